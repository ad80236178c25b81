import { datasetDigest } from '../model/canonical.ts';
import type { Model } from '../model/claim-graph.ts';
import type { Path } from '../queries/path-query.ts';
import type { Assessments } from '../queries/steps.ts';
import type { Reach } from '../schema/axes.ts';
import { type AuditQuestion, auditQuestions } from './audit-question-list.ts';
import { type Finding, findingsOf } from './audit-questions.ts';
import { type ClinicalStudy, clinicalStudies } from './clinical-studies.ts';
import { type Harms, harmsOf } from './harms.ts';
import { type Matrix, matrixOf } from './matrix.ts';
import { auditPathways, type PathwayAudit } from './pathway-audit.ts';

/** All that an audit says of a data set under a choice of sources. */
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
  readonly matrix: Matrix;
  readonly questions: readonly {
    readonly id: AuditQuestion;
    readonly label: string;
    readonly findings: readonly Finding[];
  }[];
  readonly harms: Harms;
  readonly studies: readonly ClinicalStudy[];
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
  model: Model,
  assessments: Assessments,
  sources: Reach,
  asked: { readonly ends: AskedEnds; readonly paths: readonly Path[] } | null,
): AuditReport {
  const { id, release, date, focus = [] } = model.dataset.head;
  const matrix = matrixOf(model, assessments);
  const audited = { model, assessments, matrix, ways: asked?.paths ?? [] };
  return {
    dataset: { id, version: release, date, sha256: datasetDigest(model.dataset), focus },
    sources,
    question: asked?.ends ?? null,
    matrix,
    questions: auditQuestions.rows.map(({ id: question, label }) => ({
      id: question,
      label,
      findings: findingsOf(question, audited),
    })),
    harms: harmsOf(model, assessments),
    studies: clinicalStudies(model, assessments),
    pathways: auditPathways(model, assessments, audited.ways),
  };
}
