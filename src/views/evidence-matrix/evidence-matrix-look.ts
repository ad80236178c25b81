import { css } from 'lit';

export const evidenceMatrixLook = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 1.2rem;
    padding-block: 0.9rem 0.6rem;
  }
  .bar label {
    display: flex;
    flex: 0 1 16.5rem;
    align-items: center;
    gap: 0.5rem;
  }
  .bar input {
    flex: 1;
  }
  /* Where the whole table has room, its head stays in sight while the pane scrolls. */
  @media screen and (min-width: 70rem) {
    .scroll {
      overflow: visible;
    }
    thead th {
      position: sticky;
      z-index: 1;
      inset-block-start: 0;
      box-shadow: inset 0 -1px 0 var(--line-strong);
    }
    tbody :is(button, summary, a) {
      scroll-margin-block-start: 7rem;
    }
  }
  thead button {
    inline-size: 100%;
    border: 0;
    padding: 0.15rem 0;
    background: none;
    font-weight: 600;
    line-height: 1.3;
    text-align: inherit;
  }
  thead button:hover {
    text-decoration: underline;
  }
  thead .class button {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 0.25rem;
    text-align: center;
  }
  .arrow:not(:empty) {
    margin-inline-start: 0.3em;
  }
  .claim {
    min-inline-size: 17rem;
  }
  .claim > * {
    display: block;
  }
  .claim .link {
    font-weight: 600;
    text-decoration-color: transparent;
  }
  .claim .link:hover {
    text-decoration-color: currentcolor;
  }
  .statement {
    margin-block: 0.1rem;
    text-align: match-parent;
  }
  td.class {
    text-align: center;
  }
  td.class {
    padding: 0;
    block-size: 1px;
  }
  .cell {
    display: flex;
    flex-direction: column;
    align-items: center;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 2rem;
    padding: 0.5rem 0.4rem;
    border: 0;
    background: none;
  }
  .cell:hover,
  .cell[aria-expanded='true'] {
    background: var(--accent-tint);
  }
  .claim > .reason {
    color: var(--caution);
  }
  .none {
    padding-block: 0.8rem;
  }
  .sums {
    margin-block-start: 0.9rem;
    max-inline-size: 60rem;
    font-size: var(--text-small);
  }
  .sums summary {
    cursor: pointer;
  }
  .verdict {
    min-inline-size: 8rem;
  }
  .verdict > span:not(.badge) {
    display: block;
  }
  .hidden-later {
    color: var(--caution);
  }
  .references {
    min-inline-size: 6.5rem;
  }
  /* Outside the lens: softer ink that can still be read, and it says so in words. */
  tr.faded > * {
    background: var(--paper);
    color: var(--ink-soft);
  }
  tr.faded .link,
  tr.faded .tag {
    color: inherit;
    font-weight: 400;
  }
  tr.faded .count {
    font-weight: 400;
  }
  .claim > .outside {
    font-style: italic;
  }
  ::slotted(edgewise-lens-bar) {
    margin-block-end: 0.7rem;
  }
  tr.selected > * {
    background: var(--accent-tint);
  }
  tr.selected > th {
    box-shadow: inset 3px 0 0 var(--accent);
  }
  .claim .short {
    display: none;
  }
  @container (max-width: 52rem) {
    .claim {
      min-inline-size: 12rem;
    }
    .verdict {
      min-inline-size: 6.5rem;
    }
    .references {
      min-inline-size: 0;
    }
  }
  @media print {
    .claim,
    .verdict,
    .references {
      min-inline-size: 0;
    }
    /* A button is not printed again on the next page; what it is called is. */
    thead th[data-label] button {
      display: none;
    }
    thead th::before {
      content: attr(data-label);
    }
    .verdict {
      inline-size: 7.5rem;
    }
    .references {
      inline-size: 4.5rem;
    }
    .cell {
      padding: 0.3rem 0.2rem;
    }
  }
  @media screen and (max-width: 40rem) {
    .class,
    .verdict,
    .references {
      display: none;
    }
    .claim .short {
      display: block;
    }
  }
`;
