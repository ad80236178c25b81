import { css } from 'lit';

/** A field for a file that looks like a button: the field itself lies over it, unseen, and keeps the keys and the focus. */
export const fileButtonLook = css`
  .file {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: 2rem;
    padding: 0.2rem 0.7rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--panel);
    cursor: pointer;
  }
  .file:hover {
    background: var(--accent-tint);
  }
  .file:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .file input {
    position: absolute;
    inset: 0;
    opacity: 0;
    inline-size: 100%;
    cursor: pointer;
  }
`;
