import { css, html, nothing, type TemplateResult } from 'lit';
import type { CaptionPart, EvidencedClaim, MentionedClaim } from '../../state/lesson-view.ts';
import { knownLine } from '../../state/lesson-mentions.ts';
import { sayScreen } from '../../state/lesson-screen-texts.ts';
import { SESSION_VERSION } from '../../state/session.ts';
import { type Parts, toClaim, type Word, type Words } from '../../state/words.ts';
import { classTag } from '../class-badge.ts';
import { pieceLineView } from '../evidence-matrix/piece-line.ts';
import { sendIntent } from '../send-intent.ts';
import { partsView, wordView } from '../words-view.ts';

function openCard(event: MouseEvent): void {
  // In a tab of its own it opens on the map.
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const link = event.currentTarget as HTMLElement;
  const kind = link.dataset['kind'] === 'source' ? 'source' : 'claim';
  sendIntent(link, { type: 'select', kind, id: link.dataset['id'] ?? '' });
}

/** What opens a card, as a link: buttons do not break into lines as words do. */
export const cardLink = (kind: 'claim' | 'source', id: string, words: string, parts?: Parts): TemplateResult =>
  html`<a
    href=${`#v=${SESSION_VERSION}&${String(new URLSearchParams({ [kind]: id }))}`}
    data-kind=${kind}
    data-id=${id}
    @click=${openCard}
    ><bdi>${parts ? partsView(parts) : words}</bdi></a
  >`;

/** A caption; each claim that it speaks of opens its card. */
export const captionView = (parts: readonly CaptionPart[]): (string | TemplateResult)[] =>
  parts.map((part) => (typeof part === 'string' ? part : cardLink('claim', part.claim.id, part.words)));

const caution = (words: string | null): TemplateResult | typeof nothing =>
  words === null ? nothing : html`<p class="small caution">${words}</p>`;

/** What must be said beside a claim wherever it stands, and its line has no room for. */
export const cautions = ({ provisional, hidden }: MentionedClaim): TemplateResult =>
  html`${caution(provisional)} ${caution(hidden)}`;

/** A claim in a sentence, how it is known, and what must be said beside that. */
function claimView(claim: MentionedClaim, more: TemplateResult | typeof nothing, sayWord = wordView): TemplateResult {
  const tags = claim.classes.map(classTag);
  return html`<li class="claim">
    <span class="tags">${tags}</span>
    <div>
      <p>${sayWord(toClaim(claim.id, claim.sentence))}</p>
      <p class="soft small">${knownLine(claim)}</p>
      ${cautions(claim)} ${more}
    </div>
  </li>`;
}

/** Claims, each with its sources in short; `sayWord` says a sentence, as a link to its card or on paper. */
export function claimsView(
  title: string,
  claims: readonly MentionedClaim[],
  sayWord = wordView,
): TemplateResult | typeof nothing {
  if (claims.length === 0) return nothing;
  const items = claims.map((claim) => claimView(claim, nothing, sayWord));
  return html`<section class="rests">
    <h4>${title}</h4>
    <ul>
      ${items}
    </ul>
  </section>`;
}

/** Claims, each with every piece of its evidence. */
export function evidenceView(claims: readonly EvidencedClaim[]): TemplateResult {
  const items = claims.map((claim) => {
    const pieces = claim.pieces.map((piece) => pieceLineView(piece, null));
    return claimView(
      claim,
      html`<details>
        <summary>${sayScreen('answer.known')}</summary>
        <ul class="pieces">
          ${pieces}
        </ul>
      </details>`,
    );
  });
  return html`<ul class="evidenced">
    ${items}
  </ul>`;
}

const referenceWord = (word: Word): TemplateResult =>
  typeof word !== 'string' && 'kind' in word && word.kind === 'source'
    ? cardLink('source', word.id, word.words, word.parts)
    : wordView(word);

/** A list of references. */
export function referencesView(references: readonly Words[]): TemplateResult | typeof nothing {
  if (references.length === 0) return nothing;
  const items = references.map((words) => {
    const parts = words.map(referenceWord);
    return html`<li>${parts}</li>`;
  });
  return html`<section class="references">
    <h4>${sayScreen('references')}</h4>
    <ul>
      ${items}
    </ul>
  </section>`;
}

/** Styles of such lists. */
export const lessonWordsLook = css`
  .claim {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 0.6rem;
    padding-block: 0.4rem;
    line-height: 1.4;
  }
  .claim .tags {
    display: flex;
    flex-direction: column;
    gap: 0.2rem;
    padding-block-start: 0.1rem;
  }
  .claim summary {
    inline-size: fit-content;
    color: var(--accent);
    font-size: var(--text-small);
    cursor: pointer;
  }
  .caution {
    color: var(--caution);
  }
  h4 {
    color: var(--ink-soft);
    font-size: var(--text-small);
    font-weight: 650;
  }
  .references li {
    padding-block: 0.2rem;
    font-size: var(--text-small);
    line-height: 1.45;
  }
`;
