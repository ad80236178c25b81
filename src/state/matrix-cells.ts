import { auditColumns } from '../core/audit/audit-columns.ts';
import { type Cell, cellsOf } from '../core/audit/matrix.ts';
import type { DiseaseContext } from '../core/schema/disease-contexts.ts';
import type { EvidenceNode, Model } from '../core/model/claim-graph.ts';
import type { Result } from '../core/schema/axes.ts';
import type { Evidence } from '../core/schema/shapes.ts';
import type { StepClass } from '../core/schema/evidence-classes.ts';
import { sayMatrix } from './matrix-texts.ts';
import type { EvidenceColumn } from './table-columns.ts';

/** One thing that a cell says: how many studies found an effect, or found none, or that something is proposed or stated. */
export interface CellPart {
  readonly words: string;
  /** Independent studies behind it; 0 for a mark and for a result that was not reported. */
  readonly studies: number;
  /** Found no effect, or the opposite, or told no result. */
  readonly against: boolean;
  readonly mark: boolean;
}

/** A cell of the matrix: what one class of evidence says. In a column of a disease there can be several. */
export interface MatrixCell {
  readonly class: StepClass | 'unclassified';
  readonly parts: readonly CellPart[];
  /** Patients or animals; null where none can be counted. */
  readonly subjects: string | null;
  /** Its pieces of evidence, by id. */
  readonly evidence: readonly string[];
}

export type MatrixCells = Readonly<Partial<Record<EvidenceColumn, readonly MatrixCell[]>>>;

const told: readonly Result[] = ['effect', 'no-effect', 'opposite-effect', 'not-reported'];

function partsOf({ column, studies }: Cell): CellPart[] {
  if (!auditColumns.row(column).measured)
    return [{ words: sayMatrix('cell.mark'), studies: 0, against: false, mark: true }];
  if (studies.length === 0) return [{ words: sayMatrix('cell.review'), studies: 0, against: true, mark: false }];
  return told.flatMap((result): CellPart[] => {
    const n = studies.filter(({ results }) => results.includes(result)).length;
    if (n === 0) return [];
    const words = sayMatrix(result === 'effect' ? 'cell.studies' : `cell.${result}`, { n });
    return [{ words, studies: result === 'not-reported' ? 0 : n, against: result !== 'effect', mark: false }];
  });
}

function subjectWords({ column, studies, subjects }: Cell): string | null {
  if (studies.length === 0) return null;
  const { sum, unknown, mayShare } = subjects;
  if (sum === null) return null;
  const words = sayMatrix(column === 'animal' ? 'subjects.animals' : 'subjects.patients', { n: sum });
  const most = mayShare.length > 0 ? sayMatrix('subjects.most', { words }) : words;
  return unknown.length > 0 ? sayMatrix('subjects.unknown', { words: most, n: unknown.length }) : most;
}

const cellView = (cell: Cell): MatrixCell => ({
  class: cell.column,
  parts: partsOf(cell),
  subjects: subjectWords(cell),
  evidence: cell.evidence,
});

/** The cells of a claim by class, whatever the disease. What no source says stands in none: it is told by its badge. */
export function cellsByClass(model: Model, pieces: readonly EvidenceNode[]): MatrixCells {
  const sourced = pieces.filter(({ unsourced }) => unsourced === null);
  return Object.fromEntries(cellsOf(model, sourced, () => 'not-stated').map((cell) => [cell.column, [cellView(cell)]]));
}

/** The same by disease, with the classes told apart inside. */
export function cellsByContext(
  model: Model,
  pieces: readonly EvidenceNode[],
  contextOf: (evidence: Evidence) => DiseaseContext,
): MatrixCells {
  const sourced = pieces.filter(({ unsourced }) => unsourced === null);
  const byContext: Partial<Record<DiseaseContext, MatrixCell[]>> = {};
  for (const cell of cellsOf(model, sourced, contextOf)) (byContext[cell.context] ??= []).push(cellView(cell));
  return byContext;
}
