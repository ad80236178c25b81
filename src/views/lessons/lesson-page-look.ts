import { css } from 'lit';

export const lessonPageLook = css`
  :host {
    container-type: inline-size;
    scroll-margin-block-start: 1rem;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.3rem 1rem;
  }
  .bar h2 {
    flex: 1 1 16rem;
  }
  h2:focus,
  h3:focus {
    outline: none;
  }
  .end {
    display: flex;
    gap: 0.5rem;
  }
  .progress {
    display: flex;
    align-items: center;
    gap: 0.5rem 0.8rem;
    margin-block: 0.7rem 1rem;
    padding-block-end: 0.8rem;
    border-block-end: 1px solid var(--line);
  }
  .progress ol {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem;
  }
  .progress li button {
    inline-size: 2rem;
    block-size: 2rem;
    padding: 0;
    border: 1px solid var(--line-strong);
    border-radius: 50%;
    background: var(--panel);
    font-size: var(--text-small);
    font-variant-numeric: tabular-nums;
  }
  .progress li button:hover {
    background: var(--accent-tint);
    border-color: var(--accent);
  }
  .progress li .done {
    border-color: var(--accent);
    color: var(--accent);
  }
  .progress li [aria-current] {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 700;
  }
  .progress > button {
    flex: none;
  }
  [aria-disabled='true'] {
    border-color: var(--line) !important;
    background: none !important;
    color: var(--ink-soft) !important;
    cursor: default;
  }
  h3 {
    font-size: 1.375rem;
    line-height: 1.25;
    text-wrap: balance;
  }
  .step {
    display: grid;
    gap: 1rem 2rem;
    margin-block-start: 0.8rem;
  }
  .step > * {
    min-inline-size: 0;
  }
  .shown {
    display: grid;
    align-content: start;
    gap: 0.8rem;
  }
  edgewise-lesson-stage {
    padding: 1rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--panel);
  }
  .caption {
    max-inline-size: 38rem;
    font-size: var(--text-large);
    line-height: 1.55;
    text-wrap: pretty;
  }
  .said {
    display: grid;
    align-content: start;
    gap: 1rem;
  }
  .onward:empty {
    display: none;
  }
  .open {
    font-weight: 600;
  }
  .under {
    display: grid;
    gap: 1rem 2rem;
    padding-block-start: 0.8rem;
    border-block-start: 1px solid var(--line);
  }
  .under:not(:has(section)) {
    display: none;
  }
  .changed {
    color: var(--caution);
  }
  @container (min-width: 60rem) {
    .step {
      grid-template: 'shown said' auto 'under said' 1fr / minmax(0, 1fr) minmax(22rem, 0.52fr);
    }
    .shown {
      grid-area: shown;
    }
    .said {
      grid-area: said;
    }
    .under {
      grid-area: under;
    }
  }
  @container (min-width: 84rem) {
    edgewise-lesson-stage {
      --most: 2.4;
    }
  }
  @container (max-width: 34rem) {
    .progress {
      flex-wrap: wrap;
    }
    .progress ol {
      flex: 1 1 100%;
      order: 3;
    }
    .progress > .main {
      margin-inline-start: auto;
    }
    edgewise-lesson-stage {
      padding: 0.5rem;
    }
    h3 {
      font-size: 1.25rem;
    }
  }
  @media (forced-colors: active) {
    [aria-disabled='true'] {
      border-color: GrayText !important;
      color: GrayText !important;
    }
    .progress li [aria-current] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
