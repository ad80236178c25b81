import { countWaysSteps } from '../engine/all-ways.ts';
import type { Question } from './question.ts';
import type { Search } from '../engine/search-slices.ts';

/** How many ways answer a question; at least so many where `counted` is false, since the budget ended the count. */
export function* countAnsweringSteps(
  { snapshot, ways, query }: Question,
  budget: number,
): Search<{ readonly ways: number; readonly counted: boolean }> {
  const { found, stopped } = yield* countWaysSteps(snapshot, { ...ways, maxSteps: query.maxSteps }, budget);
  return { ways: found.count, counted: stopped === 'complete' };
}
