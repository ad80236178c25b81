import { studyKey, supports } from '../core/model/assessment.ts';
import type { ClaimNode } from '../core/model/claim-graph.ts';
import { foldName } from '../core/model/names.ts';
import {
  classRank,
  type EvidenceClass,
  evidenceClasses,
  type UnsourcedClass,
  unsourcedClasses,
} from '../core/schema/evidence-classes.ts';
import { roles } from '../core/schema/roles.ts';
import { verdicts } from '../core/schema/verdicts.ts';
import { hiddenInShort, verdictView } from './verdict-view.ts';
import { sourceName } from './references.ts';
import type { Session } from './session.ts';
import type { ColumnId } from './table-columns.ts';
import { classesOf, type Telling } from './telling.ts';
import { say } from './texts.ts';

/** A cell of a class column: how many independent studies, or a mark; null where this class says nothing. */
export interface ClassCell {
  readonly words: string;
  /** Independent studies behind it; 0 for a mark and for a result that was not reported. */
  readonly studies: number;
  /** Found no effect, or the opposite of the claim. */
  readonly against: boolean;
  readonly mark: boolean;
}

export interface TableRow {
  readonly id: string;
  readonly sentence: string;
  readonly statement: string;
  readonly role: string;
  readonly cells: Readonly<Record<EvidenceClass, readonly ClassCell[]>>;
  readonly verdict: string | null;
  /** The studies behind the verdict are known by title, by abstract or from the review only. */
  readonly provisional: boolean;
  /** Evidence that is not shown and would change the verdict, in words. */
  readonly hidden: string | null;
  /** What no source says: the curator or the reader alone. */
  readonly unsourced: UnsourcedClass | null;
  readonly references: readonly string[];
}

export interface TableView {
  readonly rows: readonly TableRow[];
  readonly count: string;
  readonly filter: string;
  readonly sort: Session['sort'];
}

const studiesOf = (pieces: ClaimNode['evidence']): number =>
  new Set(pieces.map(({ evidence }) => studyKey(evidence) ?? `one:${evidence.id}`)).size;

function cells(telling: Telling, node: ClaimNode, id: EvidenceClass): ClassCell[] {
  const pieces = telling
    .assessment(node.claim.id)
    .admitted.filter((piece) => piece.class === id && piece.unsourced === null);
  if (pieces.length === 0) return [];
  if (id === 'hypothesis' || id === 'assertion')
    return [{ words: say('cell.mark'), studies: 0, against: false, mark: true }];
  const speaking = pieces.filter(({ evidence }) => evidence.result !== 'not-reported');
  if (speaking.length === 0) return [{ words: say('cell.notReported'), studies: 0, against: true, mark: false }];
  return [true, false].flatMap((inFavour): ClassCell[] => {
    const studies = studiesOf(speaking.filter(({ evidence }) => supports(node, evidence) === inFavour));
    if (studies === 0) return [];
    const words = say(inFavour ? 'cell.effect' : 'cell.null', { n: studies });
    return [{ words, studies, against: !inFavour, mark: false }];
  });
}

function row(telling: Telling, node: ClaimNode): TableRow {
  const { claim } = node;
  const assessment = telling.assessment(claim.id);
  const sources = assessment.admitted.flatMap(({ evidence }) => {
    const cited = (evidence.cited ?? []).map(({ source }) => source);
    return cited.length > 0 ? cited : evidence.readIn ? [evidence.readIn.source] : [];
  });
  return {
    id: claim.id,
    sentence: telling.sentence(claim.id),
    statement: claim.statement,
    role: roles.row(node.role).label,
    cells: Object.fromEntries(evidenceClasses.ids.map((id) => [id, cells(telling, node, id)] as const)) as Record<
      EvidenceClass,
      ClassCell[]
    >,
    verdict: verdictView(assessment)?.words ?? null,
    provisional: assessment.provisional,
    hidden: hiddenInShort(assessment),
    unsourced: unsourcedClasses.ids.find((id) => id === classesOf(assessment)[0]) ?? null,
    references: [...new Set(sources)].map((id) => sourceName(telling.model, id)),
  };
}

/** Every word typed is somewhere in the row, Greek letters and punctuation aside. */
function matches(view: TableRow, filter: string): boolean {
  const words = filter
    .split(/\s+/)
    .map(foldName)
    .filter((word) => word !== '');
  const told = [view.sentence, view.statement, view.role, view.verdict ?? '', view.references.join(' ')];
  const folded = told.map(foldName).join(' ');
  return words.every((word) => folded.includes(word));
}

type Row = { readonly view: TableRow; readonly node: ClaimNode };
type Key = (row: Row) => string | number;

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
const compareKeys = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

function keyOf(telling: Telling, column: ColumnId): Key {
  if (column === 'claim') return ({ view }) => view.sentence;
  if (column === 'references') return ({ view }) => view.references.join(' ') || '\uffff';
  if (column === 'verdict')
    return ({ node }) => {
      const { verdict } = telling.assessment(node.claim.id);
      return verdict === null ? verdicts.rows.length : verdicts.rank(verdict);
    };
  // Most studies first, then marks, then what found nothing.
  return ({ view }) =>
    -view.cells[column].reduce((sum, cell) => sum + (cell.against ? 0.1 : cell.mark ? 1 : cell.studies), 0);
}

/** The table of all listed claims: by role, steps of mechanisms first, and by strength of evidence, unless asked otherwise. */
export function claimsTable(telling: Telling, filter: string, sort: Session['sort']): TableView {
  const listed = telling.model.claims.filter(({ claim }) => telling.assessment(claim.id).listed);
  const strength = ({ node }: Row): number => {
    const own = telling.assessment(node.claim.id).class;
    return own === null ? -1 : classRank(own);
  };
  const all = listed
    .map((node) => ({ node, view: row(telling, node) }))
    .sort((a, b) => roles.rank(a.node.role) - roles.rank(b.node.role) || strength(a) - strength(b));
  const rows = all.filter(({ view }) => matches(view, filter));
  if (sort) {
    const { column, descending } = sort;
    const key = keyOf(telling, column);
    rows.sort((a, b) => compareKeys(key(a), key(b)) * (descending ? -1 : 1));
  }
  const own = rows.filter(({ node }) => node.mine).length;
  const count = say('table.count', { n: rows.length - own, of: listed.filter((node) => !node.mine).length });
  return {
    rows: rows.map(({ view }) => view),
    count: own === 0 ? count : say('mine.and', { count, n: own }),
    filter,
    sort,
  };
}

/** The same rows with those in full ink first, unless they are sorted by a column. */
export function inkedFirst(view: TableView, faded: ReadonlySet<string>): TableView {
  if (view.sort || faded.size === 0) return view;
  const inked = view.rows.filter(({ id }) => !faded.has(id));
  return { ...view, rows: [...inked, ...view.rows.filter(({ id }) => faded.has(id))] };
}
