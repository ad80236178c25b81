import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { lensStarts } from '../../state/compare-starts.ts';
import type { LensView } from '../../state/lens-view.ts';
import { type Lens, noLens, presetLens, presets } from '../../state/lenses.ts';
import { sayCompared } from '../../state/compare-texts.ts';
import { sayLens } from '../../state/lens-texts.ts';
import { compareMenu, compareMenuLook } from '../compare-menu.ts';
import { base } from '../look.ts';
import { popoverLook } from '../popover-look.ts';
import { sendIntent } from '../send-intent.ts';
import { facetFields, facetLook } from './facet-fields.ts';
import { lensBarLook } from './lens-bar-look.ts';

/** The lens of a view: lenses at hand, all that one can ask for, and in words what is in full ink and what is not there. */
export class LensBarElement extends LitElement {
  static override properties = { view: { attribute: false }, open: { state: true } };
  static override styles = [base, popoverLook, compareMenuLook, facetLook, lensBarLook];

  declare view: LensView | null;
  declare private open: boolean;
  readonly #more = createRef<HTMLButtonElement>();

  constructor() {
    super();
    this.view = null;
    this.open = false;
  }

  private readonly choosePreset = (event: Event): void => {
    const { id = '' } = (event.currentTarget as HTMLElement).dataset;
    if (presets.has(id)) sendIntent(this, { type: 'look-through', lens: presetLens(id) });
  };

  private readonly clear = (): void => sendIntent(this, { type: 'look-through', lens: noLens });

  private readonly toggle = (): void => {
    this.open = !this.open;
  };

  /** Escape puts away what lies over the map, and the focus goes back to what opened it. */
  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    const why = (event.currentTarget as HTMLElement).closest('details');
    if (why ? !why.open : !this.open) return;
    event.preventDefault();
    if (why) {
      why.open = false;
      why.querySelector('summary')?.focus();
    } else {
      this.open = false;
      this.#more.value?.focus();
    }
  };

  private panel(view: LensView): TemplateResult {
    const look = (lens: Lens): void => sendIntent(this, { type: 'look-through', lens });
    return html`<div
      class="over wide"
      id="facets"
      role="group"
      aria-label=${sayLens('bar.group')}
      @keydown=${this.onKey}
    >
      <div class="head">
        <p class="soft">${sayLens('rule')}</p>
        <button type="button" class="plain" @click=${this.clear}>${sayLens('bar.clear')}</button>
      </div>
      ${facetFields(view, look)}
    </div>`;
  }

  private undrawn({ undrawn, undrawnWords }: LensView): TemplateResult | typeof nothing {
    if (undrawnWords === '') return nothing;
    const reasons = undrawn.map(({ why, counts }) => {
      const items = counts.map((count) => html`<li>${count}</li>`);
      return html`<p>${why}</p>
        <ul>
          ${items}
        </ul>`;
    });
    return html`<details class="undrawn" @keydown=${this.onKey}>
      <summary>${undrawnWords}</summary>
      <div class="over wide">${reasons}</div>
    </details>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { view, open } = this;
    if (!view) return nothing;
    const chips = presets.rows.map(
      ({ id, label }) =>
        html`<button
          type="button"
          class="chip"
          data-id=${id}
          aria-pressed=${id === view.preset ? 'true' : 'false'}
          @click=${this.choosePreset}
        >
          ${label}
        </button>`,
    );
    return html`<div class="row">
      <div class="presets" role="group" aria-label=${sayLens('bar.presets')}>
        ${chips}
        <button
          type="button"
          class=${view.set === '' ? 'chip more' : 'chip more set'}
          ${ref(this.#more)}
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls="facets"
          @click=${this.toggle}
          @keydown=${this.onKey}
        >
          ${sayLens('bar.more')}${view.set === '' ? nothing : html` <span>(${view.set})</span>`}
        </button>
      </div>
      ${open ? this.panel(view) : nothing}
      <p class="status" role="status">${view.status}</p>
      ${this.undrawn(view)} ${compareMenu(sayCompared('start.with'), lensStarts(view.lens))}
    </div>`;
  }
}

customElements.define('edgewise-lens-bar', LensBarElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-lens-bar': LensBarElement;
  }
}
