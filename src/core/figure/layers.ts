import { type Level, levels } from '../schema/entity-kinds.ts';
import { addTo } from '../model/grouped.ts';

/** What the layering needs to know of an entity at the top: its column. */
export interface Layered {
  readonly id: string;
  readonly level: Level;
  /** How much of its layer it takes. */
  readonly height: number;
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
 * right too; where these go in a circle, the link that closes it (in the order of ids) runs backwards. No layer that
 * can be shared is higher than `highest`.
 */
export function layersOf(entities: readonly Layered[], links: readonly Link[], highest = Infinity): Layers {
  const levelOf = new Map(entities.map(({ id, level }) => [id, level]));
  const heightOf = new Map(entities.map(({ id, height }) => [id, height]));
  const heightOfAll = (ids: readonly string[]): number => ids.reduce((sum, id) => sum + (heightOf.get(id) ?? 0), 0);
  const isStack = (group: readonly string[]): boolean => group.length <= largestStack && heightOfAll(group) <= highest;
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
    stacks.push(...groups.filter((group) => group.length > 1 && isStack(group)));
    const spread = new Set(groups.filter((group) => group.length > 1 && !isStack(group)).flat());
    const depth = depths(
      [...spread].sort(),
      within.filter(([from]) => spread.has(from)),
    );
    const single = groups.filter((group) => group.length === 1).flat();
    if (highest === Infinity) for (const [id, place] of shared(single, links)) depth.set(id, place);
    else
      for (const [id, place] of packed(groups.filter(isStack), links, { depth, heightOfAll, highest }))
        depth.set(id, place);
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
  const balance = balances(links);
  const order = ids.toSorted((a, b) => (balance.get(a) ?? 0) - (balance.get(b) ?? 0) || (a < b ? -1 : 1));
  return order.map((id, index) => [id, Math.floor((index * count) / ids.length)]);
}

/** Links that each id sends, less those that it receives. */
function balances(links: readonly Link[]): ReadonlyMap<string, number> {
  const balance = new Map<string, number>();
  for (const [from, to] of links) {
    balance.set(from, (balance.get(from) ?? 0) + 1);
    balance.set(to, (balance.get(to) ?? 0) - 1);
  }
  return balance;
}

/** Give each stack, in the order of what it receives, the first layer with room for it: all about equally full. */
function packed(
  stacks: readonly (readonly string[])[],
  links: readonly Link[],
  {
    depth,
    heightOfAll,
    highest,
  }: {
    readonly depth: ReadonlyMap<string, number>;
    readonly heightOfAll: (ids: readonly string[]) => number;
    readonly highest: number;
  },
): [id: string, place: number][] {
  const total = heightOfAll([...stacks.flat(), ...depth.keys()]);
  const share = total / Math.max(1, Math.round(total / highest));
  const filled: number[] = [];
  for (const [id, place] of depth) filled[place] = (filled[place] ?? 0) + heightOfAll([id]);
  const balance = balances(links);
  const sent = (ids: readonly string[]): number => ids.reduce((sum, id) => sum + (balance.get(id) ?? 0), 0);
  const order = stacks.toSorted((a, b) => sent(a) - sent(b) || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
  return order.flatMap((ids) => {
    const height = heightOfAll(ids);
    let place = 0;
    while ((filled[place] ?? 0) > 0 && (filled[place] ?? 0) + height / 2 > share) place++;
    filled[place] = (filled[place] ?? 0) + height;
    return ids.map((id): [string, number] => [id, place]);
  });
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
