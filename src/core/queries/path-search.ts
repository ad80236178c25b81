import { allWaysSteps } from '../engine/all-ways.ts';
import { bestWaysSteps } from '../engine/best-ways.ts';
import type { Way, WayQuery } from '../engine/way-query.ts';
import { longerWayExists } from './longer-ways.ts';
import type { Onward } from './onward.ts';
import type { PathAnswer, QuestionVerdict, Stopped } from './path-query.ts';
import type { Question } from './question.ts';
import { inTurn, type Search } from './search-slices.ts';

export type Counts = PathAnswer['counts'];

/** The ways that answer a question, those that push otherwise, and how many there are of each. */
export interface WaysFound {
  readonly listed: readonly Way[];
  readonly counter: readonly Way[];
  readonly counts: Counts;
  readonly counted: boolean;
  /** How many ways answer the question, and how many of these have one step. */
  readonly answering: number;
  readonly direct: number;
  readonly verdict: QuestionVerdict;
  readonly stopped: Exclude<Stopped, 'cancelled'>;
}

type Effect = 'raise' | 'lower' | 'any';

const answeringIn = ({ lower, raise, undirected }: Counts, effect: Effect): number =>
  effect === 'any' ? lower + raise + undirected : effect === 'raise' ? raise : lower;

function verdictOf(counts: Counts, effect: Effect): QuestionVerdict {
  if (answeringIn(counts, effect) === 0) return 'none';
  if (counts.lower > 0 && counts.raise > 0) return 'mixed';
  return counts.lower > 0 ? 'lowers' : counts.raise > 0 ? 'raises' : 'indeterminate';
}

/** Better first, as `bestWays` orders: cost, then entities number by number, then signs. */
function compareWays(a: Way, b: Way): number {
  if (a.cost !== b.cost) return a.cost - b.cost;
  if (a.steps.length !== b.steps.length) return a.steps.length - b.steps.length;
  const firstDifference = (left: readonly number[], right: readonly number[]): number => {
    const at = left.findIndex((value, index) => value !== right[index]);
    return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
  };
  return firstDifference(a.entities, b.entities) || firstDifference(a.steps, b.steps);
}

/** Ways that have a step without a direction: no way of known direction has one, each other has. */
function undirectedWays({ snapshot, ways, signOf }: Question): WayQuery {
  const unsigned = new Uint8Array(snapshot.claimCount);
  for (let step = 0; step < snapshot.stepCount; step++)
    if (snapshot.stepSign[step] === 0 && signOf(step) === 0)
      for (const row of snapshot.claims.subarray(snapshot.claimStart[step], snapshot.claimStart[step + 1]))
        unsigned[row] = 1;
  return {
    ...ways,
    effect: 'any',
    marks: [...(ways.marks ?? []), { claim: (row) => unsigned[row] === 1, atLeast: 1 }],
  };
}

/** How many of these push each way. */
function countOf(ways: readonly Way[]): Counts {
  const pushing = (sign: number): number => ways.filter((way) => way.sign === sign).length;
  return { lower: pushing(-1), raise: pushing(1), undirected: pushing(0) };
}

const atLeast = (a: Counts, b: Counts): Counts => ({
  lower: Math.max(a.lower, b.lower),
  raise: Math.max(a.raise, b.raise),
  undirected: Math.max(a.undirected, b.undirected),
});

const others = {
  any: [],
  lower: ['raise', 'undirected'],
  raise: ['lower', 'undirected'],
} as const;

/**
 * Search for the best ways, count all, and list the best of those that push otherwise. Each part has the budget for
 * itself. The verdict is exact even where the count was not finished: one way of each direction is then looked for.
 *
 * @param budget steps to look at, in each part
 */
export function* searchWays(question: Question, onward: Onward, budget: number): Search<WaysFound> {
  const { snapshot, ways, query } = question;
  const { effect, limit, maxSteps } = query;
  const run = inTurn();
  const spent = { is: false };
  function* best(asked: WayQuery, most: number): Search<readonly Way[]> {
    const { found, stopped } = yield* run(bestWaysSteps(snapshot, asked, most, budget));
    spent.is ||= stopped === 'budget';
    return found;
  }
  const count = (steps: number) => run(allWaysSteps(snapshot, { ...ways, effect: 'any', maxSteps: steps }, budget));

  const listed = yield* best(ways, limit);
  const { found, stopped } = yield* count(maxSteps);
  const counted = stopped === 'complete';
  // A list that is at hand may hold more than a count that was not finished.
  let counts = atLeast(found, countOf(listed));
  if (!counted)
    for (const sought of ['lower', 'raise'] as const)
      if (counts[sought] === 0) counts = atLeast(counts, countOf(yield* best({ ...ways, effect: sought }, 1)));

  const counter: Way[] = [];
  for (const other of others[effect]) {
    if (counts[other] === 0 && (counted || other !== 'undirected')) continue;
    counter.push(
      ...(yield* best(other === 'undirected' ? undirectedWays(question) : { ...ways, effect: other }, limit)),
    );
  }
  counts = atLeast(counts, countOf(counter));
  const answering = answeringIn(counts, effect);
  const straight = yield* count(Math.min(1, maxSteps));
  const stop = spent.is || !counted ? 'budget' : answering > listed.length ? 'limit' : null;
  const cut = stop === null && (yield* run(longerWayExists(question, onward, budget)));
  return {
    listed,
    counter: counter.sort(compareWays).slice(0, limit),
    counts,
    counted,
    answering,
    direct: answeringIn(straight.found, effect),
    verdict: verdictOf(counts, effect),
    stopped: stop ?? (cut ? 'steps' : 'complete'),
  };
}
