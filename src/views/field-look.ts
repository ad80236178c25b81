import { css } from 'lit';

/** Fields of a form: as wide as there is room, in the type around them. */
export const fieldLook = css`
  form :is(input, select, textarea) {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 2rem;
    padding: 0.2rem 0.5rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--panel);
    color: var(--ink);
    font: inherit;
  }
`;
