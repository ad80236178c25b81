import { css, html, type TemplateResult } from 'lit';

/** A part of the answer behind a line that says its result. */
export const section = (id: string, title: string, result: unknown, body: TemplateResult): TemplateResult =>
  html`<details class="section" data-section=${id}>
    <summary>
      <h3>${title}</h3>
      <span class="result">${result}</span>
    </summary>
    <div class="body">${body}</div>
  </details>`;

/** Styles of such parts. */
export const sectionLook = css`
  .section {
    border-block-start: 1px solid var(--line);
    font-size: 0.875rem;
  }
  .section > summary {
    display: grid;
    grid-template-columns: 1rem 1fr;
    align-items: baseline;
    gap: 0 0.3rem;
    padding-block: 0.5rem;
    cursor: pointer;
    list-style: none;
  }
  .section > summary::-webkit-details-marker {
    display: none;
  }
  .section > summary::before {
    content: '▸';
    color: var(--ink-soft);
  }
  .section[open] > summary::before {
    content: '▾';
  }
  .section > summary:hover h3 {
    color: var(--accent);
  }
  .section h3 {
    font-size: 0.875rem;
  }
  .section .result {
    grid-column: 2;
    color: var(--ink-soft);
  }
  .section > .body {
    padding-block: 0.1rem 0.9rem;
    padding-inline: 1.3rem 0;
  }
  .section .body > p + *,
  .section .body > * + p {
    margin-block-start: 0.5rem;
  }
`;
