import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { OwnValues } from '../../state/disagreement-desk.ts';
import type { OutcomeLine, StudiesView, StudyRow } from '../../state/studies-view.ts';
import { sayStudies } from '../../state/studies-texts.ts';
import { ownSaid, ownSaidLook } from '../disagree/own-said.ts';
import { evidenceTableLook } from '../evidence-table-look.ts';
import { badges, base } from '../look.ts';
import { FIRST_ROWS, moreRows, moreRowsLook } from '../more-rows.ts';
import { wordsView, wordView } from '../words-view.ts';
import { studiesPicture, studiesPictureLook } from './studies-picture.ts';
import { named } from '../named.ts';

const look = css`
  .lead {
    padding-block: 0.2rem 0.8rem;
  }
  td dl > div {
    margin-block-end: 0.2rem;
  }
  dt {
    display: inline;
    color: var(--ink-soft);
  }
  dt::after {
    content: ':';
  }
  dd {
    display: inline;
  }
  .study {
    min-inline-size: 11rem;
  }
  .design {
    min-inline-size: 12rem;
  }
  .patients {
    min-inline-size: 9.5rem;
  }
  .given {
    min-inline-size: 14rem;
  }
  .found {
    min-inline-size: 22rem;
  }
  .number {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  .outcomes li {
    margin-block-end: 0.35rem;
  }
  .result.against {
    white-space: nowrap;
    padding-inline: 0.3rem;
    border: 1px dashed var(--line-strong);
    border-radius: var(--radius);
  }
  .endpoint,
  .share {
    display: block;
    color: var(--caution);
    font-weight: 600;
  }
  /* Where five columns have no room, the report stands beside all that is told of it. */
  @container (max-width: 66rem) {
    thead {
      display: none;
    }
    tr {
      display: grid;
      grid-template-columns: 11rem minmax(0, 1fr);
      padding-block: 0.5rem;
      border-block-start: 1px solid var(--line);
    }
    th,
    td {
      padding-block: 0.1rem;
      border: 0;
    }
    .study {
      grid-row: 1 / span 4;
    }
    td {
      grid-column: 2;
    }
  }
`;

const line = (label: string, value: unknown): TemplateResult =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;

const outcome = ({ claim, evidence, numbers, result, against }: OutcomeLine, own: OwnValues | null): TemplateResult =>
  html`<li>
    ${wordView(claim)} <span class="result ${against ? 'against' : ''}">${result}</span>
    ${numbers.length === 0 ? nothing : html`<span class="soft small">${wordsView(numbers)}</span>`}
    ${ownSaid(own, evidence)}
  </li>`;

const row = (study: StudyRow, own: OwnValues | null): TemplateResult => {
  const outcomes = study.outcomes.map((line) => outcome(line, own));
  const silent = study.notReported.map(({ claim }, at) => html`${at === 0 ? '' : '; '}${wordView(claim)}`);
  return html`<tr>
    <th scope="row" class="study">
      <strong>${wordView(study.study)}</strong>
      <div class="small">${wordsView(study.sources)} <span class="soft">${study.checked}</span></div>
      ${study.mayShare === null ? nothing : html`<span class="share small">${named(study.mayShare)}</span>`}
    </th>
    <td class="design">
      <dl>${line(sayStudies('design'), study.design)} ${line(sayStudies('compared'), study.comparator)}</dl>
    </td>
    <td class="patients">
      <dl>
        ${line(sayStudies('col.patients'), html`<span class="number">${study.patients}</span>`)}
        ${line(sayStudies('form'), wordsView(study.form))}
      </dl>
    </td>
    <td class="given">
      <dl>
        ${line(sayStudies('given'), wordsView(study.treatment))}
        ${study.coTreatments.length === 0 ? nothing : line(sayStudies('together'), wordsView(study.coTreatments))}
        ${study.alsoTold.length === 0 ? nothing : line(sayStudies('alsoTold'), wordsView(study.alsoTold))}
        ${line(sayStudies('dose'), wordsView(study.regimen))} ${line(sayStudies('for'), wordsView(study.duration))}
        ${line(sayStudies('at'), wordsView(study.timePoint))}
      </dl>
    </td>
    <td class="found">
      ${study.endpoint === null ? nothing : html`<span class="endpoint">${study.endpoint}</span>`}
      <ul class="outcomes">
        ${outcomes}
      </ul>
      ${
        study.notReported.length === 0
          ? nothing
          : html`<p class="small">
                <span class="soft">${sayStudies('silent')}</span>
                ${silent}
              </p>
              ${ownSaid(
                own,
                study.notReported.flatMap(({ evidence }) => evidence),
              )}`
      }
    </td>
  </tr>`;
};

/** The reports on patients: what was done, in whom, and what came of it. */
export class StudiesTableElement extends LitElement {
  static override properties = { view: { attribute: false }, own: { attribute: false }, most: { state: true } };
  static override styles = [base, badges, evidenceTableLook, studiesPictureLook, ownSaidLook, moreRowsLook, look];

  readonly #heading = createRef<HTMLElement>();
  declare view: StudiesView | null;
  /** What the reader says of pieces; null where nothing can be said. */
  declare own: OwnValues | null;
  /** Most reports that are drawn. */
  declare most: number;

  constructor() {
    super();
    this.view = null;
    this.own = null;
    this.most = FIRST_ROWS;
  }

  private readonly showAll = (): void => {
    this.most = Infinity;
  };

  private table({ rows }: StudiesView): TemplateResult {
    const items = repeat(
      rows.slice(0, this.most),
      ({ id }) => id,
      (study) => row(study, this.own),
    );
    return html`<div class="scroll" role="region" aria-label=${sayStudies('table')} tabindex="0">
      <table class="stacks">
        <thead>
          <tr>
            <th scope="col">${sayStudies('report')}</th>
            <th scope="col">${sayStudies('design')}</th>
            <th scope="col">${sayStudies('col.patients')}</th>
            <th scope="col">${sayStudies('col.given')}</th>
            <th scope="col">${sayStudies('col.became')}</th>
          </tr>
        </thead>
        <tbody>
          ${items}
        </tbody>
      </table>
    </div>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    return html`<div class="title">
        <h2 tabindex="-1" ${ref(this.#heading)}>${sayStudies('title')}</h2>
        <slot name="take"></slot>
      </div>
      <p class="lead">${view.lead} ${view.rows.length === 0 ? nothing : named(view.sums.join(' '))}</p>
      ${view.picture ? studiesPicture(view.picture) : html`<p class="lead soft">${sayStudies('picture.none', { n: view.rows.length })}</p>`}
      ${view.rows.length === 0 ? nothing : this.table(view)}
      ${moreRows(Math.max(0, view.rows.length - this.most), this.showAll)}`;
  }

  /** Put the focus on the heading. */
  focusHeading(): void {
    this.#heading.value?.focus();
  }
}

customElements.define('edgewise-studies-table', StudiesTableElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-studies-table': StudiesTableElement;
  }
}
