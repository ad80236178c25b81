import { studyKey, supports } from '../model/assessment.ts';
import type { Question } from './question.ts';
import type { Assessments } from './steps.ts';

/**
 * The primary studies on which a claim stands under a question: those behind the measured pieces that support it, of the
 * sources, classes and context that the question looks at. What is proposed or stated may name a study, but none measured
 * it. Null where no study could take the claim down: nothing was measured, or by whom is not said.
 */
export function studiesBehind(assessments: Assessments, question: Question, row: number): readonly string[] | null {
  const node = question.claimNode(row);
  const measured = (assessments.get(node.claim.id)?.admitted ?? []).filter(
    (piece) =>
      piece.unsourced === null &&
      piece.class !== 'unclassified' &&
      piece.evidence.modality === 'observed' &&
      supports(node, piece.evidence) &&
      question.looksAt(node, piece),
  );
  const keys = new Set(measured.map(({ evidence }) => studyKey(evidence)));
  if (keys.size === 0 || keys.has(null)) return null;
  return [...keys].filter((key) => key !== null).sort();
}
