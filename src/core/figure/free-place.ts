import type { FigureLayout, PlacedNode, Point } from './figure-layout.ts';
import { lineHeight, titleRoom } from './tokens.ts';

/** Distance that a moved node keeps from others, from the edge of its column and of its box. */
const gap = 4;
/** Shortest piece that a line keeps at its end. */
const shortest = 14;
/** Room that the title of a box takes beside its lines. */
const aroundTitle = 10;

type Range = readonly [least: number, most: number];

const within = ([least, most]: Range, value: number): number => Math.min(most, Math.max(least, value));
const both = (a: Range, b: Range): Range => [Math.max(a[0], b[0]), Math.min(a[1], b[1])];

/**
 * The place nearest to `wanted` to which a node may be moved; null where it may not move at all. Places mean something in
 * the figure, and go on meaning it: a node stays in its column, in its box or outside of all boxes, and on no other node;
 * and goes only so far that each of its lines still leaves it as it did. What was seen in patients is told in rows, and
 * stays.
 */
export function freePlace(layout: FigureLayout, key: string, wanted: Point): Point | null {
  const node = layout.nodes.find((one) => one.key === key);
  if (!node || node.inBand) return null;
  const box = layout.nodes.find((one) => one.key === node.inside) ?? null;
  // Where it stands is always allowed, even where it was laid out closer than a reader may put it.
  const range = (axis: 0 | 1, bounds: Range): Range => {
    const now = axis === 0 ? node.x : node.y;
    const [least, most] = both(bounds, lineRange(layout, node, axis));
    return [Math.min(least, now), Math.max(most, now)];
  };
  const x = within(range(0, acrossBounds(layout, node, box)), wanted[0]);
  const down = range(1, downBounds(layout, node, box));
  const wantedY = within(down, wanted[1]);
  const others = layout.nodes.filter((one) => one.inside === node.inside && one.key !== key);
  const isFree = (y: number): boolean =>
    others.every(
      (other) =>
        Math.abs(other.x - x) >= (other.width + node.width) / 2 + gap ||
        Math.abs(other.y - y) >= (other.height + node.height) / 2 + gap,
    );
  if (isFree(wantedY)) return [x, wantedY];
  // Just above or just below something that stands there.
  const [nearest] = others
    .flatMap(({ y, height }) => {
      const far = (height + node.height) / 2 + gap;
      return [y - far, y + far];
    })
    .filter((y) => y >= down[0] && y <= down[1] && isFree(y))
    .sort((a, b) => Math.abs(a - wantedY) - Math.abs(b - wantedY));
  return nearest === undefined ? null : [x, nearest];
}

function acrossBounds({ columns, width }: FigureLayout, node: PlacedNode, box: PlacedNode | null): Range {
  const column = columns.find((one) => node.x >= one.x && node.x <= one.x + one.width);
  const [left, room] = box ? [box.x - box.width / 2, box.width] : [column?.x ?? 0, column?.width ?? width];
  const half = node.width / 2 + gap;
  return [left + half, left + room - half];
}

function downBounds({ height }: FigureLayout, node: PlacedNode, box: PlacedNode | null): Range {
  const half = node.height / 2 + gap;
  if (!box) return [titleRoom + half, height - half];
  const top = box.y - box.height / 2 + box.lines.length * lineHeight + aroundTitle;
  return [top + node.height / 2, box.y + box.height / 2 - half];
}

/** How far the lines of a node, and of what it holds, let it go: each keeps a piece at its end, the way that piece runs. */
function lineRange({ nodes, edges }: FigureLayout, node: PlacedNode, axis: 0 | 1): Range {
  const held = new Set(nodes.filter(({ inside }) => inside === node.key).map(({ key }) => key)).add(node.key);
  const now = axis === 0 ? node.x : node.y;
  let range: Range = [-Infinity, Infinity];
  for (const { from, to, points } of edges) {
    if (held.has(from) && held.has(to)) continue;
    const ways = [...(held.has(from) ? [points] : []), ...(held.has(to) ? [points.toReversed()] : [])];
    for (const [start, turn] of ways) {
      if (!start || !turn || start[1 - axis] !== turn[1 - axis]) continue;
      const length = turn[axis] - start[axis];
      const room = Math.max(0, Math.abs(length) - shortest);
      range = both(range, length > 0 ? [-Infinity, now + room] : [now - room, Infinity]);
    }
  }
  return range;
}
