import type { Way } from '../engine/way-query.ts';
import type { FeedbackLoop } from './path-query.ts';
import type { Question } from './question.ts';
import type { Search } from './search-slices.ts';

export function* feedbackLoops(_question: Question, _ways: readonly Way[], _budget: number): Search<FeedbackLoop[]> {
  yield* [];
  return [];
}
