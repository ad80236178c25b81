import type { Point } from './figure-layout.ts';

const largestRadius = 22;
const steps = 6;

/** A line begins straight, so that it is seen which way it leaves. */
const straightAtStart = 3;

/** A straight run at the end of a line that rounding leaves alone: the head and its tag stand on it. */
const straightAtEnd = 26;

/** A point of the quarter circle that cuts a corner off: from the corner so far back along the line, and so far on. */
type Beside = (alongBack: number, alongOn: number) => Point;

/**
 * Go along the corners of a line that runs straight across and straight down.
 *
 * @param told what is said of each: its quarter circle has the radius 0 at the ends of the line and where there is no room
 */
export function alongCorners<Told>(
  points: readonly Point[],
  told: (beside: Beside, radius: number) => readonly Told[],
): Told[] {
  const length = (index: number): number => {
    const [a, b] = [points[index], points[index + 1]];
    return a && b ? Math.abs(b[0] - a[0]) + Math.abs(b[1] - a[1]) : 0;
  };
  return points.flatMap((corner, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before || !after) return told(() => corner, 0);
    // A piece between two corners is shared by both; one at an end is a corner's alone, but for the run of the head.
    const share = (piece: number): number =>
      piece === 0
        ? length(0) - straightAtStart
        : piece === points.length - 2
          ? length(piece) - straightAtEnd
          : length(piece) / 2;
    const room = Math.min(largestRadius, share(index - 1), share(index));
    const towards = (to: Point): Point => [Math.sign(to[0] - corner[0]), Math.sign(to[1] - corner[1])];
    const [back, on] = [towards(before), towards(after)];
    return told(
      (alongBack, alongOn) => [
        tenth(corner[0] + back[0] * alongBack + on[0] * alongOn),
        tenth(corner[1] + back[1] * alongBack + on[1] * alongOn),
      ],
      Math.max(0, Math.floor(room * 10) / 10),
    );
  });
}

/** Round the corners of a line that runs straight across and straight down: quarter circles, as points close together. */
export function roundedPath(points: readonly Point[]): Point[] {
  const rounded = alongCorners(points, (beside, radius) =>
    Array.from({ length: radius === 0 ? 1 : steps + 1 }, (_, step) => {
      const angle = (step / steps) * (Math.PI / 2);
      return beside(radius * (1 - Math.sin(angle)), radius * (1 - Math.cos(angle)));
    }),
  );
  return rounded.filter(([x, y], index) => x !== rounded[index - 1]?.[0] || y !== rounded[index - 1]?.[1]);
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
