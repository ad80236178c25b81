import type { Scene } from '../../core/figure/scene.ts';
import { dimmingOf, type Lit } from '../../state/dimming.ts';
import type { Area } from './places.ts';

/** Around what is shown: above it room for the titles of its columns. In units of the figure. */
const room = { above: 40, below: 12 } as const;
/** What takes up more than this share of the figure, both ways, is all of it. */
const most = 0.85;

/**
 * The part of the figure that is in full ink: the way that is lit, else what the lens does not fade, with its columns from
 * side to side. Null where that is all of the figure, or nothing.
 */
export function shownArea(scene: Scene, lit: Lit | null, faded: ReadonlySet<string>): Area | null {
  const dimmed = dimmingOf(scene, lit, faded);
  const isBright = (key: string): boolean => (lit ? dimmed.litNodes.has(key) : !dimmed.nodes.has(key));
  const nodes = scene.nodes.filter(({ key }) => isBright(key));
  const lines = scene.edges.filter(({ id }) => (lit ? lit.claims.has(id) : !dimmed.claims.has(id)));
  const sides = (centre: number): readonly [number, number][] =>
    [...scene.columns, ...(scene.band ? [scene.band] : [])]
      .filter(({ x, width }) => centre >= x && centre <= x + width)
      .map(({ x, width }) => [x, x + width]);
  const xs = [
    ...nodes.flatMap(({ x, width }) => [x - width / 2, x + width / 2, ...sides(x).flat()]),
    ...lines.flatMap(({ points }) => points.map(([x]) => x)),
  ];
  const ys = [
    ...nodes.flatMap(({ y, height }) => [y - height / 2, y + height / 2]),
    ...lines.flatMap(({ points }) => points.map(([, y]) => y)),
  ];
  if (xs.length === 0) return null;
  const [left, right] = [Math.max(0, Math.min(...xs)), Math.min(scene.width, Math.max(...xs))];
  const top = Math.max(0, Math.min(...ys) - room.above);
  const bottom = Math.min(scene.height, Math.max(...ys) + room.below);
  if (right - left > most * scene.width && bottom - top > most * scene.height) return null;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
