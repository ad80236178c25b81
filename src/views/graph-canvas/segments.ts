import type { Point } from '../../core/figure/figure-layout.ts';

/** A line as cytoscape wants it: each bend by its share of the way between the ends, and its distance from that way. */
export interface Segments {
  readonly weights: number[];
  readonly distances: number[];
}

/**
 * Turn the bends of a line into cytoscape's segments, which are relative to the straight way between its two ends. A line
 * whose ends coincide has no such way and throws: its bends would be lost.
 */
export function segmentsOf(points: readonly Point[]): Segments {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) throw new Error('a line needs two ends');
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const square = dx * dx + dy * dy;
  if (square === 0) throw new Error('a line whose ends coincide cannot be drawn in segments; part its ports');
  const length = Math.sqrt(square);
  const bends = points.slice(1, -1);
  return {
    weights: bends.map(([x, y]) => plain(((x - first[0]) * dx + (y - first[1]) * dy) / square, 1e5)),
    distances: bends.map(([x, y]) => plain(((y - first[1]) * dx - (x - first[0]) * dy) / length, 1e2)),
  };
}

/**
 * cytoscape writes these numbers out and reads them again, takes none with an exponent, and hashes every digit whenever
 * the line changes: no more of them than a hundredth of a unit needs.
 */
const plain = (value: number, parts: number): number => Math.round(value * parts) / parts;
