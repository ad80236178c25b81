import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Found, Hit, HitGroup } from '../../state/search.ts';
import { say } from '../../state/search-texts.ts';
import { fieldLook } from '../field-look.ts';
import { base } from '../look.ts';
import { popoverLook } from '../popover-look.ts';
import { sendIntent } from '../send-intent.ts';
import { named } from '../named.ts';
import { nameOfData, readingView } from '../words-view.ts';

const nothingYet: Found = { groups: [], count: '' };

/** Finds whatever has a card, by any of its names: a combobox (ARIA Authoring Practices, list autocomplete). */
export class SearchBoxElement extends LitElement {
  static override properties = {
    search: { attribute: false },
    found: { state: true },
    at: { state: true },
    open: { state: true },
  };
  static override styles = [
    base,
    fieldLook,
    popoverLook,
    css`
      :host {
        position: relative;
      }
      input {
        inline-size: 100%;
        min-block-size: 2.25rem;
        padding-block: 0.2rem;
        padding-inline: 0.75rem 2rem;
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
      .group {
        padding: 0.45rem 0.6rem 0.1rem;
        color: var(--ink-soft);
        font-size: var(--text-small);
        font-weight: 650;
      }
      .more {
        padding: 0 0.6rem 0.25rem;
      }
      .nothing {
        padding: 0.35rem 0.6rem;
      }
    `,
  ];

  /** Finds; the first search may take a moment, since what finds is loaded then. */
  declare search: (text: string) => Promise<Found>;
  declare found: Found;
  declare at: number;
  declare open: boolean;
  private readonly field = createRef<HTMLInputElement>();
  /** The search that was begun last: the answer to an earlier one is no longer wanted. */
  private running: Promise<unknown> = Promise.resolve();

  constructor() {
    super();
    this.search = () => Promise.resolve(nothingYet);
    this.found = nothingYet;
    this.at = 0;
    this.open = false;
  }

  /** Go to the box and mark what is in it. */
  override focus(): void {
    this.field.value?.select();
    this.field.value?.focus();
  }

  private readonly typed = async (): Promise<void> => {
    const text = this.field.value?.value ?? '';
    const running = this.search(text);
    this.running = running;
    const found = await running;
    if (this.running !== running) return;
    this.found = found;
    this.at = 0;
    this.open = text.trim() !== '';
  };

  /** What finds is made ready while somebody begins to type. */
  private readonly warm = (): void => {
    void this.search('');
  };

  private readonly leave = (): void => {
    this.open = false;
  };

  private hits(): readonly Hit[] {
    return this.found.groups.flatMap((group) => group.hits);
  }

  private take(hit: Hit | undefined): void {
    if (!hit) return;
    this.open = false;
    if (this.field.value) this.field.value.value = '';
    this.found = nothingYet;
    sendIntent(this, { type: 'select', kind: hit.kind, id: hit.id });
  }

  private readonly picked = (event: Event): void => {
    // The pointer must not take the focus from the field before the choice is made.
    event.preventDefault();
    this.take(this.hits()[Number((event.currentTarget as HTMLElement).dataset['at'])]);
  };

  /** Take the marked hit of what is typed now, even if its search has not ended. */
  private async enter(): Promise<void> {
    await this.running;
    await this.updateComplete;
    if (this.open) this.take(this.hits()[this.at]);
  }

  private readonly key = (event: KeyboardEvent): void => {
    const last = this.hits().length - 1;
    if (event.key === 'Escape' && this.open) {
      event.stopPropagation();
      this.open = false;
    } else if (event.key === 'Enter') void this.enter();
    else if (event.key === 'ArrowDown') this.at = this.open ? Math.min(last, this.at + 1) : this.at;
    else if (event.key === 'ArrowUp') this.at = Math.max(0, this.at - 1);
    else return;
    // A list that was closed opens again.
    if (event.key === 'ArrowDown' && last >= 0) this.open = true;
    if (event.key.startsWith('Arrow') || event.key === 'Enter') event.preventDefault();
    void this.updateComplete.then(() =>
      this.field.value?.parentElement?.querySelector('.current')?.scrollIntoView({ block: 'nearest' }),
    );
  };

  private option(hit: Hit, at: number): TemplateResult {
    return html`<div
      role="option"
      id="hit-${at}"
      class=${at === this.at ? 'current' : ''}
      aria-selected=${at === this.at ? 'true' : 'false'}
      data-at=${at}
      @pointerdown=${this.picked}
    >
      ${hit.kind === 'claim' ? readingView(hit.words) : nameOfData(hit.words)}
      <span class="soft small"><bdi>${named(hit.sort)}</bdi></span>
    </div>`;
  }

  private group({ kind, label, hits, more }: HitGroup, first: number): TemplateResult {
    const options = hits.map((hit, at) => this.option(hit, first + at));
    return html`<div role="group" aria-labelledby="group-${kind}">
      <div class="group" role="presentation" id="group-${kind}">${label}</div>
      ${options} ${more === 0 ? nothing : html`<div class="soft small more">${say('find.more', { n: more })}</div>`}
    </div>`;
  }

  private list(): TemplateResult {
    const { groups, count } = this.found;
    let first = 0;
    const lists = groups.map((group) => {
      const list = this.group(group, first);
      first += group.hits.length;
      return list;
    });
    const none = html`<div class="nothing" role="option" aria-selected="false" aria-disabled="true">${count}</div>`;
    return html`<div role="listbox" class="over" id="hits" aria-label=${say('box.found')}>
      ${lists.length > 0 ? lists : none}
    </div>`;
  }

  override render(): TemplateResult {
    return html`<div>
      <input
        ${ref(this.field)}
        type="text"
        role="combobox"
        aria-label=${say('box.about')}
        aria-autocomplete="list"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls="hits"
        aria-activedescendant=${this.open && this.found.groups.length > 0 ? `hit-${this.at}` : nothing}
        placeholder=${say('box.hint')}
        autocomplete="off"
        spellcheck="false"
        maxlength="200"
        @focus=${this.warm}
        @input=${this.typed}
        @keydown=${this.key}
        @blur=${this.leave}
      /><kbd aria-hidden="true">/</kbd>
      ${this.open ? this.list() : html`<div id="hits" hidden></div>`}
      <div class="unseen" role="status">${this.open ? this.found.count : ''}</div>
    </div>`;
  }
}

customElements.define('edgewise-search-box', SearchBoxElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-search-box': SearchBoxElement;
  }
}
