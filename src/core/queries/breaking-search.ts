import { type Search, SLICE } from '../engine/search-slices.ts';

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

/** What was found out, and what the search may still do. */
interface Inquest {
  readonly known: Breaks[];
  /** Does a way stand? It is known from then on. */
  readonly findStanding: (lost: ReadonlySet<number>) => Search<boolean>;
  /** Take so much from the work that is left. */
  readonly spend: (work: number) => Search<void>;
}

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
 * @param budget elements to look at beside that
 */
export function* breakingSearch(standing: StandingWay, budget: number): Search<BreakingSet> {
  const known: Breaks[] = [];
  let done = 0;
  let told = 0;
  const inquest: Inquest = {
    known,
    *findStanding(lost) {
      const way = yield* standing(lost);
      if (way === undefined) throw new Spent();
      if (way) known.push(withoutSupersets(way));
      return way !== null;
    },
    *spend(work) {
      done += work;
      if (done > budget) throw new Spent();
      if (done - told < SLICE) return;
      told = done;
      yield { done };
    },
  };

  let best: readonly number[] | null = null;
  let lower = 0;
  try {
    const hopeless = yield* standing('all');
    if (hopeless === undefined) throw new Spent();
    if (hopeless) return { set: null, exact: true, lower: 0, unbreakable: true };
    best = yield* irreducible(yield* greedy(inquest), inquest);
    for (lower = yield* leastFor(inquest, new Set()); lower < best.length; lower++) {
      const found = yield* firstOfSize(lower, inquest);
      if (found) return { set: found, exact: true, lower, unbreakable: false };
    }
    best = (yield* firstOfSize(lower, inquest)) ?? best;
  } catch (error) {
    if (!(error instanceof Spent)) throw error;
  }
  return { set: best, exact: best !== null && lower >= best.length, lower, unbreakable: false };
}

function withoutSupersets(way: Breaks): Breaks {
  const sets = way.map((set) => [...new Set(set)].sort((a, b) => a - b)).sort((a, b) => a.length - b.length);
  return sets.filter((set, at) => !sets.slice(0, at).some((smaller) => smaller.every((one) => set.includes(one))));
}

/** A set that breaks every way: whatever stands is broken where that takes the fewest. */
function* greedy({ known, findStanding }: Inquest): Search<number[]> {
  const lost = new Set<number>();
  while (yield* findStanding(lost)) {
    const way = known.at(-1) ?? [];
    const missing = way.map((set) => set.filter((element) => !lost.has(element))).sort((a, b) => a.length - b.length);
    for (const element of missing[0] ?? []) lost.add(element);
  }
  return [...lost].sort((a, b) => a - b);
}

/** The same without what can be spared. */
function* irreducible(set: readonly number[], { findStanding }: Inquest): Search<number[]> {
  let kept = [...set];
  for (const element of set) {
    const fewer = kept.filter((other) => other !== element);
    if (!(yield* findStanding(new Set(fewer)))) kept = fewer;
  }
  return kept;
}

/** How many elements more are needed at least: ways that share no element need theirs each. */
function* leastFor({ known, spend }: Inquest, lost: ReadonlySet<number>): Search<number> {
  const used = new Set<number>();
  let least = 0;
  for (const way of known) {
    const elements = way.flat();
    yield* spend(elements.length);
    if (isBroken(way, lost) || elements.some((element) => used.has(element))) continue;
    least += Math.min(...way.map((set) => set.filter((element) => !lost.has(element)).length));
    for (const element of elements) if (!lost.has(element)) used.add(element);
  }
  return least;
}

/** The first set of this size that breaks every way; null where there is none. */
function* firstOfSize(size: number, inquest: Inquest): Search<number[] | null> {
  const { known, findStanding } = inquest;
  let first: number[] | null = null;
  const tried = new Set<string>();
  const branch = function* (lost: ReadonlySet<number>): Search<void> {
    const sorted = [...lost].sort((a, b) => a - b);
    const key = sorted.join();
    if (tried.has(key)) return;
    tried.add(key);
    if (lost.size + (yield* leastFor(inquest, lost)) > size) return;
    let way = known.find((one) => !isBroken(one, lost));
    if (!way) {
      if (!(yield* findStanding(lost))) {
        if (first === null || comesBefore(sorted, first)) first = sorted;
        return;
      }
      if (lost.size + (yield* leastFor(inquest, lost)) > size) return;
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
