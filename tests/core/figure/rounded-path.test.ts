import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../../src/core/figure/figure-layout.ts';
import { roundedData } from '../../../src/core/figure/rounded-data.ts';
import { roundedPath } from '../../../src/core/figure/rounded-path.ts';

describe('a rounded line', () => {
  it('keeps a straight line as it is', () => {
    expect(
      roundedPath([
        [0, 5],
        [40, 5],
      ]),
    ).toEqual([
      [0, 5],
      [40, 5],
    ]);
  });

  it('rounds a corner within the two pieces that meet there', () => {
    const points = roundedPath([
      [0, 0],
      [100, 0],
      [100, 100],
      [200, 100],
    ]);
    expect(points.at(0)).toEqual([0, 0]);
    expect(points.at(-1)).toEqual([200, 100]);
    expect(points).not.toContainEqual([100, 0]);
    expect(points).toContainEqual([78, 0]);
    expect(points).toContainEqual([100, 22]);
  });

  it('is said as arcs', () => {
    const turns: Point[] = [
      [0, 0],
      [100, 0],
      [100, 100],
      [200, 100],
    ];
    expect(roundedData(turns)).toBe('M0 0h78a22 22 0 0 1 22 22v56a22 22 0 0 0 22 22h78');
    expect(roundedData(turns.toReversed())).toBe('M200 100h-78a22 22 0 0 1-22-22v-56a22 22 0 0 0-22-22h-78');
    expect(
      roundedData([
        [0, 5],
        [40, 5],
      ]),
    ).toBe('M0 5h40');
  });

  it('keeps its ends, has no point twice, and stays beside the corners', () => {
    const steps = fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: -90, max: 90 }).filter((n) => n !== 0),
      ),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(steps, (moves) => {
        const corners: Point[] = [[0, 0]];
        for (const [dx, dy] of moves) {
          const [x, y] = corners.at(-1) ?? [0, 0];
          corners.push([x + dx, y], [x + dx, y + dy]);
        }
        const [x, y] = corners.at(-1) ?? [0, 0];
        corners.push([x + 40, y]);
        const rounded = roundedPath(corners);
        expect(rounded[0]).toEqual(corners[0]);
        expect(rounded.at(-1)).toEqual(corners.at(-1));
        rounded.slice(1).forEach((point, index) => expect(point).not.toEqual(rounded[index]));
        // The last run is straight and level: the head and its tag stand on it.
        expect(rounded.at(-2)?.[1]).toBe(y);
        const [xs, ys] = [corners.map(([cx]) => cx), corners.map(([, cy]) => cy)];
        for (const [px, py] of rounded) {
          expect(px).toBeGreaterThanOrEqual(Math.min(...xs));
          expect(px).toBeLessThanOrEqual(Math.max(...xs));
          expect(py).toBeGreaterThanOrEqual(Math.min(...ys));
          expect(py).toBeLessThanOrEqual(Math.max(...ys));
        }
      }),
    );
  });
});
