import { type Assessment, studyKey } from '../model/assessment.ts';
import type { EvidenceNode, Model } from '../model/claim-graph.ts';
import { grouped } from '../model/grouped.ts';
import { diseaseContextIn } from '../model/disease-context.ts';
import { type Search, toEnd } from '../engine/search-slices.ts';
import type { Assessments } from '../queries/steps.ts';
import { type Result, results } from '../schema/axes.ts';
import { type DiseaseContext, diseaseContexts } from '../schema/disease-contexts.ts';
import type { Role } from '../schema/roles.ts';
import type { Evidence } from '../schema/shapes.ts';
import type { Verdict } from '../schema/verdicts.ts';
import { type AuditColumn, auditColumns, columnOf } from './audit-columns.ts';
import { most, type Subjects, subjectsOf } from './subjects.ts';

/** What one study found in a cell. One study may have found both an effect and none: in other patients, or at other times. */
export interface CellStudy {
  readonly study: string;
  /** Patients or animals in whom it measured this, as far as is stated; else how many it had; null where no piece says. */
  readonly n: number | null;
  readonly results: readonly Result[];
}

/** Evidence of one column and one disease context for a claim. What has no cell was not measured, and is no zero. */
export interface Cell {
  readonly column: AuditColumn;
  readonly context: DiseaseContext;
  /** Pieces, in the order of the data. */
  readonly evidence: readonly string[];
  /** Independent primary studies; none where nothing was measured, and a review of studies is no primary study. */
  readonly studies: readonly CellStudy[];
  readonly subjects: Subjects;
}

export interface MatrixRow {
  readonly claim: string;
  readonly role: Role;
  readonly verdict: Verdict | null;
  readonly provisional: boolean;
  /** In the order of columns, then of contexts; an absent cell is empty. */
  readonly cells: readonly Cell[];
}

/** Pieces of evidence by identity: `inCells` + `hidden` = `all`, and the columns add up to `inCells`. */
export interface PieceCounts {
  readonly all: number;
  readonly inCells: number;
  /** Of sources that are not admitted. */
  readonly hidden: number;
  readonly columns: Readonly<Record<AuditColumn, number>>;
}

export interface Matrix {
  readonly rows: readonly MatrixRow[];
  readonly pieces: PieceCounts;
}

const none: readonly never[] = [];

/** A primary study that a measured piece reports; null for what is none, as a review of studies. */
export function primaryStudy({ evidence }: EvidenceNode): string | null {
  if (evidence.modality !== 'observed' || evidence.design === 'systematic-review') return null;
  return studyKey(evidence);
}

/** In how many patients or animals one study measured it: of fifteen, the HAQ in eight; else how many there were. */
const numberIn = (pieces: readonly Evidence[]): number | null =>
  most(pieces, (n) => n.measured) ?? most(pieces, (n) => n.of) ?? most(pieces, (n) => n.finding);

function studiesOf(pieces: readonly EvidenceNode[]): readonly CellStudy[] {
  return [...grouped(pieces, primaryStudy)].map(([study, told]) => ({
    study,
    n: numberIn(told.map(({ evidence }) => evidence)),
    results: results.ids.filter((id) => told.some(({ evidence }) => evidence.result === id)),
  }));
}

/** The cells of a claim: each admitted piece is in exactly one. */
export function cellsOf(
  model: Model,
  pieces: readonly EvidenceNode[],
  contextOf: ReturnType<typeof diseaseContextIn>,
): Cell[] {
  // A claim has few cells: to look through them is quicker than to keep them by a name.
  const found: { column: AuditColumn; context: DiseaseContext; pieces: EvidenceNode[] }[] = [];
  for (const piece of pieces) {
    const [column, context] = [columnOf(piece), contextOf(piece.evidence)];
    const cell = found.find((one) => one.column === column && one.context === context);
    if (cell) cell.pieces.push(piece);
    else found.push({ column, context, pieces: [piece] });
  }
  return found
    .sort(
      (a, b) =>
        auditColumns.rank(a.column) - auditColumns.rank(b.column) ||
        diseaseContexts.rank(a.context) - diseaseContexts.rank(b.context),
    )
    .map(({ column, context, pieces: inside }) => {
      const studies = auditColumns.row(column).measured ? studiesOf(inside) : none;
      return {
        column,
        context,
        evidence: inside.map(({ evidence }) => evidence.id),
        studies,
        subjects: subjectsOf(model, studies),
      };
    });
}

const rowOf = (
  model: Model,
  { node, verdict, provisional, admitted }: Assessment,
  contextOf: ReturnType<typeof diseaseContextIn>,
): MatrixRow => ({
  claim: node.claim.id,
  role: node.role,
  verdict,
  provisional,
  cells: cellsOf(model, admitted, contextOf),
});

/**
 * The matrix of a data set under a choice of sources: which claim rests on what. Claims in the order of the data; those
 * without admitted evidence have no row, and their pieces count as hidden.
 *
 * @throws Error where pieces are lost: each is in one cell or hidden, and nothing else exists
 */
export const matrixOf = (model: Model, assessments: Assessments): Matrix => toEnd(matrixSteps(model, assessments));

/** The same in slices of some hundred claims. */
export function* matrixSteps(model: Model, assessments: Assessments): Search<Matrix> {
  const contextOf = diseaseContextIn(model);
  const rows: MatrixRow[] = [];
  let done = 0;
  for (const assessment of assessments.values()) {
    if (assessment.listed) rows.push(rowOf(model, assessment, contextOf));
    if (++done % 500 === 0) yield { done };
  }
  const columns = Object.fromEntries(auditColumns.ids.map((id) => [id, 0])) as Record<AuditColumn, number>;
  for (const { cells } of rows) for (const { column, evidence } of cells) columns[column] += evidence.length;
  const inCells = auditColumns.ids.reduce((sum, id) => sum + columns[id], 0);
  const all = model.claims.reduce((sum, { evidence }) => sum + evidence.length, 0);
  let hidden = 0;
  for (const { hidden: pieces } of assessments.values()) hidden += pieces.length;
  if (inCells + hidden !== all)
    throw new Error(`${all} pieces of evidence, ${inCells} in cells and ${hidden} hidden: these must add up`);
  return { rows, pieces: { all, inCells, hidden, columns } };
}
