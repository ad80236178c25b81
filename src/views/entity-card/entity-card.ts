import { css, html, nothing, type TemplateResult } from 'lit';
import { proposeEvent } from '../../state/draft-desk.ts';
import type { EntityCard } from '../../state/entity-card.ts';
import { CardElement } from '../claim-card/card-element.ts';
import { cardLook } from '../claim-card/card-look.ts';
import { claimGroups, claimLinesLook } from '../claim-lines.ts';
import { classBadge } from '../class-badge.ts';
import { badges, base } from '../look.ts';
import { kindIcon, kindIconLook } from '../kind-icon.ts';
import { sendIntent } from '../send-intent.ts';
import { wordsView, wordView } from '../words-view.ts';
import { sayCard } from '../../state/card-texts.ts';
import { dataLanguage } from '../data-language.ts';

/** What an entity is, and all claims about it. */
export class EntityCardElement extends CardElement<EntityCard> {
  static override styles = [
    base,
    badges,
    cardLook,
    claimLinesLook,
    kindIconLook,
    css`
      .asks {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
    `,
  ];

  private readonly askFrom = (): void => {
    if (this.card) sendIntent(this, { type: 'ask', change: { from: this.card.id } });
  };

  private readonly askTo = (): void => {
    if (this.card) sendIntent(this, { type: 'ask', change: { to: this.card.id } });
  };

  private definition({ text, by, from }: NonNullable<EntityCard['definition']>): TemplateResult {
    const claims = from.map((claim) => html`<li>${wordView(claim)}</li>`);
    const list = html`<ul class="links small">
      ${claims}
    </ul>`;
    return html`<div>
      <p><bdi lang=${dataLanguage()}>${wordsView(text)}</bdi> <span class="soft small">(${by})</span></p>
      ${claims.length === 0 ? nothing : list}
    </div>`;
  }

  private readonly only = (): void => {
    if (this.card) sendIntent(this, { type: 'expand', entities: [this.card.id], only: true });
  };

  private readonly propose = (): void => {
    const detail = this.card?.label ?? '';
    this.dispatchEvent(new CustomEvent<string>(proposeEvent, { detail, bubbles: true, composed: true }));
  };

  override render(): TemplateResult | typeof nothing {
    const { card } = this;
    if (!card) return nothing;
    const facts: [string, string, unknown?][] = [
      [sayCard('entity.synonyms'), card.synonyms.join(', '), dataLanguage()],
      [sayCard('entity.scale'), card.better ?? ''],
      [sayCard('entity.elsewhere'), card.identifiers.join(', ')],
    ];
    const lines = facts
      .filter(([, value]) => value !== '')
      .map(
        ([label, value, lang = nothing]) =>
          html`<dt>${label}</dt>
            <dd lang=${lang}>${value}</dd>`,
      );
    const groups = claimGroups(card.claims, this.outside);
    return html`<div class="card">
      ${this.top(html`${card.mine ? classBadge('mine') : nothing}<span class="soft small">${kindIcon(card.icon)} ${card.kindLabel}${card.group ? sayCard('entity.group') : ''}</span>`)}
      <h2 tabindex="-1"><bdi lang=${dataLanguage()}>${card.label}</bdi></h2>
      ${card.definition === null ? nothing : this.definition(card.definition)}
      ${card.remark === null ? nothing : html`<p class="soft"><bdi lang=${dataLanguage()}>${wordsView(card.remark)}</bdi></p>`}
      ${lines.length === 0 ? nothing : html`<dl>${lines}</dl>`}
      <div class="asks">
        <button type="button" class="plain" @click=${this.askFrom}>${sayCard('entity.askFrom')}</button>
        <button type="button" class="plain" @click=${this.askTo}>${sayCard('entity.askTo')}</button>
        ${
          this.aside === null
            ? html`<button type="button" class="plain" @click=${this.only}>${sayCard('entity.only')}</button>`
            : nothing
        }
        <button type="button" class="plain" @click=${this.propose}>${sayCard('entity.add')}</button>
      </div>
      ${groups.length === 0 ? html`<p class="soft">${sayCard('entity.none')}</p>` : groups}
    </div>`;
  }
}

customElements.define('edgewise-entity-card', EntityCardElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-entity-card': EntityCardElement;
  }
}
