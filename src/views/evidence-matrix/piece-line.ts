import { css, html, nothing, type TemplateResult } from 'lit';
import type { OwnValues } from '../../state/disagreement-desk.ts';
import type { PieceLine } from '../../state/piece-lines.ts';
import { classBadge } from '../class-badge.ts';
import '../disagree/disagree.ts';
import { wordView, wordsView } from '../words-view.ts';
import { sayMatrix } from '../../state/matrix-texts.ts';

/** A piece of evidence below the row that it belongs to. */
export function pieceLineView(piece: PieceLine, own: OwnValues | null): TemplateResult {
  const { title, class: id, result, lines, references } = piece;
  const cited = references.map(
    ({ words, checked }) => html`<dd>${wordsView(words)} <span class="soft">${checked}</span></dd>`,
  );
  const told = lines.map(
    ({ label, words }) =>
      html`<div>
        <dt>${wordView(label)}</dt>
        <dd>${wordsView(words)}</dd>
      </div>`,
  );
  return html`<li class="piece ${id}">
    <p>${classBadge(id)} <strong>${title}</strong>: ${result}</p>
    <dl>
      ${told}
      ${
        references.length === 0
          ? nothing
          : html`<div>
              <dt>${sayMatrix('reference')}</dt>
              ${cited}
            </div>`
      }
    </dl>
    <edgewise-disagree .piece=${piece} .own=${own}></edgewise-disagree>
  </li>`;
}

export const pieceLineLook = css`
  .opened > td {
    background: var(--tint);
  }
  .pieces {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr));
    gap: 0.7rem 1.2rem;
    padding: 0.3rem 0.2rem 0.5rem;
  }
  .piece {
    padding-inline-start: 0.7rem;
    border-inline-start: 3px solid var(--hue);
  }
  .piece dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5rem;
  }
  .piece dt {
    color: var(--ink-soft);
  }
`;
