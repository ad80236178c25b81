import { type Level, levels } from '../schema/entity-kinds.ts';
import { addTo } from '../model/grouped.ts';

/** What the layering needs to know of an entity at the top: its column. */
export interface Layered {
  readonly id: string;
  readonly level: Level;
}

export interface Layers {
  /** Layer of each id, from 0 at the left; every layer belongs to one column. */
  readonly layer: ReadonlyMap<string, number>;
  /** Ids that are stacked on each other as one: linked within their column. Single ids are left out. */
  readonly stacks: readonly (readonly string[])[];
}

type Link = readonly [from: string, to: string];

/** Up to this many linked entities of one column are stacked in one layer; more are spread over several. */
const largestStack = 6;

/** Layers of a column that a chain of claims may take before it folds back. */
const deepestColumn = 8;

/** A column of more entities than this, none of them linked within it, is shared among several layers. */
const mostInLayer = 9;

/**
 * Give each id a layer. A few ids that are linked within their column form a stack, which keeps the column narrow. Where
 * more hang together, the column takes as many layers as their longest chain needs, so that their links run from left to
 * right too; where these go in a circle, the link that closes it (in the order of ids) runs backwards.
 */
export function layersOf(entities: readonly Layered[], links: readonly Link[]): Layers {
  const levelOf = new Map(entities.map(({ id, level }) => [id, level]));
  const layer = new Map<string, number>();
  const stacks: string[][] = [];
  let first = 0;
  for (const level of levels.ids) {
    const inside = entities
      .filter((entity) => entity.level === level)
      .map(({ id }) => id)
      .sort();
    if (inside.length === 0) continue;
    const within = links.filter(
      ([from, to]) => from !== to && levelOf.get(from) === level && levelOf.get(to) === level,
    );
    const groups = connected(inside, within);
    stacks.push(...groups.filter((group) => group.length > 1 && group.length <= largestStack));
    const spread = new Set(groups.filter((group) => group.length > largestStack).flat());
    const depth = depths(
      [...spread].sort(),
      within.filter(([from]) => spread.has(from)),
    );
    const single = groups.filter((group) => group.length === 1).flat();
    for (const [id, place] of shared(single, links)) depth.set(id, place);
    for (const id of inside) layer.set(id, first + (depth.get(id) ?? 0));
    first += 1 + Math.max(0, ...depth.values());
  }
  return { layer, stacks };
}

/**
 * Share the ids of a crowded column among as few layers as hold them, each about equally full: a figure that is as wide as
 * a screen, not as tall as a page. A line to or from elsewhere passes the other layers, so what mainly receives lines
 * stands at the left, and what mainly sends them at the right.
 */
function shared(ids: readonly string[], links: readonly Link[]): [id: string, place: number][] {
  const count = Math.ceil(ids.length / mostInLayer);
  if (count < 2) return [];
  const balance = new Map(ids.map((id) => [id, 0]));
  for (const [from, to] of links) {
    if (balance.has(from)) balance.set(from, (balance.get(from) ?? 0) + 1);
    if (balance.has(to)) balance.set(to, (balance.get(to) ?? 0) - 1);
  }
  const order = ids.toSorted((a, b) => (balance.get(a) ?? 0) - (balance.get(b) ?? 0) || (a < b ? -1 : 1));
  return order.map((id, index) => [id, Math.floor((index * count) / ids.length)]);
}

/** Ids that hang together over the links, each group and the groups in the order of ids. */
function connected(ids: readonly string[], links: readonly Link[]): string[][] {
  const neighbours = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const [from, to] of links) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  const seen = new Set<string>();
  return ids.flatMap((root) => {
    if (seen.has(root)) return [];
    const group = [root];
    seen.add(root);
    for (const id of group)
      for (const next of neighbours.get(id) ?? [])
        if (!seen.has(next)) {
          seen.add(next);
          group.push(next);
        }
    return [group.sort()];
  });
}

/**
 * Length of the longest chain that leads to each id, circles cut where a search in the order of ids meets them. A chain
 * longer than the deepest column folds back: two linked ids are in different layers, whichever way their link then runs.
 */
function depths(ids: readonly string[], links: readonly Link[]): Map<string, number> {
  const next = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]));
  for (const [from, to] of links) next.get(from)?.add(to);
  const state = new Map<string, 'open' | 'done'>();
  const finished: string[] = [];
  const forward = new Map<string, string[]>();
  /** Both ends of the links that close a circle. */
  const back = new Map<string, string[]>();
  for (const root of ids) {
    if (state.has(root)) continue;
    // A search with a stack of its own: a chain in somebody's data may be longer than the call stack.
    const search: { id: string; rest: string[] }[] = [{ id: root, rest: [...(next.get(root) ?? [])].sort() }];
    state.set(root, 'open');
    for (let top = search.at(-1); top; top = search.at(-1)) {
      const to = top.rest.shift();
      if (to === undefined) {
        state.set(top.id, 'done');
        finished.push(top.id);
        search.pop();
      } else if (state.get(to) === 'open') {
        addTo(back, top.id, to);
        addTo(back, to, top.id);
      } else {
        addTo(forward, top.id, to);
        if (!state.has(to)) {
          state.set(to, 'open');
          search.push({ id: to, rest: [...(next.get(to) ?? [])].sort() });
        }
      }
    }
  }
  const behind = new Map<string, string[]>();
  for (const [from, tos] of forward) for (const to of tos) addTo(behind, to, from);
  const depth = new Map<string, number>();
  for (const id of finished.reverse()) {
    const before = behind.get(id) ?? [];
    const taken = new Set([...before, ...(back.get(id) ?? [])].map((neighbour) => depth.get(neighbour)));
    const chain = firstFree(taken, 1 + before.reduce((most, from) => Math.max(most, depth.get(from) ?? -1), -1));
    depth.set(id, chain < deepestColumn ? chain : firstFree(taken, 0));
  }
  return depth;
}

/** The first layer from `start` on that no neighbour is in. */
function firstFree(taken: ReadonlySet<number | undefined>, start: number): number {
  let free = start;
  while (taken.has(free)) free++;
  return free;
}
