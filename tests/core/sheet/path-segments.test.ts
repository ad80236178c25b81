import { describe, expect, it } from 'vitest';
import { iconOf } from '../../../src/core/figure/icons.ts';
import { entityKinds } from '../../../src/core/schema/entity-kinds.ts';
import { arrival, type Segment, segmentsOf } from '../../../src/core/sheet/path-segments.ts';

const ends = (segments: readonly Segment[]) => segments.flatMap((one) => (one.op === 'Z' ? [] : [one.to]));
describe('path data as lines and cubic curves', () => {
  it('is absolute, whichever way it was said', () => {
    expect(ends(segmentsOf('M10 10h5v-5l-5 5M1 2L3 4H0V0'))).toEqual([
      [10, 10],
      [15, 10],
      [15, 5],
      [10, 10],
      [1, 2],
      [3, 4],
      [0, 4],
      [0, 0],
    ]);
    expect(ends(segmentsOf('M-3.6.8.8-3.6'))).toEqual([
      [-3.6, 0.8],
      [0.8, -3.6],
    ]);
  });

  it('goes on from where a closed line began', () => {
    expect(ends(segmentsOf('M1 1h2v2zl5 5')).at(-1)).toEqual([6, 6]);
  });

  it('bends a quadratic curve the same way, and smooth ones after it', () => {
    const [, first, second] = segmentsOf('M0 0q3 6 6 0t6 0');
    expect(first).toEqual({ op: 'C', c1: [2, 4], c2: [4, 4], to: [6, 0] });
    expect(second).toEqual({ op: 'C', c1: [8, -4], c2: [10, -4], to: [12, 0] });
  });

  it('draws arcs on their circle, the short way and the long, either way round', () => {
    for (const [large, sweep, quarters] of [
      [0, 1, 1],
      [1, 1, 3],
      [0, 0, 1],
      [1, 0, 3],
    ] as const) {
      const segments = segmentsOf(`M1 0A1 1 0 ${large} ${sweep} 0 ${sweep === large ? -1 : 1}`);
      expect(segments).toHaveLength(1 + quarters);
      const [x = 0, y = 0] = ends(segments).at(-1) ?? [];
      expect([x, y].map((value) => Math.round(value * 100) + 0)).toEqual([0, sweep === large ? -100 : 100]);
    }
    // A circle in three arcs, as the icon of a cell is drawn: all ends lie on it.
    const cell = ends(segmentsOf('M4 0A4 4 0 1 1-4 0 4 4 0 1 1 4 0Z'));
    for (const [x, y] of cell) expect(Math.hypot(x, y)).toBeCloseTo(4, 6);
  });

  it('reads every icon, and refuses what is no path', () => {
    for (const { id } of entityKinds.rows) expect(segmentsOf(iconOf(id).path).length).toBeGreaterThan(1);
    expect(() => segmentsOf('M0 0 s1 1')).toThrow('a path says "s1 1"');
    expect(() => segmentsOf('M0')).toThrow();
  });

  it('knows which way it arrives', () => {
    expect(arrival(segmentsOf('M0 0h5v5'))).toEqual({ at: [5, 5], angle: Math.PI / 2 });
    expect(arrival(segmentsOf('M3 3')).angle).toBe(0);
  });
});
