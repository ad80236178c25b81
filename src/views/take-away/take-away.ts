import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { type BibliographyFormat, bibliographyFormats } from '../../state/bibliography-file.ts';
import { tableChoices, type TableFormatId } from '../../state/take-away.ts';
import { sayLarge } from '../../state/large-texts.ts';
import { sayTaken } from '../../state/take-away-texts.ts';
import { base } from '../look.ts';
import { popoverLook } from '../popover-look.ts';
import { takeEvent } from './events.ts';

/** What is taken away: the table as it is shown, sentences to paste, or the references. */
export type Taken =
  | { readonly what: 'table'; readonly format: TableFormatId }
  | { readonly what: 'sentences' }
  | { readonly what: 'bibliography'; readonly format: BibliographyFormat };

const look = css`
  :host {
    position: relative;
    flex: none;
  }
  summary {
    min-block-size: 2.1rem;
    padding: 0.3rem 0.8rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--panel);
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: ' ▾';
  }
  .over {
    position: absolute;
    inset-inline-start: 0;
    z-index: 16;
    inline-size: max-content;
    max-inline-size: 22rem;
  }
  h3 {
    margin-block: 0.6rem 0.3rem;
    font-size: var(--text-small);
  }
  h3:first-child {
    margin-block-start: 0;
  }
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  .sliced {
    margin-block-start: 0.6rem;
  }
  .said {
    margin-block-start: 0.6rem;
    font-size: var(--text-small);
  }
  @media print {
    :host {
      display: none;
    }
  }
  /* Across a narrow page, in what the host stands in. */
  @media (max-width: 40rem) {
    :host {
      position: static;
    }
    .over {
      inset-inline: 0.75rem;
      inline-size: auto;
    }
  }
`;

/** What is shown, to take away. */
export class TakeAwayElement extends LitElement {
  static override properties = {
    sentences: { type: Boolean },
    bibliography: { type: Boolean },
    said: { attribute: false },
  };
  static override styles = [base, popoverLook, look];

  declare sentences: boolean;
  declare bibliography: boolean;
  /** What came of it, in words; empty before. */
  declare said: string;

  constructor() {
    super();
    this.sentences = false;
    this.bibliography = false;
    this.said = '';
  }

  private readonly take = (event: Event): void => {
    const { what = '', format = '' } = (event.currentTarget as HTMLElement).dataset;
    const taken = { what, ...(format === '' ? {} : { format }) } as Taken;
    this.dispatchEvent(new CustomEvent<Taken>(takeEvent, { detail: taken, bubbles: true, composed: true }));
  };

  private readonly close = (event: KeyboardEvent): void => {
    const menu = event.currentTarget as HTMLDetailsElement;
    if (event.key !== 'Escape' || !menu.open) return;
    event.stopPropagation();
    menu.open = false;
    menu.querySelector('summary')?.focus();
  };

  private button(what: Taken['what'], format: string, label: string, about: string): TemplateResult {
    return html`<li>
      <button
        type="button"
        class="plain"
        data-what=${what}
        data-format=${format}
        aria-label="${about}: ${label}"
        @click=${this.take}
      >
        ${label}
      </button>
    </li>`;
  }

  override render(): TemplateResult {
    const tables = tableChoices.map(({ id, label }) => this.button('table', id, label, sayTaken('table')));
    const references = bibliographyFormats.rows.map(({ id, label }) =>
      this.button('bibliography', id, label, sayTaken('bibliography')),
    );
    return html`<details @keydown=${this.close}>
      <summary>${sayTaken('menu')}</summary>
      <div class="over">
        <h3>${sayTaken('table')}</h3>
        <ul>
          ${tables}
        </ul>
        ${
          this.sentences
            ? html`<h3>${sayTaken('sentences')}</h3>
                <ul>
                  ${this.button('sentences', '', sayTaken('copy'), sayTaken('sentences'))}
                </ul>`
            : nothing
        }
        ${
          this.bibliography
            ? html`<h3>${sayTaken('bibliography')}</h3>
                <ul>
                  ${references}
                </ul>`
            : nothing
        }
        ${this.sentences || this.bibliography ? nothing : html`<p class="small sliced">${sayLarge('noSentences')}</p>`}
        <p class="said" role="status">${this.said}</p>
      </div>
    </details>`;
  }
}

customElements.define('edgewise-take-away', TakeAwayElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-take-away': TakeAwayElement;
  }
}
