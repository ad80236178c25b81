import { describe, expect, it } from 'vitest';
import type { FigureLayout } from '../../src/core/figure/figure-layout.ts';
import {
  layoutWith,
  type MoveHistory,
  movesName,
  place,
  placeState,
  readMoves,
  unmoved,
} from '../../src/state/layout-moves.ts';
import type { PlaceWish } from '../../src/state/place-wishes.ts';

const node = (key: string, y: number) => ({
  ...{ key, id: key, x: 70, y, width: 80, height: 40, shape: 'rounded' as const, lines: [key] },
  ...{ container: false, inside: null, inBand: false },
});
const layout: FigureLayout = {
  ...{ width: 140, height: 400, band: null, edges: [], byContainment: [] },
  columns: [{ level: 'molecule', x: 0, width: 140 }],
  nodes: [node('A', 80), node('B', 200)],
};

const after = (...wishes: PlaceWish[]): MoveHistory =>
  wishes.reduce((history, wish) => place(history, wish, layout), unmoved);
const drag = (y: number): PlaceWish => ({ does: 'drag', key: 'A', to: [70, y] });
const letGo: PlaceWish = { does: 'let-go' };
const [undo, redo, reset]: PlaceWish[] = [{ does: 'undo' }, { does: 'redo' }, { does: 'reset' }];
const heightOf = (history: MoveHistory): number => layoutWith(history, layout).nodes[0]!.y;

describe('moving things on the map', () => {
  it('shows a node on its way, and makes one change of it when it is let go', () => {
    const dragged = after(drag(90), drag(100), drag(110));
    expect(heightOf(dragged)).toBe(110);
    expect(placeState(dragged)).toEqual({ canUndo: false, canRedo: false, moved: 1, tidied: false });
    const done = place(dragged, letGo, layout);
    expect(heightOf(done)).toBe(110);
    expect(done.past).toHaveLength(1);
  });

  it('is taken back, done again, and all put back; putting back can be taken back too', () => {
    const moved = [drag(100), letGo, drag(120), letGo] as const;
    expect(heightOf(after(...moved, undo!))).toBe(100);
    expect(heightOf(after(...moved, undo!, undo!))).toBe(80);
    expect(heightOf(after(...moved, undo!, undo!, redo!))).toBe(100);
    const back = after(...moved, reset!);
    expect(layoutWith(back, layout)).toBe(layout);
    expect(heightOf(place(back, undo!, layout))).toBe(120);
    expect(placeState(after(...moved, undo!, drag(90), letGo)).canRedo).toBe(false);
  });

  it('by a step goes on, over what stands in the way, and stays at the edge', () => {
    const step = (by: number): PlaceWish => ({ does: 'step', key: 'A', by: [0, by] });
    expect(heightOf(after(step(8)))).toBe(88);
    const beside = after(drag(156), letGo);
    expect(heightOf(place(beside, step(8), layout))).toBe(244);
    const top = after(drag(-100), letGo);
    expect(place(top, step(-8), layout)).toBe(top);
  });

  it('does nothing where nothing can be done', () => {
    expect(after(undo!, redo!, letGo)).toEqual(unmoved);
    expect(after({ does: 'drag', key: 'nothing', to: [0, 0] })).toBe(unmoved);
    expect(after(drag(80), letGo)).toMatchObject({ past: [], now: {} });
  });

  it('is kept for one layout of one data set, and read as outside data', () => {
    const other = { ...layout, nodes: [node('A', 81), node('B', 200)] };
    expect(movesName('a', layout)).not.toBe(movesName('a', other));
    expect(movesName('a', layout)).not.toBe(movesName('b', layout));
    const { now } = after(drag(100), letGo);
    expect(readMoves(JSON.parse(JSON.stringify(now)))).toEqual(now);
    for (const wrong of [undefined, 7, 'x', [], { A: 3 }, { A: [1] }, { A: ['1', 2] }, { A: [null, 2] }])
      expect(readMoves(wrong)).toEqual({});
  });
});
