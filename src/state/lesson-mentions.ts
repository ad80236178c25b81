import type { CaptionPart, MentionedClaim, StepView } from './lesson-view.ts';
import { plainWords, type Words } from './words.ts';

/** The claims that a caption speaks of, each once. */
export function mentionedIn(parts: readonly CaptionPart[]): readonly MentionedClaim[] {
  const claims = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.claim]));
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()];
}

/** Each reference once, in the order of the steps. */
export function referencesOf(steps: readonly StepView[]): readonly Words[] {
  const all = steps.flatMap(({ references }) => references);
  return [...new Map(all.map((words) => [plainWords(words), words])).values()];
}
