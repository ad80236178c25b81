import type { Point } from '../../core/figure/figure-layout.ts';
import type { Scene } from '../../core/figure/scene.ts';

/** What can be pointed at. */
export interface Target {
  readonly kind: 'claim' | 'entity';
  readonly id: string;
}

function distanceToPiece([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** Distance from a point to a line of straight pieces. */
export function distanceToLine(point: Point, line: readonly Point[]): number {
  return Math.min(...line.slice(1).map((end, index) => distanceToPiece(point, line[index] ?? end, end)));
}

/**
 * What lies under a point of the figure: an entity, else the nearest claim no further than `reach` units, else the
 * container that the point lies in. Lines are thin, so that being near is enough.
 */
export function targetAt(scene: Scene, point: Point, reach: number): Target | null {
  const within = scene.nodes.filter(
    ({ x, y, width, height }) => Math.abs(point[0] - x) <= width / 2 && Math.abs(point[1] - y) <= height / 2,
  );
  const entity = within.find(({ container }) => !container);
  if (entity) return { kind: 'entity', id: entity.id };
  let nearest: Target | null = null;
  let least = reach;
  for (const { id, points } of scene.edges) {
    const distance = distanceToLine(point, points);
    if (distance <= least) [nearest, least] = [{ kind: 'claim', id }, distance];
  }
  const [container] = within;
  return nearest ?? (container ? { kind: 'entity', id: container.id } : null);
}
