import { css } from 'lit';

/** What all cards look like. */
export const cardLook = css`
  .card {
    display: flex;
    flex-direction: column;
    gap: 0.7rem;
    padding: 0.9rem 1.1rem 1.4rem;
  }
  .top {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: 0.5rem;
    min-block-size: 2rem;
  }
  .sort {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 0.9rem;
    align-items: center;
    padding-block-start: 0.35rem;
  }
  .classes {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 0.9rem;
  }
  h2:focus {
    outline: none;
  }
  h4 {
    margin: 0;
    font-size: var(--text-normal);
    font-weight: 650;
  }
  .verdict strong::first-letter {
    text-transform: uppercase;
  }
  .box {
    padding: 0.55rem 0.75rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--tint);
    font-size: 0.875rem;
  }
  .box.caution {
    border-color: var(--caution);
    background: var(--caution-tint);
  }
  .notes li + li {
    margin-block-start: 0.5rem;
  }
  summary {
    margin-block-start: 0.4rem;
    min-block-size: 1.75rem;
    font-weight: 600;
    cursor: pointer;
  }
  section {
    padding-block-start: 0.6rem;
    border-block-start: 1px solid var(--line);
  }
  dl {
    display: grid;
    grid-template-columns: minmax(5.5rem, max-content) 1fr;
    gap: 0.15rem 0.8rem;
    margin-block-start: 0.3rem;
    font-size: 0.875rem;
  }
  dt {
    max-inline-size: 7.5rem;
    color: var(--ink-soft);
  }
  dd.wide {
    grid-column: 1 / -1;
  }
  dd.lines {
    white-space: pre-line;
  }
  .links li {
    margin-block-start: 0.3rem;
    line-height: 1.4;
  }
  footer {
    padding-block-start: 0.6rem;
    border-block-start: 1px solid var(--line);
  }
`;
