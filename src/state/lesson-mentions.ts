import type { MentionedClaim, StepView } from './lesson-view.ts';
import { plainWords, type Words } from './words.ts';

/**
 * The claims that a step rests on, each once: those of its caption in its order, then what else is shown. What stands
 * in its answer, or in words where others have a figure, says there how it is known.
 */
export function restsOn({ caption, shown, reveal, stage }: StepView): readonly MentionedClaim[] {
  const claims = [...caption.flatMap((part) => (typeof part === 'string' ? [] : [part.claim])), ...shown];
  const inWords = stage?.kind === 'statements' ? stage.lines.flatMap(({ claim }) => claim ?? []) : [];
  const told = new Set([...(reveal?.claims ?? []), ...inWords].map(({ id }) => id));
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()].filter(({ id }) => !told.has(id));
}

/** How a claim is known, the verdict on it where that says more, and where it is from, in one line. */
export function knownLine({ known, verdict, sources }: MentionedClaim): string {
  const more = verdict === null || verdict.toLowerCase() === known.toLowerCase() ? '' : verdict;
  return [known, more, sources].filter((words) => words !== '').join(' · ');
}

/** Each reference once, in the order of the steps. */
export function referencesOf(steps: readonly StepView[]): readonly Words[] {
  const all = steps.flatMap(({ references }) => references);
  return [...new Map(all.map((words) => [plainWords(words), words])).values()];
}
