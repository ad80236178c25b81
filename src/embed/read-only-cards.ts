import { css, html, type nothing, type TemplateResult } from 'lit';
import { type Ref, ref } from 'lit/directives/ref.js';
import type { Slice } from '../state/derive.ts';
import { cardPanel } from '../views/card-panel.ts';
import { EntityCardElement } from '../views/entity-card/entity-card.ts';
import '../views/claim-card/claim-card.ts';

/** The card of an entity without what changes the question or the data. */
class EntityToRead extends EntityCardElement {
  static override styles = [
    ...EntityCardElement.styles,
    css`
      .asks {
        display: none;
      }
    `,
  ];
}
customElements.define('edgewise-entity-to-read', EntityToRead);

declare global {
  interface HTMLElementTagNameMap {
    'edgewise-entity-to-read': EntityToRead;
  }
}

/** The card of what is selected, to be read: it tells all that the page's card tells, and asks for nothing. */
export function cardToRead(slice: Slice, to: Ref<HTMLElement>): TemplateResult | typeof nothing {
  const { card, cardAside: aside, outside } = slice;
  if (card?.kind === 'entity')
    return html`<edgewise-entity-to-read
      ${ref(to)}
      .card=${card}
      .aside=${aside}
      .outside=${outside}
    ></edgewise-entity-to-read>`;
  const read = card?.kind === 'claim' ? { ...card, inWays: null, citation: null } : card;
  return cardPanel({ ...slice, card: read }, null, null, to);
}
