import type { WayQuery } from '../engine/way-query.ts';
import type { ClaimNode } from '../model/claim-graph.ts';
import { NOT_ADMITTED } from './model-columns.ts';
import type { PathQuery } from './path-query.ts';

/**
 * What each claim costs, so that the cheapest path is the best by the wished ranking.
 *
 * - `evidence`: B^r for the class of rank r (0 for the strongest), B being one more than the steps a path may have. A
 *   sum of such costs is a number in base B whose digits count the steps of each class, the weakest class first: sums
 *   compare as the counts do. They are whole and exact: at most 20 · 21^5, below 2^27.
 * - `steps`: each step costs 1.
 * - `strength`: −ln of the data set's own strength, so that the cheapest path has the largest product. A claim without
 *   one costs more than any path whose claims all have one: one unknown step more is worse than any product.
 *
 * What is then equal goes by length, then by the ids of its entities (`bestWays`).
 */
export function rankingCosts(
  nodes: readonly ClaimNode[],
  ranks: Uint8Array,
  { rank, maxSteps }: PathQuery,
): NonNullable<WayQuery['cost']> {
  if (rank === 'steps') return 'steps';
  if (rank === 'strength') return strengthCosts(nodes, maxSteps);
  const base = maxSteps + 1;
  const powers = Float64Array.from({ length: NOT_ADMITTED + 1 }, (_, at) => (at < 6 ? base ** at : 0));
  return Float64Array.from(ranks, (at) => powers[at] ?? 0);
}

function strengthCosts(nodes: readonly ClaimNode[], maxSteps: number): Float64Array {
  const known = nodes.map(({ claim }) => (claim.strength === undefined ? null : -Math.log(claim.strength)));
  const most = known.reduce<number>((worst, cost) => Math.max(worst, cost ?? 0), 0);
  const unknown = maxSteps * most + 1;
  return Float64Array.from(known, (cost) => cost ?? unknown);
}
