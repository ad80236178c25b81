import type { Point } from '../../core/figure/figure-layout.ts';
import type { Scene } from '../../core/figure/scene.ts';
import type { Target } from './nearest.ts';

/** A box of the figure by its left upper corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const boundary = (points: readonly Point[]): Area => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
};

/** The box around a claim's line or an entity; null where the scene has it not. */
export function areaOf(scene: Scene, { kind, id }: Target): Area | null {
  if (kind === 'claim') {
    const edge = scene.edges.find((one) => one.id === id);
    return edge ? boundary(edge.points) : null;
  }
  const node = scene.nodes.find((one) => one.id === id);
  return node
    ? { x: node.x - node.width / 2, y: node.y - node.height / 2, width: node.width, height: node.height }
    : null;
}

/** A point that belongs to it alone: the middle of a line's longest straight piece, of an entity, of a container's title. */
export function pointOf(scene: Scene, { kind, id }: Target): Point | null {
  if (kind === 'entity') {
    const node = scene.nodes.find((one) => one.id === id);
    return node ? [node.x, node.container ? node.y - node.height / 2 + scene.fonts.line : node.y] : null;
  }
  const points = scene.edges.find((one) => one.id === id)?.points ?? [];
  const pieces = points.slice(1).map((end, index) => [points[index] ?? end, end] as const);
  const length = ([a, b]: readonly [Point, Point]): number => Math.hypot(b[0] - a[0], b[1] - a[1]);
  const [longest] = pieces.sort((a, b) => length(b) - length(a));
  return longest ? [(longest[0][0] + longest[1][0]) / 2, (longest[0][1] + longest[1][1]) / 2] : null;
}

/** Put the tooltip beside a point of the element, inside of it. */
export function placeTooltip(
  tip: HTMLElement,
  [x, y]: Point,
  within: { clientWidth: number; clientHeight: number },
): void {
  const left = Math.max(6, Math.min(x + 14, within.clientWidth - tip.offsetWidth - 6));
  const fitsBelow = y + 18 + tip.offsetHeight < within.clientHeight;
  const top = fitsBelow ? y + 18 : Math.max(6, y - tip.offsetHeight - 12);
  tip.style.setProperty('transform', `translate(${left}px, ${top}px)`);
}
