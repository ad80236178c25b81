import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PartRow } from '../../state/source-reading.ts';
import { saySource } from '../../state/source-texts.ts';
import { type BesideClaim, type BesideView, isClaim, placeWords } from '../../state/source-view.ts';

/** What one page of the text is drawn from. */
export interface TextColumn {
  readonly view: BesideView;
  readonly rows: readonly PartRow[];
  /** The part that is chosen, and the passage that is marked in it: all of them where none is. */
  readonly chosen: number | null;
  readonly marked: number | null;
  /** On paper each part bears its statements, since none is chosen there. */
  readonly onPaper: boolean;
  readonly choose: (event: Event) => void;
  readonly keys: (event: KeyboardEvent) => void;
}

/** The statements that were read in a part, each once. */
export const claimsIn = (view: BesideView, { passages }: PartRow): BesideClaim[] =>
  [...new Set(passages.flatMap((passage) => view.of.get(passage) ?? []))].filter(isClaim);

function tagOf(
  view: BesideView,
  row: PartRow,
): { readonly kind: string; readonly words: string; readonly short: string } {
  const { length } = claimsIn(view, row);
  if (length > 0) return { kind: 'some', words: saySource('part.claims', { n: length }), short: String(length) };
  if (row.passages.length > 0) return { kind: 'notes', words: saySource('part.notes'), short: '✎' };
  return { kind: 'bare', words: saySource('part.none'), short: '–' };
}

/** Where a part is, for a heading and a table row: a sentence is known by its words. */
export function partName({ kind, place }: PartRow): string | null {
  if (kind === 'heading' || !place) return saySource('part.heading');
  return kind === 'row' ? placeWords(place) : null;
}

function partView(column: TextColumn, row: PartRow, first: number): TemplateResult {
  const { view, chosen, marked, onPaper } = column;
  const { kind, words, short } = tagOf(view, row);
  const isChosen = row.part === chosen;
  const shows = (passages: readonly number[]): boolean =>
    isChosen && (marked !== null && row.passages.includes(marked) ? passages.includes(marked) : passages.length > 0);
  const pieces = row.pieces.map(({ words: text, passages }) =>
    shows(passages) ? html`<mark>${text}</mark>` : html`${text}`,
  );
  const cut = row.cut > 0 ? html` <span class="soft small">${saySource('part.cut', { n: row.cut })}</span>` : nothing;
  const name = partName(row);
  const focusable = isChosen || (chosen === null && row.part === first);
  const statements = onPaper
    ? claimsIn(view, row).map(({ line }) => html`<span class="said">${wordsOf(line)}</span>`)
    : nothing;
  return html`<div
    class="part ${row.kind} ${kind}"
    role="option"
    id="part-${row.part}"
    data-part=${row.part}
    tabindex=${focusable ? 0 : -1}
    aria-selected=${isChosen ? 'true' : 'false'}
    @click=${column.choose}
    @keydown=${column.keys}
  >
    <span class="tag" title=${words}><span aria-hidden="true">${short}</span></span>
    <span class="words"
      >${name === null ? nothing : html`<span class="name small">${name}</span>`}<bdi>${pieces}</bdi>${cut}
      <span class="unseen">(${words})</span>${statements}</span
    >
  </div>`;
}

const wordsOf = ({ claim }: BesideClaim['line']): string => (typeof claim === 'string' ? claim : claim.words);

/** A page of the text, sentence by sentence: one is chosen at a time, by pointing or with the arrow keys. */
export function textColumn(column: TextColumn): TemplateResult {
  const first = column.rows[0]?.part ?? 0;
  const shown = column.rows.some(({ part }) => part === column.chosen) ? column.chosen : null;
  const parts = repeat(
    column.rows,
    ({ part }) => part,
    (row) => partView({ ...column, chosen: shown }, row, first),
  );
  return html`<div class="text" role="listbox" aria-label=${saySource('text.label')}>${parts}</div>`;
}
