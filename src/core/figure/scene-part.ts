import type { Scene } from './scene.ts';

/** The part of a scene that shows some claims with both ends, and some entities besides. Nothing moves. */
export function scenePart(scene: Scene, claims: ReadonlySet<string>, besides: ReadonlySet<string> = new Set()): Scene {
  const edges = scene.edges.filter(({ id }) => claims.has(id));
  const byContainment = scene.byContainment.filter(({ id }) => claims.has(id));
  const keys = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const alone = new Set([...besides, ...byContainment.flatMap(({ whole, part }) => [whole, part])]);
  for (const { key, id, inBand } of scene.nodes) if (!inBand && alone.has(id)) keys.add(key);
  // What lies in a box is shown in it.
  for (const { key, inside } of scene.nodes) if (inside !== null && keys.has(key)) keys.add(inside);
  const nodes = scene.nodes.filter(({ key }) => keys.has(key));
  return {
    ...scene,
    nodes,
    edges,
    byContainment,
    band: nodes.some(({ inBand }) => inBand) ? scene.band : null,
    drawn: edges.length + byContainment.length,
  };
}
