import { datasetDigest } from '../model/canonical.ts';
import type { Reach } from '../schema/axes.ts';
import { type AuditQuestion, auditQuestions } from './audit-question-list.ts';
import { type Finding, findingsOf } from './audit-questions.ts';
import type { Audited } from './audited.ts';
import { type ClinicalStudy, clinicalStudiesIn } from './clinical-studies.ts';
import { type Harms, harmsOf } from './harms.ts';
import { type Dependence, dependenceIn } from './dependence.ts';
import type { Matrix, MatrixRow } from './matrix.ts';
import { auditPathways, type PathwayAudit } from './pathway-audit.ts';

/**
 * All that an audit says of a data set under a choice of sources. Its long lists are made as they are read, and JSON of
 * it has them as lists.
 */
export interface AuditReport {
  readonly dataset: {
    readonly id: string;
    readonly version: string;
    readonly date: string;
    readonly sha256: string;
    /** Diseases that evidence is told apart by; empty where the data set names none. */
    readonly focus: readonly string[];
  };
  readonly sources: Reach;
  /** The question whose ways were looked at; null where none was asked. */
  readonly question: AskedEnds | null;
  readonly matrix: {
    readonly rows: Iterable<MatrixRow & { readonly dependsOn: Dependence }>;
    readonly pieces: Matrix['pieces'];
  };
  readonly questions: readonly {
    readonly id: AuditQuestion;
    readonly label: string;
    readonly findings: Iterable<Finding>;
  }[];
  readonly harms: Harms;
  readonly studies: Iterable<ClinicalStudy>;
  readonly pathways: PathwayAudit;
}

export interface AskedEnds {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Are all ways of the question among the pathways, or did a limit or the budget end the list? */
  readonly complete: boolean;
}

/** The audit of a data set: a pure function of the model, the admitted sources and the ways of one question. */
export function auditReport(
  audited: Audited,
  sources: Reach,
  question: AskedEnds | null,
  sha256 = datasetDigest(audited.model.dataset),
): AuditReport {
  const { model, assessments, matrix, ways } = audited;
  const { id, release, date, focus = [] } = model.dataset.head;
  return {
    dataset: { id, version: release, date, sha256, focus },
    sources,
    question,
    matrix: {
      rows: made(function* () {
        const dependsOn = dependenceIn(assessments);
        for (const { claim, role, verdict, provisional, cells } of matrix.rows)
          yield { claim, role, verdict, provisional, dependsOn: dependsOn(claim), cells };
      }),
      pieces: matrix.pieces,
    },
    questions: auditQuestions.rows.map(({ id: asked, label }) => ({
      id: asked,
      label,
      findings: made(() => findingsOf(asked, audited)),
    })),
    harms: harmsOf(model, assessments),
    studies: made(() => clinicalStudiesIn(model, assessments)),
    pathways: auditPathways(model, assessments, ways),
  };
}

/** A list whose items are made whenever it is read. */
const made = <T>(items: () => Iterable<T>): Iterable<T> & { readonly toJSON: () => T[] } => ({
  [Symbol.iterator]: () => items()[Symbol.iterator](),
  toJSON: () => [...items()],
});
