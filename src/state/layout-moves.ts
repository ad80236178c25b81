import { freePlace } from '../core/figure/free-place.ts';
import type { FigureLayout, Point } from '../core/figure/figure-layout.ts';
import { movedLayout, type Moves } from '../core/figure/moved-layout.ts';
import { digestOf } from '../core/model/canonical.ts';
import type { PlaceState, PlaceWish } from './place-wishes.ts';

/** Moves with those before and after them. */
export interface MoveHistory {
  readonly past: readonly Moves[];
  readonly now: Moves;
  readonly future: readonly Moves[];
  /** A node is on the way: where all would be if it were let go now. */
  readonly dragged: Moves | null;
}

/** Most changes that can be taken back. */
const MOST_PAST = 100;
/** Most steps by which a node passes what stands in its way. */
const MOST_STEPS = 200;

export const unmoved: MoveHistory = { past: [], now: {}, future: [], dragged: null };

/** Moves as they were kept; what cannot be read is left where the layout has it. */
export function readMoves(kept: unknown): Moves {
  if (typeof kept !== 'object' || kept === null) return {};
  const moves = Object.entries(kept).filter((entry): entry is [string, [number, number]] => {
    const by: unknown = entry[1];
    return Array.isArray(by) && by.length === 2 && by.every((value) => Number.isFinite(value));
  });
  return Object.fromEntries(moves.map(([key, [x, y]]): [string, Point] => [key, [x, y]]));
}

/** The moves that are shown. */
export const shownMoves = ({ now, dragged }: MoveHistory): Moves => dragged ?? now;

const round = (value: number): number => Math.round(value * 10) / 10;

/** `moves` with a node brought to a place, which is told from where the layout has it. */
function brought(moves: Moves, moved: FigureLayout, key: string, [x, y]: Point): Moves {
  const node = moved.nodes.find((one) => one.key === key);
  if (!node) return moves;
  const [dx, dy] = (Object.hasOwn(moves, key) ? moves[key] : undefined) ?? [0, 0];
  const by: Point = [round(dx + x - node.x), round(dy + y - node.y)];
  const others = Object.fromEntries(Object.entries(moves).filter(([other]) => other !== key));
  return by[0] === 0 && by[1] === 0 ? others : { ...others, [key]: by };
}

function changed(history: MoveHistory, now: Moves): MoveHistory {
  if (JSON.stringify(now) === JSON.stringify(history.now)) return { ...history, dragged: null };
  return { past: [...history.past, history.now].slice(-MOST_PAST), now, future: [], dragged: null };
}

/** The moves after a wish, from where `layout` has everything. Pure. */
export function place(history: MoveHistory, wish: PlaceWish, layout: FigureLayout): MoveHistory {
  switch (wish.does) {
    case 'drag': {
      const before = shownMoves(history);
      const drawn = movedLayout(layout, before);
      const free = freePlace(drawn, wish.key, wish.to);
      return free ? { ...history, dragged: brought(before, drawn, wish.key, free) } : history;
    }
    case 'let-go':
      return history.dragged ? changed(history, history.dragged) : history;
    case 'step': {
      const drawn = movedLayout(layout, history.now);
      const node = drawn.nodes.find(({ key }) => key === wish.key);
      const [dx, dy] = wish.by;
      for (let step = 1; node && step <= MOST_STEPS; step++) {
        const free = freePlace(drawn, wish.key, [node.x + step * dx, node.y + step * dy]);
        const on = free ? (free[0] - node.x) * dx + (free[1] - node.y) * dy : 0;
        if (free && on > 0) return changed(history, brought(history.now, drawn, wish.key, free));
      }
      return history;
    }
    case 'undo': {
      const before = history.past.at(-1);
      return before
        ? { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future], dragged: null }
        : history;
    }
    case 'redo': {
      const [after, ...future] = history.future;
      return after ? { past: [...history.past, history.now], now: after, future, dragged: null } : history;
    }
    case 'reset':
      return changed(history, {});
  }
}

export const placeState = (history: MoveHistory): PlaceState => ({
  canUndo: history.past.length > 0,
  canRedo: history.future.length > 0,
  moved: Object.keys(shownMoves(history)).length,
  tidied: false,
});

/** Under which name moves are kept: those of another data set, or of another layout of it, mean nothing here. */
export const movesName = (dataset: string, layout: FigureLayout): string =>
  `moves.${dataset}.${digestOf(layout).slice(0, 16)}`;

/** The layout as this reader sees it. */
export const layoutWith = (history: MoveHistory, layout: FigureLayout): FigureLayout => {
  const moves = shownMoves(history);
  return Object.keys(moves).length === 0 ? layout : movedLayout(layout, moves);
};
