import { css } from 'lit';

export const lensBarLook = css`
  :host {
    position: relative;
    font-size: 0.875rem;
  }
  .row,
  .presets {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem;
  }
  /* Above the map of a narrow page its parts stand beside the map's own tools (map-tools.css). */
  .row {
    display: var(--lens-row, flex);
    column-gap: 1.1rem;
  }
  /* One line, that scrolls where there is no room: the figure must not be pushed down by its tools. */
  .presets {
    flex: 0 1 auto;
    flex-wrap: nowrap;
    min-inline-size: 0;
    padding: 3px;
    margin: -3px;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .chip {
    flex: none;
    min-block-size: 2rem;
    padding: 0.15rem 0.8rem;
    border: 1px solid var(--line-strong);
    border-radius: 1rem;
    background: var(--panel);
    white-space: nowrap;
  }
  .chip:hover {
    background: var(--accent-tint);
  }
  .chip[aria-pressed='true'],
  .more.set {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .status {
    flex: 0 1 auto;
    line-height: 1.35;
  }
  details {
    padding-block: 0.2rem;
    color: var(--ink-soft);
  }
  summary {
    cursor: pointer;
    text-decoration: underline dotted;
    text-underline-offset: 3px;
  }
  .wide {
    position: absolute;
    z-index: 15;
    inset-block-start: calc(100% + 0.3rem);
    inset-inline: 0;
    max-inline-size: 62rem;
    max-block-size: min(56dvh, 30rem);
    overflow: auto;
  }
  .undrawn .wide {
    max-inline-size: 34rem;
  }
  .undrawn .wide p + ul {
    padding-inline-start: 1rem;
  }
  .undrawn .wide ul + p {
    margin-block-start: 0.5rem;
  }
  .head {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 0.8rem;
  }
  .head .plain {
    flex: none;
  }
  /* Beside the tools of a map on a laptop: all of them in sight, in longer words too. */
  @media (min-width: 56.01rem) and (max-width: 84rem) {
    .presets {
      gap: 0.3rem;
    }
    .chip {
      padding-inline: 0.55rem;
    }
  }
  @media (max-width: 56rem) {
    .presets {
      flex: 1 1 100%;
    }
  }
  @media (max-width: 40rem) {
    .presets {
      margin-inline: -0.8rem;
      padding: 0.2rem 0.8rem;
    }
    .wide {
      position: static;
      flex: 1 1 100%;
      order: 1;
      max-block-size: none;
      margin-block-start: 0.4rem;
    }
  }
  @media print {
    .presets,
    details {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .chip[aria-pressed='true'],
    .more.set {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
