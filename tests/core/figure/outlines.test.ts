import { describe, expect, it } from 'vitest';
import { insetAt, outline } from '../../../src/core/figure/outlines.ts';
import { entityKinds } from '../../../src/core/schema/entity-kinds.ts';

const shapes = [...new Set(entityKinds.rows.map(({ shape }) => shape))];
const sizes = [
  [40, 28],
  [116, 28],
  [116, 200],
  [300, 40],
] as const;

describe.each(shapes)('the outline %s', (shape) => {
  it.each(sizes)('fills its box of %i by %i', (width, height) => {
    const points = outline(shape, width, height);
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([-width / 2, width / 2]);
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([-height / 2, height / 2]);
  });

  it.each(sizes)('is met by a line that ends at its inset, in a box of %i by %i', (width, height) => {
    for (const side of ['left', 'right'] as const)
      for (let y = -height / 2 + 1; y < height / 2; y += height / 9) {
        const inset = insetAt(shape, width, height, y, side);
        expect(inset).toBeGreaterThanOrEqual(0);
        expect(inset).toBeLessThanOrEqual(13.1);
        const x = (side === 'left' ? -1 : 1) * (width / 2 - inset);
        expect(distanceTo(outline(shape, width, height), x, y)).toBeLessThan(0.01);
      }
  });
});

function distanceTo(polygon: readonly (readonly [number, number])[], x: number, y: number): number {
  return Math.min(
    ...polygon.map(([ax, ay], index) => {
      const [bx, by] = polygon[(index + 1) % polygon.length] ?? [ax, ay];
      const square = (bx - ax) ** 2 + (by - ay) ** 2;
      const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square));
      return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
    }),
  );
}

it('has a shape of its own for every kind that is drawn', () => {
  const drawn = entityKinds.rows.filter(({ level }) => level !== null).map(({ shape }) => shape);
  expect(new Set(drawn).size).toBe(drawn.length);
  const forms = drawn.map((shape) => JSON.stringify(outline(shape, 100, 40)));
  expect(new Set(forms).size).toBe(forms.length);
});
