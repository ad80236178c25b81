import { csvDigest } from './csv-digest.ts';
import { sealedWith } from './sealed.ts';
import { guarded } from './spreadsheet-cells.ts';
import { type Cell, headParts, stampPart, type Table } from './table.ts';

const cellText = (value: Cell): string => (typeof value === 'number' ? String(value) : guarded(value));

/** A cell in quotation marks where a reader would misread it: at the very start, `ID` and the mark of an encoding too. */
function cell(value: Cell): string {
  if (value === '') return '';
  const safe = cellText(value);
  return (safe !== value && typeof value === 'string') || /[",\r\n]|^(?:ID|\ufeff)/.test(safe) ? quoted(safe) : safe;
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
  const above = told.map((part) => `${headMark}${part}: ${head?.[part] ?? ''}`);
  const body = [columns, ...rows];
  const text = [...above.map(quoted), ...body.map((row) => row.map(cell).join(','))]
    .map((line) => `${line}\r\n`)
    .join('');
  if (head?.stamp === undefined) return text;
  return sealedWith(text, csvDigest([...above.map((line) => [line]), ...body.map((row) => row.map(cellText))]));
}
