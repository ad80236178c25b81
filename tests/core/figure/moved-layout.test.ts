import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureLayout, PlacedNode, Point } from '../../../src/core/figure/figure-layout.ts';
import { freePlace } from '../../../src/core/figure/free-place.ts';
import { movedLayout, type Moves } from '../../../src/core/figure/moved-layout.ts';

const node = (key: string, x: number, y: number, more: Partial<PlacedNode> = {}): PlacedNode => ({
  ...{ key, id: key, x, y, width: 80, height: 40, shape: 'rounded', lines: [key] },
  ...{ container: false, inside: null, inBand: false },
  ...more,
});
const edge = (from: string, to: string, ...points: Point[]) => ({ id: `${from}-${to}`, from, to, points });

/**
 *     A ──────────▷ C
 *       ╮           ▽       BOX holds P
 *     B ╰─────────▷ D
 */
const layout: FigureLayout = {
  width: 620,
  height: 400,
  columns: [
    { level: 'molecule', x: 0, width: 140 },
    { level: 'tissue', x: 300, width: 140 },
  ],
  nodes: [
    node('A', 70, 80),
    node('B', 70, 200),
    node('C', 370, 80),
    node('D', 370, 200),
    node('BOX', 70, 320, { width: 110, height: 100, container: true }),
    node('P', 70, 340, { height: 30, inside: 'BOX' }),
    node('row', 560, 380, { inBand: true }),
  ],
  edges: [
    edge('A', 'C', [110, 70], [330, 70]),
    edge('A', 'D', [110, 90], [200, 90], [200, 190], [330, 190]),
    edge('C', 'D', [370, 100], [370, 180]),
    edge('P', 'D', [110, 340], [240, 340], [240, 210], [330, 210]),
  ],
  band: null,
  byContainment: [],
};

const route = (moves: Moves, id: string) => movedLayout(layout, moves).edges.find((one) => one.id === id)?.points;
const isOrthogonal = (points: readonly Point[]): boolean =>
  points.slice(1).every(([x, y], at) => x === points[at]?.[0] || y === points[at]?.[1]);

describe('a moved layout', () => {
  it('keeps the ways of lines, whose ends follow', () => {
    expect(route({ A: [10, 30] }, 'A-D')).toEqual([
      [120, 120],
      [200, 120],
      [200, 190],
      [330, 190],
    ]);
    expect(route({ D: [0, -20] }, 'A-D')?.at(-1)).toEqual([330, 170]);
  });

  it('bends a straight line beside the end that moved, and leaves it straight where it can', () => {
    expect(route({ A: [0, 30] }, 'A-C')).toEqual([
      [110, 100],
      [150, 100],
      [150, 70],
      [330, 70],
    ]);
    expect(route({ A: [5, 0] }, 'A-C')).toEqual([
      [115, 70],
      [330, 70],
    ]);
    expect(route({ A: [0, 30], C: [0, 30] }, 'A-C')).toEqual([
      [110, 100],
      [330, 100],
    ]);
  });

  it('takes along what lies in a box, with its lines', () => {
    const moved = movedLayout(layout, { BOX: [0, 20], P: [0, 5] });
    expect(moved.nodes.find(({ key }) => key === 'P')).toMatchObject({ x: 70, y: 365 });
    expect(moved.edges.find(({ id }) => id === 'P-D')?.points[0]).toEqual([110, 365]);
  });

  it('lays no line on another that runs down where it would', () => {
    const shared = {
      ...layout,
      edges: [
        edge('A', 'D', [110, 90], [200, 90], [200, 190], [330, 190]),
        edge('B', 'D', [110, 200], [200, 200], [200, 210], [330, 210]),
      ],
    };
    const points = movedLayout(shared, { B: [0, -60] }).edges[1]?.points ?? [];
    expect(points[0]).toEqual([110, 140]);
    expect(points[1]?.[0]).not.toBe(200);
    expect(isOrthogonal(points)).toBe(true);
  });

  it('leaves what was not moved the same object, and all lines in straight pieces from end to end', () => {
    const by = fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -60, max: 60 }));
    const keys = layout.nodes.map(({ key }) => key);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), by), (moves) => {
        const moved = movedLayout(layout, moves);
        moved.nodes.forEach((after, at) => {
          const before = layout.nodes[at];
          if (!(after.key in moves) && (after.inside === null || !(after.inside in moves))) expect(after).toBe(before);
        });
        moved.edges.forEach(({ from, to, points }, at) => {
          expect(isOrthogonal(points)).toBe(true);
          const before = layout.edges[at]!;
          const gone = (key: string, index: number): Point => {
            const [a, b] = [moved, layout].map(({ nodes }) => nodes.find((one) => one.key === key)!);
            const [x, y] = before.points.at(index)!;
            return [x + a!.x - b!.x, y + a!.y - b!.y];
          };
          expect(points[0]).toEqual(gone(from, 0));
          expect(points.at(-1)).toEqual(gone(to, -1));
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('a free place', () => {
  it('is where one wants it, in the column and on no other node', () => {
    expect(freePlace(layout, 'B', [70, 230])).toEqual([70, 230]);
    expect(freePlace(layout, 'B', [400, 230])).toEqual([96, 230]);
    // On A there is no room: beneath it there is.
    expect(freePlace(layout, 'B', [70, 100])).toEqual([70, 124]);
    expect(freePlace(layout, 'B', [70, -500])?.[1]).toBeGreaterThan(30);
  });

  it('keeps a part in its box, beneath the title, and all else out of it', () => {
    const [, high = 0] = freePlace(layout, 'P', [70, 0]) ?? [];
    expect(high - 15).toBeGreaterThan(270 + 16);
    const [, low = 0] = freePlace(layout, 'P', [70, 900]) ?? [];
    expect(low + 15).toBeLessThan(370);
    const [, y = 0] = freePlace(layout, 'B', [70, 320]) ?? [];
    expect(Math.abs(y - 320)).toBeGreaterThanOrEqual((40 + 100) / 2);
  });

  it('lets each line leave as it did: a node does not pass what its line runs down to', () => {
    expect(freePlace(layout, 'D', [370, 60])?.[1]).toBeGreaterThan(100);
  });

  it('is none for what was seen in patients, and for what is not there', () => {
    expect(freePlace(layout, 'row', [560, 300])).toBeNull();
    expect(freePlace(layout, 'nothing', [0, 0])).toBeNull();
  });

  it('never makes two nodes overlap or leaves the column, wherever one wants it, again and again', () => {
    const wish = fc.record({
      key: fc.constantFrom('A', 'B', 'C', 'D', 'BOX', 'P'),
      to: fc.tuple(fc.integer({ min: -100, max: 600 }), fc.integer({ min: -100, max: 500 })),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 8 }), (wishes) => {
        let moves: Moves = {};
        for (const { key, to } of wishes) {
          const now = movedLayout(layout, moves);
          const place = freePlace(now, key, to);
          const at = now.nodes.find((one) => one.key === key)!;
          const [dx, dy] = moves[key] ?? [0, 0];
          if (place) moves = { ...moves, [key]: [dx + place[0] - at.x, dy + place[1] - at.y] };
        }
        const { nodes } = movedLayout(layout, moves);
        for (const a of nodes) {
          const before = layout.nodes.find(({ key }) => key === a.key)!;
          const columnOf = (x: number) => layout.columns.findIndex((one) => x >= one.x && x <= one.x + one.width);
          expect(columnOf(a.x)).toBe(columnOf(before.x));
          for (const b of nodes)
            if (a.key < b.key && a.inside === b.inside)
              expect(
                Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2,
              ).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
