import { dependenceOf } from '../core/audit/dependence.ts';
import { diseaseContextIn } from '../core/model/disease-context.ts';
import { studyLabel } from '../core/audit/study-label.ts';
import type { ClaimNode } from '../core/model/claim-graph.ts';
import { foldName } from '../core/model/names.ts';
import { sourcesBehind } from '../core/queries/source-marks.ts';
import { classRank, type UnsourcedClass, unsourcedClasses } from '../core/schema/evidence-classes.ts';
import { roles } from '../core/schema/roles.ts';
import { verdicts } from '../core/schema/verdicts.ts';
import { cellsByClass, cellsByContext, type MatrixCells } from './matrix-cells.ts';
import { sayMatrix } from './matrix-texts.ts';
import type { MatrixAxis } from './matrix-wishes.ts';
import { sourceName } from './references.ts';
import { remember } from './remember.ts';
import type { Session } from './session.ts';
import type { ColumnId } from './table-columns.ts';
import { classesOf, type Telling } from './telling.ts';
import { hiddenInShort, verdictView } from './verdict-view.ts';

/** A row of the matrix: a claim and what it rests on. */
export interface MatrixRowView {
  readonly id: string;
  readonly sentence: string;
  readonly statement: string;
  readonly role: string;
  readonly cells: MatrixCells;
  readonly verdict: string | null;
  /** The studies behind the verdict are known by title, by abstract or from the review only. */
  readonly provisional: boolean;
  /** Studies without which the verdict would be another, each with that verdict, in words. */
  readonly depends: readonly string[];
  /** Evidence that is not shown and would change the verdict, in words. */
  readonly hidden: string | null;
  /** What no source says: the curator or the reader alone. */
  readonly unsourced: UnsourcedClass | null;
  readonly references: readonly string[];
}

/** A claim with its row, what of it can be searched, and its place in the usual order; each worked out once. */
export interface PreparedRow {
  readonly node: ClaimNode;
  readonly view: () => MatrixRowView;
  readonly folded: () => string;
}

function rowView(telling: Telling, node: ClaimNode, cells: MatrixCells): MatrixRowView {
  const { claim } = node;
  const assessment = telling.assessment(claim.id);
  return {
    id: claim.id,
    sentence: telling.sentence(claim.id),
    statement: claim.statement,
    role: roles.row(node.role).label,
    cells,
    verdict: verdictView(assessment)?.words ?? null,
    provisional: assessment.provisional,
    depends: dependenceOf(assessment).studies.map(({ study, verdict }) =>
      sayMatrix('depends', {
        study: studyLabel(telling.model, study),
        verdict: verdict === null ? sayMatrix('depends.none') : verdicts.row(verdict).label,
      }),
    ),
    hidden: hiddenInShort(assessment),
    unsourced: unsourcedClasses.ids.find((id) => id === classesOf(assessment)[0]) ?? null,
    references: sourcesBehind(assessment.admitted).map((id) => sourceName(telling.model, id)),
  };
}

function foldedText({ sentence, statement, role, verdict, references }: MatrixRowView): string {
  return [sentence, statement, role, verdict ?? '', references.join(' ')].map(foldName).join(' ');
}

const kept = new WeakMap<Telling, Map<MatrixAxis, readonly PreparedRow[]>>();

/** All listed claims: by role, steps of mechanisms first, and by strength of evidence. */
export function preparedRows(telling: Telling, axis: MatrixAxis): readonly PreparedRow[] {
  const byAxis = kept.get(telling) ?? new Map<MatrixAxis, readonly PreparedRow[]>();
  kept.set(telling, byAxis);
  const known = byAxis.get(axis);
  if (known) return known;
  const { model } = telling;
  const contextOf = diseaseContextIn(model);
  const strength = ({ claim }: ClaimNode): number => {
    const own = telling.assessment(claim.id).class;
    return own === null ? -1 : classRank(own);
  };
  const rows = model.claims
    .filter(({ claim }) => telling.assessment(claim.id).listed)
    .map((node) => ({ node, rank: roles.rank(node.role), strength: strength(node) }))
    .sort((a, b) => a.rank - b.rank || a.strength - b.strength)
    .map(({ node }): PreparedRow => {
      const { admitted } = telling.assessment(node.claim.id);
      const view = remember(() =>
        rowView(
          telling,
          node,
          axis === 'class' ? cellsByClass(model, admitted) : cellsByContext(model, admitted, contextOf),
        ),
      );
      return { node, view, folded: remember(() => foldedText(view())) };
    });
  byAxis.set(axis, rows);
  return rows;
}

/** Rows in which every word typed is found, Greek letters and punctuation aside. */
export function filtered(rows: readonly PreparedRow[], filter: string): readonly PreparedRow[] {
  const words = filter
    .split(/\s+/)
    .map(foldName)
    .filter((word) => word !== '');
  return words.length === 0 ? rows : rows.filter(({ folded }) => words.every((word) => folded().includes(word)));
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function keyOf(telling: Telling, column: ColumnId): (row: PreparedRow) => string | number {
  if (column === 'claim') return ({ view }) => view().sentence;
  if (column === 'references') return ({ view }) => view().references.join(' ') || '\uffff';
  if (column === 'verdict')
    return ({ node }) => {
      const { verdict } = telling.assessment(node.claim.id);
      return verdict === null ? verdicts.rows.length : verdicts.rank(verdict);
    };
  // Most studies first, then marks, then what found nothing.
  return ({ view }) => {
    const parts = (view().cells[column] ?? []).flatMap((cell) => cell.parts);
    return -parts.reduce((sum, part) => sum + (part.against ? 0.1 : part.mark ? 1 : part.studies), 0);
  };
}

const ranked = new WeakMap<readonly PreparedRow[], Map<ColumnId, ReadonlyMap<PreparedRow, number>>>();

/** The place of each row by a column, equal ones alike: many texts are compared once, and never again for a filter. */
function ranksBy(telling: Telling, all: readonly PreparedRow[], column: ColumnId): ReadonlyMap<PreparedRow, number> {
  const byColumn = ranked.get(all) ?? new Map<ColumnId, ReadonlyMap<PreparedRow, number>>();
  ranked.set(all, byColumn);
  const known = byColumn.get(column);
  if (known) return known;
  const key = keyOf(telling, column);
  const compare = (a: string | number, b: string | number): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  const sorted = all.map((row) => ({ row, key: key(row) })).sort((a, b) => compare(a.key, b.key));
  const ranks = new Map<PreparedRow, number>();
  let rank = 0;
  sorted.forEach(({ row, key: own }, at) => {
    const before = sorted[at - 1];
    if (before && compare(before.key, own) !== 0) rank++;
    ranks.set(row, rank);
  });
  byColumn.set(column, ranks);
  return ranks;
}

/** Rows in the order of a column; equal ones stay in the usual order, also the other way round. */
export function sorted(
  telling: Telling,
  all: readonly PreparedRow[],
  rows: readonly PreparedRow[],
  sort: Session['sort'],
): readonly PreparedRow[] {
  if (!sort) return rows;
  const ranks = ranksBy(telling, all, sort.column);
  const turn = sort.descending ? -1 : 1;
  return [...rows].sort((a, b) => ((ranks.get(a) ?? 0) - (ranks.get(b) ?? 0)) * turn);
}
