import type { Verdict } from '../schema/verdicts.ts';
import type { PathAnswer } from './path-query.ts';
import type { Assessments } from './steps.ts';

/** A claim of an answer whose verdict would change if the sources that are not admitted were. */
export interface HiddenChange {
  readonly claim: string;
  /** Pieces of evidence that are not shown. */
  readonly pieces: number;
  /** The verdict with them. */
  readonly verdict: Verdict | null;
}

/** What hidden sources would change in an answer: an answer that leaves them out must name them. */
export function hiddenChanges(assessments: Assessments, answer: PathAnswer): HiddenChange[] {
  const steps = answer.paths.flatMap((path) => path.steps.flatMap((step) => step.claims));
  const named = new Set([
    ...steps,
    ...answer.blocked.map(({ claim }) => claim),
    ...answer.alsoMeasured,
    ...answer.beside,
  ]);
  return [...named].flatMap((claim) => {
    const wider = assessments.get(claim)?.wider;
    return wider?.changes ? [{ claim, pieces: wider.hidden, verdict: wider.verdict }] : [];
  });
}
