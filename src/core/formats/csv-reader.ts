import { forbiddenKeys, placer } from '../reader/json-document.ts';
import type { Issue } from '../schema/issue.ts';
import { issueListOf, type RuleRow } from '../schema/rules.ts';
import { vocabulary } from '../schema/vocabulary.ts';
import { headMark } from './csv.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';
import { unguarded, writtenBySpreadsheet } from './spreadsheet-cells.ts';
import { headParts, stampPart, type Table, type TableHead } from './table.ts';

const refuse = { severity: 'error', refuses: 'dataset' } as const;
const setAside = { severity: 'error', refuses: 'record' } as const;
const warn = { severity: 'warning', refuses: 'nothing' } as const;

/** The rules of a table in CSV. */
// prettier-ignore
export const csvRules = vocabulary<RuleRow>('csv-rules')([
  { id: 'csv-empty', label: 'no table', ...refuse, message: 'there is no line with the names of the columns', remedy: 'Begin the table with the names of its columns.' },
  { id: 'csv-quote-unclosed', label: 'a quotation mark that nothing closes', ...refuse, message: 'a quotation mark opens here and nothing closes it; {lines} more lines would be swallowed', remedy: 'Close it, or double it where it is part of the text.' },
  { id: 'csv-quote-stray', label: 'a quotation mark inside a cell', ...refuse, message: 'a quotation mark stands in this cell where none may stand', remedy: 'Double a quotation mark that is part of the text.' },
  { id: 'csv-column-twice', label: 'two columns of one name', ...refuse, message: 'a second column “{column}”', remedy: 'Give each column a name of its own.' },
  { id: 'csv-column-forbidden', label: 'a forbidden name of a column', ...refuse, message: 'forbidden column “{column}”', remedy: 'Name it otherwise: no data needs a column of this name.' },
  { id: 'csv-ragged', label: 'too few or too many cells', ...setAside, message: '{cells} cells, and {columns} columns', remedy: 'Give the row a cell for each column.' },
  { id: 'csv-cell-changed', label: 'a cell that a spreadsheet may have changed', ...warn, message: '“{cell}” is how a spreadsheet writes what it took for a date or a number', remedy: 'Compare it with the original: names of genes are often changed so.' },
]);

/** A table that was read: each row that was read is in the table or set aside. */
export interface ReadTable {
  /** Null where the whole text is refused. Its cells are texts. */
  readonly table: Table | null;
  readonly issues: readonly Issue[];
  /** Rows under the names of the columns. */
  readonly read: number;
  /** Rows that are not in the table: line at which each begins, and its cells. */
  readonly setAside: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

const isBlank = (row: CsvRow): boolean => row.length === 1 && row[0]?.text === '';

/** A part of a head in the row where it should stand; null where it does not. */
function headPart(row: CsvRow | undefined, part: string): string | null {
  const mark = `${headMark}${part}: `;
  const text = row?.[0]?.text ?? '';
  return row?.length === 1 && text.startsWith(mark) ? text.slice(mark.length) : null;
}

/** The rows of a head, from the top, and how many they are; null where not all of its parts are there. */
function headOf(rows: readonly CsvRow[]): { readonly head: TableHead; readonly length: number } | null {
  const parts = headParts.map((part, at) => [part, headPart(rows[at], part)] as const);
  if (parts.some(([, text]) => text === null)) return null;
  const head = Object.fromEntries(parts) as Record<(typeof headParts)[number], string>;
  const stamp = headPart(rows[parts.length], stampPart);
  return stamp === null ? { head, length: parts.length } : { head: { ...head, stamp }, length: parts.length + 1 };
}

/**
 * Reads a table in CSV: what `writeCsv` wrote comes back as it was, its head too, its numbers as texts. Guards are taken
 * off. Broken quotation marks and names of columns refuse the text, a row of another length is set aside; each issue has
 * its place. Never throws on text.
 *
 * @param file what the places of issues call the text
 */
export function readCsv(file: string, text: string): ReadTable {
  const whole = text.replace(/^\ufeff/, '');
  const { issues, report } = issueListOf(csvRules);
  const place = placer(file, whole);
  const refused: ReadTable = { table: null, issues, read: 0, setAside: [] };

  const { rows, stopped } = csvRows(whole);
  if (stopped !== null) {
    const rest = whole.slice(stopped);
    const isOpen = rest.startsWith('"') && !/^"[^"]*(?:""[^"]*)*"(?!")/.test(rest);
    report(isOpen ? 'csv-quote-unclosed' : 'csv-quote-stray', place(stopped, ''), null, {
      lines: rest.trimEnd().split('\n').length - 1,
    });
    return refused;
  }

  const { head, length } = headOf(rows) ?? { head: null, length: 0 };
  const [names, ...body] = rows.slice(length);
  if (!names || isBlank(names)) {
    report('csv-empty', place(0, ''), null, {});
    return refused;
  }
  const columns = names.map((name) => unguarded(name.text));
  columns.forEach((column, at) => {
    const here = place(names[at]?.at ?? 0, '');
    if (forbiddenKeys.has(column)) report('csv-column-forbidden', here, null, { column });
    else if (columns.indexOf(column) < at) report('csv-column-twice', here, null, { column });
  });
  const filled = body.filter((row) => columns.length === 1 || !isBlank(row));
  if (issues.length > 0) return { ...refused, read: filled.length };

  const kept: string[][] = [];
  const setAside: { line: number; cells: string[] }[] = [];
  for (const row of filled) {
    const start = place(row[0]?.at ?? 0, '');
    const cells = row.map((cell) => unguarded(cell.text));
    if (row.length !== columns.length) {
      report('csv-ragged', start, null, { cells: row.length, columns: columns.length });
      setAside.push({ line: start.line ?? 0, cells });
      continue;
    }
    for (const cell of row)
      if (writtenBySpreadsheet(cell.text)) report('csv-cell-changed', place(cell.at, ''), null, { cell: cell.text });
    kept.push(cells);
  }
  return { table: { ...(head && { head }), columns, rows: kept }, issues, read: filled.length, setAside };
}
