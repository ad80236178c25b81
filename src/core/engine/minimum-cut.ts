import { conditionsOf } from './conditions.ts';
import { firstCut } from './first-cut.ts';
import { Flow } from './flow.ts';
import { type Search, SLICE, toEnd } from './search-slices.ts';
import type { Snapshot } from './snapshot.ts';
import type { Found, WayQuery } from './way-query.ts';

/** What a cut asks of the claims: neither length nor signs nor marks, since a flow knows nothing of a way as a whole. */
export type CutQuery = Pick<WayQuery, 'from' | 'to' | 'classes' | 'admit'>;

/** Most steps that are looked at. */
export const defaultCutBudget = 200_000_000;

/**
 * The fewest claims whose loss leaves nothing that leads from `from` to `to`, as rows of the columns, in order: a minimum
 * cut by flow, in which a step holds as many as it has admitted claims. Of several smallest cuts it is the one nearest to
 * the starts, so that the order of the claims changes nothing. Empty where nothing leads.
 *
 * @param budget steps to look at; when it ends nothing is known (`stopped` is `budget`, and the list is empty)
 * @throws RangeError where the question or the budget means nothing
 */
export function minimumCut(snapshot: Snapshot, query: CutQuery, budget = defaultCutBudget): Found<readonly number[]> {
  return toEnd(minimumCutSteps(snapshot, query, budget));
}

/** The same in slices, so that the caller can show how far it is, and stop it. */
export function* minimumCutSteps(
  snapshot: Snapshot,
  query: CutQuery,
  budget = defaultCutBudget,
): Search<Found<readonly number[]>> {
  return (yield* raised(snapshot, query, budget)).answer;
}

/**
 * The same, but of several smallest cuts the one whose rows come first, compared in order. After the flow, each step is
 * looked at four times at most, however many smallest cuts there are.
 *
 * @param budget steps to look at, to within a slice; where it ends after a smallest cut is known, `stopped` is `budget`
 *   and the list is that one: another may come before it
 * @throws RangeError where the question or the budget means nothing
 */
export function* firstMinimumCutSteps(
  snapshot: Snapshot,
  query: CutQuery,
  budget = defaultCutBudget,
): Search<Found<readonly number[]>> {
  const { answer, flow, rowsOf } = yield* raised(snapshot, query, budget);
  if (answer.found.length === 0) return answer;
  const search = firstCut(flow, rowsOf, answer.found.length);
  for (;;) {
    const { done, value } = search.next();
    if (done) return { found: value, stopped: 'complete' };
    if (flow.looked > budget) return { ...answer, stopped: 'budget' };
    yield value;
  }
}

/** A flow raised as far as it goes, and the cut that is nearest to the starts. */
function* raised(
  snapshot: Snapshot,
  query: CutQuery,
  budget: number,
): Search<{
  readonly answer: Found<readonly number[]>;
  readonly flow: Flow;
  /** The rows that a step stands on, in order. */
  readonly rowsOf: (step: number) => readonly number[];
}> {
  if (!(budget >= 0)) throw new RangeError(`budget is ${budget}; give a number from 0`);
  const { from, to, classes, admit } = query;
  const {
    costs,
    from: sources,
    targets,
  } = conditionsOf(snapshot, {
    from,
    to,
    ...(classes ? { classes } : {}),
    ...(admit ? { admit } : {}),
  });
  const flow = new Flow(snapshot, sources, [...targets], costs.asBuilt ? null : (step) => costs.claimsOf(step).length);
  const rowsOf = (step: number): readonly number[] => costs.claimsOf(step).sort((a, b) => a - b);
  while (!flow.raise(Math.min(SLICE, budget - flow.looked))) {
    if (flow.looked >= budget) return { answer: { found: [], stopped: 'budget' }, flow, rowsOf };
    yield { done: flow.looked };
  }
  const cut = flow.cut().flatMap(rowsOf);
  return { answer: { found: cut.sort((a, b) => a - b), stopped: 'complete' }, flow, rowsOf };
}
