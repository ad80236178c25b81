import { Cone } from './cone.ts';
import { type Conditions, conditionsOf } from './conditions.ts';
import { fromUnits } from './cost-units.ts';
import { type Progress, type Search, SLICE, toEnd } from './search-slices.ts';
import type { Snapshot } from './snapshot.ts';
import { type Branch, Splitting } from './splitting.ts';
import type { Found, Way, WayQuery } from './way-query.ts';
import { borrow, release, type Workspace } from './workspace.ts';

/** Most steps that a search looks at before it stops and says so. */
export const defaultBestBudget = 200_000_000;
/** How far to look next, where enough ways are known but not all are sure to be the best. */
const NEXT = 1.1;
/** By how much the bound is raised while too few ways are known; then everything is looked at. */
const growth = [1.15, 1.25, 1.25, 1.5, 2, 8, Infinity];

/**
 * The best `limit` ways, best first: by cost, of equal cost the shorter, then step by step, where the first that differs
 * decides: by the entity that it leaves, the one that it comes to, then its sign, −1, 0, +1. Provably so: `limit` says
 * that the list is full and there may be more, `budget` that others may be missing after the last that is listed.
 *
 * Where signs and marks are not asked for, the work is polynomial. A walk with a given sign may come to an entity twice,
 * once raised and once lowered, and is then no way; there can be many of these before the last way that is asked for (to
 * find one way of a given sign is NP-hard: LaPaugh and Papadimitriou, Networks 14, 1984), so the budget may bind.
 *
 * Nothing leads from an entity to itself. Ends without a connection and a limit of 0 give an empty list.
 *
 * @param limit a whole number from 0
 * @param budget steps to look at; 0 finds nothing and says `budget`
 * @throws RangeError where the question or a number means nothing
 */
export function bestWays(
  snapshot: Snapshot,
  query: WayQuery,
  limit: number,
  budget = defaultBestBudget,
): Found<readonly Way[]> {
  return toEnd(bestWaysSteps(snapshot, query, limit, budget));
}

/** The same in slices of about a millisecond, so that the caller can show how far it is, and stop it. */
export function* bestWaysSteps(
  snapshot: Snapshot,
  query: WayQuery,
  limit: number,
  budget = defaultBestBudget,
): Search<Found<readonly Way[]>> {
  if (!(Number.isInteger(limit) && limit >= 0)) throw new RangeError(`limit is ${limit}; give a whole number from 0`);
  if (!(budget >= 0)) throw new RangeError(`budget is ${budget}; give a number from 0`);
  const conditions = conditionsOf(snapshot, query);
  if (limit === 0) return { found: [], stopped: 'limit' };
  const work = yield* borrow(snapshot, conditions.automaton.size);
  try {
    return yield* search(conditions, work, limit, budget);
  } finally {
    release(snapshot, work);
  }
}

/**
 * Ways are looked for inside a cone of states that a walk of bounded cost can pass; those within the bound are sure to be
 * the best. The bound is at first the cost of the best walk. While too few ways are sure it is raised, by little, since
 * the work grows fast with it, and not beyond the cost of the last way that is asked for, once so many are found. Where
 * the budget ends, what was sure before is given.
 */
function* search(
  conditions: Conditions,
  work: Workspace,
  limit: number,
  budget: number,
): Search<Found<readonly Way[]>> {
  const { isFlat, least } = conditions.costs;
  const cone = new Cone(conditions, work);
  let split = 0;
  let known: readonly Branch[] = [];
  let told = 0;
  const looked = (): number => cone.looked + split;
  /** Steps that may be looked at before others have their turn. */
  const turn = (): number => Math.min(told + SLICE, budget) - looked();
  const progress = (): Progress => ({ done: (told = looked()) });
  const answer = (stopped: Found<unknown>['stopped']): Found<readonly Way[]> => ({
    found: known.map((branch) => wayOf(conditions, work, branch)),
    stopped,
  });
  while (!cone.meet(turn())) {
    if (looked() >= budget) return answer('budget');
    yield progress();
  }
  if (cone.best === Infinity) return answer('complete');
  let bound = cone.best;
  for (let round = 0; ; round++) {
    while (!cone.settle(bound, turn())) {
      if (looked() >= budget) return answer('budget');
      yield progress();
    }
    const splitting = new Splitting(conditions, work);
    // It has looked at the steps out of the starts.
    split += splitting.looked;
    const branches: Branch[] = [];
    let branch: Branch | 'pause' | null = 'pause';
    while (branch !== null && branches.length < limit && looked() < budget) {
      if (turn() <= 0) yield progress();
      const before = splitting.looked;
      branch = splitting.next(turn());
      split += splitting.looked - before;
      if (branch !== null && branch !== 'pause') branches.push(branch);
    }
    const sure = cone.exhausted ? branches : branches.filter(({ cost }) => cost <= bound);
    if (sure.length > known.length) known = sure;
    if (known.length === limit) return answer('limit');
    if (branch !== null && looked() >= budget) return answer('budget');
    if (cone.exhausted) return answer('complete');
    const last = branches[limit - 1];
    if (last) bound = Math.min(last.cost, Math.max(bound * NEXT, bound + least));
    else bound = isFlat ? bound + least * 2 ** (round >> 1) : bound * growth[Math.min(round, growth.length - 1)]!;
  }
}

function wayOf(conditions: Conditions, work: Workspace, { states, steps, cost }: Branch): Way {
  const { costs, sign, signless } = conditions;
  let product: Way['sign'] = 1;
  if (!signless) for (const step of steps) product = (product * sign(step)) as Way['sign'];
  return {
    cost: fromUnits(cost, steps.length, costs.unit),
    sign: signless ? 0 : product === 0 ? 0 : product,
    entities: states.map((state) => work.entityAt(state)),
    steps,
  };
}
