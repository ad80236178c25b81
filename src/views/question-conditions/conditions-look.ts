import { css } from 'lit';

/** The form of conditions. One column, so that it reads the same on a phone and beside the map. */
export const conditionsLook = css`
  form {
    display: flex;
    flex-direction: column;
    gap: 0.9rem;
    padding: 0.6rem 0.75rem 0.75rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    font-size: 0.875rem;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .group {
    display: flex;
    flex-direction: column;
    gap: 0.55rem;
  }
  .group + .group {
    padding-block-start: 0.8rem;
    border-block-start: 1px solid var(--line);
  }
  .group > legend {
    float: inline-start;
    padding: 0;
    font-weight: 650;
  }
  .field {
    display: block;
  }
  .field > .title,
  fieldset fieldset > legend {
    display: block;
    margin-block-end: 0.15rem;
    padding: 0;
    color: var(--ink-soft);
    font-size: var(--text-small);
  }
  form select,
  form input {
    inline-size: auto;
  }
  input:disabled {
    color: var(--ink-soft);
  }
  input.number {
    inline-size: 5rem;
  }
  .row,
  .boxes,
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 0.45rem;
  }
  .row > .add {
    flex: 1 1 8rem;
    min-inline-size: 0;
  }
  .boxes {
    gap: 0.1rem 0.9rem;
  }
  .box {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-block-size: 1.75rem;
  }
  .box input {
    inline-size: 1.05rem;
    block-size: 1.05rem;
    accent-color: var(--accent);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
    padding-inline-start: 0.5rem;
    border: 1px solid var(--accent);
    border-radius: var(--radius);
    background: var(--accent-tint);
    line-height: 1.35;
  }
  .chip button {
    flex: none;
    inline-size: 1.9rem;
    min-block-size: 1.9rem;
    border: 0;
    background: none;
    font-size: 1.1rem;
    line-height: 1;
  }
  .chip button:hover {
    background: var(--panel);
  }
  .reset {
    align-self: flex-start;
  }
`;
