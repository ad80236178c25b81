import type { Box, Line } from './boxes.ts';

/** How much work a layout is worth. */
export interface Effort {
  /** Beginnings from which a search for few crossings is tried. */
  readonly seeds: number;
  /** Arrangements tried for each beginning. */
  readonly passes: number;
  /** How the engine finds heights: its careful way grows steeply, its quick way hardly. */
  readonly way: 'careful' | 'quick';
}

/** A careful pass over a hundred pieces takes some 0.2 s; over two thousand it would take minutes. */
const mostCareful = 320;

/** Work in proportion: many beginnings for a figure that people look at whole, a single quick one for a large graph. */
export function effortFor(boxes: readonly Box[], lines: readonly Line[], mostSeeds: number): Effort {
  const layerOf = new Map(boxes.flatMap((box) => box.ports.map((port) => [port.id, box.layer] as const)));
  const layersPassed = lines.reduce((total, { subject, object }) => {
    return total + Math.abs((layerOf.get(subject.id) ?? 0) - (layerOf.get(object.id) ?? 0));
  }, 0);
  const pieces = boxes.length + lines.length + layersPassed;
  if (pieces > mostCareful) return { seeds: 1, passes: 1, way: 'quick' };
  return { seeds: Math.max(1, Math.min(mostSeeds, Math.floor((5 * mostCareful) / pieces))), passes: 3, way: 'careful' };
}
