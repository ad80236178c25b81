import type { Point } from './figure-layout.ts';

const largestRadius = 22;
const steps = 6;

/** A line begins straight, so that it is seen which way it leaves. */
const straightAtStart = 3;

/** A straight run at the end of a line that rounding leaves alone: the head and its tag stand on it. */
const straightAtEnd = 26;

/** Round the corners of a line that runs straight across and straight down: quarter circles, as points close together. */
export function roundedPath(points: readonly Point[]): Point[] {
  const length = (index: number): number => {
    const [a, b] = [points[index], points[index + 1]];
    return a && b ? Math.abs(b[0] - a[0]) + Math.abs(b[1] - a[1]) : 0;
  };
  const rounded: Point[] = [];
  points.forEach((corner, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before || !after) {
      rounded.push(corner);
      return;
    }
    // A piece between two corners is shared by both; one at an end is a corner's alone, but for the run of the head.
    const share = (piece: number): number =>
      piece === 0
        ? length(0) - straightAtStart
        : piece === points.length - 2
          ? length(piece) - straightAtEnd
          : length(piece) / 2;
    const radius = Math.max(0, Math.min(largestRadius, share(index - 1), share(index)));
    const towards = (to: Point): Point => [Math.sign(to[0] - corner[0]), Math.sign(to[1] - corner[1])];
    const [back, on] = [towards(before), towards(after)];
    for (let step = 0; step <= steps; step++) {
      const angle = (step / steps) * (Math.PI / 2);
      const [alongBack, alongOn] = [radius * (1 - Math.sin(angle)), radius * (1 - Math.cos(angle))];
      rounded.push([
        tenth(corner[0] + back[0] * alongBack + on[0] * alongOn),
        tenth(corner[1] + back[1] * alongBack + on[1] * alongOn),
      ]);
      if (radius === 0) break;
    }
  });
  return rounded.filter(([x, y], index) => x !== rounded[index - 1]?.[0] || y !== rounded[index - 1]?.[1]);
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
