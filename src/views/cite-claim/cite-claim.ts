import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { type BibliographyFormat, bibliographyFormats } from '../../state/bibliography-file.ts';
import type { ClaimCard } from '../../state/claim-card.ts';
import { sayCited } from '../../state/cite-texts.ts';
import '../copy-text.ts';
import { base } from '../look.ts';
import { citeEvent, type ReferencesWish } from './events.ts';

/** Formats that programs for references read; the list in plain text is in what is copied. */
const offered: readonly BibliographyFormat[] = ['bib', 'ris'];

/** How to cite a statement: a sentence with its references to copy, and the references as files. */
export class CiteClaimElement extends LitElement {
  static override properties = { card: { attribute: false } };
  static override styles = [
    base,
    css`
      .files {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.3rem 0.5rem;
        margin-block-start: 0.4rem;
      }
      button.plain {
        min-block-size: 1.75rem;
        padding: 0.1rem 0.55rem;
        font-size: var(--text-small);
      }
      edgewise-copy-text {
        margin-block-start: 0.4rem;
      }
    `,
  ];

  declare card: ClaimCard | null;

  constructor() {
    super();
    this.card = null;
  }

  private readonly take = (event: Event): void => {
    const format = (event.currentTarget as HTMLElement).dataset['format'] as BibliographyFormat;
    const detail: ReferencesWish = { claim: this.card?.id ?? '', format };
    this.dispatchEvent(new CustomEvent<ReferencesWish>(citeEvent, { detail, bubbles: true, composed: true }));
  };

  private files(leftOut: number): TemplateResult {
    const buttons = bibliographyFormats.rows
      .filter(({ id }) => offered.includes(id))
      .map(
        ({ id, label }) =>
          html`<button
            type="button"
            class="plain"
            data-format=${id}
            aria-label=${sayCited('as', { label })}
            @click=${this.take}
          >
            ${label}
          </button>`,
      );
    return html`<p class="files"><span class="small">${sayCited('files')}</span> ${buttons}</p>
      ${leftOut === 0 ? nothing : html`<p class="soft small">${sayCited('leftOut', { n: leftOut })}</p>`}`;
  }

  override render(): TemplateResult | typeof nothing {
    const { card } = this;
    if (!card?.citation) return nothing;
    const { text, fragment, references, leftOut } = card.citation;
    // A link to the card, wherever this page is served from.
    const link = fragment === null ? '' : `\n${new URL(`#${fragment}`, location.href).href}`;
    return html`<h3>${sayCited('title')}</h3>
      <edgewise-copy-text .does=${sayCited('copy')} .text=${text + link} .about=${card.sentence}></edgewise-copy-text>
      ${references === 0 ? nothing : this.files(leftOut)}`;
  }
}

customElements.define('edgewise-cite-claim', CiteClaimElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-cite-claim': CiteClaimElement;
  }
}
