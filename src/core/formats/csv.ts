import type { Table } from './claims-table.ts';

/** A cell that a spreadsheet could run as a formula begins, after NFKC, with one of these. */
const runs = /^\s*[=+\-@\t\r\n|]/;

function cell(value: string): string {
  const guarded = runs.test(value.normalize('NFKC')) ? `'${value}` : value;
  return guarded !== value || /[",\r\n]/.test(value) ? `"${guarded.replaceAll('"', '""')}"` : value;
}

/** A table as CSV (RFC 4180), with a leading apostrophe where a spreadsheet would run the cell. */
export const writeCsv = ({ columns, rows }: Table): string =>
  [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
