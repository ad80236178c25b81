import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { CompareStart } from '../../state/compare-starts.ts';
import type { ComparedClaim, CompareView, Part, SideView } from '../../state/compare-view.ts';
import { letters, sideIds } from '../../state/compared-side.ts';
import type { ComparedWay } from '../../state/compared-ways.ts';
import { classTag } from '../class-badge.ts';
import { compareButtons, compareMenuLook } from '../compare-menu.ts';
import { fieldLook } from '../field-look.ts';
import { badges, base } from '../look.ts';
import { facetLook } from '../lens-bar/facet-fields.ts';
import { chain, chainLook } from '../path-question/path-strip.ts';
import { sendIntent } from '../send-intent.ts';
import { stepLines } from '../step-line.ts';
import { wordView } from '../words-view.ts';
import { compareLook } from './compare-look.ts';
import { type CanvasElement, sideColumn, sideMap } from './side-column.ts';
import { sayCompared } from '../../state/compare-texts.ts';
import { named } from '../named.ts';

/** Longest list that is open from the start. */
const FEW = 12;

const swap = (event: Event): void => sendIntent(event.currentTarget as HTMLElement, { type: 'swap-sides' });
const end = (event: Event): void =>
  sendIntent(event.currentTarget as HTMLElement, { type: 'change-other', change: null });

function wayView(way: ComparedWay): TemplateResult {
  const buttons = sideIds.map((side) => {
    const path = way.ranks[side];
    if (path === null) return nothing;
    const open = (event: Event): void =>
      sendIntent(event.currentTarget as HTMLElement, { type: 'open-side', side, path, counter: way.counter });
    return html`<button type="button" class="plain" @click=${open}>
      ${sayCompared(way.counter ? 'open.other' : 'open.way', { side: letters[side], n: path })}
    </button>`;
  });
  return html`<li class="way">
    ${chain(way.start, way.steps)}
    <span class="soft small">${way.said}</span>
    <span class="open">${buttons}</span>
  </li>`;
}

function claimView({ claim, classes, said }: ComparedClaim): TemplateResult {
  const tags = classes.map(classTag);
  return html`<li class="claim">
    <span class="tags">${tags}</span><span>${wordView(claim)}</span>
    ${said.length === 0 ? nothing : html`<span class="said soft small">${said.join(' · ')}</span>`}
  </li>`;
}

/** One part of a comparison; a long one, and what both have, is behind its line. */
function partView<T>(
  { id, title, items }: Part<T>,
  view: (item: T) => TemplateResult,
): TemplateResult | typeof nothing {
  if (items.length === 0 && (id === 'neither' || id === 'otherwise')) return nothing;
  const shown = items.map(view);
  const list =
    items.length === 0
      ? html`<p class="soft">${sayCompared('none')}</p>`
      : html`<ul>
          ${shown}
        </ul>`;
  const folded = id === 'both' || id === 'neither' || items.length > FEW;
  return html`<details class=${id} ?open=${!folded || items.length === 0}>
    <summary><h4>${title} (${items.length})</h4></summary>
    ${list}
  </details>`;
}

/** Two sides beside each other, and what each has that the other lacks. */
export class CompareViewElement extends LitElement {
  static override properties = { view: { attribute: false }, starts: { attribute: false } };
  static override styles = [base, badges, fieldLook, stepLines, chainLook, compareMenuLook, facetLook, compareLook];

  /** Null where nothing is compared yet: then it says with what one could. */
  declare view: CompareView | null;
  declare starts: readonly { readonly title: string; readonly starts: readonly CompareStart[] }[];
  readonly #heading = createRef<HTMLElement>();
  readonly #canvases = [createRef<CanvasElement>(), createRef<CanvasElement>()];

  constructor() {
    super();
    this.view = null;
    this.starts = [];
  }

  private invitation(): TemplateResult {
    const groups = this.starts.map(
      ({ title, starts }) =>
        html`<section>
          <h3>${title}</h3>
          ${compareButtons(starts)}
        </section>`,
    );
    return html`<div class="bar">
        <h2 tabindex="-1" ${ref(this.#heading)}>${sayCompared('title')}</h2>
      </div>
      <p>${sayCompared('lead')}</p>
      <div class="groups">${groups}</div>`;
  }

  override render(): TemplateResult {
    const { view } = this;
    if (!view) return this.invitation();
    const columns = view.sides.map((side) => sideColumn(side, this));
    const maps = view.sides.map((side, at) => sideMap(side, this.#canvases[at]));
    const ways = view.ways.map((part) => partView(part, wayView));
    const counter = view.counter.map((part) => partView(part, wayView));
    const claims = view.claims.map((part) => partView(part, claimView));
    const others = html`<section aria-label=${sayCompared('others')}>
      <h3>${sayCompared('others')}</h3>
      <p class="soft small">${sayCompared('others.about')}</p>
      <div class="two">${counter}</div>
    </section>`;
    return html`<div class="bar">
        <h2 tabindex="-1" ${ref(this.#heading)}>${sayCompared('title')}</h2>
        <p>${named(view.differ)}</p>
        <span class="end">
          <button type="button" class="plain" @click=${swap}>${sayCompared('swap')}</button>
          <button type="button" class="plain" @click=${end}>${sayCompared('end')}</button>
        </span>
      </div>
      <div class="two">${columns}</div>
      <div class="counts" role="status">
        <p>${named(view.wayWords)}</p>
        ${view.counter.some(({ items }) => items.length > 0) ? html`<p>${named(view.counterWords)}</p>` : nothing}
        <p>${named(view.claimWords)}</p>
      </div>
      <section aria-label=${sayCompared('maps')}>
        <h3>${sayCompared('maps.title')}</h3>
        <div class="two">${maps}</div>
      </section>
      <section aria-label=${sayCompared('ways.title')}>
        <h3>${sayCompared('ways.title')}</h3>
        <div class="two">${ways}</div>
      </section>
      ${view.counter.some(({ items }) => items.length > 0) ? others : nothing}
      <section aria-label=${sayCompared('statements.title')}>
        <h3>${sayCompared('statements.title')}</h3>
        <div class="two">${claims}</div>
      </section>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('view')) return;
    const before = changed.get('view')?.sides;
    const sides = this.view?.sides ?? [];
    if (sides.some(({ map }, at) => before?.[at]?.map.scene !== map.scene)) void this.showDifferences(sides);
  }

  /** Both maps begin with the same part: all that differs, or the whole where nothing does. */
  private async showDifferences(sides: readonly SideView[]): Promise<void> {
    // A map finds a first view of its own as soon as it has a size.
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    const lit = sides.flatMap(({ map }) => map.lit ?? []);
    const either =
      lit.length === 0
        ? null
        : {
            claims: new Set(lit.flatMap(({ claims }) => [...claims])),
            entities: new Set(lit.flatMap(({ entities }) => [...entities])),
          };
    for (const { value: canvas } of this.#canvases) canvas?.fit(either);
  }

  /** Put the focus on the heading. */
  focusHeading(): void {
    this.#heading.value?.focus();
  }
}

customElements.define('edgewise-compare-view', CompareViewElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-compare-view': CompareViewElement;
  }
}
