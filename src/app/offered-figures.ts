import type { FigureChoice } from '../state/figure-choices.ts';
import type { Slice } from '../state/derive.ts';
import type { Loaded } from '../state/loaded.ts';
import type { Pane } from '../state/panes.ts';
import type { Session } from '../state/session.ts';
import type { Telling } from '../state/telling.ts';

/** A figure that can be taken, and what its words are told from. */
export interface OfferedFigure {
  readonly choice: FigureChoice;
  readonly telling: Telling;
}

/** What is shown when figures are asked for. */
export interface OfferedOf {
  readonly session: Session;
  readonly slice: Slice;
  /** The data set that the page shows; null while it shows a slice of a large one. */
  readonly loaded: Loaded | null;
}

/** Gives what can be taken, the likeliest first; none where what is shown is no figure; null for what the map shows. */
export type Offer = (of: OfferedOf) => readonly OfferedFigure[] | null;

const offers = new Map<Pane, Offer>();

/** A pane without the map says what can be taken of it, in place of what the map shows. */
export const offerFigures = (pane: Pane, offer: Offer): void => void offers.set(pane, offer);

/** What the pane that is shown offers; null where it is the map that can be taken. */
export const offeredFigures: Offer = (of) => offers.get(of.session.pane)?.(of) ?? null;
