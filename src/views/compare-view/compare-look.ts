import { css } from 'lit';

export const compareLook = css`
  :host {
    padding: 0.9rem 1.1rem 2rem;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 1.2rem;
    margin-block-end: 0.8rem;
  }
  .bar .end {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    margin-inline-start: auto;
  }
  h2:focus {
    outline: none;
  }
  .groups section,
  .two + section,
  .counts ~ section {
    margin-block-start: 1.2rem;
  }
  .groups h3,
  .counts ~ section > h3 {
    margin-block-end: 0.4rem;
  }
  .two {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.8rem 1.2rem;
    align-items: start;
  }
  .side {
    display: flex;
    flex-direction: column;
    gap: 0.6rem;
    padding: 0.8rem 0.9rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--panel);
  }
  .side > .plain {
    align-self: start;
  }
  .letter {
    display: inline-block;
    min-inline-size: 1.6em;
    border: 2px solid var(--ink);
    border-radius: 4px;
    text-align: center;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.4rem 0.7rem;
  }
  .choices label {
    display: grid;
    gap: 0.1rem;
    color: var(--ink-soft);
    font-size: var(--text-small);
  }
  .choices select {
    inline-size: 100%;
    font-size: 0.875rem;
  }
  .lens {
    padding: 0.35rem 0.6rem;
  }
  .lens summary {
    color: var(--accent);
    font-size: 0.875rem;
  }
  .answer {
    padding: 0.6rem 0.75rem;
    border-radius: var(--radius);
    background: var(--tint);
  }
  figure {
    margin: 0;
  }
  .canvas {
    position: relative;
    aspect-ratio: 3 / 2;
    min-block-size: 15rem;
    max-block-size: 34rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    overflow: hidden;
  }
  .canvas edgewise-graph-canvas {
    position: absolute;
    inset: 0;
  }
  figcaption {
    margin-block-start: 0.3rem;
  }
  .counts {
    margin-block-start: 1rem;
    font-weight: 600;
  }
  details {
    min-inline-size: 0;
    padding: 0.5rem 0.7rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--panel);
  }
  details.otherwise,
  details.both,
  details.neither {
    grid-column: 1 / -1;
  }
  /* Which side has it: a rule at its own edge, beside the words. */
  details.onlyA {
    border-inline-start: 4px solid var(--ink);
  }
  details.onlyB {
    border-inline-end: 4px double var(--ink);
  }
  summary {
    cursor: pointer;
  }
  summary h4 {
    display: inline;
    margin: 0;
    font-size: 0.9375rem;
  }
  details li {
    padding-block: 0.45rem;
    border-block-start: 1px solid var(--line);
  }
  .way {
    display: grid;
    gap: 0.3rem;
  }
  .way .open {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    font-size: 0.875rem;
  }
  .claim {
    display: grid;
    grid-template-columns: 3.6rem 1fr;
    gap: 0.1rem 0.5rem;
    font-size: 0.875rem;
    line-height: 1.4;
  }
  .claim .said {
    grid-column: 2;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem;
    align-items: start;
  }
  /* On paper the choices are what was chosen, and nothing can be pressed. */
  @media print {
    .bar .end,
    .side > .plain,
    .way .open {
      display: none;
    }
    .choices select {
      padding-inline: 0;
      border: 0;
      appearance: none;
    }
  }
  @media (max-width: 56rem) {
    :host {
      padding-inline: 0.8rem;
    }
    .two {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
