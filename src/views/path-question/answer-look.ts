import { css } from 'lit';

/** How a chosen way is told, what it lacks, ties, and the parts of the answer that open. */
export const answerLook = css`
  .explained-here,
  .ranked {
    margin-block-end: 0.5rem;
  }
  .tie {
    padding-inline-start: 0.45rem;
    border-inline-start: 3px double var(--line-strong);
  }
  .tie-words {
    margin-block-end: 0.25rem;
  }
  .assumed {
    color: var(--caution);
  }
  .sentences li + li {
    margin-block-start: 0.4rem;
  }
  .sentences .step button.link:first-child {
    color: var(--ink);
    text-decoration-color: var(--line-strong);
  }
  .sentences .step button.link:hover {
    color: var(--accent);
    text-decoration-color: var(--accent);
  }
  .sentences .jump {
    display: grid;
    grid-template-columns: 1.2rem 1fr;
    color: var(--caution);
  }
  .sentences .whole {
    color: var(--ink-soft);
  }
  .gap {
    margin-block-start: 0.7rem;
    padding-block-start: 0.6rem;
    border-block-start: 1px solid var(--line);
  }
  .sections {
    margin-block-start: 1.1rem;
  }
  .loops li {
    margin-block-start: 0.6rem;
  }
`;
