import type { Assessment } from '../model/assessment.ts';
import type { ClaimNode } from '../model/claim-graph.ts';
import { modeOf } from '../model/reading.ts';
import type { PredicateId } from '../schema/predicates.ts';
import { type ClaimTextKey, sayClaim } from '../schema/claim-texts.ts';

/** What became of an outcome, for each relation that can be one. */
const verbs: Partial<Record<PredicateId, 'rose' | 'fell' | 'improved' | 'changed' | 'stable' | 'unchanged'>> = {
  increases: 'rose',
  decreases: 'fell',
  improves: 'improved',
  changes: 'changed',
  stabilises: 'stable',
  'no-change': 'unchanged',
};

/** What was seen of an outcome, in a word or three: no stronger than its strongest admitted evidence. */
export function seenWord(node: ClaimNode, assessment: Assessment): string {
  if (assessment.verdict === 'conflicting') return sayClaim('seen.conflicting');
  const mode = modeOf(node, assessment);
  if (mode === null) {
    const results = new Set(assessment.admitted.map(({ evidence }) => evidence.result));
    return sayClaim(
      results.has('no-effect') ? 'seen.null' : results.has('opposite-effect') ? 'seen.opposite' : 'seen.unreported',
    );
  }
  const verb = verbs[node.claim.predicate];
  if (!verb) return '';
  const key: ClaimTextKey = `seen.${verb}.${mode === 'uncontrolled' ? 'observed' : mode}`;
  return sayClaim(key);
}
