import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Hit } from '../../state/search.ts';
import { base } from '../look.ts';
import { sendIntent } from '../send-intent.ts';

/** Finds entities and claims by any of their names: a combobox (ARIA Authoring Practices, list autocomplete). */
export class SearchBoxElement extends LitElement {
  static override properties = {
    search: { attribute: false },
    hits: { state: true },
    at: { state: true },
    open: { state: true },
  };
  static override styles = [
    base,
    css`
      :host {
        position: relative;
      }
      input {
        inline-size: 100%;
        min-block-size: 2.25rem;
        padding: 0.2rem 2rem 0.2rem 0.75rem;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--panel);
        color: var(--ink);
        font: inherit;
      }
      input::placeholder {
        color: var(--ink-soft);
        opacity: 1;
      }
      kbd {
        position: absolute;
        inset-block-start: 0.5rem;
        inset-inline-end: 0.6rem;
        padding: 0 0.35rem;
        border: 1px solid var(--line);
        border-radius: 4px;
        color: var(--ink-soft);
        font: 0.8125rem / 1.4 var(--font);
        pointer-events: none;
      }
      input:focus + kbd {
        display: none;
      }
      [role='listbox'] {
        position: absolute;
        z-index: 30;
        inset-block-start: calc(100% + 4px);
        inset-inline-end: 0;
        inline-size: max(100%, min(30rem, 92vw));
        max-block-size: min(70vh, 30rem);
        overflow-y: auto;
        padding: 0.3rem;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--panel);
        box-shadow: var(--shadow);
      }
      [role='option'] {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.7rem;
        justify-content: space-between;
        padding: 0.35rem 0.6rem;
        border-radius: 4px;
        line-height: 1.35;
        cursor: pointer;
      }
      [role='option'].current {
        background: var(--accent-tint);
        outline: 1px solid var(--accent);
      }
      .nothing {
        padding: 0.35rem 0.6rem;
      }
    `,
  ];

  declare search: (text: string) => Hit[];
  declare hits: Hit[];
  declare at: number;
  declare open: boolean;
  private readonly field = createRef<HTMLInputElement>();

  constructor() {
    super();
    this.search = () => [];
    this.hits = [];
    this.at = 0;
    this.open = false;
  }

  /** Go to the box and mark what is in it. */
  override focus(): void {
    this.field.value?.select();
    this.field.value?.focus();
  }

  private readonly typed = (): void => {
    const text = this.field.value?.value ?? '';
    this.hits = this.search(text);
    this.at = 0;
    this.open = text.trim() !== '';
  };

  private readonly leave = (): void => {
    this.open = false;
  };

  private take(hit: Hit | undefined): void {
    if (!hit) return;
    this.open = false;
    if (this.field.value) this.field.value.value = '';
    this.hits = [];
    sendIntent(this, { type: 'select', kind: hit.kind, id: hit.id });
  }

  private readonly picked = (event: Event): void => {
    // The pointer must not take the focus from the field before the choice is made.
    event.preventDefault();
    this.take(this.hits[Number((event.currentTarget as HTMLElement).dataset['at'])]);
  };

  private readonly key = (event: KeyboardEvent): void => {
    const last = this.hits.length - 1;
    if (event.key === 'Escape' && this.open) {
      event.stopPropagation();
      this.open = false;
    } else if (event.key === 'Enter') this.take(this.hits[this.at]);
    else if (event.key === 'ArrowDown') this.at = Math.min(last, this.at + 1);
    else if (event.key === 'ArrowUp') this.at = Math.max(0, this.at - 1);
    else return;
    if (event.key.startsWith('Arrow') || event.key === 'Enter') event.preventDefault();
    void this.updateComplete.then(() =>
      this.field.value?.parentElement?.querySelector('.current')?.scrollIntoView({ block: 'nearest' }),
    );
  };

  private list(): TemplateResult {
    const options = this.hits.map(
      (hit, at) =>
        html`<div
          role="option"
          id="hit-${at}"
          class=${at === this.at ? 'current' : ''}
          aria-selected=${at === this.at ? 'true' : 'false'}
          data-at=${at}
          @pointerdown=${this.picked}
        >
          <bdi>${hit.words}</bdi> <span class="soft small">${hit.sort}</span>
        </div>`,
    );
    const none = html`<div class="nothing" role="option" aria-selected="false" aria-disabled="true">
      Nothing found.
    </div>`;
    return html`<div role="listbox" id="hits" aria-label="Found">${options.length > 0 ? options : none}</div>`;
  }

  override render(): TemplateResult {
    return html`<div>
      <input
        ${ref(this.field)}
        type="text"
        role="combobox"
        aria-label="Find an entity or a claim"
        aria-autocomplete="list"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls="hits"
        aria-activedescendant=${this.open && this.hits.length > 0 ? `hit-${this.at}` : nothing}
        placeholder="Find an entity or a claim"
        autocomplete="off"
        spellcheck="false"
        maxlength="200"
        @input=${this.typed}
        @keydown=${this.key}
        @blur=${this.leave}
      /><kbd aria-hidden="true">/</kbd>
      ${this.open ? this.list() : html`<div id="hits" hidden></div>`}
    </div>`;
  }
}

customElements.define('edgewise-search-box', SearchBoxElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-search-box': SearchBoxElement;
  }
}
