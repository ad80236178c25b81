import { type Assessment, studiesOf, studyKey, verdictOf } from '../model/assessment.ts';
import type { EvidenceNode } from '../model/claim-graph.ts';
import { assessmentOf } from '../queries/carrying-evidence.ts';
import type { Assessments } from '../queries/steps.ts';
import type { Verdict } from '../schema/verdicts.ts';

/** What a verdict stands on, and what it would be without one study. */
export interface Dependence {
  /** Pieces without which, all together, there would be another verdict: those of the kind that decided. */
  readonly evidence: readonly string[];
  /** Studies whose loss alone would change the verdict, with what it would be then; null is none. */
  readonly studies: readonly { readonly study: string; readonly verdict: Verdict | null }[];
}

/** Which pieces a verdict was decided by. */
function deciding(verdict: Verdict | null, { admitted }: Assessment): readonly EvidenceNode[] {
  const found = (...wished: string[]) =>
    admitted.filter(({ evidence }) => evidence.modality === 'observed' && wished.includes(evidence.result));
  switch (verdict) {
    case 'human-and-animal':
    case 'human-only':
    case 'animal-only':
      return found('effect').filter((piece) => piece.class !== 'unclassified');
    case 'no-effect':
      return found('no-effect', 'opposite-effect');
    case 'conflicting':
      return found('effect', 'no-effect', 'opposite-effect');
    case 'hypothesis-only':
      return admitted.filter(({ evidence, unsourced }) => evidence.modality === 'hypothesised' && unsourced !== 'mine');
    case 'assertion-only':
      return admitted.filter(({ evidence }) => evidence.modality === 'asserted');
    case 'mine':
      return admitted;
    case null:
      return [];
  }
}

/** What the verdict of a claim depends on, over the evidence that is admitted. */
export function dependenceOf(assessment: Assessment): Dependence {
  const { node, verdict, admitted } = assessment;
  const pieces = deciding(verdict, assessment);
  // A proposal may name a reference, but none measured it: no study could take it down.
  if (pieces.length === 0) return { evidence: [], studies: [] };
  return {
    evidence: pieces.map(({ evidence }) => evidence.id),
    studies: studiesOf(pieces.filter(({ evidence }) => evidence.modality === 'observed')).flatMap((study) => {
      const without = verdictOf(
        node,
        admitted.filter(({ evidence }) => studyKey(evidence) !== study),
      );
      return without === verdict ? [] : [{ study, verdict: without }];
    }),
  };
}

/** Look-up of what the verdict of a claim depends on. */
export const dependenceIn =
  (assessments: Assessments) =>
  (claim: string): Dependence =>
    dependenceOf(assessmentOf(assessments, claim));
