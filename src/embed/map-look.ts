import { css } from 'lit';
import { base } from '../views/look.ts';
import { themeOfHost } from './host-theme.ts';

/** The map, beneath it the answer and the legend; beside it what is told where the container is wide. */
export const mapLook = [
  themeOfHost,
  base,
  css`
    :host {
      container-type: size;
      block-size: 100%;
      min-block-size: 26rem;
      padding: 0;
      overflow: hidden;
      background: var(--paper);
      text-align: start;
    }
    :host([hidden]) {
      display: none;
    }
    @media screen {
      :host {
        color-scheme: inherit;
      }
    }
    .frame {
      position: relative;
      display: grid;
      grid-template: 'above' auto 'map' minmax(11rem, 1fr) 'told' fit-content(44%) 'legend' auto 'foot' auto / minmax(
          0,
          1fr
        );
      block-size: 100%;
    }
    .waiting {
      padding: 1.2rem;
      color: var(--ink-soft);
    }
    .above {
      grid-area: above;
      max-block-size: 9rem;
      overflow: auto;
    }
    .map {
      position: relative;
      grid-area: map;
      min-block-size: 0;
    }
    edgewise-graph-canvas {
      position: absolute;
      inset: 0;
    }
    /* Until a finger can be told from two, the map lets all of them pass. */
    .drawn edgewise-graph-canvas {
      pointer-events: none;
    }
    .hint {
      position: absolute;
      z-index: 2;
      inset-block-start: 50%;
      inset-inline-start: 50%;
      translate: -50% -50%;
      max-inline-size: 90%;
      padding: 0.5rem 0.9rem;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      background: var(--panel);
      box-shadow: var(--shadow);
      font-weight: 600;
      text-align: center;
      pointer-events: none;
    }
    .hint[hidden] {
      display: none;
    }
    .part {
      position: absolute;
      z-index: 2;
      inset-block-end: 0.6rem;
      inset-inline-start: 0.6rem;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.2rem 0.6rem;
      max-inline-size: calc(100% - 6.5rem);
      padding: 0.2rem 0.5rem;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--panel);
      font-size: 0.875rem;
    }
    .told {
      grid-area: told;
      margin: 0;
      overflow: auto;
      border-block-start: 1px solid var(--line);
      border-radius: 0;
      background: var(--panel);
    }
    .legend {
      grid-area: legend;
      border-block-start: 1px solid var(--line);
      background: var(--panel);
    }
    summary {
      inline-size: fit-content;
      min-block-size: 1.5rem;
      color: var(--accent);
      cursor: pointer;
    }
    .legend > summary {
      padding: 0.2rem 1rem;
      font-size: var(--text-small);
    }
    footer {
      position: relative;
      z-index: 3;
      grid-area: foot;
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 1rem;
      padding: 0.35rem 1rem;
      border-block-start: 1px solid var(--line);
      background: var(--panel);
      color: var(--ink-soft);
      font-size: var(--text-small);
    }
    footer p {
      margin: 0;
    }
    .title {
      color: var(--ink);
      font-weight: 600;
    }
    footer a {
      margin-inline-start: auto;
      padding-block: 0.15rem;
      font-weight: 600;
    }
    .over {
      position: absolute;
      inset: auto 0 100%;
      max-block-size: min(22rem, 60cqb);
      padding: 0.8rem 1rem;
      overflow: auto;
      border-block: 1px solid var(--line-strong);
      background: var(--panel);
      color: var(--ink);
    }
    .over ul {
      padding-inline-start: 1.1rem;
      list-style: disc;
    }
    .over li,
    .over p {
      margin-block-end: 0.4rem;
    }
    .same-line {
      padding: 0 1.1rem 1.1rem;
      font-size: 0.875rem;
    }
    /* Its colour tells when the page around changes its scheme. */
    .ink {
      position: absolute;
      inline-size: 0;
      block-size: 0;
      color: var(--ink);
      transition: color 1ms;
    }
    @container (max-width: 47.99rem) {
      .card {
        position: absolute;
        z-index: 4;
        grid-area: 1 / 1 / -1 / -1;
        inset: auto 0 0;
        max-block-size: 78%;
        border-block-start: 2px solid var(--line-strong);
        border-radius: 12px 12px 0 0;
        box-shadow: var(--shadow);
      }
    }
    @container (min-width: 48rem) {
      .frame.beside {
        grid-template:
          'above above' auto 'map told' minmax(11rem, 1fr) 'legend told' auto 'foot foot' auto / minmax(0, 1fr)
          clamp(19rem, 32%, 26rem);
      }
      .told {
        border-block-start: 0;
        border-inline-start: 1px solid var(--line);
      }
    }
  `,
];
