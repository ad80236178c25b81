import type { AllWays } from '../engine/all-ways.ts';
import { fromUnits, inUnits, unitFor } from '../engine/cost-units.ts';
import type { Search } from '../engine/search-slices.ts';
import type { Way, WayQuery } from '../engine/way-query.ts';
import type { Question } from './question.ts';

/** Ways whose costs are added up before others have their turn. */
const WAYS = 5_000;

function firstDifference(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((value, index) => value !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

/**
 * Better first, in the order of `bestWays`: cost, length, then the first step that differs. Steps are numbered by the
 * entity that they leave, the one that they come to, and their sign.
 */
export const compareWays = (a: Way, b: Way): number =>
  a.cost - b.cost || a.steps.length - b.steps.length || firstDifference(a.steps, b.steps);

/** What a claim costs in whole units, as the engine counts: sums are exact, so that a tie is a tie. */
function claimUnits(cost: NonNullable<WayQuery['cost']>, entityCount: number) {
  if (typeof cost === 'string') {
    const unit = unitFor(1, entityCount);
    return { unit, of: () => inUnits(1, unit) };
  }
  let most = 0;
  for (let row = 0; row < cost.length; row++) most = Math.max(most, cost[row] ?? 0);
  const unit = unitFor(most, entityCount);
  return { unit, of: (row: number) => inUnits(cost[row] ?? 0, unit) };
}

/** The best of all ways of a question, of those signs that are asked for: at most `limit`, in the order of `bestWays`. */
export function* pickBest(
  { snapshot, ways, claimsOf }: Question,
  { count, start, steps, sign }: AllWays,
): Search<(of: (sign: number) => boolean, limit: number) => Way[]> {
  const { unit, of: costOf } = claimUnits(ways.cost ?? 'steps', snapshot.entityCount);
  // What a step costs, once it was asked for; a step costs one unit at least.
  const known = new Float64Array(snapshot.stepCount);
  const unitsOf = (step: number): number => {
    const kept = known[step] ?? 0;
    if (kept > 0) return kept;
    return (known[step] = claimsOf(step).reduce((least, row) => Math.min(least, costOf(row)), Infinity));
  };
  const units = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    let sum = 0;
    for (let place = start[at] ?? 0, end = start[at + 1] ?? 0; place < end; place++) sum += unitsOf(steps[place] ?? -1);
    units[at] = sum;
    if (at % WAYS === WAYS - 1) yield { done: 0 };
  }

  const wayAt = (at: number): Way => {
    const chain = [...steps.subarray(start[at], start[at + 1])];
    return {
      cost: fromUnits(units[at] ?? 0, chain.length, unit),
      sign: (sign[at] ?? 0) as Way['sign'],
      entities: [snapshot.stepSubject[chain[0] ?? -1] ?? -1, ...chain.map((step) => snapshot.stepObject[step] ?? -1)],
      steps: chain,
    };
  };
  return (of, limit) => {
    const wished: number[] = [];
    for (let at = 0; at < count; at++) if (of(sign[at] ?? 0)) wished.push(at);
    // Only what is as cheap as the last that is listed need be compared by entity.
    const last = sortedUnits(units, wished)[Math.min(limit, wished.length) - 1] ?? -1;
    return wished
      .filter((at) => (units[at] ?? 0) <= last)
      .map((at) => ({ way: wayAt(at), units: units[at] ?? 0 }))
      .sort((a, b) => a.units - b.units || compareWays(a.way, b.way))
      .slice(0, limit)
      .map(({ way }) => way);
  };
}

function sortedUnits(units: Float64Array, of: readonly number[]): Float64Array {
  const sorted = new Float64Array(of.length);
  for (let at = 0; at < sorted.length; at++) sorted[at] = units[of[at] ?? -1] ?? 0;
  return sorted.sort();
}
