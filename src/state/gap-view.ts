import { diseaseNames, type MissingEvidence } from '../core/queries/missing-evidence.ts';
import type { GapView } from './path-views.ts';
import type { Telling } from './telling.ts';
import { say } from './question-texts.ts';

/** What has to be confirmed, with a query for each: of one way, or of the best of all ways. */
export function gapView(
  telling: Telling,
  { missing, diseases }: { readonly missing: readonly MissingEvidence[]; readonly diseases: readonly string[] },
  of: 'path' | 'question',
  steps: number,
): GapView {
  return {
    lead: missing.length === 0 ? say(`gap.${of}None`) : say(`gap.${of}`, { n: missing.length, steps }),
    diseases: diseases.length > 0 ? say('gap.for', { diseases: diseaseNames(telling.model, diseases) }) : '',
    missing: missing.map(({ claim, words, search }) => ({ claim: telling.link(claim), words, search })),
  };
}
