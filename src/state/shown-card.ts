import type { Scene } from '../core/figure/scene.ts';
import type { Named } from '../core/queries/path-query.ts';
import type { Citation } from './citation.ts';
import { type ClaimCard, claimCard } from './claim-card.ts';
import { type EntityCard, entityCard } from './entity-card.ts';
import type { Selection } from './intents.ts';
import type { NoteCard, SourceCard, StudyCard } from './reference-cards.ts';
import { remember } from './remember.ts';
import type { Telling } from './telling.ts';

export type Card = ClaimCard | EntityCard | SourceCard | StudyCard | NoteCard;

/** What makes the cards of sources, studies and notes: loaded later as well (`reference-cards.ts`). */
export interface ReferenceCards {
  readonly sourceCard: (telling: Telling, id: string) => SourceCard;
  readonly studyCard: (telling: Telling, id: string) => StudyCard;
  readonly noteCard: (telling: Telling, id: string) => NoteCard;
}

/** What of the cards is loaded after the map can be used. */
export interface CardWords {
  readonly cards: ReferenceCards;
  /** How to cite a claim (`citation.ts`). */
  readonly cite: (telling: Telling, claim: string) => Citation;
}

/**
 * Makes the card of what is chosen, anew only when that or what is asked changes. Cards that cannot be made yet are closed.
 */
export const cardShower = (
  later: CardWords | null,
): ((by: Telling, selection: Selection | null, pass: Named, avoid: Named) => Card | null) =>
  remember((by, selection, pass, avoid) => {
    switch (selection?.kind) {
      case undefined:
        return null;
      case 'claim':
        return claimCard(by, selection.id, { pass, avoid }, later?.cite);
      case 'entity':
        return entityCard(by, selection.id);
      case 'source':
        return later && later.cards.sourceCard(by, selection.id);
      case 'study':
        return later && later.cards.studyCard(by, selection.id);
      case 'note':
        return later && later.cards.noteCard(by, selection.id);
    }
  });

/** Does the map draw it? Nothing need be said of what no map can draw. */
export function isDrawn({ edges, byContainment, nodes }: Scene, selection: Selection | null): boolean {
  const among = (drawn: readonly { readonly id: string }[]) => drawn.some(({ id }) => id === selection?.id);
  if (selection?.kind === 'claim') return among(edges) || among(byContainment);
  return selection?.kind !== 'entity' || among(nodes);
}
