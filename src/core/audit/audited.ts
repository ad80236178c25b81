import type { Assessment } from '../model/assessment.ts';
import type { ClaimNode, EvidenceNode, Model } from '../model/claim-graph.ts';
import { keysOf } from '../model/grouped.ts';
import { assessmentOf } from '../queries/carrying-evidence.ts';
import type { Path } from '../queries/path-query.ts';
import type { Assessments } from '../queries/steps.ts';
import { auditColumns, columnOf } from './audit-columns.ts';
import { type Cell, type Matrix, primaryStudy } from './matrix.ts';

/** What the questions are asked of. */
export interface Audited {
  readonly model: Model;
  readonly assessments: Assessments;
  readonly matrix: Matrix;
  /** The proposed ways of a question, for what is asked of ways as a whole. */
  readonly ways: readonly Path[];
}

export const primaryStudies = (pieces: readonly EvidenceNode[]): string[] => keysOf(pieces, primaryStudy);

const isMeasured = (piece: EvidenceNode): boolean =>
  auditColumns.row(columnOf(piece)).measured && piece.evidence.result !== 'not-reported';

/** A claim as the questions look at it. */
export interface Claimed {
  readonly node: ClaimNode;
  readonly assessment: Assessment;
  readonly measured: readonly EvidenceNode[];
  /** The primary studies behind what was measured. */
  readonly keys: readonly string[];
  readonly cells: readonly Cell[];
}

const kept = new WeakMap<Matrix, readonly Claimed[]>();

/** The listed claims, made ready once for all questions. */
export function claimedIn({ assessments, matrix }: Audited): readonly Claimed[] {
  const known = kept.get(matrix);
  if (known) return known;
  const made = matrix.rows.map(({ claim, cells }): Claimed => {
    const assessment = assessmentOf(assessments, claim);
    const { node, admitted } = assessment;
    const measured = admitted.every(isMeasured) ? admitted : admitted.filter(isMeasured);
    return { node, assessment, measured, keys: primaryStudies(measured), cells };
  });
  kept.set(matrix, made);
  return made;
}
