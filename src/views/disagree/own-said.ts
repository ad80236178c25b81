import { css, html, nothing, type TemplateResult } from 'lit';
import type { OwnValues } from '../../state/disagreement-desk.ts';
import { sayOwn } from '../../state/disagreement-texts.ts';
import type { OwnMark } from '../../state/disagreements-view.ts';

const soft = (words: string): TemplateResult => html`<span class="soft small">${words}</span>`;

/** What a reader says of a piece, where its class stands beside it. */
export const ownMarkView = ({ words, then }: OwnMark): TemplateResult =>
  html`<p class="own-said"><bdi>${words}</bdi>${then === null ? nothing : soft(then)}</p>`;

/** What a reader says of pieces of evidence that a row of a table is of, with the class that the data have of each. */
export const ownSaid = (own: OwnValues | null, pieces: readonly string[]): TemplateResult[] =>
  pieces.flatMap((id) => {
    const mark = own?.marks.get(id);
    if (!mark) return [];
    const curated = sayOwn('curated', { class: mark.curated });
    return [html`<div class="own-beside">${soft(curated)}${ownMarkView(mark)}</div>`];
  });

/** A dashed line at its side, as all that is a reader's own has. */
export const ownSaidLook = css`
  .own-said {
    padding-inline-start: 0.5rem;
    border-inline-start: 2px dashed var(--class-mine);
    font-size: 0.875rem;
  }
  .own-said > * {
    display: block;
    white-space: pre-line;
  }
  .own-beside {
    margin-block: 0.3rem;
    font-weight: 400;
  }
  .own-beside > .soft {
    padding-inline-start: calc(0.5rem + 2px);
  }
`;
