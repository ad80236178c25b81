import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { type BibliographyFormat, bibliographyFormats } from '../../state/bibliography-file.ts';
import type { Citable } from '../../state/citable.ts';
import { sayCited } from '../../state/cite-texts.ts';
import '../copy-text.ts';
import { fieldLook } from '../field-look.ts';
import { base } from '../look.ts';
import { readingLanguage } from '../../state/languages.ts';

const option = (id: string, label: string, selected: boolean): TemplateResult =>
  html`<option value=${id} ?selected=${selected}>${label}</option>`;

/** The citation of what is chosen in the format that is chosen, to copy. */
export class CiteAsElement extends LitElement {
  static override properties = {
    things: { attribute: false },
    what: { state: true },
    format: { state: true },
  };
  static override styles = [
    base,
    fieldLook,
    css`
      h2 {
        margin-block: 1.1rem 0.3rem;
        font-size: 1rem;
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4rem 0.8rem;
        margin-block-end: 0.5rem;
      }
      .words {
        margin-block-end: 0.5rem;
        font-size: 0.875rem;
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
      label {
        font-size: var(--text-small);
      }
      p {
        min-inline-size: 0;
      }
      select {
        display: block;
      }
    `,
  ];

  declare things: readonly Citable[];
  declare what: Citable['id'];
  declare format: BibliographyFormat;

  constructor() {
    super();
    this.things = [];
    this.what = 'dataset';
    this.format = 'txt';
  }

  private readonly choose = (event: Event): void => {
    this.what = (event.currentTarget as HTMLSelectElement).value as Citable['id'];
  };

  private readonly chooseFormat = (event: Event): void => {
    this.format = (event.currentTarget as HTMLSelectElement).value as BibliographyFormat;
  };

  override render(): TemplateResult | typeof nothing {
    // What was chosen may be gone: no way is lit any more, another card is open.
    const thing = this.things.find(({ id }) => id === this.what) ?? this.things[0];
    if (!thing) return nothing;
    const options = this.things.map(({ id, label }) => option(id, label, id === thing.id));
    const formats = bibliographyFormats.rows.map(({ id, label }) => option(id, label, id === this.format));
    const text = thing.cite(this.format);
    return html`<h2>${sayCited('more')}</h2>
      <div class="choices">
        <p>
          <label for="what">${sayCited('what')}</label>
          <select id="what" @change=${this.choose}>
            ${options}
          </select>
        </p>
        <p>
          <label for="format">${sayCited('format')}</label>
          <select id="format" @change=${this.chooseFormat}>
            ${formats}
          </select>
        </p>
      </div>
      ${this.format === 'txt' ? html`<p class="words" lang=${readingLanguage}>${text}</p>` : nothing}
      <edgewise-copy-text .text=${text} .does=${sayCited('copyAs')}></edgewise-copy-text>`;
  }
}

customElements.define('edgewise-cite-as', CiteAsElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-cite-as': CiteAsElement;
  }
}
