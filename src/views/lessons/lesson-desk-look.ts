import { css } from 'lit';

export const lessonDeskLook = css`
  :host {
    max-inline-size: 66rem;
    margin-block-start: 2.2rem;
    padding-block-start: 1.2rem;
    border-block-start: 1px solid var(--line);
  }
  h3 {
    font-size: 1.1875rem;
  }
  .about {
    max-inline-size: 42rem;
    margin-block: 0.35rem 0.8rem;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.9rem;
  }
  .problems {
    margin-block: 0.5rem;
    color: var(--caution);
  }
  .lesson {
    margin-block-start: 1rem;
    padding: 0.8rem 1.1rem 1rem;
    border: 1.5px dashed var(--class-mine);
    border-radius: var(--radius);
    background: var(--panel);
  }
  summary {
    font-weight: 650;
    cursor: pointer;
  }
  .lesson[open] > summary {
    margin-block-end: 0.7rem;
  }
  form {
    display: grid;
    gap: 0.6rem;
  }
  form.head {
    grid-template-columns: 2fr 3fr 6rem;
    margin-block: 0.9rem;
  }
  label {
    display: block;
    color: var(--ink-soft);
    font-size: var(--text-small);
  }
  form :is(input, textarea, select) {
    display: block;
    font-size: var(--text-normal);
  }
  form textarea {
    resize: vertical;
  }
  .acts .hint {
    flex-basis: 100%;
    max-inline-size: 46rem;
  }
  .choose-one,
  .check li {
    display: flex;
    align-items: end;
    gap: 0.5rem;
  }
  :is(.choose-one, .check li) label {
    flex: 1;
    min-inline-size: 0;
  }
  .problems button {
    min-block-size: 1.75rem;
    margin-inline-start: 0.3rem;
    padding: 0.05rem 0.5rem;
  }
  ol > li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.9rem;
    padding-block: 0.9rem;
    border-block-start: 1px solid var(--line);
  }
  ol > li > form {
    max-inline-size: 46rem;
  }
  ol > li > form > button {
    justify-self: start;
  }
  .moves {
    display: grid;
    justify-items: center;
    align-content: start;
    gap: 0.3rem;
  }
  button[disabled] {
    opacity: 0.4;
    cursor: default;
  }
  .check {
    padding-block-start: 0.8rem;
    border-block-start: 1px solid var(--line);
  }
  .check form {
    max-inline-size: 46rem;
    margin-block-start: 0.4rem;
  }
  .check ul {
    display: grid;
    gap: 0.5rem;
  }
  @media (max-width: 40rem) {
    form.head {
      grid-template-columns: minmax(0, 1fr);
    }
    .choose-one {
      flex-wrap: wrap;
    }
    .choose-one label {
      flex-basis: 100%;
    }
    .lesson {
      padding-inline: 0.7rem;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
