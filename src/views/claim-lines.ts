import { css, html, nothing, type TemplateResult } from 'lit';
import type { ClaimGroup, ClaimLine } from '../state/claim-lines.ts';
import { classTag } from './class-badge.ts';
import { wordView } from './words-view.ts';

/** Longest list that a card shows before somebody asks for it. */
const FEW = 24;

function claimLineView(line: ClaimLine): TemplateResult {
  const tags = line.classes.map(classTag);
  return html`<li>
    <span class="tags">${tags}</span>
    <span>${wordView(line.claim)}</span>
    ${line.said === null ? nothing : html`<span class="said soft small">${line.said}</span>`}
    ${line.hidden === null ? nothing : html`<span class="said hidden-later small">${line.hidden}</span>`}
  </li>`;
}

const capital = (words: string): string => words.replace(/^./u, (letter) => letter.toUpperCase());

/** Claims by role, a heading and a list each; behind their headings where there are many. */
export function claimGroups(groups: readonly ClaimGroup[]): TemplateResult[] {
  const many = groups.reduce((sum, { lines }) => sum + lines.length, 0) > FEW;
  return groups.map(({ role, lines }) => {
    const title = html`${capital(role)} (${lines.length})`;
    const items = lines.map(claimLineView);
    const list = html`<ul class="claims">
      ${items}
    </ul>`;
    return many
      ? html`<details>
          <summary>${title}</summary>
          ${list}
        </details>`
      : html`<section>
          <h3>${title}</h3>
          ${list}
        </section>`;
  });
}

/** Styles of such lists. */
export const claimLinesLook = css`
  .claims li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.1rem 0.6rem;
    padding-block: 0.35rem;
    line-height: 1.4;
  }
  .claims .tags {
    display: flex;
    align-items: start;
    gap: 0.2rem;
    min-inline-size: 1.6rem;
  }
  .claims .said {
    grid-column: 2;
  }
  .hidden-later {
    color: var(--caution);
  }
`;
