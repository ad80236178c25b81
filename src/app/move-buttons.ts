import { html, nothing, type TemplateResult } from 'lit';
import type { PlaceState } from '../state/place-wishes.ts';
import { say } from '../state/texts.ts';
import type { PageActions } from './page-parts.ts';

/** What can be done about what was moved: over the map, since nothing may shift beneath a node that is dragged. */
export function moveButtons({ canUndo, canRedo, moved }: PlaceState, actions: PageActions): TemplateResult {
  const button = (label: string, title: string, click: () => void) =>
    html`<button type="button" title=${title} @click=${click}>${label}</button>`;
  return html`<div class="moves">
    ${canUndo ? button(say('moves.undo'), say('moves.undoTitle'), actions.undoMove) : nothing}
    ${canRedo ? button(say('moves.redo'), say('moves.redoTitle'), actions.redoMove) : nothing}
    ${moved > 0 ? button(say('moves.reset'), say('moves.resetTitle', { n: moved }), actions.resetMoves) : nothing}
  </div>`;
}
