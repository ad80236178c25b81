import type { PlacedEdge, PlacedNode, Point } from './figure-layout.ts';
import { insetAt } from './outlines.ts';
import { withoutIdle } from './routes.ts';

type Side = 'left' | 'right';

/** Straight runs before the head of a line and at its plain end, as of the other lines of the figure. */
const run = { head: 36, plain: 14 } as const;
/** Between two tracks that are tried, and how near another line may come. */
const step = 8;
const near = 4;
/** What a route costs: a box that it crosses, a unit of another line that it lies on, a unit of its own length. */
const cost = { box: 100_000, onLine: 200, length: 1 } as const;

interface Run {
  readonly across: boolean;
  /** The coordinate that stays, and the two ends of the other. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const runsOf = (points: readonly Point[]): Run[] =>
  points.slice(1).flatMap(([x, y], index): Run[] => {
    const [fromX, fromY] = points[index] ?? [x, y];
    if (y === fromY) return [{ across: true, at: y, from: Math.min(x, fromX), to: Math.max(x, fromX) }];
    return [{ across: false, at: x, from: Math.min(y, fromY), to: Math.max(y, fromY) }];
  });

function crosses({ across, at, from, to }: Run, { x, y, width, height }: PlacedNode): boolean {
  const [left, right, top, bottom] = [x - width / 2 - 2, x + width / 2 + 2, y - height / 2 - 2, y + height / 2 + 2];
  return across
    ? at > top && at < bottom && from < right && to > left
    : at > left && at < right && from < bottom && to > top;
}

const shared = (a: Run, b: Run): number =>
  a.across === b.across && Math.abs(a.at - b.at) < near
    ? Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))
    : 0;

/** A point of the outline, `offset` from the middle of a side. */
function port({ x, y, width, height, shape }: PlacedNode, side: Side, offset: number): Point {
  const reach = width / 2 - insetAt(shape, width, height, offset, side);
  return [side === 'right' ? x + reach : x - reach, y + offset];
}

/** Heights of a side at which a line may meet it, the middle first. */
function offsets({ height, container }: PlacedNode): number[] {
  const most = Math.max(0, height / 2 - (container ? 12 : 7));
  return [0, 7, -7, 14, -14, 21, -21, 28, -28].filter((offset) => Math.abs(offset) <= most);
}

const outwards = ([x]: Point, side: Side, by: number): number => (side === 'right' ? x + by : x - by);

/**
 * A line for a draft, straight across and straight down: the shortest of those tried that crosses no box and lies on no
 * other line. One that runs below everything is among them, so that there always is one.
 *
 * @param bottom below everything that is placed
 */
export function draftRoute(
  from: PlacedNode,
  to: PlacedNode,
  nodes: readonly PlacedNode[],
  edges: readonly PlacedEdge[],
  bottom: number,
): readonly Point[] {
  // An end that lies in a box leaves that box; a container as an end may be left through its own inside only.
  const own = new Set([from.key, to.key, from.inside, to.inside]);
  const boxes = nodes.filter(({ key, inside }) => !own.has(key) && (inside === null || own.has(inside)));
  const lines = edges.flatMap(({ points }) => runsOf(points));
  const best: { points: readonly Point[]; price: number } = { points: [], price: Infinity };
  const consider = (points: readonly Point[]): void => {
    const runs = runsOf(points);
    const length = runs.reduce((sum, one) => sum + one.to - one.from, 0) * cost.length;
    if (length >= best.price) return;
    let price = length;
    for (const one of runs) {
      for (const box of boxes) if (crosses(one, box)) price += cost.box;
      for (const line of lines) price += shared(one, line) * cost.onLine;
    }
    if (price < best.price) [best.points, best.price] = [withoutIdle(points), price];
  };

  for (const [leaves, comes] of [
    ['right', 'left'],
    ['left', 'right'],
    ['right', 'right'],
    ['left', 'left'],
  ] as const)
    for (const start of offsets(from).map((offset) => port(from, leaves, offset)))
      for (const end of offsets(to).map((offset) => port(to, comes, offset))) {
        const [first, last] = [outwards(start, leaves, run.plain), outwards(end, comes, run.head)];
        for (const track of tracks(first, last, leaves, comes))
          consider([start, [track, start[1]], [track, end[1]], end]);
        if (from.key !== to.key)
          for (const away of [0, step, 2 * step]) {
            const [out, back] = [outwards([first, 0], leaves, away), outwards([last, 0], comes, away)];
            consider([start, [out, start[1]], [out, bottom + away], [back, bottom + away], [back, end[1]], end]);
          }
      }
  return best.points;
}

/** Where a line that bends twice may turn: outside of both ends. */
function tracks(first: number, last: number, leaves: Side, comes: Side): number[] {
  if (leaves === comes) {
    const far = leaves === 'right' ? Math.max(first, last) : Math.min(first, last);
    return Array.from({ length: 4 }, (_, at) => far + (leaves === 'right' ? at : -at) * step);
  }
  const [low, high] = leaves === 'right' ? [first, last] : [last, first];
  return high < low ? [] : Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, at) => low + at * step);
}
