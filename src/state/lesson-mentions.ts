import type { MentionedClaim, StepView } from './lesson-view.ts';
import { plainWords, type Words } from './words.ts';

/** The claims that a step rests on, each once: those of its caption in its order, then what else is shown. */
export function restsOn({ caption, shown }: StepView): readonly MentionedClaim[] {
  const claims = [...caption.flatMap((part) => (typeof part === 'string' ? [] : [part.claim])), ...shown];
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()];
}

/** Each reference once, in the order of the steps. */
export function referencesOf(steps: readonly StepView[]): readonly Words[] {
  const all = steps.flatMap(({ references }) => references);
  return [...new Map(all.map((words) => [plainWords(words), words])).values()];
}
