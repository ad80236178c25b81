import { conditionsOf } from './conditions.ts';
import { fromUnits } from './cost-units.ts';
import { type Search, SLICE, toEnd } from './search-slices.ts';
import type { Snapshot } from './snapshot.ts';
import { StepCosts } from './step-costs.ts';
import { type WayField, wayField } from './way-field.ts';
import type { Found, Way, WayQuery } from './way-query.ts';
import { WayWalk } from './way-walk.ts';

/** A question with a longest way. */
export type BoundedQuery = WayQuery & { readonly maxSteps: number };

/** How many ways push which way. Where signs are ignored, all are undirected. */
export interface WayCounts {
  readonly count: number;
  readonly lower: number;
  readonly raise: number;
  readonly undirected: number;
}

/** Ways in a row, on typed arrays: there may be millions. `wayReader` gives one of them. */
export interface AllWays extends WayCounts {
  /** Steps of way `i`, as numbers of the snapshot: `steps[p]` for `p` from `start[i]` up to `start[i + 1]`. */
  readonly start: Int32Array;
  readonly steps: Int32Array;
  /** Product of the signs of each; 0 where a step has none, or signs are ignored. */
  readonly sign: Int8Array;
}

export interface CountedWays extends WayCounts {
  /** On how many ways each entity lies, ends as well; entities in order, those on none are absent. */
  readonly through: ReadonlyMap<number, number>;
}

/** Most steps that are looked at: keeping is bounded by memory, counting by patience. */
export const defaultKeepingBudget = 10_000_000;
export const defaultCountingBudget = 200_000_000;

/**
 * All ways of at most `maxSteps` steps, each once: two that differ in an entity or in the sign of a step are two, in an
 * entity alone where signs are ignored. Their order is fixed, but means nothing. Nothing leads to itself: an entity at
 * both ends is no start. Ends without a connection, or no steps allowed, give no ways.
 *
 * @param budget steps to look at; when it ends, what was found are some of the ways, and `stopped` says `budget`
 * @throws RangeError where the question or the budget means nothing
 */
export function allWays(snapshot: Snapshot, query: BoundedQuery, budget = defaultKeepingBudget): Found<AllWays> {
  return toEnd(allWaysSteps(snapshot, query, budget));
}

/** The same in slices, so that the caller can show how far it is, and stop it. */
export function* allWaysSteps(
  snapshot: Snapshot,
  query: BoundedQuery,
  budget = defaultKeepingBudget,
): Search<Found<AllWays>> {
  const { walk, stopped } = yield* walkAll(snapshot, query, budget, true);
  if (!walk)
    return { found: { ...none, start: new Int32Array(1), steps: new Int32Array(), sign: new Int8Array() }, stopped };
  const { steps, ends, signs } = walk.kept();
  const start = new Int32Array(ends.length + 1);
  start.set(ends, 1);
  return { found: { ...countsOf(walk), start, steps, sign: signs }, stopped };
}

/** Count the ways without keeping them, with the entities that they lead through. As `allWays` in all else. */
export function countWays(snapshot: Snapshot, query: BoundedQuery, budget = defaultCountingBudget): Found<CountedWays> {
  return toEnd(countWaysSteps(snapshot, query, budget));
}

/** The same in slices. */
export function* countWaysSteps(
  snapshot: Snapshot,
  query: BoundedQuery,
  budget = defaultCountingBudget,
): Search<Found<CountedWays>> {
  const { walk, field, stopped } = yield* walkAll(snapshot, query, budget, false);
  if (!walk) return { found: { ...none, through: new Map() }, stopped };
  const through: [number, number][] = [];
  for (const [place, count] of walk.countsThrough().entries())
    if (count > 0) through.push([field.entity[place]!, count]);
  through.sort(([one], [other]) => one - other);
  return { found: { ...countsOf(walk), through: new Map(through) }, stopped };
}

/** Gives way `at` of those that were found for a question. */
export function wayReader(snapshot: Snapshot, query: BoundedQuery, ways: AllWays): (at: number) => Way {
  const costs = new StepCosts(snapshot, query);
  return (at) => {
    const steps = [...ways.steps.subarray(ways.start[at], ways.start[at + 1])];
    const units = steps.reduce((sum, step) => sum + costs.of(step), 0);
    return {
      cost: fromUnits(units, steps.length, costs.unit),
      sign: ways.sign[at]! as Way['sign'],
      entities: [snapshot.stepSubject[steps[0]!]!, ...steps.map((step) => snapshot.stepObject[step]!)],
      steps,
    };
  };
}

const none: WayCounts = { count: 0, lower: 0, raise: 0, undirected: 0 };
const countsOf = ({ count, lower, raise, undirected }: WayWalk): WayCounts => ({ count, lower, raise, undirected });

type Walked =
  | { readonly walk: WayWalk; readonly field: WayField; readonly stopped: 'complete' | 'budget' }
  | { readonly walk: null; readonly field: null; readonly stopped: 'budget' };

function* walkAll(snapshot: Snapshot, query: BoundedQuery, budget: number, keeps: boolean): Search<Walked> {
  if (!(budget >= 0)) throw new RangeError(`budget is ${budget}; give a number from 0`);
  const conditions = conditionsOf(snapshot, query, false);
  const field = yield* wayField(conditions, query.maxSteps, budget);
  if (!field) return { walk: null, field, stopped: 'budget' };
  const walk = new WayWalk(conditions, field, query.maxSteps, keeps);
  const left = (): number => budget - field.looked - walk.looked;
  while (!walk.advance(Math.min(SLICE, left()))) {
    if (left() <= 0) return { walk, field, stopped: 'budget' };
    yield { done: field.looked + walk.looked };
  }
  return { walk, field, stopped: 'complete' };
}
