import { css } from 'lit';

/** On the screen as on paper; the paper has no buttons. */
export const lessonHandoutLook = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1.4rem;
    margin-block-end: 1rem;
  }
  .tools fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 1.2rem;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .tools label {
    display: flex;
    align-items: center;
    gap: 0.4rem;
    cursor: pointer;
  }
  .tools input {
    inline-size: 1.05rem;
    block-size: 1.05rem;
    margin: 0;
    accent-color: var(--accent);
  }
  button.main {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  [aria-disabled='true'] {
    opacity: 0.5;
    cursor: default;
  }
  @media (forced-colors: active) {
    [aria-disabled='true'] {
      color: GrayText;
      opacity: 1;
    }
  }
  article {
    max-inline-size: 52rem;
    padding: 1.6rem 1.8rem;
    border: 1px solid var(--line);
    background: var(--panel);
  }
  h2 {
    font-size: 1.5rem;
  }
  h2:focus {
    outline: none;
  }
  h3 {
    margin-block: 1.6rem 0.5rem;
    font-size: 1.125rem;
  }
  figure {
    margin: 0;
  }
  figcaption .symbols {
    margin-block: 0.3rem 0.5rem;
    color: var(--ink-soft);
    font-size: 0.75rem;
  }
  .caption {
    font-size: 1rem;
  }
  edgewise-lesson-stage {
    --most: 1.35;
    padding-block: 0.3rem;
  }
  .asked {
    margin-block: 0.6rem;
    padding: 0.5rem 0.9rem;
    border: 1px solid var(--line-strong);
  }
  .question {
    font-weight: 600;
  }
  .boxes {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1rem 1.2rem;
    margin-block: 0.3rem;
  }
  .boxes .right {
    font-weight: 650;
  }
  .rule {
    block-size: 2rem;
    border-block-end: 1px solid var(--line-strong);
  }
  .notes {
    margin-block-start: 0.5rem;
    padding-inline-start: 0.8rem;
    border-inline-start: 3px solid var(--line);
    font-size: var(--text-small);
  }
  .notes p {
    white-space: pre-line;
  }
  h4 {
    margin-block-start: 0.6rem;
  }
  .notes h4 {
    margin: 0;
  }
  .check ol {
    display: grid;
    gap: 1rem;
    padding-inline-start: 1.4rem;
    list-style: decimal;
  }
  .from {
    overflow-wrap: anywhere;
  }
  .from h3 {
    font-size: 1rem;
  }
  .printed {
    display: none;
  }
  .making {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.8rem;
    padding-block: 1.5rem;
    color: var(--ink-soft);
  }
  .failed {
    color: var(--fault);
  }
  @media (max-width: 40rem) {
    article {
      padding: 0.9rem;
    }
  }
  @media print {
    .tools,
    .seen {
      display: none;
    }
    .printed {
      display: revert;
    }
    :host {
      font-size: 10pt;
    }
    article {
      max-inline-size: none;
      padding: 0;
      border: 0;
      background: none;
    }
    h3 {
      margin-block-start: 1.1rem;
    }
    .caption {
      font-size: 10.5pt;
    }
    /* Letters of a figure as large as those beside it. */
    edgewise-lesson-stage {
      --most: 1;
      --statement: 11pt;
    }
    figcaption {
      padding-block-start: 0.3rem;
    }
    .claim {
      padding-block: 0.2rem;
      line-height: 1.3;
    }
    .claim .tags {
      flex-direction: row;
      align-items: start;
    }
    h2,
    h3,
    h4 {
      break-after: avoid;
    }
    /* What is asked stands beneath its figure. */
    .asked {
      break-before: avoid;
    }
    figure,
    .asked,
    .rests,
    .claim,
    .check li,
    .notes,
    .references li {
      break-inside: avoid;
    }
    a {
      color: inherit;
      text-decoration: none;
    }
    .symbols {
      print-color-adjust: exact;
    }
  }
`;
