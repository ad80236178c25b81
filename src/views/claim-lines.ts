import { css, html, nothing, type TemplateResult } from 'lit';
import type { ClaimGroup, ClaimLine } from '../state/claim-lines.ts';
import { say } from '../state/texts.ts';
import { classTag } from './class-badge.ts';
import { wordView } from './words-view.ts';

/** Longest list that a card shows before somebody asks for it. */
const FEW = 24;

/** The claim that a line is of. */
const idOf = ({ claim }: ClaimLine): string => (typeof claim !== 'string' && 'id' in claim ? claim.id : '');

function claimLineView(line: ClaimLine, faded: boolean): TemplateResult {
  const tags = line.classes.map(classTag);
  return html`<li class=${faded ? 'faded' : ''}>
    <span class="tags">${tags}</span>
    <span>${wordView(line.claim)}</span>
    ${faded ? html`<span class="said small outside">${say('table.outside')}</span>` : nothing}
    ${line.said === null ? nothing : html`<span class="said soft small">${line.said}</span>`}
    ${line.hidden === null ? nothing : html`<span class="said hidden-later small">${line.hidden}</span>`}
  </li>`;
}

const capital = (words: string): string => words.replace(/^./u, (letter) => letter.toUpperCase());

/** Claims by role, a heading and a list each; behind their headings where there are many. What the lens fades is said. */
export function claimGroups(groups: readonly ClaimGroup[], outside: (claim: string) => boolean): TemplateResult[] {
  const many = groups.reduce((sum, { lines }) => sum + lines.length, 0) > FEW;
  return groups.map(({ role, lines }) => {
    const faded = lines.filter((line) => outside(idOf(line))).length;
    const counted = faded > 0 ? say('lines.faded', { n: lines.length, faded }) : String(lines.length);
    const title = html`${capital(role)} (${counted})`;
    const items = lines.map((line) => claimLineView(line, outside(idOf(line))));
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
  .claims .faded :is(.link, .tag) {
    color: var(--ink-soft);
  }
  .claims .outside {
    color: var(--ink-soft);
    font-style: italic;
  }
  .claims .said {
    grid-column: 2;
  }
  .hidden-later {
    color: var(--caution);
  }
`;
