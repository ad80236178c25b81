import type { EvidenceNode } from '../model/claim-graph.ts';
import { evidenceClasses, unsourcedClasses } from '../schema/evidence-classes.ts';
import { type Row, vocabulary } from '../schema/vocabulary.ts';

interface ColumnRow extends Row {
  /** Is what stands here measured, so that studies and patients can be counted? */
  readonly measured: boolean;
  /** A class of evidence; the others are shown apart. */
  readonly evidence: boolean;
}

/**
 * The columns of the matrix: the classes of evidence, then what is in none of them. Every piece of evidence is in exactly
 * one column (`columnOf`), so that the columns add up to the data.
 */
export const auditColumns = vocabulary<ColumnRow>('audit-columns')([
  ...evidenceClasses.ids.map((id) => evidenceClasses.asWritten(id)).map((row) => ({ ...row, evidence: true })),
  { id: 'unclassified', label: 'measured, species or setting not stated', measured: true, evidence: false },
  ...unsourcedClasses.ids
    .map((id) => unsourcedClasses.asWritten(id))
    .map((row) => ({ ...row, measured: false, evidence: false })),
]);
export type AuditColumn = (typeof auditColumns.rows)[number]['id'];

export const columnOf = ({ unsourced, class: id }: EvidenceNode): AuditColumn => unsourced ?? id;
