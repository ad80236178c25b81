import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { saySource } from '../../state/source-texts.ts';
import { fieldLook } from '../field-look.ts';
import { base } from '../look.ts';
import { giveTextEvent } from '../reader-texts/passage.ts';

/** Which of the given texts is read, as a copy of which source, and which older one it is compared with. */
export interface SourceChoice {
  readonly text: string | null;
  readonly older: string | null;
  readonly source: string | null;
}

const look = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1.1rem;
    padding-block: 0.9rem 0.6rem;
  }
  h2:focus {
    outline: none;
  }
  label {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1rem 0.5rem;
    max-inline-size: 100%;
  }
  select {
    max-inline-size: min(20rem, 100%);
  }
  .empty {
    max-inline-size: 44rem;
    margin-block: 1rem 3rem;
    padding: clamp(1.1rem, 4vw, 2.2rem);
    border: 2px dashed var(--line-strong);
    border-radius: calc(var(--radius) * 2);
    background: var(--panel);
    text-align: center;
    text-wrap: pretty;
  }
  .empty > * + * {
    margin-block-start: 0.8rem;
  }
  .empty .stays {
    font-weight: 600;
  }
  @media print {
    .bar button {
      display: none;
    }
  }
`;

/** The head of the tab that holds the data against a text; where no text is given, how to give one. */
export class SourceHeadElement extends LitElement {
  static override properties = {
    names: { attribute: false },
    sources: { attribute: false },
    chosen: { attribute: false },
    choose: { attribute: false },
    isLarge: { attribute: false },
  };
  static override styles = [base, fieldLook, look];

  /** Names of the texts that are given. */
  declare names: readonly string[];
  declare sources: readonly { readonly id: string; readonly name: string }[];
  declare chosen: SourceChoice;
  declare choose: (change: Partial<SourceChoice>) => void;
  /** Of a large data set only a slice is here. */
  declare isLarge: boolean;
  private readonly heading = createRef<HTMLElement>();

  constructor() {
    super();
    this.names = [];
    this.sources = [];
    this.chosen = { text: null, older: null, source: null };
    this.choose = () => undefined;
    this.isLarge = false;
  }

  private readonly give = (): void => {
    this.dispatchEvent(new CustomEvent(giveTextEvent, { bubbles: true, composed: true }));
  };

  private readonly change = (event: Event): void => {
    const { name, value } = event.currentTarget as HTMLSelectElement;
    this.choose({ [name]: value === '' ? null : value });
  };

  private menu(
    name: keyof SourceChoice,
    options: readonly { readonly id: string; readonly name: string }[],
  ): TemplateResult {
    const chosen = this.chosen[name] ?? '';
    const items = options.map(
      ({ id, name: words }) => html`<option value=${id} .selected=${id === chosen}>${words}</option>`,
    );
    return html`<label>
      <span>${saySource(name)}</span>
      <select name=${name} @change=${this.change}>
        ${items}
      </select>
    </label>`;
  }

  private empty(): TemplateResult {
    const [source] = this.sources;
    if (!source) return html`<p>${saySource('none.source')}</p>`;
    return html`<div class="empty">
      <h3>${saySource('none.title')}</h3>
      <p>${saySource('none.why', { name: source.name })}</p>
      <p class="stays">${saySource('none.stays')}</p>
      <p>${saySource('none.how')}</p>
      <p><button type="button" class="plain" @click=${this.give}>${saySource('none.give')}</button></p>
    </div>`;
  }

  override render(): TemplateResult {
    const { names, sources, isLarge } = this;
    const isEmpty = names.length === 0 || sources.length === 0;
    const texts = names.map((name) => ({ id: name, name }));
    const others = texts.filter(({ id }) => id !== this.chosen.text);
    return html`<div class="bar">
        <h2 tabindex="-1" ${ref(this.heading)}>${saySource('title')}</h2>
        ${isEmpty ? nothing : this.menu('text', texts)}
        ${isEmpty || sources.length === 1 ? nothing : this.menu('source', sources)}
        ${
          isEmpty || names.length === 1
            ? nothing
            : this.menu('older', [{ id: '', name: saySource('older.none') }, ...others])
        }
        ${
          isEmpty
            ? nothing
            : html`<button type="button" class="link" @click=${this.give}>
                ${saySource(names.length === 1 ? 'give.revised' : 'give')}
              </button>`
        }
      </div>
      ${isLarge ? html`<p>${saySource('none.large')}</p>` : nothing} ${isEmpty ? this.empty() : nothing}`;
  }

  /** Put the focus on the heading. */
  focusHeading(): void {
    this.heading.value?.focus();
  }
}

customElements.define('edgewise-source-head', SourceHeadElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-source-head': SourceHeadElement;
  }
}
