import type { Scene, SceneEdge, SceneNode } from '../../core/figure/scene.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The keys that walk, and which way. */
export const arrowKeys: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Where the keyboard stands: on an entity, or on a claim that was reached from one of its ends. */
export type Standing =
  | { readonly kind: 'entity'; readonly id: string }
  | { readonly kind: 'claim'; readonly id: string; readonly from: string; readonly side: 'left' | 'right' };

/** The other end of a claim than the one given. */
export const otherEnd = (edge: SceneEdge, end: string): string => (edge.source === end ? edge.target : edge.source);

/** Claims of an entity that leave or reach it on one side, from top to bottom. What runs straight up or down counts as right. */
export function fan(scene: Scene, node: SceneNode, side: 'left' | 'right'): SceneEdge[] {
  const ends = scene.edges.flatMap((edge) => {
    const first = edge.points[0];
    const last = edge.points.at(-1);
    const here = [
      ...(edge.source === node.id && first ? [first] : []),
      ...(edge.target === node.id && last ? [last] : []),
    ];
    return here
      .slice(0, 1)
      .map(([x, y]) => ({ edge, side: x < node.x - 1 ? ('left' as const) : ('right' as const), y }));
  });
  return ends
    .filter((end) => end.side === side)
    .sort((a, b) => a.y - b.y)
    .map(({ edge }) => edge);
}

const columnOf = (scene: Scene, node: SceneNode): number =>
  scene.columns.findIndex(({ x, width }) => node.x >= x && node.x <= x + width);

/**
 * Entities of one column from top to bottom; a container comes before what it holds. The band of what was seen in patients
 * is like a column of those that stand nowhere else, each once.
 */
function columnMates(scene: Scene, node: SceneNode): SceneNode[] {
  const column = columnOf(scene, node);
  const among = new Set(scene.nodes.filter(({ inBand }) => !inBand).map(({ id }) => id));
  const mates = node.inBand
    ? scene.nodes.filter(({ id }, at) => !among.has(id) && scene.nodes.findIndex((one) => one.id === id) === at)
    : scene.nodes.filter((mate) => !mate.inBand && columnOf(scene, mate) === column);
  const top = ({ y, height }: SceneNode): number => y - height / 2;
  return mates.sort((a, b) => top(a) - top(b));
}

/** Where the walk begins: the entity of the first column that most claims touch. */
function beginning(scene: Scene): Standing | null {
  const degree = (id: string): number =>
    scene.edges.filter(({ source, target }) => source === id || target === id).length;
  const first = Math.min(...scene.nodes.map((node) => columnOf(scene, node)));
  const [start] = scene.nodes
    .filter((node) => columnOf(scene, node) === first)
    .sort((a, b) => degree(b.id) - degree(a.id));
  return start ? { kind: 'entity', id: start.id } : null;
}

/**
 * One step with an arrow key. From an entity, left and right go onto its claims on that side, up and down to its
 * neighbours in the column. From a claim, up and down go through the claims beside it, on goes to its other end and back
 * returns. Null where the scene is empty; the same place where there is no way on.
 */
export function walk(scene: Scene, at: Standing | null, direction: Direction): Standing | null {
  const node = at && scene.nodes.find(({ id }) => id === (at.kind === 'entity' ? at.id : at.from));
  if (!at || !node) return beginning(scene);
  const vertical = direction === 'up' ? -1 : direction === 'down' ? 1 : 0;
  if (at.kind === 'entity') {
    if (vertical !== 0) {
      const mates = columnMates(scene, node);
      const next = mates[mates.indexOf(node) + vertical];
      return next ? { kind: 'entity', id: next.id } : at;
    }
    const side = direction === 'left' ? 'left' : 'right';
    const edges = fan(scene, node, side);
    const level = edges.toSorted(
      (a, b) => Math.abs(heightAt(a, node) - node.y) - Math.abs(heightAt(b, node) - node.y),
    )[0];
    return level ? { kind: 'claim', id: level.id, from: node.id, side } : at;
  }
  const edges = fan(scene, node, at.side);
  const place = edges.findIndex(({ id }) => id === at.id);
  const edge = edges[place];
  if (!edge) return { kind: 'entity', id: node.id };
  if (vertical !== 0) {
    const next = edges[place + vertical];
    return next ? { ...at, id: next.id } : at;
  }
  return { kind: 'entity', id: direction === at.side ? otherEnd(edge, node.id) : node.id };
}

/** Height at which a claim meets one of its ends. */
function heightAt(edge: SceneEdge, node: SceneNode): number {
  return (edge.source === node.id ? edge.points[0] : edge.points.at(-1))?.[1] ?? node.y;
}

/** Where the walk goes on from what is selected. */
export function standingOn(
  scene: Scene,
  selected: { readonly kind: 'claim' | 'entity'; readonly id: string } | null,
): Standing | null {
  if (selected?.kind === 'entity')
    return scene.nodes.some(({ id }) => id === selected.id) ? { kind: 'entity', id: selected.id } : null;
  const edge = scene.edges.find(({ id }) => id === selected?.id);
  return edge ? { kind: 'claim', id: edge.id, from: edge.source, side: 'right' } : null;
}
