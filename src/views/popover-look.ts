import { css } from 'lit';

/** What lies over a view for a while: a menu, a sheet, a tip. Where it lies says the view that shows it. */
export const popoverLook = css`
  .over {
    padding: 0.8rem 1rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--panel);
    color: var(--ink);
    box-shadow: var(--shadow);
  }
`;
