import { css } from 'lit';

/** Styles of the desk: forms beside each other where there is room, lists beneath. */
export const draftDeskLook = css`
  :host {
    max-inline-size: 62rem;
  }
  h2:focus {
    outline: none;
  }
  h3 {
    margin-block: 0 0.5rem;
  }
  section {
    margin-block-start: 1.4rem;
  }
  .badge {
    vertical-align: -0.1em;
  }
  .bar,
  .last,
  .buttons,
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 0.8rem;
  }
  .bar {
    margin-block-start: 0.8rem;
  }
  .last {
    margin-block: 0.5rem 0.7rem;
    min-block-size: 2.4rem;
  }
  .switch {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-block-size: 2rem;
  }
  .forms {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
    gap: 1rem;
    align-items: start;
  }
  form {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
    gap: 0.5rem 0.8rem;
    padding: 0.8rem 1rem;
    border: 1.5px dashed var(--class-mine);
    border-radius: var(--radius);
    background: var(--panel);
  }
  form h3,
  form .wide,
  form .buttons,
  form .problem {
    grid-column: 1 / -1;
  }
  form label {
    display: grid;
    gap: 0.15rem;
    font-size: var(--text-small);
    color: var(--ink-soft);
  }
  form :is(input, select, textarea) {
    font-size: var(--text-normal);
  }
  .main {
    border-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  .problem {
    color: var(--fault);
  }
  .drafts li {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.1rem 0.8rem;
    padding-block: 0.45rem;
    border-block-start: 1px solid var(--line);
  }
  .drafts .acts {
    grid-area: 1 / 2 / span 2;
    align-content: start;
  }
  .drafts .more {
    grid-column: 1;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  @media (max-width: 34rem) {
    .drafts li {
      grid-template-columns: 1fr;
    }
    .drafts .acts {
      grid-area: auto;
    }
  }
`;
