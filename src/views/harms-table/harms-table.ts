import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { OwnValues } from '../../state/disagreement-desk.ts';
import { sayHarms } from '../../state/harms-texts.ts';
import type { HarmLine, HarmStudy, HarmsView } from '../../state/harms-view.ts';
import { ownSaid, ownSaidLook } from '../disagree/own-said.ts';
import { evidenceTableLook } from '../evidence-table-look.ts';
import { badges, base } from '../look.ts';
import { FIRST_ROWS, moreRows, moreRowsLook } from '../more-rows.ts';
import { wordsView, wordView } from '../words-view.ts';

const look = css`
  h3 {
    margin-block: 1.4rem 0.4rem;
  }
  .lead {
    padding-block: 0.2rem 0.8rem;
  }
  tbody th > * {
    font-weight: 600;
  }
  .beyond {
    display: block;
    color: var(--caution);
    font-size: var(--text-small);
  }
  .silent {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 1.2rem;
    margin-block-start: 0.4rem;
  }
`;

const event = (
  own: OwnValues | null,
  { id, event: what, of, dose, outcome, readIn, beyond }: HarmLine,
): TemplateResult =>
  html`<tr>
    <th scope="row">${wordView(what)}${ownSaid(own, [id])}</th>
    <td data-label=${sayHarms('col.many')}>${of}</td>
    <td data-label=${sayHarms('col.dose')}>${wordsView(dose)}</td>
    <td data-label=${sayHarms('col.became')}>${wordsView(outcome)}</td>
    <td data-label=${sayHarms('col.read')}>
      ${wordsView(readIn)}${beyond ? html`<span class="beyond">${sayHarms('beyond')}</span>` : nothing}
    </td>
  </tr>`;

const study = (own: OwnValues | null, { study: of, events }: HarmStudy): TemplateResult => {
  const rows = events.map((one) => event(own, one));
  return html`<tbody>
    <tr class="group">
      <th scope="rowgroup" colspan="5">${wordView(of)}</th>
    </tr>
    ${rows}
  </tbody>`;
};

/** Adverse events with n of N, dose and outcome, and which reports say nothing of them. */
export class HarmsTableElement extends LitElement {
  static override properties = { view: { attribute: false }, own: { attribute: false }, most: { state: true } };
  static override styles = [base, badges, evidenceTableLook, ownSaidLook, moreRowsLook, look];

  readonly #heading = createRef<HTMLElement>();
  declare view: HarmsView | null;
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

  private table({ told, unstudied }: HarmsView): TemplateResult {
    const groups = told.slice(0, this.most).map((one) => study(this.own, one));
    const apart = unstudied.slice(0, this.most).map((one) => event(this.own, one));
    return html`<div class="scroll" role="region" aria-label=${sayHarms('table')} tabindex="0">
      <table class="stacks">
        <thead>
          <tr>
            <th scope="col">${sayHarms('col.event')}</th>
            <th scope="col">${sayHarms('col.many')}</th>
            <th scope="col">${sayHarms('col.dose')}</th>
            <th scope="col">${sayHarms('col.became')}</th>
            <th scope="col">${sayHarms('col.read')}</th>
          </tr>
        </thead>
        ${groups}${
          unstudied.length === 0
            ? nothing
            : html`<tbody>
                <tr class="group">
                  <th scope="rowgroup" colspan="5">${sayHarms('unstudied')}</th>
                </tr>
                ${apart}
              </tbody>`
        }
      </table>
    </div>`;
  }

  /** Rows that are not drawn. */
  private left({ told, unstudied }: HarmsView): number {
    const events = told.slice(this.most).reduce((sum, one) => sum + one.events.length, 0);
    return events + unstudied.slice(this.most).length;
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const silent = view.silent.map((word) => html`<li>${wordView(word)}</li>`);
    const isEmpty = view.told.length + view.unstudied.length === 0;
    return html`<div class="title">
        <h2 tabindex="-1" ${ref(this.#heading)}>${sayHarms('title')}</h2>
        <slot name="take"></slot>
      </div>
      <p class="lead">${view.lead}</p>
      ${isEmpty ? nothing : this.table(view)} ${moreRows(this.left(view), this.showAll)}
      <h3>${sayHarms('silent.title')}</h3>
      <p>${view.silentLead}</p>
      <ul class="silent">
        ${silent}
      </ul>`;
  }

  /** Put the focus on the heading. */
  focusHeading(): void {
    this.#heading.value?.focus();
  }
}

customElements.define('edgewise-harms-table', HarmsTableElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-harms-table': HarmsTableElement;
  }
}
