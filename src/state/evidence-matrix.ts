import { auditColumns } from '../core/audit/audit-columns.ts';
import { type AuditQuestion, auditQuestions } from '../core/audit/audit-question-list.ts';
import { ABOUT_WAYS, type Finding, findingsOf } from '../core/audit/audit-questions.ts';
import { type Matrix, matrixSteps } from '../core/audit/matrix.ts';
import { type Search, toEnd } from '../core/engine/search-slices.ts';
import type { Path } from '../core/queries/path-query.ts';
import { diseaseContexts } from '../core/schema/disease-contexts.ts';
import { evidenceClasses } from '../core/schema/evidence-classes.ts';
import { roles } from '../core/schema/roles.ts';
import { classMark } from './class-marks.ts';
import { filtered, type MatrixRowView, type PreparedRow, preparedRows, sorted } from './matrix-rows.ts';
import { sayMatrix } from './matrix-texts.ts';
import type { Grouping, MatrixWishes } from './matrix-wishes.ts';
import type { Session } from './session.ts';
import type { EvidenceColumn } from './table-columns.ts';
import type { Telling } from './telling.ts';
import { say } from './texts.ts';

export interface MatrixColumn {
  readonly id: EvidenceColumn;
  readonly label: string;
  /** The letter of a class; null for a disease. */
  readonly tag: string | null;
}

/** Rows that belong together, under a title; without one where rows are not grouped. */
export interface MatrixGroup {
  readonly title: string | null;
  readonly rows: readonly ShownRow[];
}

export interface ShownRow extends MatrixRowView {
  /** Why the question that is asked lists it; empty where none is asked. */
  readonly reasons: readonly string[];
}

export interface MatrixView extends MatrixWishes {
  readonly columns: readonly MatrixColumn[];
  readonly groups: readonly MatrixGroup[];
  readonly count: string;
  /** Rows for which there was no room. */
  readonly more: number;
  /** The questions of the audit, in few words and in full, each with how many statements it finds. */
  readonly questions: readonly {
    readonly id: AuditQuestion;
    readonly label: string;
    readonly about: string;
    readonly n: number;
  }[];
  /** How the pieces add up to the data, a sentence each. */
  readonly sums: readonly string[];
  readonly filter: string;
  readonly sort: Session['sort'];
}

/** What is asked of the matrix beside what the data hold. */
export interface MatrixLook extends MatrixWishes {
  readonly filter: string;
  readonly sort: Session['sort'];
  /** Rows to show where there are more than four times as many; the rest is counted. */
  readonly most: number;
}

const noWays: readonly Path[] = [];

type Findings = ReadonlyMap<AuditQuestion, readonly Finding[]>;
const matrices = new WeakMap<Telling, Matrix>();
const found = new WeakMap<Telling, { readonly ways: readonly Path[]; readonly findings: Findings }>();

/** The matrix of a choice of sources: made once. */
function* matrixOnce(telling: Telling): Search<Matrix> {
  const known = matrices.get(telling) ?? (yield* matrixSteps(telling.model, telling.assessments));
  matrices.set(telling, known);
  return known;
}

/** What each question finds; of other ways, only the question about ways is asked anew. */
function* findingsOnce(telling: Telling, ways: readonly Path[]): Search<Findings> {
  const before = found.get(telling);
  if (before?.ways === ways) return before.findings;
  const { model, assessments } = telling;
  const audited = { model, assessments, matrix: yield* matrixOnce(telling), ways };
  const findings = new Map<AuditQuestion, readonly Finding[]>();
  for (const id of auditQuestions.ids) {
    const known = id === ABOUT_WAYS ? undefined : before?.findings.get(id);
    findings.set(id, known ?? [...findingsOf(id, audited)]);
    yield { done: findings.size };
  }
  found.set(telling, { ways, findings });
  return findings;
}

/** Make ready what every look at the matrix needs, in slices: of a large data set that takes its time. */
export function* prepareMatrix(telling: Telling, ways: readonly Path[] | null, { axis }: MatrixWishes): Search<null> {
  yield* findingsOnce(telling, ways ?? noWays);
  preparedRows(telling, axis);
  return null;
}

const matrixFor = (telling: Telling): Matrix => toEnd(matrixOnce(telling));

function columnsOf(telling: Telling, { axis }: MatrixWishes): MatrixColumn[] {
  if (axis === 'class') {
    const apart = matrixFor(telling).pieces.columns.unclassified > 0 ? (['unclassified'] as const) : [];
    return [...evidenceClasses.ids, ...apart].map((id) => ({ id, ...classMark(id) }));
  }
  const [focus] = telling.model.dataset.head.focus ?? [];
  const disease = focus === undefined ? null : telling.label(focus);
  return diseaseContexts.rows.map(({ id, label }) => ({
    id,
    label: id === 'focus' && disease !== null ? sayMatrix('context.focus', { disease }) : label,
    tag: null,
  }));
}

type Titled = { readonly title: string; readonly rows: readonly PreparedRow[] };
const byTitle = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function groupedBy(rows: readonly PreparedRow[], titleOf: (row: PreparedRow) => string): Titled[] {
  const groups = new Map<string, PreparedRow[]>();
  for (const row of rows) {
    const title = titleOf(row);
    const group = groups.get(title);
    if (group) group.push(row);
    else groups.set(title, [row]);
  }
  return [...groups].map(([title, inside]) => ({ title, rows: inside }));
}

/** Rows under each way that they are a step of, in the order of its steps; a row can stand in several. */
function byWay(telling: Telling, rows: readonly PreparedRow[], ways: readonly Path[]): Titled[] {
  const byId = new Map(rows.map((row) => [row.node.claim.id, row]));
  const onWays = new Set(ways.flatMap(({ steps }) => steps.flatMap(({ claims }) => claims)));
  const groups = ways.map(({ rank, entities, steps }) => ({
    title: sayMatrix('group.way.title', { rank, way: entities.map(telling.label).join(' → ') }),
    rows: steps.flatMap(({ claims }) => claims.flatMap((id) => byId.get(id) ?? [])),
  }));
  const rest = rows.filter(({ node }) => !onWays.has(node.claim.id));
  return [...groups, { title: sayMatrix('group.noWay'), rows: rest }].filter((group) => group.rows.length > 0);
}

function grouped(
  telling: Telling,
  rows: readonly PreparedRow[],
  ways: readonly Path[],
  group: Grouping,
): readonly { readonly title: string | null; readonly rows: readonly PreparedRow[] }[] {
  switch (group) {
    case 'none':
      return [{ title: null, rows }];
    case 'subject':
    case 'object':
      return groupedBy(rows, ({ node }) => telling.label(node.claim[group])).sort((a, b) =>
        byTitle.compare(a.title, b.title),
      );
    case 'topic':
      return roles.rows.flatMap(({ id, label }) => {
        const inside = rows.filter(({ node }) => node.role === id);
        return inside.length > 0 ? [{ title: label, rows: inside }] : [];
      });
    case 'way':
      return byWay(telling, rows, ways);
  }
}

function sumsOf(telling: Telling): string[] {
  const { all, inCells, hidden, columns } = matrixFor(telling).pieces;
  const own = columns.mine;
  const each = auditColumns.rows
    .filter(({ id }) => id !== 'mine' && columns[id] > 0)
    .map(({ id, label }) => sayMatrix('sums.column', { n: columns[id], label }));
  return [
    sayMatrix('sums', { inCells: inCells - own, all: all - own, columns: each.join(', ') }),
    ...(hidden > 0 ? [sayMatrix('sums.hidden', { n: hidden })] : []),
    ...(own > 0 ? [sayMatrix('sums.own')] : []),
    sayMatrix('sums.why'),
  ];
}

/** The matrix as it is looked at. What is asked for and does not fit is counted, never dropped in silence. */
export function matrixView(telling: Telling, ways: readonly Path[] | null, look: MatrixLook): MatrixView {
  const { axis, group, asked, filter, sort, most } = look;
  const all = preparedRows(telling, axis);
  const answers = toEnd(findingsOnce(telling, ways ?? noWays));
  const reasons = new Map<string, string[]>();
  for (const { claims, reason } of asked === null ? [] : (answers.get(asked) ?? []))
    for (const id of new Set(claims)) {
      const told = reasons.get(id);
      if (told) told.push(reason);
      else reasons.set(id, [reason]);
    }
  const wanted = asked === null ? all : all.filter(({ node }) => reasons.has(node.claim.id));
  const rows = sorted(telling, all, filtered(wanted, filter), sort);
  // To leave out a few rows would help nobody.
  let room = rows.length <= 4 * most ? Infinity : most;
  const groups = grouped(telling, rows, ways ?? noWays, group).map(({ title, rows: inside }) => {
    const shown = inside.slice(0, room);
    room -= shown.length;
    return {
      title,
      rows: shown.map((row) => ({ ...row.view(), reasons: reasons.get(row.node.claim.id) ?? [] })),
      left: inside.length - shown.length,
    };
  });
  const own = rows.filter(({ node }) => node.mine).length;
  const count = say('table.count', { n: rows.length - own, of: all.filter(({ node }) => !node.mine).length });
  return {
    axis,
    group,
    asked,
    filter,
    sort,
    columns: columnsOf(telling, look),
    groups: groups.filter(({ rows: shown }) => shown.length > 0),
    count: own === 0 ? count : say('mine.and', { count, n: own }),
    more: groups.reduce((sum, { left }) => sum + left, 0),
    questions: auditQuestions.rows.map(({ id, label }) => ({
      id,
      label: sayMatrix(`short.${id}`),
      about: label,
      n: new Set((answers.get(id) ?? []).flatMap(({ claims }) => claims)).size,
    })),
    sums: sumsOf(telling),
  };
}

/** The same rows with those in full ink first in each group, unless they are sorted by a column. */
export function inkedFirst(view: MatrixView, faded: ReadonlySet<string>): MatrixView {
  if (view.sort || faded.size === 0) return view;
  const first = (rows: readonly ShownRow[]) => [
    ...rows.filter(({ id }) => !faded.has(id)),
    ...rows.filter(({ id }) => faded.has(id)),
  ];
  return { ...view, groups: view.groups.map((group) => ({ ...group, rows: first(group.rows) })) };
}
