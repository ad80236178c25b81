import { html, type TemplateResult } from 'lit';
import { type Ref, ref } from 'lit/directives/ref.js';
import type { Card } from '../state/derive.ts';

/** The element that shows a card, by what it is about. */
export function cardPanel(card: Card, aside: string | null, to: Ref<HTMLElement>): TemplateResult {
  switch (card.kind) {
    case 'claim':
      return html`<edgewise-claim-card ${ref(to)} .card=${card} .aside=${aside}></edgewise-claim-card>`;
    case 'entity':
      return html`<edgewise-entity-card ${ref(to)} .card=${card} .aside=${aside}></edgewise-entity-card>`;
    case 'source':
    case 'study':
    case 'note':
      return html`<edgewise-reference-card ${ref(to)} .card=${card} .aside=${aside}></edgewise-reference-card>`;
  }
}
