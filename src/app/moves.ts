import type { FigureLayout } from '../core/figure/figure-layout.ts';
import type { Loaded } from '../state/loaded.ts';
import type * as LayoutMoves from '../state/layout-moves.ts';
import type { MoveHistory } from '../state/layout-moves.ts';
import { type PlaceState, type PlaceWish, unmovedPlaces } from '../state/place-wishes.ts';
import { type Kept, keptHere } from './kept.ts';

/** Where this reader moved things on the map. */
export interface MapMoves {
  /** Go on with what is kept for a data set. Until then, and for any other, everything is where the layout has it. */
  readonly begin: (loaded: Loaded) => Promise<void>;
  readonly layoutOf: (loaded: Loaded) => FigureLayout;
  readonly state: () => PlaceState;
  readonly wish: (wish: PlaceWish) => void;
}

/**
 * Moves are kept in this browser, for one layout of one data set. What works them out is loaded when the map can be used,
 * so that only those who moved something see it move once more.
 */
export function createMoves(changed: () => void, complain: (sentence: string) => void): MapMoves {
  let work: typeof LayoutMoves | undefined;
  let of: Loaded | undefined;
  let kept: Kept<MoveHistory['now']> | undefined;
  let history: MoveHistory | undefined;
  let shown: FigureLayout | undefined;

  function put(next: MoveHistory): void {
    if (!work || !of || next === history) return;
    if (next.now !== history?.now) kept?.write(next.now);
    history = next;
    shown = work.layoutWith(next, of.layout);
    changed();
  }

  return {
    begin: async (loaded) => {
      work ??= await import('../state/layout-moves.ts');
      const { movesName, readMoves, unmoved } = work;
      of = loaded;
      kept = keptHere(movesName(loaded.edition.id, loaded.ground ?? loaded.layout), readMoves, complain);
      const now = kept.read();
      history = { ...unmoved, now };
      shown = work.layoutWith(history, loaded.layout);
      if (shown !== loaded.layout) changed();
    },
    layoutOf: (loaded) => (of === loaded ? (shown ?? loaded.layout) : loaded.layout),
    state: () => (work && history ? work.placeState(history) : unmovedPlaces),
    wish: (wish) => {
      if (work && history && of) put(work.place(history, wish, of.layout));
    },
  };
}
