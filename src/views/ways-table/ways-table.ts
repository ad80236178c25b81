import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { unsourcedClasses } from '../../core/schema/evidence-classes.ts';
import type { OwnValues } from '../../state/disagreement-desk.ts';
import { sayWays } from '../../state/ways-texts.ts';
import type { StepToShowLine, WayRows, WayStep, WaysView } from '../../state/ways-view.ts';
import { classBadge } from '../class-badge.ts';
import { ownSaid, ownSaidLook } from '../disagree/own-said.ts';
import { evidenceCell, evidenceCellLook, ownCount } from '../evidence-matrix/evidence-cell.ts';
import { evidenceTableLook } from '../evidence-table-look.ts';
import { missingClaim } from '../gap-list.ts';
import { badges, base } from '../look.ts';
import { wordView } from '../words-view.ts';
import { named } from '../named.ts';

const look = css`
  h3 {
    margin-block: 1.8rem 0.3rem;
  }
  .lead {
    padding-block: 0.2rem 0.8rem;
  }
  .group .in-short {
    display: block;
    font-weight: 400;
  }
  .step {
    min-inline-size: 16rem;
  }
  .ends {
    display: block;
    font-weight: 600;
  }
  .to-show {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr));
    gap: 1rem 1.6rem;
    margin-block-start: 0.8rem;
  }
  .to-show .ends + .soft {
    display: block;
  }
`;

/** The ways of a question in the columns of the matrix, and the steps that lack a study in humans. */
export class WaysTableElement extends LitElement {
  static override properties = { view: { attribute: false }, own: { attribute: false } };
  static override styles = [base, badges, evidenceTableLook, evidenceCellLook, ownSaidLook, look];

  readonly #heading = createRef<HTMLElement>();
  declare view: WaysView | null;
  /** What the reader says of pieces; null where nothing can be said. */
  declare own: OwnValues | null;

  constructor() {
    super();
    this.view = null;
    this.own = null;
  }

  private step({ ends, claims, class: carried }: WayStep, columns: WaysView['columns']): TemplateResult[] {
    return claims.map(({ claim, cells, evidence }, at) => {
      const apart = unsourcedClasses.has(carried) ? classBadge(carried) : nothing;
      const filled = columns.map(({ id, label }) => {
        const inside = (cells[id] ?? []).map((cell) => evidenceCell(cell, false, ownCount(this.own, [cell])));
        return html`<td class="class" data-label=${label}>${inside}</td>`;
      });
      return html`<tr>
        <th scope="row" class="step">
          ${at === 0 ? html`<span class="ends">${named(ends)}</span>` : nothing} ${wordView(claim)} ${apart}
          ${ownSaid(this.own, evidence)}
        </th>
        ${filled}
      </tr>`;
    });
  }

  private way({ title, inShort, steps }: WayRows, columns: WaysView['columns']): TemplateResult {
    const rows = steps.map((step) => this.step(step, columns));
    return html`<tbody>
      <tr class="group">
        <th scope="rowgroup" colspan=${columns.length + 1}>
          <bdi>${named(title)}</bdi> <span class="in-short">${inShort}</span>
        </th>
      </tr>
      ${rows}
    </tbody>`;
  }

  private table({ ways, columns }: WaysView): TemplateResult {
    const headings = columns.map(
      ({ id, label, tag }) =>
        html`<th scope="col" class="class">
          <span class="badge ${id}"><span class="tag" aria-hidden="true">${tag}</span></span>
          <div>${label}</div>
        </th>`,
    );
    const groups = ways.map((way) => this.way(way, columns));
    return html`<div class="scroll" role="region" aria-label=${sayWays('table')} tabindex="0">
      <table class="stacks">
        <thead>
          <tr>
            <th scope="col">${sayWays('col.step')}</th>
            ${headings}
          </tr>
        </thead>
        ${groups}
      </table>
    </div>`;
  }

  private toShow(line: StepToShowLine): TemplateResult {
    return html`<li>
      <span class="ends">${named(line.ends)}</span> <span class="soft small">${line.ways}</span> ${missingClaim(line)}
    </li>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const toShow = view.toShow.map((line) => this.toShow(line));
    return html`<div class="title">
        <h2 tabindex="-1" ${ref(this.#heading)}>${sayWays('title')}</h2>
        <slot name="take"></slot>
      </div>
      <p class="lead" role="status">${named(view.lead)}</p>
      <slot></slot>
      ${view.ways.length === 0 ? nothing : this.table(view)}
      ${
        view.ways.length === 0
          ? nothing
          : html`<h3>${named(view.toShowTitle)}</h3>
              <p>${named(view.toShowLead)}</p>
              <ul class="to-show">
                ${toShow}
              </ul>`
      }`;
  }

  /** Put the focus on the heading. */
  focusHeading(): void {
    this.#heading.value?.focus();
  }
}

customElements.define('edgewise-ways-table', WaysTableElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-ways-table': WaysTableElement;
  }
}
