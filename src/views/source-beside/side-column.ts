import { html, nothing, type TemplateResult } from 'lit';
import type { PartRow } from '../../state/source-reading.ts';
import { saySource } from '../../state/source-texts.ts';
import {
  type BesideClaim,
  type BesideNote,
  type BesidePassage,
  type BesideView,
  type FateGroup,
  isClaim,
} from '../../state/source-view.ts';
import { classTag } from '../class-badge.ts';
import { wordView } from '../words-view.ts';
import { partName } from './text-column.ts';

/** What stands beside the text: of the chosen sentence, all statements, those not found, or what a revision changed. */
export type SideMode = 'part' | 'all' | 'missing' | 'changes';

export interface SideColumn {
  readonly view: BesideView;
  readonly mode: SideMode;
  /** The chosen part where it is on the page. */
  readonly row: PartRow | null;
  readonly marked: number | null;
  /** Shows the passage whose index the button bears. */
  readonly show: (event: Event) => void;
}

/** Passages in one sentence are one place to go to. */
const placesOf = (passages: readonly BesidePassage[]): BesidePassage[] => {
  const seen = new Set<number>();
  return passages.filter(({ part }) => part !== null && !seen.has(part) && seen.add(part));
};

function goTo(column: SideColumn, passages: readonly BesidePassage[]): TemplateResult | typeof nothing {
  const places = placesOf(passages);
  if (places.length === 0) return nothing;
  const buttons = places.map(({ index, place }, at) => {
    const words =
      places.length === 1 ? saySource('claim.showOne') : at === 0 ? saySource('claim.show', { n: 1 }) : String(at + 1);
    return html`<button
      type="button"
      class="link small"
      data-passage=${index}
      aria-label="${at > 0 ? saySource('claim.show', { n: at + 1 }) : words}: ${place}"
      title=${place}
      aria-pressed=${index === column.marked ? 'true' : 'false'}
      @click=${column.show}
    >
      ${words}
    </button>`;
  });
  return html`<span class="go">${buttons}</span>`;
}

function foundWords(passages: readonly BesidePassage[]): string | null {
  const moved = passages.some(({ found }) => found === 'moved');
  const missing = passages.some(({ found }) => found === 'missing');
  const said = [moved ? saySource('claim.moved') : null, missing ? saySource('claim.missing') : null];
  return said.filter((words) => words !== null).join('; ') || null;
}

function owner(one: BesideClaim | BesideNote): TemplateResult {
  if (!isClaim(one)) return html`<span class="tags">✎</span><span>${wordView(one.word)}</span>`;
  const tags = one.line.classes.map(classTag);
  return html`<span class="tags">${tags}</span><span>${wordView(one.line.claim)}</span>`;
}

function item(column: SideColumn, one: BesideClaim | BesideNote, passages: readonly BesidePassage[]): TemplateResult {
  const said = isClaim(one) ? one.line.said : one.kind;
  const found = foundWords(passages);
  return html`<li>
    ${owner(one)}
    <span class="under">
      ${said === null || said === '' ? nothing : html`<span class="soft small">${said}</span>`}
      ${found === null ? nothing : html`<span class="small found">${found}</span>`} ${goTo(column, one.passages)}
    </span>
  </li>`;
}

function list(column: SideColumn, claims: readonly BesideClaim[], notes: readonly BesideNote[]): TemplateResult {
  const of = (ones: readonly (BesideClaim | BesideNote)[]): TemplateResult => {
    const items = ones.map((one) => item(column, one, one.passages));
    return html`<ul class="claims">
      ${items}
    </ul>`;
  };
  return html`${claims.length > 0 ? of(claims) : nothing}
  ${
    notes.length > 0
      ? html`<h3>${saySource('notes')}</h3>
          ${of(notes)}`
      : nothing
  }`;
}

function ofPart(column: SideColumn): TemplateResult {
  const { view, row } = column;
  if (!row) return html`<p class="soft">${saySource('part.choose')}</p>`;
  const owners = [...new Set(row.passages.flatMap((passage) => view.of.get(passage) ?? []))];
  const claims = owners.filter(isClaim);
  const notes = owners.filter((one) => !isClaim(one));
  const words = row.pieces.map(({ words: piece }) => piece).join('');
  const quoted = words.length > 160 ? `${words.slice(0, 160)} …` : words;
  const bare = saySource(row.kind === 'heading' ? 'part.headingOnly' : 'part.bare');
  return html`<p class="soft small quoted"><bdi>${partName(row) ?? ''} “${quoted}”</bdi></p>
    ${owners.length === 0 ? html`<p>${bare}</p>` : list(column, claims, notes as BesideNote[])}`;
}

function missing(column: SideColumn): TemplateResult {
  const { view } = column;
  if (view.missing.length === 0) return html`<p>${saySource('missing.none')}</p>`;
  const items = view.missing.map((one) => {
    const gone = one.passages.filter(({ found }) => found === 'missing');
    const seen = new Set<string>();
    const places = gone
      .filter(({ place }) => !seen.has(place) && seen.add(place))
      .map(
        ({ place, now }) =>
          html`<span class="small">${saySource('missing.place', { place })}</span>${
              now === null
                ? html`<span class="small">${saySource('missing.gone')}</span>`
                : html`<span class="small"
                    >${saySource('missing.now')} <q><bdi>${now}</bdi></q></span
                  >`
            }`,
      );
    return html`<li>${owner(one)}<span class="under column">${places}</span></li>`;
  });
  return html`${view.changes ? nothing : html`<p class="soft small">${saySource('missing.older')}</p>`}
    <ul class="claims">
      ${items}
    </ul>`;
}

function changeRow(column: SideColumn, { of, runs, old, part, passage }: FateGroup['rows'][number]): TemplateResult {
  const words = runs?.map(({ change, words: run }) =>
    change === 'same'
      ? html`${run}`
      : change === 'out'
        ? html`<del><span class="unseen">${saySource('run.out')}</span>${run}</del>`
        : html`<ins><span class="unseen">${saySource('run.in')}</span>${run}</ins>`,
  );
  return html`<li>
    ${owner(of)}
    <span class="under column">
      ${words ? html`<span class="wording"><bdi>${words}</bdi></span>` : old === null ? nothing : html`<q class="small"><bdi>${old}</bdi></q>`}
      ${
        part === null
          ? nothing
          : html`<button
              type="button"
              class="link small"
              data-passage=${passage}
              data-part=${part}
              @click=${column.show}
            >
              ${saySource('claim.showOne')}
            </button>`
      }
    </span>
  </li>`;
}

function changes(column: SideColumn): TemplateResult | typeof nothing {
  const found = column.view.changes;
  if (!found) return nothing;
  const groups = found.groups.map(({ fate, rows }) => {
    const title = `${saySource(`fate.${fate}`)} (${rows.length})`;
    const items = rows.map((row) => changeRow(column, row));
    const list = html`<p class="soft small">${saySource(`fate.${fate}.about`)}</p>
      <ul class="claims">
        ${items}
      </ul>`;
    // A section that was moved takes its passages along: that is told, and not spread out.
    return fate === 'moved'
      ? html`<details>
          <summary>${title}</summary>
          ${list}
        </details>`
      : html`<h3>${title}</h3>
          ${list}`;
  });
  return html`<p>${found.sum}</p>
    ${found.unsought ? html`<p class="caution">${saySource('changes.unsought')}</p>` : nothing}
    ${found.groups.length === 0 ? html`<p>${saySource('changes.none')}</p>` : groups}`;
}

/** The column beside the text. */
export function sideColumn(column: SideColumn): TemplateResult | typeof nothing {
  const { mode, view } = column;
  if (mode === 'all') return list(column, view.claims, view.notes);
  if (mode === 'missing') return missing(column);
  return mode === 'changes' ? changes(column) : ofPart(column);
}
