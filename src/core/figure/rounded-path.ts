import type { Point } from './figure-layout.ts';

const largestRadius = 22;
const steps = 6;

/** A line begins straight, so that it is seen which way it leaves. */
const straightAtStart = 3;

/** A straight run at the end of a line that rounding leaves alone: the head and its tag stand on it. */
const straightAtEnd = 26;

/** A corner that a quarter circle cuts off; of radius 0 at the ends of the line and where there is no room. */
export interface Corner {
  readonly at: Point;
  readonly radius: number;
  /** Which way the line comes from, and which way it goes on: 1, 0 or −1 across and down. */
  readonly back: Point;
  readonly on: Point;
}

/** The corners of a line that runs straight across and straight down, each with its quarter circle. */
export function cornersOf(points: readonly Point[]): Corner[] {
  const length = (index: number): number => {
    const [a, b] = [points[index], points[index + 1]];
    return a && b ? Math.abs(b[0] - a[0]) + Math.abs(b[1] - a[1]) : 0;
  };
  // A piece between two corners is shared by both; one at an end is a corner's alone, but for the run of the head.
  const share = (piece: number): number =>
    piece === 0
      ? length(0) - straightAtStart
      : piece === points.length - 2
        ? length(piece) - straightAtEnd
        : length(piece) / 2;
  return points.map((at, index): Corner => {
    const [before, after] = [points[index - 1], points[index + 1]];
    const towards = (to: Point = at): Point => [Math.sign(to[0] - at[0]), Math.sign(to[1] - at[1])];
    const room = before && after ? Math.min(largestRadius, share(index - 1), share(index)) : 0;
    return { at, radius: Math.max(0, Math.floor(room * 10) / 10), back: towards(before), on: towards(after) };
  });
}

/** A point of a quarter circle: so far back along the line, and so far on. */
export const besideCorner = ({ at, back, on }: Corner, alongBack: number, alongOn: number): Point => [
  tenth(at[0] + back[0] * alongBack + on[0] * alongOn),
  tenth(at[1] + back[1] * alongBack + on[1] * alongOn),
];

/** Round the corners of a line that runs straight across and straight down: quarter circles, as points close together. */
export function roundedPath(points: readonly Point[]): Point[] {
  const rounded = cornersOf(points).flatMap((corner): Point[] =>
    corner.radius === 0
      ? [corner.at]
      : Array.from({ length: steps + 1 }, (_, step) => {
          const angle = (step / steps) * (Math.PI / 2);
          return besideCorner(corner, corner.radius * (1 - Math.sin(angle)), corner.radius * (1 - Math.cos(angle)));
        }),
  );
  return rounded.filter(([x, y], index) => x !== rounded[index - 1]?.[0] || y !== rounded[index - 1]?.[1]);
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
