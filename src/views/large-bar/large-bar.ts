import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { createRef, type Ref, ref } from 'lit/directives/ref.js';
import type { OwnValues } from '../../state/disagreement-desk.ts';
import { sayLarge } from '../../state/large-texts.ts';
import type { Found } from '../../state/search.ts';
import { fieldLook } from '../field-look.ts';
import { base } from '../look.ts';
import { sendIntent } from '../send-intent.ts';
import { callOffEvent } from './events.ts';

/** What is said of a large data set of which the page shows a slice. */
export interface LargeState {
  /** How much is shown and how much is not, a sentence each. */
  readonly words: readonly string[];
  /** A question is asked that can be: until then the fields to ask one stay. */
  readonly asked: boolean;
  /** What takes long, and how many steps it has looked at. */
  readonly busy: { readonly doing: 'looking' | 'drawing'; readonly done: number } | null;
  /** What is not shown of the chosen thing, in words, and what to grow around for more; null where all of it is. */
  readonly more: { readonly id: string; readonly words: string } | null;
  /** How many claims that contradict or sum up the chosen one are not shown. */
  readonly beside: number;
  /** That nothing can be said of its evidence. */
  readonly own: OwnValues;
  /** The slice was made larger than the answer. */
  readonly grown: boolean;
}

/** What is told of how far a view reaches, and what cannot be done. */
const covers = ['whole', 'sliced', 'noDisagree', 'noSentences', 'noDrafts', 'noCompare', 'noMoves'] as const;

const count = (n: number): string => n.toLocaleString('en');

/** What is shown of a large data set and what is not; asks a question of it, lets the slice grow, calls work off. */
export class LargeBarElement extends LitElement {
  static override properties = {
    state: { attribute: false },
    find: { attribute: false },
    names: { state: true },
  };
  static override styles = [
    base,
    fieldLook,
    css`
      /* What goes on stands beside what is shown: nothing below moves when it comes and goes. */
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1.5rem;
        align-items: center;
        justify-content: space-between;
        min-block-size: 3.25rem;
        padding: 0.25rem 1.1rem;
        border-block-end: 1px solid var(--line);
        background: var(--accent-tint);
        font-size: 0.9375rem;
      }
      div,
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4rem 0.8rem;
        align-items: center;
      }
      form {
        flex-basis: 100%;
        margin-block-end: 0.25rem;
      }
      label {
        display: flex;
        gap: 0.5rem;
        align-items: center;
        flex: 0 1 18rem;
      }
      input {
        flex: 1;
        min-inline-size: 8rem;
      }
      progress {
        inline-size: 5rem;
      }
      details {
        flex-basis: 100%;
        max-inline-size: 62rem;
        font-size: 0.875rem;
      }
      summary {
        min-block-size: 1.75rem;
        inline-size: fit-content;
        cursor: pointer;
      }
      details li {
        margin-block: 0.25rem;
        padding-inline-start: 1rem;
      }
    `,
  ];
  declare state: LargeState | null;
  declare find: (text: string) => Promise<Found>;
  /** Names to offer for what is typed. */
  declare names: readonly string[];
  readonly #from = createRef<HTMLInputElement>();
  readonly #to = createRef<HTMLInputElement>();

  constructor() {
    super();
    this.state = null;
    this.find = () => Promise.resolve({ groups: [], count: '' });
    this.names = [];
  }

  readonly #typed = (event: Event): void => {
    const field = event.currentTarget as HTMLInputElement;
    const text = field.value;
    if (text.trim() === '') return;
    void this.find(text).then(({ groups }) => {
      if (field.value !== text) return;
      this.names = groups.filter(({ kind }) => kind === 'entity').flatMap(({ hits }) => hits.map(({ words }) => words));
    });
  };

  readonly #ask = (event: Event): void => {
    event.preventDefault();
    const [from, to] = [this.#from.value?.value.trim() ?? '', this.#to.value?.value.trim() ?? ''];
    if (from !== '' && to !== '') sendIntent(this, { type: 'ask', change: { from, to } });
  };

  readonly #grow = (): void => sendIntent(this, { type: 'grow', around: this.state?.more?.id ?? null });
  readonly #shrink = (): void => sendIntent(this, { type: 'grow', around: null });
  readonly #callOff = (): void => {
    this.dispatchEvent(new CustomEvent(callOffEvent, { bubbles: true, composed: true }));
  };

  #form(): TemplateResult {
    const field = (label: string, to: Ref<HTMLInputElement>): TemplateResult =>
      html`<label
        >${label}
        <input
          ${ref(to)}
          type="text"
          list="names"
          required
          maxlength="200"
          autocomplete="off"
          spellcheck="false"
          @input=${this.#typed}
      /></label>`;
    const names = this.names.map((name) => html`<option value=${name}></option>`);
    return html`<form @submit=${this.#ask}>
      ${field(sayLarge('ask.from'), this.#from)} ${field(sayLarge('ask.to'), this.#to)}
      <button type="submit" class="plain">${sayLarge('ask')}</button>
      <datalist id="names">${names}</datalist>
    </form>`;
  }

  #going({ doing, done }: NonNullable<LargeState['busy']>): TemplateResult {
    const words =
      doing === 'drawing'
        ? sayLarge('drawing')
        : done > 0
          ? sayLarge('working.at', { n: count(done) })
          : sayLarge('working');
    return html`<div>
      <progress aria-label=${sayLarge('busy')}></progress>
      <span role="status">${words}</span>
      <button type="button" class="plain" @click=${this.#callOff}>${sayLarge('callOff')}</button>
    </div>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { state } = this;
    if (!state) return nothing;
    const { beside, grown } = state;
    const told = covers.map((id) => html`<li>${sayLarge(id)}</li>`);
    const more = state.more
      ? html`<button type="button" class="plain" @click=${this.#grow}>${state.more.words}</button>`
      : nothing;
    const back = grown
      ? html`<button type="button" class="plain" @click=${this.#shrink}>
          ${state.asked ? sayLarge('back') : sayLarge('empty')}
        </button>`
      : nothing;
    const others = beside > 0 ? html`<span>${sayLarge('beside', { n: count(beside) })}</span>` : nothing;
    return html`<div>
        <span role="status">${state.words.join(' ')}</span>
        ${others} ${more} ${back}
      </div>
      ${state.busy ? this.#going(state.busy) : nothing} ${state.asked ? nothing : this.#form()}
      <details>
        <summary>${sayLarge('covers')}</summary>
        <ul>
          ${told}
        </ul>
      </details>`;
  }
}

customElements.define('edgewise-large-bar', LargeBarElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-large-bar': LargeBarElement;
  }
}
