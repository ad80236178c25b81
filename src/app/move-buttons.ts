import { html, nothing, type TemplateResult } from 'lit';
import type { PlaceState } from '../state/place-wishes.ts';
import { say } from '../state/texts.ts';
import type { PageActions } from './page-parts.ts';

/**
 * What can be done about the places on the map: over it, since nothing may shift beneath a node that is dragged. A part of
 * the map, and a reader's drafts below it, can be laid out by themselves.
 *
 * @param tidying it may be asked for, is being worked out, or means nothing here
 */
export function moveButtons(
  { canUndo, canRedo, moved, tidied }: PlaceState,
  tidying: 'offered' | 'going-on' | 'idle',
  actions: PageActions,
): TemplateResult {
  const button = (label: string, title: string, click: () => void) =>
    html`<button type="button" title=${title} @click=${click}>${label}</button>`;
  const tidy = html`<button
    type="button"
    title=${say('moves.tidyTitle')}
    aria-disabled=${tidying === 'going-on' ? 'true' : 'false'}
    @click=${actions.tidy}
  >
    ${say(tidying === 'going-on' ? 'moves.tidying' : 'moves.tidy')}
  </button>`;
  const back = tidied
    ? button(say('moves.untidy'), say('moves.untidyTitle'), actions.resetMoves)
    : button(say('moves.reset'), say('moves.resetTitle', { n: moved }), actions.resetMoves);
  return html`<div class="moves">
    ${tidying === 'idle' ? nothing : tidy}
    ${canUndo ? button(say('moves.undo'), say('moves.undoTitle'), actions.undoMove) : nothing}
    ${canRedo ? button(say('moves.redo'), say('moves.redoTitle'), actions.redoMove) : nothing}
    ${tidied || moved > 0 ? back : nothing}
  </div>`;
}
