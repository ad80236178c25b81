import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { type Glossary, holding } from '../../state/glossary.ts';
import { intentEvent } from '../../state/intents.ts';
import type { Explained } from '../../state/words.ts';
import { dialogLook } from '../dialog-look.ts';
import { fieldLook } from '../field-look.ts';
import { base } from '../look.ts';
import { wordView } from '../words-view.ts';
import { sayHelp } from '../../state/help-texts.ts';
import { dataLanguage } from '../data-language.ts';

/** All words that are explained, in a dialog of its own. What is chosen in it opens its card and closes the dialog. */
export class GlossaryElement extends LitElement {
  static override properties = { words: { attribute: false }, filter: { state: true } };
  static override styles = [
    base,
    dialogLook,
    fieldLook,
    css`
      dialog {
        --dialog-width: 44rem;
      }
      input {
        inline-size: 100%;
        margin-block: 0.4rem 0.2rem;
      }
      h3 {
        margin-block-start: 1rem;
      }
      dt {
        margin-block-start: 0.6rem;
        font-weight: 650;
      }
      dt .soft {
        font-weight: 400;
      }
    `,
  ];

  declare words: Glossary;
  declare filter: string;
  private readonly dialog = createRef<HTMLDialogElement>();

  constructor() {
    super();
    this.words = [];
    this.filter = '';
  }

  /** Open it. */
  async show(): Promise<void> {
    this.filter = '';
    await this.updateComplete;
    this.dialog.value?.showModal();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.renderRoot.addEventListener(intentEvent, this.close);
  }

  private readonly close = (): void => this.dialog.value?.close();

  /** Keys that are pressed here are not those of the page. */
  private readonly key = (event: KeyboardEvent): void => event.stopPropagation();

  private readonly typed = (event: Event): void => {
    this.filter = (event.currentTarget as HTMLInputElement).value;
  };

  private entry({ word, forms, text, by, from, card, ofData }: Explained): TemplateResult {
    const lang = ofData ? dataLanguage() : nothing;
    const also = forms.length === 0 ? nothing : html`<span class="soft small" lang=${lang}>${forms.join(', ')}</span>`;
    const claims = from.map((claim) => html`<li>${wordView(claim)}</li>`);
    const list = html`<ul class="small">
      ${claims}
    </ul>`;
    return html`<dt>${card === null ? html`<bdi lang=${lang}>${word}</bdi>` : wordView(card)} ${also}</dt>
      <dd>
        <bdi lang=${lang}>${text}</bdi> <span class="soft small">(${by})</span>
        ${claims.length === 0 ? nothing : list}
      </dd>`;
  }

  override render(): TemplateResult {
    const lists = holding(this.words, this.filter).map(({ title, words }) => {
      const entries = words.map((word) => this.entry(word));
      return html`<h3>${title} (${entries.length})</h3>
        <dl>${entries}</dl>`;
    });
    return html`<dialog ${ref(this.dialog)} aria-labelledby="title" @keydown=${this.key}>
      <div class="head">
        <h2 id="title">${sayHelp('glossary.title')}</h2>
        <button type="button" class="close" aria-label=${sayHelp('glossary.close')} @click=${this.close}>×</button>
      </div>
      <input
        type="search"
        aria-label=${sayHelp('glossary.filter')}
        placeholder=${sayHelp('glossary.filter.hint')}
        autocomplete="off"
        spellcheck="false"
        .value=${this.filter}
        @input=${this.typed}
      />
      ${lists.length === 0 ? html`<p class="soft" role="status">${sayHelp('glossary.none')}</p>` : lists}
    </dialog>`;
  }
}

customElements.define('edgewise-glossary', GlossaryElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-glossary': GlossaryElement;
  }
}
