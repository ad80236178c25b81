import { type Assessment, studyKey, supports } from '../model/assessment.ts';
import type { ClaimNode, EvidenceNode, Model } from '../model/claim-graph.ts';
import { classRank, evidenceClasses, type StepClass, unsourcedClasses } from '../schema/evidence-classes.ts';
import type { Assessments, Step } from './steps.ts';

/** A claim as a step tells it: its strongest class that the question looks at, and the pieces of that class. */
export interface CarryingClaim {
  readonly node: ClaimNode;
  readonly assessment: Assessment;
  readonly class: StepClass;
  readonly pieces: readonly EvidenceNode[];
}

export function assessmentOf(assessments: Assessments, claim: string): Assessment {
  const found = assessments.get(claim);
  if (!found) throw new Error(`no assessment of claim "${claim}"; assess all claims of the model first (assessAll)`);
  return found;
}

/**
 * Supporting pieces of a claim that the question behind a step looks at. What it does not look at (another class,
 * another context, a source to avoid) lends a text neither verb nor reference. None of them is stronger than the step
 * that they carry: a stronger one was left out by the question.
 */
const lookedAt = (node: ClaimNode, assessment: Assessment, step: Step): EvidenceNode[] =>
  assessment.admitted.filter(
    (piece) =>
      piece.unsourced === null &&
      piece.class !== 'unclassified' &&
      classRank(piece.class) >= classRank(step.class) &&
      supports(node, piece.evidence) &&
      (step.pieces?.(node, piece) ?? true),
  );

/** How a claim carries a step; null where no piece is left. */
export function carryingClaim(model: Model, assessments: Assessments, step: Step, claim: string): CarryingClaim | null {
  const node = model.claim(claim);
  const assessment = assessmentOf(assessments, claim);
  const looked = lookedAt(node, assessment, step);
  for (const id of evidenceClasses.ids) {
    const pieces = looked.filter((piece) => piece.class === id);
    if (pieces.length > 0) return { node, assessment, class: id, pieces };
  }
  const { class: own, admitted } = assessment;
  if (own === null || !unsourcedClasses.has(own)) return null;
  const pieces = admitted.filter((piece) => piece.unsourced === own && supports(node, piece.evidence));
  return pieces.length > 0 ? { node, assessment, class: own, pieces } : null;
}

/** The claims of a step that carry it, strongest first, at most so many. */
export function carryingClaims(model: Model, assessments: Assessments, step: Step, most: number): CarryingClaim[] {
  const carrying: CarryingClaim[] = [];
  for (const claim of step.claims) {
    if (carrying.length === most) break;
    const told = carryingClaim(model, assessments, step, claim);
    if (told) carrying.push(told);
  }
  return carrying;
}

/** The primary study that a measured piece certainly reports: two references that share a mark are not one study. */
function studyOf({ evidence }: EvidenceNode): string | null {
  if (evidence.modality !== 'observed') return null;
  return evidence.study === undefined && (evidence.cited ?? []).length > 1 ? null : studyKey(evidence);
}

/**
 * The study that stands behind every step of a chain, each of them measured: the id of its record, else of the one
 * source that its pieces cite. Null where there is none, and for a single step, which is no chain. Looks at all pieces
 * that the question looks at, not at those of the strongest class alone: a study in mice may have seen both steps where
 * one of them was seen in patients too.
 */
export function testedByOneStudy(model: Model, assessments: Assessments, chain: readonly Step[]): string | null {
  if (chain.length < 2) return null;
  let common: Set<string> | null = null;
  for (const step of chain) {
    const here = new Set<string>();
    for (const claim of step.claims) {
      const node = model.claim(claim);
      for (const piece of lookedAt(node, assessmentOf(assessments, claim), step)) {
        const study = studyOf(piece);
        if (study !== null && (common === null || common.has(study))) here.add(study);
      }
    }
    if (here.size === 0) return null;
    common = here;
  }
  // The first in code-unit order, so that the order of the data changes nothing.
  return [...(common ?? [])].sort()[0] ?? null;
}
