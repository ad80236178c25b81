import { css } from 'lit';

/** Tables of the evidence: lines between rows, a tinted head, and a frame that scrolls sideways on a narrow page. */
export const evidenceTableLook = css`
  .scroll {
    /* Hidden words are placed absolutely: they must scroll with the table and not widen the page. */
    position: relative;
    container-type: inline-size;
    overflow-x: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--panel);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.875rem;
    line-height: 1.4;
  }
  th,
  td {
    padding: 0.5rem 0.6rem;
    border-block-start: 1px solid var(--line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  thead,
  thead th {
    background: var(--tint);
    font-weight: 600;
    line-height: 1.3;
    vertical-align: bottom;
  }
  th.class {
    inline-size: 5.6rem;
    padding-inline: 0.3rem;
    text-align: center;
  }
  @container (min-width: 60rem) {
    th.class {
      inline-size: 6.8rem;
    }
  }
  td.class {
    text-align: center;
  }
  .group > th {
    background: var(--tint);
    font-weight: 650;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 1rem;
  }
  h2:focus {
    outline: none;
  }
  /* On paper nothing scrolls: the head of the table stands on every page, and a row on one. */
  @media print {
    .scroll {
      --text-small: 0.6875rem;

      overflow: visible;
      border: 0;
    }
    table {
      font-size: 0.75rem;
    }
    th,
    td {
      padding: 0.3rem 0.4rem;
    }
    th.class {
      inline-size: 3.6rem;
      padding-inline: 0.1rem;
      font-size: 0.6875rem;
    }
    tr {
      break-inside: avoid;
    }
  }
  /* On a phone each row is read from above to below, and what its cells are called stands in them. */
  @container (max-width: 36rem) {
    table.stacks,
    .stacks :is(tbody, tr, th, td) {
      display: block;
      min-inline-size: 0;
    }
    .stacks thead,
    .stacks td:empty {
      display: none;
    }
    .stacks tr {
      padding-block: 0.5rem;
      border-block-start: 1px solid var(--line);
    }
    .stacks :is(th, td) {
      padding-block: 0.1rem;
      border: 0;
      text-align: start;
    }
    .stacks .group {
      background: var(--tint);
    }
    .stacks td[data-label]::before {
      content: attr(data-label) ': ';
      color: var(--ink-soft);
    }
    .stacks .inside {
      display: inline-flex;
    }
  }
`;
