import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type EvidenceClass, evidenceClasses } from '../../core/schema/evidence-classes.ts';
import { classMark } from '../../state/class-marks.ts';
import type { ClassCell, TableRow, TableView } from '../../state/claims-table.ts';
import type { Selection } from '../../state/intents.ts';
import { type ColumnId, columnIds, isColumn } from '../../state/table-columns.ts';
import { say } from '../../state/texts.ts';
import { toClaim } from '../../state/words.ts';
import { classBadge, classTag } from '../class-badge.ts';
import { badges, base } from '../look.ts';
import { sendIntent } from '../send-intent.ts';
import { wordView } from '../words-view.ts';
import { claimsTableLook } from './claims-table-look.ts';

const isClass = (id: ColumnId): id is EvidenceClass => evidenceClasses.has(id);
const titles: Readonly<Record<Exclude<ColumnId, EvidenceClass>, string>> = {
  claim: 'Statement',
  verdict: 'Verdict',
  references: 'References',
};

const cellView = (cell: ClassCell): TemplateResult =>
  cell.mark
    ? html`<span class="mark"><span aria-hidden="true">●</span><span class="unseen">${cell.words}</span></span>`
    : html`<span class=${cell.against ? 'against' : 'count'}>${cell.words}</span>`;

/** All claims as a table: the same as the map, for those who cannot or do not wish to use the picture. */
export class ClaimsTableElement extends LitElement {
  static override properties = {
    view: { attribute: false },
    selection: { attribute: false },
    faded: { attribute: false },
  };
  static override styles = [base, badges, claimsTableLook];

  declare view: TableView | null;
  declare selection: Selection | null;
  /** Claims outside the lens: their rows stay, in softer ink. */
  declare faded: ReadonlySet<string>;

  constructor() {
    super();
    this.view = null;
    this.selection = null;
    this.faded = new Set();
  }

  private readonly sort = (event: Event): void => {
    const { column = '' } = (event.currentTarget as HTMLElement).dataset;
    if (isColumn(column)) sendIntent(this, { type: 'sort-table', column });
  };

  private readonly filter = (event: Event): void => {
    sendIntent(this, { type: 'filter-table', text: (event.currentTarget as HTMLInputElement).value });
  };

  private heading(view: TableView, id: ColumnId): TemplateResult {
    const sorted = view.sort?.column === id ? view.sort : null;
    const order = sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none';
    const arrow = sorted ? (sorted.descending ? '↓' : '↑') : '';
    const name = isClass(id)
      ? html`<span class="badge ${id}"><span class="tag" aria-hidden="true">${classMark(id).tag}</span></span>
          <span>${classMark(id).label}</span>`
      : html`<span>${titles[id]}</span>`;
    return html`<th scope="col" class=${isClass(id) ? 'class' : id} aria-sort=${order}>
      <button type="button" data-column=${id} @click=${this.sort}>
        ${name}<span class="arrow" aria-hidden="true">${arrow}</span>
      </button>
    </th>`;
  }

  /** What the other columns say, for a page too narrow for them. */
  private inShort(row: TableRow): TemplateResult {
    const held = evidenceClasses.ids.filter((id) => row.cells[id].length > 0);
    const tags = (row.unsourced ? [row.unsourced] : held).map(classTag);
    const said = [row.unsourced ? classMark(row.unsourced).label : row.verdict, row.hidden, ...row.references].filter(
      (part) => part !== null,
    );
    return html`<span class="short small"><span class="tags">${tags}</span> ${said.join(' · ')}</span>`;
  }

  private row(row: TableRow): TemplateResult {
    const classes = evidenceClasses.ids.map((id) => {
      const cells = row.cells[id].map(cellView);
      return html`<td class="class">${cells}</td>`;
    });
    const selected = this.selection?.kind === 'claim' && this.selection.id === row.id;
    const faded = this.faded.has(row.id);
    return html`<tr class="${selected ? 'selected' : ''} ${faded ? 'faded' : ''}">
      <th scope="row" class="claim">
        ${wordView(toClaim(row.id, row.sentence))}
        ${faded ? html`<span class="outside small">${say('table.outside')}</span>` : nothing}
        <span class="statement">${row.statement}</span>
        <span class="soft small">${row.role}</span>
        ${this.inShort(row)}
      </th>
      ${classes}
      <td class="verdict">
        ${row.unsourced ? classBadge(row.unsourced) : (row.verdict ?? html`<span class="soft">–</span>`)}
        ${row.provisional && row.verdict !== null ? html`<span class="soft small">provisional</span>` : nothing}
        ${row.hidden === null ? nothing : html`<span class="hidden-later small">${row.hidden}</span>`}
      </td>
      <td class="references">${row.references.join(' ')}</td>
    </tr>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const headings = columnIds.map((id) => this.heading(view, id));
    const rows = repeat(
      view.rows,
      (row) => row.id,
      (row) => this.row(row),
    );
    // Without a filter the lens's own words say it.
    const outside = view.filter === '' ? 0 : view.rows.filter(({ id }) => this.faded.has(id)).length;
    return html`<div class="bar">
        <h2 tabindex="-1">Statements</h2>
        <label>
          <span>Filter</span>
          <input
            type="search"
            placeholder="words, a role, a verdict, [13] …"
            maxlength="200"
            .value=${view.filter}
            @input=${this.filter}
          />
        </label>
        <p role="status">${view.count}${outside > 0 ? say('table.faded', { n: outside }) : nothing}</p>
        <p class="small soft" id="about">
          Numbers count independent primary studies, never sentences; ● stands for evidence without a study.
        </p>
      </div>
      <slot></slot>
      <div class="scroll" role="region" aria-label="Table of statements" tabindex="0">
        <table aria-describedby="about">
          <thead>
            <tr>
              ${headings}
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>
      </div>`;
  }

  /** Put the focus on the heading. */
  focusHeading(): void {
    this.renderRoot.firstElementChild?.querySelector<HTMLElement>('h2')?.focus();
  }
}

customElements.define('edgewise-claims-table', ClaimsTableElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-claims-table': ClaimsTableElement;
  }
}
