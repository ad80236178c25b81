import type { WayQuery } from '../engine/way-query.ts';
import type { ClaimNode } from '../model/claim-graph.ts';
import { classAt, NOT_ADMITTED } from './model-columns.ts';
import type { PathQuery } from './path-query.ts';
import { strengthCosts } from './strength-costs.ts';

/**
 * What each claim costs, so that the cheapest path is the best by the wished ranking.
 *
 * - `evidence`: B^r for the class of rank r (0 for the strongest), B being one more than the steps a path may have. A
 *   sum of such costs is a number in base B whose digits count the steps of each class, the weakest class first: sums
 *   compare as the counts do. They are whole and exact: at most 20 · 21^6, below 2^31.
 * - `steps`: each step costs 1.
 * - `strength`: −ln of the data set's own strength, so that the cheapest path has the largest product (`strengthCosts`).
 *
 * What is then equal goes by length, then by the ids of its entities (`bestWays`).
 */
export function rankingCosts(
  nodes: readonly ClaimNode[],
  ranks: Uint8Array,
  { rank, maxSteps }: PathQuery,
  entityCount: number,
): NonNullable<WayQuery['cost']> {
  if (rank === 'steps') return 'steps';
  if (rank === 'strength') return strengthCosts(nodes, entityCount);
  return evidenceCosts(ranks, maxSteps);
}

/** What each row costs by its class: the base to the power of the rank; nothing where it is not admitted. */
export function evidenceCosts(ranks: Uint8Array, maxSteps: number): Float64Array {
  const powers = Float64Array.from(classAt, (_, rank) => classCost(rank, maxSteps));
  const costs = new Float64Array(ranks.length);
  for (let row = 0; row < costs.length; row++) costs[row] = powers[ranks[row] ?? NOT_ADMITTED] ?? 0;
  return costs;
}

/** More than a whole path of claims of the rank below costs. */
export const classCost = (rank: number, maxSteps: number): number => (maxSteps + 1) ** rank;
