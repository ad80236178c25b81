import { css } from 'lit';

/** What dialogs that views open look like: a heading with a button to close, and what follows. */
export const dialogLook = css`
  dialog {
    inline-size: min(var(--dialog-width, 36rem), calc(100vw - 24px));
    max-block-size: min(85vh, 60rem);
    padding: 1rem 1.25rem 1.4rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--panel);
    color: var(--ink);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  .head {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: 1rem;
  }
`;
