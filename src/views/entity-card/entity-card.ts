import { css, html, nothing, type TemplateResult } from 'lit';
import type { ClaimLine, EntityCard } from '../../state/entity-card.ts';
import { CardElement } from '../claim-card/card-element.ts';
import { cardLook } from '../claim-card/card-look.ts';
import { classTag } from '../class-badge.ts';
import { badges, base } from '../look.ts';
import { sendIntent } from '../send-intent.ts';
import { wordView } from '../words-view.ts';

/** What an entity is, and all claims about it. */
export class EntityCardElement extends CardElement<EntityCard> {
  static override styles = [
    base,
    badges,
    cardLook,
    css`
      .asks {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
      .claims li {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.1rem 0.6rem;
        padding-block: 0.35rem;
        line-height: 1.4;
      }
      .claims .tags {
        display: flex;
        align-items: start;
        gap: 0.2rem;
        min-inline-size: 1.6rem;
      }
      .claims .said {
        grid-column: 2;
      }
      .hidden-later {
        color: var(--caution);
      }
    `,
  ];

  private readonly askFrom = (): void => {
    if (this.card) sendIntent(this, { type: 'ask', change: { from: this.card.id } });
  };

  private readonly askTo = (): void => {
    if (this.card) sendIntent(this, { type: 'ask', change: { to: this.card.id } });
  };

  private line(line: ClaimLine): TemplateResult {
    const tags = line.classes.map(classTag);
    return html`<li>
      <span class="tags">${tags}</span>
      <span>${wordView(line.claim)}</span>
      ${line.verdict === null ? nothing : html`<span class="said soft small">${line.verdict}</span>`}
      ${line.hidden === null ? nothing : html`<span class="said hidden-later small">${line.hidden}</span>`}
    </li>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { card } = this;
    if (!card) return nothing;
    const facts: [string, string][] = [
      ['Also called', card.synonyms.join(', ')],
      ['Scale', card.better ?? ''],
      ['Elsewhere', card.identifiers.join(', ')],
    ];
    const lines = facts
      .filter(([, value]) => value !== '')
      .map(
        ([label, value]) =>
          html`<dt>${label}</dt>
            <dd>${value}</dd>`,
      );
    const groups = card.claims.map((group) => {
      const claims = group.lines.map((line) => this.line(line));
      return html`<section>
        <h3>${group.role.replace(/^./, (letter) => letter.toUpperCase())} (${claims.length})</h3>
        <ul class="claims">
          ${claims}
        </ul>
      </section>`;
    });
    return html`<div class="card">
      <header class="top">
        <span class="classes soft small">${card.kindLabel}${card.group ? ', stands for several things' : ''}</span>
        <button type="button" class="close" aria-label="Close this card" @click=${this.close}>×</button>
      </header>
      <h2 tabindex="-1"><bdi>${card.label}</bdi></h2>
      ${
        card.definition === null
          ? nothing
          : html`<p>${card.definition.text} <span class="soft small">(${card.definition.by})</span></p>`
      }
      ${card.remark === null ? nothing : html`<p class="soft">${card.remark}</p>`}
      ${lines.length === 0 ? nothing : html`<dl>${lines}</dl>`}
      <div class="asks">
        <button type="button" class="plain" @click=${this.askFrom}>Ask from here</button>
        <button type="button" class="plain" @click=${this.askTo}>Ask how to get here</button>
      </div>
      ${groups.length === 0 ? html`<p class="soft">No claim of the chosen sources is about this.</p>` : groups}
    </div>`;
  }
}

customElements.define('edgewise-entity-card', EntityCardElement);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-entity-card': EntityCardElement;
  }
}
