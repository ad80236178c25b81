import type { Arrangement } from './arrangement.ts';
import type { Box, Line } from './boxes.ts';
import type { Point } from './figure-layout.ts';
import type { Placement } from './layered-placement.ts';

/** Straight run before a head: room for the head and its tag. */
const headRun = 31;
/** Straight run at a plain end. */
const plainRun = 9;
/** Distance between parallel lines that run down between two layers. */
const track = 5.5;

/** Where the layers and their lines are, from left to right, in units of the figure. */
export interface Across {
  readonly layers: readonly { readonly left: number; readonly right: number }[];
  /** Bends of each line between boxes, from left to right, ends left out: x in the figure's units. */
  readonly bends: ReadonlyMap<string, readonly Point[]>;
  /** Where each inner line turns that leaves its box and comes back. */
  readonly turns: ReadonlyMap<string, number>;
  readonly right: number;
}

/**
 * Put the layers side by side, no further apart than their lines need. The engine's order of the lines that run down in
 * a gap is kept; its distances are not.
 */
export function spread(
  boxes: readonly Box[],
  lines: readonly Line[],
  placement: Placement,
  arrangements: ReadonlyMap<string, Arrangement>,
): Across {
  const layerOf = new Map(boxes.flatMap((box) => box.ports.map((port) => [port.id, box.layer] as const)));
  const count = placement.layers.length;
  const gapOf = (x: number): number =>
    placement.layers.findIndex((layer, index) => x > layer.left && x < (placement.layers[index + 1]?.left ?? Infinity));
  const key = (x: number): number => Math.round(x * 10) / 10;
  const tracksOf = Array.from({ length: count }, () => new Set<number>());
  for (const bends of placement.bends.values()) for (const [x] of bends.slice(1, -1)) tracksOf[gapOf(x)]?.add(key(x));
  const headAt = (side: 'left' | 'right', layer: number): boolean =>
    lines.some(({ object }) => object.side === side && layerOf.get(object.id) === layer);

  const turns = new Map<string, number>();
  const layers: { left: number; right: number }[] = [];
  const trackAt = new Map<number, number>();
  let x = 0;
  for (let index = 0; index < count; index++) {
    const inside = boxes.filter((box) => box.layer === index);
    const right = x + Math.max(...inside.map((box) => box.width));
    layers.push({ left: x, right });
    const turning = turningLines(inside, placement, arrangements);
    const loops = Math.max(0, ...[...turning.values()].map((place) => place + 1));
    x = right;
    if (index === count - 1 && loops === 0) break;
    x += headAt('right', index) ? headRun : plainRun;
    for (const [claim, place] of turning) turns.set(claim, x + place * track);
    x += loops * track;
    for (const old of [...(tracksOf[index] ?? [])].sort((a, b) => a - b)) {
      trackAt.set(old, x);
      x += track;
    }
    x += (headAt('left', index + 1) ? headRun : plainRun) - track;
    // A gap that no line bends in still parts its layers, with room for a head.
    if (index < count - 1) x = Math.max(x, right + headRun + plainRun);
  }
  const bends = new Map(
    [...placement.bends].map(([claim, points]) => [
      claim,
      points.slice(1, -1).map(([old, y]): Point => [trackAt.get(key(old)) ?? 0, y]),
    ]),
  );
  return { layers, bends, turns, right: Math.max(x, layers.at(-1)?.right ?? 0) };
}

/** Inner lines that leave their box and come back, each with its track: short ones inside, no two on one piece of a track. */
function turningLines(
  boxes: readonly Box[],
  placement: Placement,
  arrangements: ReadonlyMap<string, Arrangement>,
): Map<string, number> {
  const spans = boxes.flatMap((box) =>
    box.inner.flatMap(({ claim, subject, object }) => {
      const arrangement = arrangements.get(box.id);
      if (!arrangement || arrangement.straight.has(claim)) return [];
      const top = placement.tops.get(box.id) ?? 0;
      const ends = [subject, object].map((port) => top + (arrangement.ports.get(port.id) ?? 0));
      return [{ claim, top: Math.min(...ends), bottom: Math.max(...ends) }];
    }),
  );
  spans.sort((a, b) => a.bottom - a.top - (b.bottom - b.top) || (a.claim < b.claim ? -1 : 1));
  const taken: { top: number; bottom: number }[][] = [];
  const place = new Map<string, number>();
  for (const span of spans) {
    let free = taken.findIndex((others) =>
      others.every((other) => other.bottom < span.top - 4 || other.top > span.bottom + 4),
    );
    if (free < 0) free = taken.push([]) - 1;
    taken[free]?.push(span);
    place.set(span.claim, free);
  }
  return place;
}

/** Drop points that lie on the line between their neighbours. */
export function withoutIdle(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last?.[0] === point[0] && last[1] === point[1]) continue;
    const straight =
      before &&
      last &&
      ((before[0] === last[0] && last[0] === point[0]) || (before[1] === last[1] && last[1] === point[1]));
    if (straight) kept.pop();
    kept.push(point);
  }
  return kept;
}

/** Heights that a line comes through as seen from its left or right end: what its port would like to be level with. */
export function heightsAlong(points: readonly Point[], from: 'left' | 'right'): number[] {
  const heights = points.map(([, y]) => y);
  if (from === 'right') heights.reverse();
  const seen = heights.filter((y, index) => index === 0 || y !== heights[index - 1]);
  return seen.length > 1 ? seen.slice(1) : seen;
}

/** How many times lines cross, and how far they run up and down together: what a good arrangement keeps small. */
export function disorder(routes: readonly (readonly Point[])[]): { crossings: number; rise: number } {
  const downs: { x: number; top: number; bottom: number; line: number }[] = [];
  const acrosses: { y: number; left: number; right: number; line: number }[] = [];
  let rise = 0;
  routes.forEach((points, line) => {
    points.slice(1).forEach(([x, y], index) => {
      const [fromX, fromY] = points[index] ?? [x, y];
      rise += Math.abs(y - fromY);
      if (y === fromY) acrosses.push({ y, left: Math.min(x, fromX), right: Math.max(x, fromX), line });
      else downs.push({ x, top: Math.min(y, fromY), bottom: Math.max(y, fromY), line });
    });
  });
  let crossings = 0;
  for (const down of downs)
    for (const across of acrosses)
      if (
        down.line !== across.line &&
        across.left < down.x &&
        down.x < across.right &&
        down.top < across.y &&
        across.y < down.bottom
      )
        crossings++;
  return { crossings, rise };
}
