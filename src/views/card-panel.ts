import { html, nothing, type TemplateResult } from 'lit';
import { type Ref, ref } from 'lit/directives/ref.js';
import type { Slice } from '../state/derive.ts';
import type { OwnValues } from '../state/disagreement-desk.ts';
import type { ReaderTexts } from '../state/reader-texts.ts';

/** The element that shows the open card, by what it is about. */
export function cardPanel(
  { card, cardAside: aside, outside }: Slice,
  texts: ReaderTexts | null,
  own: OwnValues | null,
  to: Ref<HTMLElement>,
): TemplateResult | typeof nothing {
  if (!card) return nothing;
  switch (card.kind) {
    case 'claim':
      return html`<edgewise-claim-card
        ${ref(to)}
        .card=${card}
        .aside=${aside}
        .texts=${texts}
        .own=${own}
      ></edgewise-claim-card>`;
    case 'entity':
      return html`<edgewise-entity-card
        ${ref(to)}
        .card=${card}
        .aside=${aside}
        .outside=${outside}
      ></edgewise-entity-card>`;
    case 'source':
    case 'study':
    case 'note':
      return html`<edgewise-reference-card
        ${ref(to)}
        .card=${card}
        .aside=${aside}
        .outside=${outside}
        .texts=${texts}
      ></edgewise-reference-card>`;
  }
}
