import { css, html, nothing, type TemplateResult } from 'lit';
import type { ClaimCard, NoteView } from '../../state/claim-card.ts';
import type { OwnValues } from '../../state/disagreement-desk.ts';
import type { PieceView } from '../../state/evidence-piece.ts';
import type { Word, Words } from '../../state/words.ts';
import { classBadge } from '../class-badge.ts';
import { badges, base } from '../look.ts';
import { sendIntent } from '../send-intent.ts';
import { wordsView, wordView } from '../words-view.ts';
import { CardElement } from './card-element.ts';
import { cardLook } from './card-look.ts';
import { readingLanguage } from '../../state/languages.ts';
import { sayCard } from '../../state/card-texts.ts';
import { dataLanguage } from '../data-language.ts';

/** Remarks shown before somebody asks for all of them. */
const fewNotes = 2;

/** All that is known of one claim, piece by piece. */
export class ClaimCardElement extends CardElement<ClaimCard> {
  static override styles = [
    base,
    badges,
    cardLook,
    css`
      article {
        margin-block-start: 0.9rem;
        padding-block: 0.15rem;
        padding-inline: 0.8rem 0;
        border-inline-start: 3px solid var(--hue);
      }
      article.against {
        border-inline-start-style: double;
        border-inline-start-width: 5px;
      }
      article header {
        display: flex;
        flex-wrap: wrap;
        gap: 0.1rem 0.6rem;
        justify-content: space-between;
      }
      .in-ways {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4rem;
        margin-block-start: 0.4rem;
      }
      .in-ways [aria-pressed='true'] {
        border-color: var(--accent);
        background: var(--accent-tint);
        font-weight: 600;
      }
      .in-ways [aria-pressed='true']::before {
        content: '✓ ';
      }
      .references li + li {
        margin-block-start: 0.35rem;
      }
    `,
  ];

  static override properties = { ...CardElement.properties, own: { attribute: false } };

  /** What the reader says of pieces; null where nothing can be said. */
  declare own: OwnValues | null;

  constructor() {
    super();
    this.own = null;
  }

  private piece(piece: PieceView): TemplateResult {
    const lines = piece.lines.map(
      (line) =>
        html`<dt>${wordView(line.label)}</dt>
          <dd class="lines">${wordsView(line.words)}</dd>
          ${line.passage ? html`<dd class="wide">${this.passage(line.passage)}</dd>` : nothing}`,
    );
    const references = piece.references.map(
      ({ words, checked }) => html`<li>${wordsView(words)} <span class="soft">– ${checked}</span></li>`,
    );
    const referenceList = html`<dt>${sayCard('references')}</dt>
      <dd>
        <ul class="references">
          ${references}
        </ul>
      </dd>`;
    return html`<article class="${piece.class} ${piece.supports ? '' : 'against'}">
      <header>
        <h4>${piece.title}</h4>
        ${classBadge(piece.class)}
      </header>
      <dl>
        <dt>${sayCard('result')}</dt>
        <dd>${piece.supports ? piece.result : html`<strong>${piece.result}</strong>`}</dd>
        ${lines} ${references.length === 0 ? nothing : referenceList}
      </dl>
      <edgewise-disagree .piece=${piece} .own=${this.own}></edgewise-disagree>
    </article>`;
  }

  private links(title: string, words: readonly Word[]): TemplateResult | typeof nothing {
    if (words.length === 0) return nothing;
    const items = words.map((word) => html`<li>${wordView(word)}</li>`);
    return html`<section>
      <h3>${title}</h3>
      <ul class="links">
        ${items}
      </ul>
    </section>`;
  }

  private notes(notes: readonly NoteView[]): TemplateResult | typeof nothing {
    if (notes.length === 0) return nothing;
    const items = notes.map(
      (note) => html`<li>${wordView(note.kind)}: <bdi lang=${dataLanguage()}>${wordsView(note.text)}</bdi></li>`,
    );
    const [first, rest] = [items.slice(0, fewNotes), items.slice(fewNotes)];
    const more = html`<details>
      <summary>${sayCard('remarks', { n: rest.length })}</summary>
      <ul class="notes">
        ${rest}
      </ul>
    </details>`;
    return html`<div class=${notes[0]?.grave ? 'box caution' : 'box'}>
      <ul class="notes">
        ${first}
      </ul>
      ${rest.length === 0 ? nothing : more}
    </div>`;
  }

  private verdict(card: ClaimCard): TemplateResult | typeof nothing {
    const verdict: Words | null = card.verdict && [card.verdict.words];
    const parts = [verdict, card.studies, card.provisional].filter((part) => part !== null);
    if (parts.length === 0) return nothing;
    const [first = [], ...rest] = parts;
    const more = rest.map((part) => html` · ${wordsView(part)}`);
    return html`<p class="verdict"><strong>${wordsView(first)}</strong>${more}</p>`;
  }

  private readonly require = (event: Event): void => {
    const button = event.currentTarget as HTMLElement;
    const name = this.card?.id ?? '';
    const list = button.dataset['list'] === 'pass' ? 'pass' : 'avoid';
    const on = button.getAttribute('aria-pressed') !== 'true';
    sendIntent(this, { type: 'require', list, kind: 'claims', name, on });
  };

  private inWays({ pass, avoid }: NonNullable<ClaimCard['inWays']>): TemplateResult {
    const button = (list: 'pass' | 'avoid', words: string, on: boolean): TemplateResult =>
      html`<button
        type="button"
        class="plain"
        data-list=${list}
        aria-pressed=${on ? 'true' : 'false'}
        @click=${this.require}
      >
        ${words}
      </button>`;
    return html`<section>
      <h3>${sayCard('inQuestion')}</h3>
      <p class="in-ways">${button('pass', sayCard('pass'), pass)} ${button('avoid', sayCard('avoid'), avoid)}</p>
    </section>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { card } = this;
    if (!card) return nothing;
    const classBadges = card.classes.map(classBadge);
    const pieces = card.pieces.map((piece) => this.piece(piece));
    return html`<div class="card">
      ${this.top(html`<span class="classes">${classBadges}</span>`)}
      <h2 tabindex="-1"><bdi lang=${readingLanguage}>${wordsView(card.heading)}</bdi></h2>
      ${this.verdict(card)}
      <p><bdi lang=${dataLanguage()}>${wordsView(card.statement)}</bdi></p>
      ${card.remark === null ? nothing : html`<p class="soft"><bdi lang=${dataLanguage()}>${wordsView(card.remark)}</bdi></p>`}
      ${
        card.hidden === null
          ? nothing
          : html`<p class=${card.hidden.changes ? 'box caution' : 'box'}>${card.hidden.words}</p>`
      }
      ${this.notes(card.notes)} ${this.links(sayCard('contradicted'), card.contradictions)}
      ${this.links(sayCard('sumsUp'), card.sumsUp)} ${this.links(sayCard('partOf'), card.partOf)}
      <section>
        <h3>${sayCard('how')}</h3>
        ${pieces.length === 0 ? html`<p class="soft">${sayCard('noEvidence')}</p>` : pieces}
      </section>
      ${card.inWays === null ? nothing : this.inWays(card.inWays)}
      ${card.citation ? html`<section><edgewise-cite-claim .card=${card}></edgewise-cite-claim></section>` : nothing}
      <footer class="soft small">${card.role} · ${wordsView(card.about)}</footer>
    </div>`;
  }
}

customElements.define('edgewise-claim-card', ClaimCardElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-claim-card': ClaimCardElement;
  }
}
