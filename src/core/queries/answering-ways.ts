import { bestWaysSteps } from '../engine/best-ways.ts';
import type { Question } from './question.ts';
import type { Search } from './search-slices.ts';

/** How many ways answer a question; more than a thousand are not counted. */
export function* countAnsweringSteps(
  { snapshot, ways }: Question,
  budget: number,
): Search<{ readonly ways: number; readonly counted: boolean }> {
  const { found, stopped } = yield* bestWaysSteps(snapshot, ways, 1000, budget);
  return { ways: found.length, counted: stopped === 'complete' };
}
