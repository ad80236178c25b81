import type { Model } from '../model/claim-graph.ts';
import type { SayQuery } from './query-texts.ts';
import { defaultBudget, findPathsSteps } from './paths.ts';
import type { PathAnswer, PathQuery } from './path-query.ts';
import type { Assessments } from './steps.ts';

/** What a caller gives who wants to go on living while a question is answered. */
export interface InTheBackground {
  /** Awaited after every slice of a few milliseconds: let others have their turn here. */
  readonly pause: () => Promise<void>;
  /** An `AbortSignal`, or anything else that says so. Looked at after every pause. */
  readonly signal?: { readonly aborted: boolean };
  /** Told how many steps were looked at so far. */
  readonly onProgress?: (done: number) => void;
  readonly budget?: number;
  readonly say?: SayQuery;
}

/** What is answered when nobody waits for the answer any more: it holds nothing, and says nothing of any way. */
export const cancelledAnswer: PathAnswer = {
  verdict: 'none',
  counts: { lower: 0, raise: 0, undirected: 0 },
  counted: false,
  summary: [],
  paths: [],
  counter: [],
  blocked: [],
  alsoMeasured: [],
  beside: [],
  loops: [],
  stopped: 'cancelled',
};

/**
 * `findPaths` in slices, so that a page or a server stays alive and can stop it. A stopped search answers
 * `cancelledAnswer`.
 *
 * @throws as `findPaths`, as a rejection
 */
export async function findPathsAsync(
  model: Model,
  assessments: Assessments,
  query: PathQuery,
  { pause, signal, onProgress, budget = defaultBudget, say }: InTheBackground,
): Promise<PathAnswer> {
  const search = findPathsSteps(model, assessments, query, budget, say);
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
    onProgress?.(value.done);
    await pause();
    if (signal?.aborted === true) {
      search.return(cancelledAnswer);
      return cancelledAnswer;
    }
  }
}
