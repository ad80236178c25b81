import { auditQuestions } from '../core/audit/audit-question-list.ts';
import { type Cell, type Table, tableHead } from '../core/formats/table.ts';
import { tableFormats, type TableFormatId } from '../core/formats/table-formats.ts';
import { reaches } from '../core/schema/axes.ts';
import { classMark } from './class-marks.ts';
import type { MatrixView, ShownRow } from './evidence-matrix.ts';
import { ownClasses } from './disagreements.ts';
import type { OwnMark, OwnMarks } from './disagreements-view.ts';
import type { HarmsView } from './harms-view.ts';
import { reasonOf } from './lens-view.ts';
import type { Lens } from './lenses.ts';
import type { MatrixCell } from './matrix-cells.ts';
import { groupings } from './matrix-wishes.ts';
import type { StudiesView, StudyRow } from './studies-view.ts';
import { sayTaken } from './take-away-texts.ts';
import type { Telling } from './telling.ts';
import { plainWords, type Word } from './words.ts';
import type { WaysView } from './ways-view.ts';

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ');
const plain = (word: Word): string => plainWords([word]);
const withSources = (telling: Telling, title: string): string =>
  joined([title, sayTaken('title.sources', { sources: reaches.row(telling.reach).label })]);

/** Which data a table is of. What a reader adds to them is said in its title, and a language other than that of the data. */
const headOf = (telling: Telling, title: string) =>
  tableHead(telling.model, joined([title, sayTaken('title.language')]), telling.sha256);

/** A cell in plain text. One that is empty stays empty: it was not measured, and is no zero. */
function cellText(cells: readonly MatrixCell[] = [], byDisease = false): Cell {
  const told = cells.map(({ class: id, parts, subjects }) => {
    const words = parts.map((part) => part.words).join(', ');
    const counted = subjects === null ? words : `${words} (${subjects})`;
    return byDisease ? `${classMark(id).label}: ${counted}` : counted;
  });
  const text = told.join('; ');
  return /^\d+$/.test(text) ? Number(text) : text;
}

function titleOf(telling: Telling, view: MatrixView, lens: Lens): string {
  const { asked, filter, group } = view;
  const reason = reasonOf(telling, lens);
  return withSources(
    telling,
    joined([
      asked === null
        ? sayTaken('title.statements')
        : sayTaken('title.asked', { question: auditQuestions.row(asked).label }),
      filter === '' ? '' : sayTaken('title.filter', { filter }),
      group === 'none' ? '' : sayTaken('title.group', { group: groupings.row(group).label }),
      reason === '' ? '' : sayTaken('title.lens', { reason }),
      view.groups.some(({ rows }) => rows.some(({ unsourced }) => unsourced === 'mine')) ? sayTaken('title.mine') : '',
    ]),
  );
}

/** What a reader says of the evidence behind a row: piece by piece, the curator's class with each, in one order in every cell. */
const ownCells = (said: readonly OwnMark[]): string[] =>
  [
    said.map(({ piece, curated }) => `${piece} (${curated})`),
    said.map(({ class: own }) => (own === null ? '–' : ownClasses.row(own).label)),
    said.map(({ note }) => note || '–'),
    said.map(({ reason }) => reason),
  ].map((parts) => parts.join(' | '));

/**
 * A table with what a reader says of the evidence of its rows, after all other columns; as it is where nothing is said.
 *
 * @param pieces of each row, by id
 */
function withOwn(table: Table, marks: OwnMarks, pieces: readonly (readonly string[])[]): Table {
  const said = pieces.map((ids) => ids.flatMap((id) => marks.get(id) ?? []));
  if (said.every(({ length }) => length === 0)) return table;
  const columns = (['own.pieces', 'own.class', 'own.note', 'own.reason'] as const).map((id) => sayTaken(id));
  return {
    ...table,
    columns: [...table.columns, ...columns],
    rows: table.rows.map((row, at) => [...row, ...ownCells(said[at] ?? [])]),
  };
}
const noMarks: OwnMarks = new Map();

/** The matrix as it is shown, with all rows that it has; rows outside the lens say so. */
export function matrixTable(
  telling: Telling,
  view: MatrixView,
  lens: Lens,
  faded: ReadonlySet<string>,
  marks = noMarks,
): Table {
  const isGrouped = view.group !== 'none';
  const piecesOf = (claim: string): string[] =>
    marks.size === 0 ? [] : telling.assessment(claim).admitted.map(({ evidence }) => evidence.id);
  const row = (title: string | null, shown: ShownRow): Cell[] => [
    ...(isGrouped ? [title ?? ''] : []),
    shown.id,
    shown.sentence,
    shown.statement,
    ...view.columns.map(({ id }) => cellText(shown.cells[id], view.axis === 'context')),
    shown.unsourced === null ? '' : classMark(shown.unsourced).label,
    shown.verdict ?? '',
    shown.provisional && shown.verdict !== null ? sayTaken('yes') : '',
    shown.depends.join('; '),
    shown.references.join(' '),
    ...(view.asked === null ? [] : [shown.reasons.join('; ')]),
    ...(faded.size > 0 ? [faded.has(shown.id) ? sayTaken('yes') : ''] : []),
  ];
  const table: Table = {
    head: headOf(telling, titleOf(telling, view, lens)),
    columns: [
      ...(isGrouped ? [sayTaken('group')] : []),
      ...['id', sayTaken('col.statement'), sayTaken('col.words')],
      ...view.columns.map(({ label }) => label),
      ...[
        sayTaken('column.apart'),
        sayTaken('col.verdict'),
        sayTaken('column.provisional'),
        sayTaken('column.depends'),
        sayTaken('col.references'),
      ],
      ...(view.asked === null ? [] : [sayTaken('reason')]),
      ...(faded.size > 0 ? [sayTaken('outside')] : []),
    ],
    rows: view.groups.flatMap(({ title, rows }) => rows.map((shown) => row(title, shown))),
  };
  return withOwn(
    table,
    marks,
    view.groups.flatMap(({ rows }) => rows.map(({ id }) => piecesOf(id))),
  );
}

export function waysTable(telling: Telling, view: WaysView, marks = noMarks): Table {
  const told = view.ways.flatMap(({ title, steps }) =>
    steps.flatMap(({ ends, class: id, claims }) => claims.map((claim) => ({ ...claim, title, ends, carried: id }))),
  );
  const table: Table = {
    head: headOf(telling, withSources(telling, sayTaken('title.ways', { lead: view.lead }))),
    columns: [
      sayTaken('col.way'),
      sayTaken('col.step'),
      sayTaken('col.carried'),
      sayTaken('col.statement'),
      ...view.columns.map(({ label }) => label),
    ],
    rows: told.map(({ title, ends, carried, claim, cells }) => [
      title,
      ends,
      classMark(carried).label,
      plain(claim),
      ...view.columns.map((column) => cellText(cells[column.id])),
    ]),
  };
  return withOwn(
    table,
    marks,
    told.map(({ evidence }) => evidence),
  );
}

export function studiesTable(telling: Telling, view: StudiesView, marks = noMarks): Table {
  const table: Table = {
    head: headOf(telling, withSources(telling, joined([sayTaken('title.studies'), ...view.sums]))),
    columns: [
      ...[
        sayTaken('col.report'),
        sayTaken('col.sources'),
        sayTaken('col.checked'),
        sayTaken('col.design'),
        sayTaken('col.compared'),
        sayTaken('col.patients'),
        sayTaken('col.form'),
        sayTaken('col.given'),
        sayTaken('col.together'),
        sayTaken('col.alsoTold'),
      ],
      ...[
        sayTaken('col.dose'),
        sayTaken('col.for'),
        sayTaken('col.at'),
        sayTaken('col.endpoint'),
        sayTaken('col.outcomes'),
        sayTaken('col.silent'),
        sayTaken('col.shared'),
      ],
    ],
    rows: view.rows.map((row) => [
      plain(row.study),
      plainWords(row.sources),
      row.checked,
      row.design,
      row.comparator,
      /^\d+$/.test(row.patients) ? Number(row.patients) : row.patients,
      plainWords(row.form),
      plainWords(row.treatment),
      plainWords(row.coTreatments),
      plainWords(row.alsoTold),
      plainWords(row.regimen),
      plainWords(row.duration),
      plainWords(row.timePoint),
      row.endpoint ?? '',
      row.outcomes
        .map(({ claim, result, numbers }) => joined([`${plain(claim)}: ${result}`, plainWords(numbers)]))
        .join(' | '),
      row.notReported.map(({ claim }) => plain(claim)).join('; '),
      row.mayShare ?? '',
    ]),
  };
  const piecesOf = ({ outcomes, notReported }: StudyRow): string[] =>
    [...outcomes, ...notReported].flatMap(({ evidence }) => evidence);
  return withOwn(table, marks, view.rows.map(piecesOf));
}

export function harmsTable(telling: Telling, view: HarmsView, marks = noMarks): Table {
  const told = [
    ...view.told.flatMap(({ study, events }) => events.map((event) => ({ study: plain(study), event }))),
    ...view.unstudied.map((event) => ({ study: '', event })),
  ];
  const table: Table = {
    head: headOf(telling, withSources(telling, joined([sayTaken('title.harms'), view.lead]))),
    columns: [
      sayTaken('col.report'),
      sayTaken('col.event'),
      sayTaken('col.many'),
      sayTaken('col.dose'),
      sayTaken('col.became'),
      sayTaken('col.read'),
      sayTaken('col.beyond'),
    ],
    rows: told.map(({ study, event }) => [
      study,
      plain(event.event),
      event.of,
      plainWords(event.dose),
      plainWords(event.outcome),
      plainWords(event.readIn),
      event.beyond ? sayTaken('yes') : '',
    ]),
  };
  return withOwn(
    table,
    marks,
    told.map(({ event }) => [event.id]),
  );
}

export type { TableFormatId };
export const tableChoices = tableFormats.rows;
