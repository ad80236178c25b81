import { html, nothing, type TemplateResult } from 'lit';
import type { ClaimGroup } from '../../state/claim-lines.ts';
import type { NoteCard, SourceCard, StudyCard } from '../../state/reference-cards.ts';
import type { Word } from '../../state/words.ts';
import { CardElement } from '../claim-card/card-element.ts';
import { cardLook } from '../claim-card/card-look.ts';
import { claimGroups, claimLinesLook } from '../claim-lines.ts';
import { badges, base } from '../look.ts';
import { wordsView, wordView, nameOfData } from '../words-view.ts';
import { sayCard } from '../../state/card-texts.ts';
import { dataLanguage } from '../data-language.ts';

/** The card of a source, of a study or of a note: what is known of it, and the claims that depend on it. */
export class ReferenceCardElement extends CardElement<SourceCard | StudyCard | NoteCard> {
  static override styles = [base, badges, cardLook, claimLinesLook];

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

  private claims(title: string, groups: readonly ClaimGroup[]): TemplateResult | typeof nothing {
    if (groups.length === 0) return nothing;
    const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
    return html`<div class="part">
      <h3>${title} (${count})</h3>
      ${claimGroups(groups, this.outside)}
    </div>`;
  }

  private source(card: SourceCard): TemplateResult {
    return html`${card.notShown === null ? nothing : html`<p class="box">${card.notShown}</p>`}
    ${this.lines(card.lines)} ${this.links(sayCard('source.studies'), card.studies)}
    ${this.claims(sayCard('source.resting'), card.resting)} ${this.claims(sayCard('source.readIn'), card.readIn)}
    ${this.links(sayCard('source.notes'), card.notes)}
    ${card.resting.length + card.readIn.length === 0 ? html`<p class="soft">${sayCard('source.none')}</p>` : nothing}`;
  }

  private note(card: NoteCard): TemplateResult {
    const places = card.places.map(({ words, passage }) => html`<li>${wordsView(words)} ${this.passage(passage)}</li>`);
    const where = html`<section>
      <h3>${sayCard('place')}</h3>
      <ul class="links">
        ${places}
      </ul>
    </section>`;
    return html`<p class=${card.grave ? 'box caution' : 'box'}>
        <bdi lang=${dataLanguage()}>${wordsView(card.text)}</bdi>
      </p>
      ${places.length === 0 ? nothing : where} ${this.claims(sayCard('note.claims'), card.claims)}`;
  }

  private body(card: SourceCard | StudyCard | NoteCard): TemplateResult {
    switch (card.kind) {
      case 'source':
        return this.source(card);
      case 'study':
        return html`${this.lines(card.lines)} ${this.claims(sayCard('study.claims'), card.resting)}`;
      case 'note':
        return this.note(card);
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { card } = this;
    if (!card) return nothing;
    const sort = card.kind === 'source' ? card.role : card.kind === 'study' ? 'study' : 'remark';
    return html`<div class="card">
      ${this.top(html`<span class="classes soft small">${sort}</span>`)}
      <h2 tabindex="-1">${card.kind === 'study' ? nameOfData(card.heading) : html`<bdi>${card.heading}</bdi>`}</h2>
      ${this.body(card)}
    </div>`;
  }
}

customElements.define('edgewise-reference-card', ReferenceCardElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-reference-card': ReferenceCardElement;
  }
}
