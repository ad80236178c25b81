import type { Search } from './search-slices.ts';

/**
 * What breaks a way: it is broken when all elements of one of these sets are lost. A set that cannot be lost is left out;
 * with none at all, nothing breaks it.
 */
export type Breaks = readonly (readonly number[])[];

/** The smallest set of elements that breaks every way. */
export interface BreakingSet {
  /** Null where a way stands that nothing breaks, or where none was found. */
  readonly set: readonly number[] | null;
  readonly exact: boolean;
  /** Proven: no smaller set is enough. */
  readonly lower: number;
  /** Does a way stand even if all elements are lost? */
  readonly unbreakable: boolean;
}

/** Asked of the ways: one that stands when these elements are lost; null where none does, undefined where that is not known. */
export type StandingWay = (lost: ReadonlySet<number> | 'all') => Search<Breaks | null | undefined>;

/** Raised inside of the search alone, to leave it from any depth. */
class Spent extends Error {}

const isBroken = (way: Breaks, lost: ReadonlySet<number>): boolean =>
  way.some((set) => set.every((element) => lost.has(element)));

/**
 * The smallest set of elements that breaks every way, found without listing the ways: a set that breaks all known ways is
 * tried, and a way that still stands is known from then on (implicit hitting sets: Moreno-Centeno and Karp, Operations
 * Research 61, 2013). For each size from the proven lower bound on, all sets are tried by branching on a way that stands,
 * cut by a packing of ways without common elements. Where the work ends first: the best set that was found, made
 * irreducible, and the proven bound.
 *
 * Of several smallest sets the first is given, elements compared in order, so that the answer does not hang on the
 * order of the input; where the work ends before that is known, `exact` still holds and another may be given.
 *
 * @param standing elements are whole numbers; it says undefined when the work that it may do is done
 */
export function* breakingSearch(standing: StandingWay): Search<BreakingSet> {
  const known: Breaks[] = [];
  /** Does a way stand? It is known from then on. */
  function* findStanding(lost: ReadonlySet<number>): Search<boolean> {
    const way = yield* standing(lost);
    if (way === undefined) throw new Spent();
    if (way) known.push(withoutSupersets(way));
    return way !== null;
  }

  let best: readonly number[] | null = null;
  let lower = 0;
  try {
    const hopeless = yield* standing('all');
    if (hopeless === undefined) throw new Spent();
    if (hopeless) return { set: null, exact: true, lower: 0, unbreakable: true };
    best = yield* irreducible(yield* greedy(known, findStanding), findStanding);
    for (lower = leastFor(known, new Set()); lower < best.length; lower++) {
      const found = yield* firstOfSize(lower, known, findStanding);
      if (found) return { set: found, exact: true, lower, unbreakable: false };
    }
    best = (yield* firstOfSize(lower, known, findStanding)) ?? best;
  } catch (error) {
    if (!(error instanceof Spent)) throw error;
  }
  return { set: best, exact: best !== null && lower >= best.length, lower, unbreakable: false };
}

function withoutSupersets(way: Breaks): Breaks {
  const sets = way.map((set) => [...new Set(set)].sort((a, b) => a - b)).sort((a, b) => a.length - b.length);
  return sets.filter((set, at) => !sets.slice(0, at).some((smaller) => smaller.every((one) => set.includes(one))));
}

type FindStanding = (lost: ReadonlySet<number>) => Search<boolean>;

/** A set that breaks every way: whatever stands is broken where that takes the fewest. */
function* greedy(known: readonly Breaks[], findStanding: FindStanding): Search<number[]> {
  const lost = new Set<number>();
  while (yield* findStanding(lost)) {
    const way = known.at(-1) ?? [];
    const missing = way.map((set) => set.filter((element) => !lost.has(element))).sort((a, b) => a.length - b.length);
    for (const element of missing[0] ?? []) lost.add(element);
  }
  return [...lost].sort((a, b) => a - b);
}

/** The same without what can be spared. */
function* irreducible(set: readonly number[], findStanding: FindStanding): Search<number[]> {
  let kept = [...set];
  for (const element of set) {
    const fewer = kept.filter((other) => other !== element);
    if (!(yield* findStanding(new Set(fewer)))) kept = fewer;
  }
  return kept;
}

/** How many elements more are needed at least: ways that share no element need theirs each. */
function leastFor(known: readonly Breaks[], lost: ReadonlySet<number>): number {
  const used = new Set<number>();
  let least = 0;
  const left = known
    .filter((way) => !isBroken(way, lost))
    .map((way) => way.map((set) => set.filter((element) => !lost.has(element))))
    .sort((a, b) => a.flat().length - b.flat().length);
  for (const way of left) {
    if (way.flat().some((element) => used.has(element))) continue;
    least += Math.min(...way.map((set) => set.length));
    for (const element of way.flat()) used.add(element);
  }
  return least;
}

/** The first set of this size that breaks every way; null where there is none. */
function* firstOfSize(size: number, known: readonly Breaks[], findStanding: FindStanding): Search<number[] | null> {
  let first: number[] | null = null;
  const tried = new Set<string>();
  const branch = function* (lost: ReadonlySet<number>): Search<void> {
    const sorted = [...lost].sort((a, b) => a - b);
    const key = sorted.join();
    if (tried.has(key)) return;
    tried.add(key);
    if (lost.size + leastFor(known, lost) > size) return;
    let way = known.find((one) => !isBroken(one, lost));
    if (!way) {
      if (!(yield* findStanding(lost))) {
        if (first === null || comesBefore(sorted, first)) first = sorted;
        return;
      }
      if (lost.size + leastFor(known, lost) > size) return;
      way = known.at(-1);
    }
    for (const set of way ?? []) yield* branch(new Set([...lost, ...set]));
  };
  yield* branch(new Set());
  return first;
}

function comesBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((element, place) => element !== b[place]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? Infinity);
}
