import { type LoopQuery, loopsThroughSteps } from '../engine/loops.ts';
import type { Way } from '../engine/way-query.ts';
import { asPathStep } from './path-listing.ts';
import type { FeedbackLoop } from './path-query.ts';
import type { Question } from './question.ts';
import type { Search } from '../engine/search-slices.ts';

/** Most loops that are told beside an answer: the shortest. */
export const MOST_LOOPS = 20;
/** They stand beside the answer and may not hold it up. */
const loopBudget = 100_000;

/**
 * The feedback loops that touch the listed ways: what a way without repetition leaves out. Each begins where the best way
 * that touches it comes to it first, and is no longer than a way may be.
 */
export function* feedbackLoops(question: Question, ways: readonly Way[], budget: number): Search<FeedbackLoop[]> {
  const { snapshot, query, entityId, stepsOf } = question;
  const { admit, assume, classes } = question.ways;
  const asked: LoopQuery = {
    maxSteps: query.maxSteps,
    ...(classes ? { classes } : {}),
    ...(admit ? { admit } : {}),
    ...(assume ? { assume } : {}),
  };
  const through = [...new Set(ways.flatMap(({ entities }) => entities))];
  const { found } = yield* loopsThroughSteps(snapshot, asked, through, MOST_LOOPS, Math.min(budget, loopBudget));
  return found.map(({ entities, steps, sign }) => ({
    entities: [...entities, ...entities.slice(0, 1)].map(entityId),
    steps: stepsOf({ steps }).map(asPathStep),
    sign: sign === 0 ? null : sign,
  }));
}
