import type { FigurePart } from '../core/figure/figure-claims.ts';
import type { FigureLayout } from '../core/figure/figure-layout.ts';
import type { Scene } from '../core/figure/scene.ts';
import { holdsAll } from '../core/figure/scene-at.ts';
import { layoutWith, type MoveHistory, place, unmoved } from './layout-moves.ts';
import type { PlaceWish } from './place-wishes.ts';

/** A layout made for what was shown, and what was moved on it since. */
export interface TidiedMap {
  readonly layout: FigureLayout;
  readonly history: MoveHistory;
}

/** What tidying made: one that is in use wherever it has a place for all that is shown, and one that was taken back. */
export interface Tidying {
  readonly on: TidiedMap | null;
  readonly off: TidiedMap | null;
}

export const untidied: Tidying = { on: null, off: null };

export const tidiedTo = (layout: FigureLayout): Tidying => ({ on: { layout, history: unmoved }, off: null });

/** After a wish about a map that is shown tidied: the tidying itself is the first thing that was done there. Pure. */
export function placeTidied({ on, off }: Tidying, wish: PlaceWish): Tidying {
  if (!on) return { on, off };
  if (wish.does === 'reset' || (wish.does === 'undo' && on.history.past.length === 0)) return { on: null, off: on };
  return { on: { ...on, history: place(on.history, wish, on.layout) }, off: null };
}

/** What is to be laid out of a scene: all that it shows. */
export const partOf = ({ nodes, edges, byContainment }: Scene): FigurePart => ({
  claims: new Set([...edges, ...byContainment].map(({ id }) => id)),
  entities: new Set(nodes.filter(({ inBand }) => !inBand).map(({ id }) => id)),
});

/** Has a tidied map a place for all that is shown? */
export const fits = ({ layout }: TidiedMap, scene: Scene): boolean => holdsAll(layout, scene);

/** Do again what was taken back. */
export const retidied = ({ on, off }: Tidying): Tidying => ({ on: off ?? on, off: null });

export const tidiedLayout = ({ on }: Tidying): FigureLayout | null => on && layoutWith(on.history, on.layout);
