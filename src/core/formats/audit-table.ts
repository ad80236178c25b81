import { type AuditColumn, auditColumns } from '../audit/audit-columns.ts';
import type { Audited } from '../audit/audited.ts';
import { dependenceIn } from '../audit/dependence.ts';
import type { Cell, MatrixRow } from '../audit/matrix.ts';
import { studyLabel } from '../audit/study-label.ts';
import { type Reach, reaches, type Result } from '../schema/axes.ts';
import { type DiseaseContext, diseaseContexts } from '../schema/disease-contexts.ts';
import { verdicts } from '../schema/verdicts.ts';
import type { Table } from './table.ts';

const counted = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

/** Patients or animals of a cell: a most where reports may share them, with what is not known said. */
function subjectWords({ sum, unknown, mayShare }: Cell['subjects'], noun: readonly [string, string]): string {
  if (sum === null) return 'number not stated';
  const most = mayShare.length > 0 ? 'at most ' : '';
  const rest = unknown.length > 0 ? ` and ${counted(unknown.length, 'study', 'studies')} without a number` : '';
  return `${most}${counted(sum, noun[0], noun[1])}${rest}`;
}

const nouns: Readonly<Record<string, readonly [string, string]>> = { animal: ['animal', 'animals'] };
const people = ['patient', 'patients'] as const;

const outcomes: readonly (readonly [Result, string])[] = [
  ['effect', 'with effect'],
  ['no-effect', 'no effect'],
  ['opposite-effect', 'opposite effect'],
  ['not-reported', 'result not reported'],
];

/**
 * A cell in words. It counts independent primary studies, never sentences; what found no effect or the opposite is told
 * apart from what found one. Where nothing can be counted, it says in how many places it is proposed or stated.
 */
export function cellWords(cell: Cell): string {
  if (!auditColumns.row(cell.column).measured) return counted(cell.evidence.length, 'place', 'places');
  const told = outcomes.flatMap(([result, words]) => {
    const n = cell.studies.filter(({ results }) => results.includes(result)).length;
    return n > 0 ? [`${n} ${words}`] : [];
  });
  const studies = counted(cell.studies.length, 'study', 'studies');
  return `${studies}: ${told.join(', ')} (${subjectWords(cell.subjects, nouns[cell.column] ?? people)})`;
}

/** How many studies there are of a context; each is counted once, in however many columns it stands. */
function inContext({ cells }: MatrixRow, context: DiseaseContext): string {
  const there = cells.filter((cell) => cell.context === context);
  if (there.length === 0) return '';
  const studies = new Set(there.flatMap((cell) => cell.studies.map(({ study }) => study)));
  return studies.size > 0 ? counted(studies.size, 'study', 'studies') : '';
}

function inColumn({ cells }: MatrixRow, column: AuditColumn): string {
  const there = cells.filter((cell) => cell.column === column);
  return there.length === 0 ? '' : there.map(cellWords).join('; ');
}

/** The matrix as a flat table: an empty cell was not measured, and is never a zero. */
export function auditTable({ model, assessments, matrix }: Omit<Audited, 'ways'>): Table {
  const dependsOn = dependenceIn(assessments);
  const columns = auditColumns.rows.filter(({ id, evidence }) => evidence || matrix.pieces.columns[id] > 0);
  return {
    columns: [
      'id',
      'statement',
      ...columns.map(({ label }) => label),
      ...diseaseContexts.rows.map(({ label }) => label),
      'verdict',
      'would change without',
    ],
    rows: matrix.rows.map((row) => [
      row.claim,
      model.claim(row.claim).claim.statement,
      ...columns.map(({ id }) => inColumn(row, id)),
      ...diseaseContexts.rows.map(({ id }) => inContext(row, id)),
      row.verdict === null ? '' : verdicts.row(row.verdict).label,
      dependsOn(row.claim)
        .studies.map(({ study }) => studyLabel(model, study))
        .join('; '),
    ]),
  };
}

/** What the table shows: what all claims rest on, and which sources are admitted. */
export const auditTitle = (reach: Reach): string => `What all claims rest on (sources: ${reaches.row(reach).label})`;
