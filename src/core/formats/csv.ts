import { guarded } from './spreadsheet-cells.ts';
import { type Cell, headParts, stampPart, type Table } from './table.ts';

/** A cell in quotation marks where a reader would misread it: at the very start, `ID` and the mark of an encoding too. */
function cell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const safe = guarded(value);
  return safe !== value || /[",\r\n]|^(?:ID|\ufeff)/.test(safe) ? quoted(safe) : safe;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Begins a line of the head: `# title: …`. No cell begins so without a guard. */
export const headMark = '# ';

/**
 * A table as CSV (RFC 4180). Its head, where it has one, stands above it, a line for each part. A cell that a spreadsheet
 * would run or change has a leading apostrophe; `readCsv` takes it off again.
 */
export function writeCsv({ head, columns, rows }: Table): string {
  const told = head ? [...headParts, ...(head.stamp === undefined ? [] : [stampPart])] : [];
  const above = told.map((part) => `${quoted(`${headMark}${part}: ${head?.[part] ?? ''}`)}\r\n`);
  return [...above, ...[columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`)].join('');
}
