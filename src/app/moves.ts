import type { FigureLayout } from '../core/figure/figure-layout.ts';
import type { Scene } from '../core/figure/scene.ts';
import { type Loaded, widestReach } from '../state/loaded.ts';
import type * as LayoutMoves from '../state/layout-moves.ts';
import type { MoveHistory } from '../state/layout-moves.ts';
import type { Places } from '../state/picture.ts';
import { type PlaceState, type PlaceWish, unmovedPlaces } from '../state/place-wishes.ts';
import type * as TidiedMap from '../state/tidied-map.ts';
import type { Tidying } from '../state/tidied-map.ts';
import { type Kept, keptHere } from './kept.ts';
import { say } from '../state/texts.ts';

/** The map as it is shown, and whether it is laid out by itself. */
interface ShownMap {
  readonly scene: Scene;
  readonly tidied: boolean;
}

/** Where this reader moved things on the map. */
export interface MapMoves {
  /** Go on with what is kept for a data set. Until then, and for any other, everything is where the layout has it. */
  readonly begin: (loaded: Loaded) => Promise<void>;
  readonly placesOf: (loaded: Loaded) => Places;
  readonly state: (map: ShownMap) => PlaceState;
  readonly wish: (wish: PlaceWish, map: ShownMap) => void;
  /** Lay out anew what is shown of the data set; one at a time. */
  readonly tidy: (map: ShownMap) => Promise<void>;
  readonly isTidying: () => boolean;
}

/**
 * Moves are kept in this browser, for one layout of one data set; what was tidied lasts until the page is left. What works
 * them out is loaded when the map can be used, so that only those who moved something see it move once more.
 */
export function createMoves(changed: () => void, complain: (sentence: string) => void): MapMoves {
  let work: (typeof LayoutMoves & typeof TidiedMap) | undefined;
  let of: Loaded | undefined;
  let kept: Kept<MoveHistory['now']> | undefined;
  let history: MoveHistory | undefined;
  let shown: FigureLayout | undefined;
  let tidying: Tidying = { on: null, off: null };
  let tidied: FigureLayout | null = null;
  let isTidying = false;

  function put(next: MoveHistory): void {
    if (!work || !of || next === history) return;
    if (next.now !== history?.now) kept?.write(next.now);
    history = next;
    shown = work.layoutWith(next, of.layout);
    changed();
  }

  function putTidied(next: Tidying): void {
    tidying = next;
    tidied = work?.tidiedLayout(next) ?? null;
    changed();
  }

  /** May what was taken back be done again, on what is shown? */
  const canRetidy = ({ scene }: ShownMap): boolean => tidying.off !== null && work?.fits(tidying.off, scene) === true;

  return {
    begin: async (loaded) => {
      work ??= { ...(await import('../state/layout-moves.ts')), ...(await import('../state/tidied-map.ts')) };
      const { movesName, readMoves, unmoved, untidied } = work;
      of = loaded;
      [tidying, tidied] = [untidied, null];
      kept = keptHere(movesName(loaded.edition.id, loaded.ground ?? loaded.layout), readMoves, complain);
      const now = kept.read();
      history = { ...unmoved, now };
      shown = work.layoutWith(history, loaded.layout);
      if (shown !== loaded.layout) changed();
    },
    placesOf: (loaded) =>
      of === loaded ? { layout: shown ?? loaded.layout, tidied } : { layout: loaded.layout, tidied: null },
    state: (map) => {
      if (!work || !history) return unmovedPlaces;
      if (map.tidied && tidying.on) return { ...work.placeState(tidying.on.history), canUndo: true, tidied: true };
      const places = work.placeState(history);
      return { ...places, canRedo: places.canRedo || canRetidy(map) };
    },
    wish: (wish, map) => {
      if (!work || !history || !of) return;
      if (map.tidied) putTidied(work.placeTidied(tidying, wish));
      else if (wish.does === 'redo' && history.future.length === 0 && canRetidy(map)) putTidied(work.retidied(tidying));
      else put(work.place(history, wish, of.layout));
    },
    isTidying: () => isTidying,
    tidy: async ({ scene }) => {
      const loaded = of;
      if (!loaded || !work || isTidying) return;
      isTidying = true;
      changed();
      try {
        const { layOut } = await import('./lay-out.ts');
        const { model, assessments } = loaded;
        const layout = await layOut(
          model,
          assessments(widestReach),
          AbortSignal.timeout(LONGEST),
          false,
          work.partOf(scene),
        );
        if (of === loaded) putTidied(work.tidiedTo(layout));
      } catch {
        complain(say('moves.failed'));
      } finally {
        isTidying = false;
        changed();
      }
    },
  };
}

/** Longest time for laying out anew, in milliseconds. */
const LONGEST = 30_000;
