import { type AllWays, allWaysSteps } from '../engine/all-ways.ts';
import { bestWaysSteps } from '../engine/best-ways.ts';
import type { Found, Way, WayQuery } from '../engine/way-query.ts';
import { compareWays, pickBest } from './best-of-all.ts';
import { longerWayExists } from './longer-ways.ts';
import type { Onward } from './onward.ts';
import type { PathAnswer, QuestionVerdict, Stopped } from './path-query.ts';
import type { Question } from './question.ts';
import { inTurn, pause, type Search } from '../engine/search-slices.ts';

export type Counts = PathAnswer['counts'];

/** The ways that answer a question, those that push otherwise, and how many there are of each. */
export interface WaysFound {
  readonly listed: readonly Way[];
  readonly counter: readonly Way[];
  readonly counts: Counts;
  readonly counted: boolean;
  /** How many ways answer the question, and how many of these have one step; least numbers where not counted. */
  readonly answering: number;
  readonly direct: number;
  readonly verdict: QuestionVerdict;
  /** A first look, after which another comes: what takes its time beside the ways can wait for that. */
  readonly more?: true;
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

const signOf = { lower: -1, raise: 1 } as const;

/** What searches: all that there is (`searchWays`), or at first sight (`glanceAtWays`). */
export type WaySearch = (question: Question, onward: Onward, budget: number) => Search<WaysFound>;

/** Steps that each search of a first look looks at: some milliseconds in all. */
const GLANCE = 20_000;

/**
 * Search for the ways that answer a question and for those that push otherwise, best first, and count all.
 *
 * Where the budget lets all ways be gone through, the best are picked out of all. Where it does not, the best are sought
 * for themselves (`bestWays`), each search with the budget for itself: what is listed is still the best, and the verdict
 * is exact, since one way of each direction is sought; the counts are least numbers, and the answer says `budget`.
 *
 * @param budget steps to look at, in each part
 * @param goThrough steps to look at to go through all ways
 */
export function* searchWays(question: Question, onward: Onward, budget: number, goThrough = budget): Search<WaysFound> {
  const run = inTurn();
  const all = yield* run(allWithin(question, goThrough));
  if (all.stopped === 'complete') return yield* run(pickFrom(all.found, question, onward, budget));
  const best = yield* run(seekBest(question, all.found, budget));
  return yield* run(seekOthers(question, best, budget));
}

/**
 * A first look: what can be found soon. Few ways are counted and picked as `searchWays` does, and the answer is the same.
 * Of more it gives the best that are known soon, and of those that push otherwise no more than that there are some: its
 * counts are least numbers, and the answer says `budget`.
 */
export function* glanceAtWays(question: Question, onward: Onward, budget: number): Search<WaysFound> {
  const run = inTurn();
  const glance = Math.min(GLANCE, budget);
  const all = yield* run(allWithin(question, glance));
  if (all.stopped === 'complete') return yield* run(pickFrom(all.found, question, onward, budget));
  return {
    ...uncounted(question, { ...(yield* run(seekBest(question, all.found, glance))), counter: [] }),
    more: true,
  };
}

const allWithin = ({ snapshot, ways, query: { maxSteps } }: Question, budget: number): Search<Found<AllWays>> =>
  allWaysSteps(snapshot, { ...ways, effect: 'any', cost: 'steps', maxSteps }, budget);

/** All ways are known: the best are picked. */
function* pickFrom(found: AllWays, question: Question, onward: Onward, budget: number): Search<WaysFound> {
  const { effect, limit } = question.query;
  const run = inTurn();
  const counts = countsOf(found);
  const answering = answeringIn(counts, effect);
  const picked = yield* run(pickBest(question, found));
  const answers = (sign: number): boolean => effect === 'any' || sign === signOf[effect];
  const cut = answering <= limit && (yield* run(longerWayExists(question, onward, budget)));
  const listed = picked(answers, limit);
  yield* run(pause());
  const counter = effect === 'any' ? [] : picked((sign) => !answers(sign), limit);
  yield* run(pause());
  return {
    listed,
    counter,
    counts,
    counted: true,
    answering,
    direct: oneStep(found, answers),
    verdict: verdictOf(counts, effect),
    stopped: answering > limit ? 'limit' : cut ? 'steps' : 'complete',
  };
}

const countsOf = ({ lower, raise, undirected }: Counts): Counts => ({ lower, raise, undirected });

function oneStep({ count, start, sign }: AllWays, answers: (sign: number) => boolean): number {
  let ways = 0;
  for (let at = 0; at < count; at++)
    if ((start[at + 1] ?? 0) - (start[at] ?? 0) === 1 && answers(sign[at] ?? 0)) ways++;
  return ways;
}

/** What is known where there are too many ways to go through: there are at least so many. */
type Best = Pick<WaysFound, 'listed' | 'counter' | 'counts'>;

function uncounted({ query: { effect } }: Question, best: Best): WaysFound {
  const { listed, counts } = best;
  return {
    ...best,
    counted: false,
    answering: answeringIn(counts, effect),
    direct: listed.filter(({ steps }) => steps.length === 1).length,
    verdict: verdictOf(counts, effect),
    stopped: 'budget',
  };
}

function* best({ snapshot }: Question, asked: WayQuery, most: number, budget: number): Search<readonly Way[]> {
  return (yield* bestWaysSteps(snapshot, asked, most, budget)).found;
}

/** The best ways that answer, and one at least of each direction that there is; `known` are at least so many. */
function* seekBest(question: Question, known: Counts, budget: number): Search<Omit<Best, 'counter'>> {
  const { ways, query } = question;
  const run = inTurn();
  const listed = yield* run(best(question, ways, query.limit, budget));
  // A list that is at hand may hold more than a count that was not finished.
  let counts = atLeast(countsOf(known), countOf(listed));
  for (const effect of ['lower', 'raise'] as const)
    if (counts[effect] === 0)
      counts = atLeast(counts, countOf(yield* run(best(question, { ...ways, effect }, 1, budget))));
  return { listed, counts };
}

/** The best ways that push otherwise, beside those that answer. */
function* seekOthers(question: Question, { listed, counts }: Omit<Best, 'counter'>, budget: number): Search<WaysFound> {
  const { ways, query } = question;
  const { effect, limit } = query;
  const run = inTurn();
  const counter: Way[] = [];
  for (const other of others[effect]) {
    if (counts[other] === 0 && other !== 'undirected') continue;
    const asked = other === 'undirected' ? undirectedWays(question) : { ...ways, effect: other };
    counter.push(...(yield* run(best(question, asked, limit, budget))));
  }
  return uncounted(question, {
    listed,
    counter: counter.sort(compareWays).slice(0, limit),
    counts: atLeast(counts, countOf(counter)),
  });
}
