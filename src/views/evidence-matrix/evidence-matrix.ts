import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { OwnValues } from '../../state/disagreement-desk.ts';
import type { MatrixCell } from '../../state/matrix-cells.ts';
import type { MatrixColumn, MatrixGroup, MatrixView, ShownRow } from '../../state/evidence-matrix.ts';
import type { Selection } from '../../state/intents.ts';
import { sayMatrix } from '../../state/matrix-texts.ts';
import type { PieceLine } from '../../state/piece-lines.ts';
import { type ColumnId, type EvidenceColumn, isColumn } from '../../state/table-columns.ts';
import { say } from '../../state/texts.ts';
import { toClaim } from '../../state/words.ts';
import { classBadge, classTag } from '../class-badge.ts';
import { fieldLook } from '../field-look.ts';
import { badges, base } from '../look.ts';
import { sendIntent } from '../send-intent.ts';
import { wordView } from '../words-view.ts';
import { evidenceTableLook } from '../evidence-table-look.ts';
import { evidenceCell, evidenceCellLook, ownCount, ownSign } from './evidence-cell.ts';
import { evidenceMatrixLook } from './evidence-matrix-look.ts';
import { moreRows, moreRowsLook } from '../more-rows.ts';
import { moreEvent } from './events.ts';
import { matrixTools, matrixToolsLook } from './matrix-tools.ts';
import { pieceLineLook, pieceLineView } from './piece-line.ts';
import { dataLanguage } from '../data-language.ts';
import { named } from '../named.ts';

const isMeasured = ({ parts }: MatrixCell): boolean => parts.some(({ mark }) => !mark);

/** A cell that is open: the pieces behind it stand below its row. */
interface Open {
  readonly claim: string;
  readonly column: EvidenceColumn;
}

/** What each claim rests on, as a table: the same as the map, for those who cannot or do not wish to use the picture. */
export class EvidenceMatrixElement extends LitElement {
  static override properties = {
    view: { attribute: false },
    selection: { attribute: false },
    faded: { attribute: false },
    piecesOf: { attribute: false },
    own: { attribute: false },
    open: { state: true },
  };
  static override styles = [
    base,
    badges,
    fieldLook,
    evidenceTableLook,
    evidenceCellLook,
    evidenceMatrixLook,
    matrixToolsLook,
    pieceLineLook,
    moreRowsLook,
  ];

  declare view: MatrixView | null;
  declare selection: Selection | null;
  /** Claims outside the lens: their rows stay, in softer ink. */
  declare faded: ReadonlySet<string>;
  /** Some pieces of a claim; null where the page does not hold the claim. */
  declare piecesOf: (claim: string, pieces: readonly string[]) => readonly PieceLine[] | null;
  /** What the reader says of pieces; null where nothing can be said. */
  declare own: OwnValues | null;
  declare open: Open | null;

  constructor() {
    super();
    this.view = null;
    this.selection = null;
    this.faded = new Set();
    this.piecesOf = () => null;
    this.own = null;
    this.open = null;
  }

  private readonly sort = (event: Event): void => {
    const { column = '' } = (event.currentTarget as HTMLElement).dataset;
    if (isColumn(column)) sendIntent(this, { type: 'sort-table', column });
  };

  /** The button that opened what is open, where the focus goes back to. */
  #opener: HTMLElement | null = null;

  private readonly toggle = (event: Event): void => {
    this.#opener = event.currentTarget as HTMLElement;
    const { claim = '', column = '' } = this.#opener.dataset;
    const same = this.open?.claim === claim && this.open.column === column;
    this.open = same ? null : { claim, column: column as EvidenceColumn };
  };

  private readonly close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.open = null;
    this.#opener?.focus();
  };

  private readonly showMore = (): void => {
    this.dispatchEvent(new CustomEvent(moreEvent, { bubbles: true, composed: true }));
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { view, open } = this;
    if (!changed.has('view') || !open || !view) return;
    // What is open closes with its row, and with its column.
    const row = view.groups.flatMap(({ rows }) => rows).find(({ id }) => id === open.claim);
    if (!row?.cells[open.column] || !view.columns.some(({ id }) => id === open.column)) this.open = null;
  }

  private heading(view: MatrixView, id: ColumnId, label: string, tag: string | null): TemplateResult {
    const sorted = view.sort?.column === id ? view.sort : null;
    const order = sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none';
    const kind = view.columns.some((column) => column.id === id) ? 'class' : id;
    const badge =
      tag === null
        ? nothing
        : html`<span class="badge ${id}"><span class="tag" aria-hidden="true">${tag}</span></span>`;
    const printed = tag === null ? label : `${tag} ${label}`;
    return html`<th scope="col" class=${kind} aria-sort=${order} data-label=${printed}>
      <button type="button" data-column=${id} @click=${this.sort}>
        ${badge}<span>${label}</span
        ><span class="arrow" aria-hidden="true">${sorted ? (sorted.descending ? '↓' : '↑') : ''}</span>
      </button>
    </th>`;
  }

  private cell(row: ShownRow, column: MatrixColumn, axis: MatrixView['axis']): TemplateResult {
    const cells = row.cells[column.id] ?? [];
    if (cells.length === 0) return html`<td class="class"></td>`;
    const isOpen = this.open?.claim === row.id && this.open.column === column.id;
    const inside = cells.map((cell) => evidenceCell(cell, axis === 'context', ownCount(this.own, [cell])));
    const unit = cells.some(isMeasured) ? html`<span class="unseen"> ${sayMatrix('unit')}</span>` : nothing;
    return html`<td class="class">
      <button
        type="button"
        class="cell"
        data-claim=${row.id}
        data-column=${column.id}
        aria-expanded=${isOpen}
        title=${sayMatrix('show')}
        @click=${this.toggle}
      >
        <span class="unseen">${column.label}: </span>${inside}${unit}
      </button>
    </td>`;
  }

  /** What the other columns say, for a page too narrow for them. */
  private inShort(row: ShownRow): TemplateResult {
    const held = [...new Set(Object.values(row.cells).flatMap((cells) => cells.map((cell) => cell.class)))];
    const tags = (row.unsourced ? [row.unsourced] : held).map(classTag);
    const all = Object.values(row.cells).flat();
    const said = [row.verdict, row.hidden, ...row.references].filter((part) => part !== null);
    return html`<span class="short small"
      ><span class="tags">${tags}</span> ${said.join(' · ')} ${ownSign(ownCount(this.own, all))}</span
    >`;
  }

  private row(view: MatrixView, row: ShownRow): TemplateResult {
    const selected = this.selection?.kind === 'claim' && this.selection.id === row.id;
    const faded = this.faded.has(row.id);
    const reasons = row.reasons.map((reason) => html`<span class="reason small">${named(reason)}</span>`);
    const depends = row.depends.map((words) => html`<span class="soft small">${named(words)}</span>`);
    const cells = view.columns.map((column) => this.cell(row, column, view.axis));
    return html`<tr class="${selected ? 'selected' : ''} ${faded ? 'faded' : ''}">
        <th scope="row" class="claim">
          ${wordView(toClaim(row.id, row.sentence))}
          ${faded ? html`<span class="outside small">${say('table.outside')}</span>` : nothing}
          <bdi class="statement" lang=${dataLanguage()}>${row.statement}</bdi>
          ${reasons}
          <span class="soft small">${row.role}</span>
          ${this.inShort(row)}
        </th>
        ${cells}
        <td class="verdict">
          ${row.unsourced ? classBadge(row.unsourced) : (row.verdict ?? html`<span class="soft">–</span>`)}
          ${row.provisional && row.verdict !== null ? html`<span class="soft small">${sayMatrix('provisional')}</span>` : nothing}
          ${depends} ${row.hidden === null ? nothing : html`<span class="hidden-later small">${row.hidden}</span>`}
        </td>
        <td class="references">${row.references.join(' ')}</td>
      </tr>
      ${this.open?.claim === row.id ? this.pieces(view, row, this.open.column) : nothing}`;
  }

  /** The evidence behind the cell that is open. */
  private pieces(view: MatrixView, row: ShownRow, column: EvidenceColumn): TemplateResult {
    const ids = (row.cells[column] ?? []).flatMap(({ evidence }) => evidence);
    const pieces = this.piecesOf(row.id, ids)?.map((piece) => pieceLineView(piece, this.own)) ?? null;
    const title = view.columns.find(({ id }) => id === column)?.label ?? '';
    return html`<tr class="opened">
      <td colspan=${view.columns.length + 3}>
        <section aria-label=${sayMatrix('cell.of', { words: title, sentence: row.sentence })}>
          ${
            pieces === null
              ? html`<p>${wordView(toClaim(row.id, sayMatrix('pieces.afar')))}</p>`
              : html`<ul class="pieces">
                  ${pieces}
                </ul>`
          }
        </section>
      </td>
    </tr>`;
  }

  private group(view: MatrixView, { title, rows }: MatrixGroup): TemplateResult {
    const head =
      title === null
        ? nothing
        : html`<tr class="group">
            <th scope="rowgroup" colspan=${view.columns.length + 3}><bdi>${named(title)}</bdi></th>
          </tr>`;
    const items = repeat(
      rows,
      (row) => row.id,
      (row) => this.row(view, row),
    );
    return html`<tbody>
      ${head}${items}
    </tbody>`;
  }

  private table(view: MatrixView): TemplateResult {
    const headings = view.columns.map(({ id, label, tag }) => this.heading(view, id, label, tag));
    const groups = repeat(
      view.groups,
      ({ title }) => title,
      (group) => this.group(view, group),
    );
    return html`<div class="scroll" role="region" aria-label=${sayMatrix('table')} tabindex="0" @keydown=${this.close}>
      <table aria-describedby="sums">
        <thead>
          <tr>
            ${this.heading(view, 'claim', sayMatrix('col.statement'), null)} ${headings}
            ${this.heading(view, 'verdict', sayMatrix('col.verdict'), null)}
            ${this.heading(view, 'references', sayMatrix('col.references'), null)}
          </tr>
        </thead>
        ${groups}
      </table>
    </div>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const rows = view.groups.flatMap((group) => group.rows);
    // Without a filter the lens's own words say it.
    const outside = view.filter === '' ? 0 : rows.filter(({ id }) => this.faded.has(id)).length;
    const count = `${view.count}${outside > 0 ? say('table.faded', { n: outside }) : ''}`;
    const none = view.filter === '' ? sayMatrix('asked.none') : sayMatrix('filter.none', { text: view.filter });
    const isFound = rows.length > 0 || (view.filter === '' && view.asked === null);
    return html`${matrixTools(view, count)}
      <slot></slot>
      ${isFound ? this.table(view) : html`<p class="none">${none}</p>`} ${moreRows(view.more, this.showMore)}
      <details class="sums">
        <summary>${sayMatrix('addUp')}</summary>
        <p id="sums">${view.sums.join(' ')}</p>
      </details>`;
  }

  /** Put the focus on the heading. */
  focusHeading(): void {
    this.renderRoot.firstElementChild?.querySelector<HTMLElement>('h2')?.focus();
  }
}

customElements.define('edgewise-evidence-matrix', EvidenceMatrixElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-evidence-matrix': EvidenceMatrixElement;
  }
}
