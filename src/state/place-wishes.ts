import type { Point } from '../core/figure/figure-layout.ts';

/** What a reader wished of the places on the map. They are this reader's alone: of no session, in no link. */
export type PlaceWish =
  /** Bring a node near a point of the figure; it is on the way until it is let go. */
  | { readonly does: 'drag'; readonly key: string; readonly to: Point }
  | { readonly does: 'let-go' }
  /** Bring a node a step on, over what stands in its way. */
  | { readonly does: 'step'; readonly key: string; readonly by: Point }
  | { readonly does: 'undo' | 'redo' | 'reset' };

/** Name of the event by which the map sends such a wish. */
export const placeEvent = 'edgewise-place';

/** What can be done about the places on the map now. */
export interface PlaceState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** How many things stand elsewhere than the layout has them. */
  readonly moved: number;
  /** What is shown is laid out by itself. */
  readonly tidied: boolean;
}

export const unmovedPlaces: PlaceState = { canUndo: false, canRedo: false, moved: 0, tidied: false };
