import { auditQuestions, type AuditQuestion } from '../core/audit/audit-question-list.ts';
import { type Row, vocabulary } from '../core/schema/vocabulary.ts';

/** By what the rows of the matrix are put together. */
export const groupings = vocabulary<Row>('groupings')([
  { id: 'none', label: 'not grouped' },
  { id: 'subject', label: 'what acts' },
  { id: 'object', label: 'what it acts on' },
  { id: 'topic', label: 'topic' },
  { id: 'way', label: 'way that is asked for' },
]);
export type Grouping = (typeof groupings.rows)[number]['id'];

/** What the columns of the matrix are. */
export const matrixAxes = vocabulary<Row>('matrix-axes')([
  { id: 'class', label: 'how it is known' },
  { id: 'context', label: 'in which disease' },
]);
export type MatrixAxis = (typeof matrixAxes.rows)[number]['id'];

/** How the matrix is looked at: part of a link. */
export interface MatrixWishes {
  readonly group: Grouping;
  readonly axis: MatrixAxis;
  /** The question of the audit whose findings are shown alone; null shows all statements. */
  readonly asked: AuditQuestion | null;
}

export const defaultWishes: MatrixWishes = { group: 'none', axis: 'class', asked: null };

export const isAuditQuestion = (id: string): id is AuditQuestion => auditQuestions.has(id);
