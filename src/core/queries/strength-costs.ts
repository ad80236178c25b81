import { unitFor } from '../engine/cost-units.ts';
import type { ClaimNode } from '../model/claim-graph.ts';
import { MOST_PATH_STEPS } from './path-query.ts';

/** Strengths of up to six decimals are whole millionths, which are quickly taken apart. */
const PARTS = 1e6;
/** A number of up to a million that none of these divides is a prime. */
const primes = Array.from({ length: 998 }, (_, at) => at + 2).filter((value, _, all) =>
  all.every((divisor) => divisor * divisor > value || value % divisor !== 0),
);

const costsOf = new WeakMap<readonly ClaimNode[], Float64Array>();

/**
 * What each claim costs where paths are ranked by the data set's own strengths: −ln of the strength, so that the cheapest
 * path has the largest product. A claim without one costs more than any path whose claims all have one: one unknown step
 * more is worse than any product. Worked out once for each list of claims.
 *
 * Equal products cost the same, whatever their factors (0.2 · 0.8 and 0.4 · 0.4): a strength of up to six decimals costs
 * the sum over the primes of its fraction, and the logarithm of each prime is rounded once, to a whole number of the unit
 * in which the engine counts. A strength with more decimals is a factor of its own. Products that differ by no more than
 * that rounding, a relative 10⁻⁷ on 10⁵ entities, may come in either order.
 *
 * @param entityCount decides, with the costs, how fine the engine counts
 */
export function strengthCosts(nodes: readonly ClaimNode[], entityCount: number): Float64Array {
  const kept = costsOf.get(nodes);
  if (kept) return kept;
  const strengths = new Set(nodes.flatMap(({ claim }) => claim.strength ?? []));
  let dearest = 0;
  for (const strength of strengths) dearest = Math.max(dearest, -Math.log(strength));
  const unit = unitFor(MOST_PATH_STEPS * (dearest + 1) + 1, entityCount);
  const inWhole = (value: number): number => Math.round(Math.log(value) / unit);
  const ofPrimes = new Map(primes.map((prime) => [prime, inWhole(prime)]));
  const ofParts = 6 * (inWhole(2) + inWhole(5));
  const known = new Map<number, number>();
  let most = 0;
  for (const strength of strengths) {
    const parts = Math.round(strength * PARTS);
    const whole = parts / PARTS === strength ? ofParts - wholeOf(parts, ofPrimes, inWhole) : -inWhole(strength);
    const cost = Math.max(0, whole) * unit;
    known.set(strength, cost);
    most = Math.max(most, cost);
  }
  const unknown = MOST_PATH_STEPS * most + 1;
  const costs = new Float64Array(nodes.length);
  for (const [row, { claim }] of nodes.entries()) costs[row] = known.get(claim.strength ?? NaN) ?? unknown;
  costsOf.set(nodes, costs);
  return costs;
}

/** The logarithm of a whole number as the sum of those of its primes. */
function wholeOf(value: number, ofPrimes: ReadonlyMap<number, number>, inWhole: (value: number) => number): number {
  let [sum, rest] = [0, value];
  for (const prime of primes) {
    if (prime * prime > rest) break;
    for (; rest % prime === 0; rest /= prime) sum += ofPrimes.get(prime) ?? 0;
  }
  return rest > 1 ? sum + (ofPrimes.get(rest) ?? inWhole(rest)) : sum;
}
