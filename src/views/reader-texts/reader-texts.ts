import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { sayPassage } from '../../state/passage-texts.ts';
import { dialogLook } from '../dialog-look.ts';
import { fieldLook } from '../field-look.ts';
import { base } from '../look.ts';
import { say } from '../../state/texts.ts';

/** What the dialog can ask for. */
export interface TextWishes {
  readonly give: (name: string, text: string) => void;
  readonly giveFiles: (files: readonly File[]) => void;
  readonly remove: (name: string) => void;
  readonly keep: (on: boolean) => void;
}

/** Where a reader gives the text of a source, by file or by pasting it, and takes it back. */
export class ReaderTextsElement extends LitElement {
  static override properties = {
    names: { attribute: false },
    kept: { attribute: false },
    wishes: { attribute: false },
  };
  static override styles = [
    base,
    dialogLook,
    fieldLook,
    css`
      p,
      label,
      ul {
        margin-block-start: 0.7rem;
      }
      label {
        display: block;
      }
      textarea {
        display: block;
        inline-size: 100%;
        min-block-size: 8rem;
        margin-block-start: 0.25rem;
        padding: 0.5rem 0.7rem;
      }
      ::file-selector-button {
        min-block-size: 2rem;
        margin-inline-end: 0.6rem;
        padding: 0.2rem 0.7rem;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--panel);
        color: inherit;
        font: inherit;
      }
      [type='file'] {
        max-inline-size: 100%;
        margin-block-start: 0.25rem;
        font: inherit;
      }
      li {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 0.7rem;
        margin-block-start: 0.3rem;
      }
    `,
  ];

  /** Names of the texts that are given. */
  declare names: readonly string[];
  /** They are kept in this browser. */
  declare kept: boolean;
  declare wishes: TextWishes | null;
  private readonly dialog = createRef<HTMLDialogElement>();
  private readonly field = createRef<HTMLTextAreaElement>();

  constructor() {
    super();
    this.names = [];
    this.kept = false;
    this.wishes = null;
  }

  /** Open it. */
  async show(): Promise<void> {
    await this.updateComplete;
    this.dialog.value?.showModal();
  }

  private readonly close = (): void => this.dialog.value?.close();

  /** Keys that are pressed here are not those of the page. */
  private readonly key = (event: KeyboardEvent): void => event.stopPropagation();

  private readonly paste = (): void => {
    const text = this.field.value?.value ?? '';
    if (text.trim() === '') return;
    this.wishes?.give(sayPassage('texts.pasted'), text);
    if (this.field.value) this.field.value.value = '';
    this.close();
  };

  private readonly choose = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    this.wishes?.giveFiles([...(input.files ?? [])]);
    input.value = '';
    this.close();
  };

  private readonly takeBack = (event: Event): void =>
    this.wishes?.remove((event.currentTarget as HTMLElement).dataset['name'] ?? '');

  private readonly keep = (event: Event): void => this.wishes?.keep((event.currentTarget as HTMLInputElement).checked);

  override render(): TemplateResult {
    const given = this.names.map(
      (name) =>
        html`<li>
          <bdi>${name}</bdi>
          <button
            type="button"
            class="plain"
            aria-label="${sayPassage('texts.remove')}: ${name}"
            data-name=${name}
            @click=${this.takeBack}
          >
            ${sayPassage('texts.remove')}
          </button>
        </li>`,
    );
    const list = html`<ul>
      ${given}
    </ul>`;
    return html`<dialog ${ref(this.dialog)} aria-labelledby="title" @keydown=${this.key}>
      <div class="head">
        <h2 id="title">${sayPassage('texts.title')}</h2>
        <button type="button" class="close" aria-label=${say('dialog.close')} @click=${this.close}>×</button>
      </div>
      <p>${sayPassage('texts.why')}</p>
      ${given.length === 0 ? nothing : list}
      <label
        >${sayPassage('texts.file')}
        <input type="file" accept=".txt,text/plain" multiple @change=${this.choose} />
      </label>
      <label
        >${sayPassage('texts.paste')}
        <textarea ${ref(this.field)} spellcheck="false"></textarea>
      </label>
      <p><button type="button" class="plain" @click=${this.paste}>${sayPassage('texts.take')}</button></p>
      <label><input type="checkbox" .checked=${this.kept} @change=${this.keep} /> ${sayPassage('texts.keep')}</label>
    </dialog>`;
  }
}

customElements.define('edgewise-reader-texts', ReaderTextsElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-reader-texts': ReaderTextsElement;
  }
}
