import { html, nothing, type TemplateResult } from 'lit';
import type { Ref } from 'lit/directives/ref.js';
import { askedWords } from '../state/asked-words.ts';
import type { Slice } from '../state/derive.ts';
import { sayEmbed } from '../state/embed-texts.ts';
import type { Session } from '../state/session.ts';
import '../views/legend/legend.ts';
import '../views/reference-cards/reference-card.ts';
import { sameLine } from '../views/same-line.ts';
import '../views/term/term.ts';
import './answer-to-read.ts';
import { cardToRead } from './read-only-cards.ts';

/** What is told beside the map: the card that is open, else the question with its answer; nothing where neither is. */
export function told(slice: Slice, session: Session, card: Ref<HTMLElement>): TemplateResult | typeof nothing {
  const { question, telling, answered } = slice;
  if (slice.card)
    return html`<div class="told card" role="group" aria-label=${sayEmbed('card')} tabindex="-1">
      ${cardToRead(slice, card)} ${sameLine(slice.sameLine)}
    </div>`;
  if (!question || session.pane === 'map') return nothing;
  return html`<div class="told" role="group" aria-label=${sayEmbed('question')} tabindex="0">
    <edgewise-answer-to-read
      .asked=${askedWords(telling, session.question, answered)}
      .view=${question}
    ></edgewise-answer-to-read>
  </div>`;
}
