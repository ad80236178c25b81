import type { FigureLayout, PlacedEdge, PlacedNode, Point } from './figure-layout.ts';
import { withoutIdle } from './routes.ts';

/** How far a reader moved nodes from where the layout has them, by key, in units of the figure. What lies in a box goes with it. */
export type Moves = Readonly<Record<string, Point>>;

/** Straight run beside a moved end before its line may turn: room for a head and its tag. */
const turnRoom = 40;
/** Distance by which a line that would lie on another is set aside. */
const aside = 4;

const still: Point = [0, 0];
const plus = ([ax, ay]: Point, [bx, by]: Point): Point => [ax + bx, ay + by];
const isSame = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1];

/** How far each node has gone, with the box that it lies in. */
function shifts({ nodes }: FigureLayout, moves: Moves): (key: string) => Point {
  const own = (key: string): Point => (Object.hasOwn(moves, key) ? (moves[key] ?? still) : still);
  const boxes = new Map(nodes.map(({ key, inside }) => [key, inside]));
  return (key) => {
    const box = boxes.get(key) ?? null;
    return box === null ? own(key) : plus(own(key), own(box));
  };
}

/**
 * The layout with nodes moved. Their lines keep the way on which they were laid out and only their ends follow, so that a
 * line still leaves its node where it did and runs down between the columns where it did. What was not moved stays the
 * same object.
 */
export function movedLayout(layout: FigureLayout, moves: Moves): FigureLayout {
  const shift = shifts(layout, moves);
  const nodes = layout.nodes.map((node): PlacedNode => {
    const [dx, dy] = shift(node.key);
    return dx === 0 && dy === 0 ? node : { ...node, x: node.x + dx, y: node.y + dy };
  });
  const isMoved = ({ from, to }: PlacedEdge): boolean => !isSame(shift(from), still) || !isSame(shift(to), still);
  const tracks = layout.edges.filter((edge) => !isMoved(edge)).flatMap(({ points }) => downs(points));
  const edges = layout.edges.map((edge): PlacedEdge => {
    if (!isMoved(edge)) return edge;
    const points = setAside(rerouted(edge, shift(edge.from), shift(edge.to)), tracks);
    tracks.push(...downs(points));
    return { ...edge, points };
  });
  return { ...layout, nodes, edges };
}

/** The way of a line whose ends went `first` and `last` far; its pieces still run straight across and straight down. */
function rerouted({ points }: PlacedEdge, first: Point, last: Point): Point[] {
  if (isSame(first, last)) return points.map((point) => plus(point, first));
  if (points.length < 3) return straightNoMore(points, first, last);
  return withoutIdle(endMoved([...endMoved([...points], first)].reverse(), last).reverse());
}

/** The first point has gone `by`; the piece that begins there stays straight, so that its other end follows one way. */
function endMoved([start = still, corner = still, ...rest]: Point[], by: Point): Point[] {
  const moved = plus(start, by);
  const across = start[1] === corner[1];
  return [moved, across ? [corner[0], moved[1]] : [moved[0], corner[1]], ...rest];
}

/** A line without a bend gets two, beside the end that went farther: the other keeps its way. */
function straightNoMore([start = still, end = still]: readonly Point[], first: Point, last: Point): Point[] {
  const [from, to] = [plus(start, first), plus(end, last)];
  if (from[0] === to[0] || from[1] === to[1]) return [from, to];
  if (start[0] === end[0]) {
    const middle = (from[1] + to[1]) / 2;
    return [from, [from[0], middle], [to[0], middle], to];
  }
  const room = Math.min(turnRoom, Math.abs(to[0] - from[0]) / 2) * Math.sign(to[0] - from[0]);
  const turn = Math.hypot(...first) > Math.hypot(...last) ? from[0] + room : to[0] - room;
  return [from, [turn, from[1]], [turn, to[1]], to];
}

/** A piece of a line that runs straight down. */
interface Down {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

function downs(points: readonly Point[]): Down[] {
  return points.slice(1).flatMap(([x, y], index): Down[] => {
    const [beforeX, beforeY] = points[index] ?? [x, y];
    return x === beforeX && y !== beforeY ? [{ x, top: Math.min(y, beforeY), bottom: Math.max(y, beforeY) }] : [];
  });
}

/** Shift the first and last piece that run down where they would lie on another line's: such a line would be hidden. */
function setAside(points: readonly Point[], taken: readonly Down[]): Point[] {
  const hidden = ([x, y]: Point, [, end]: Point): boolean =>
    taken.some((other) => {
      const overlap = Math.min(other.bottom, Math.max(y, end)) - Math.max(other.top, Math.min(y, end));
      return Math.abs(other.x - x) < aside / 2 && overlap > 0;
    });
  const shifted = [...points];
  for (const at of new Set([1, points.length - 3])) {
    const [a, b] = [shifted[at], shifted[at + 1]];
    // A piece at an end stands on its port and stays there.
    if (!a || !b || at < 1 || at + 2 > points.length - 1 || a[0] !== b[0]) continue;
    const free = [0, aside, -aside, 2 * aside, -2 * aside].find((by) => !hidden([a[0] + by, a[1]], b)) ?? 0;
    shifted[at] = [a[0] + free, a[1]];
    shifted[at + 1] = [b[0] + free, b[1]];
  }
  return shifted;
}
