import { css } from 'lit';

/** Fields, in the type around them; in a form as wide as there is room. A view may say otherwise: this weighs least. */
export const fieldLook = css`
  :where(input:not([type='checkbox'], [type='radio'], [type='file']), select, textarea) {
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: 2rem;
    padding: 0.2rem 0.5rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--panel);
    color: var(--ink);
    font: inherit;
  }
  ::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }
  form :where(input:not([type='checkbox'], [type='radio'], [type='file']), select, textarea) {
    inline-size: 100%;
  }
`;
