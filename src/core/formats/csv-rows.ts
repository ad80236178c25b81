/** A cell as it is written, without quotation marks, and its offset in the text. */
export interface WrittenCell {
  readonly text: string;
  readonly at: number;
}

export type CsvRow = readonly WrittenCell[];

/** A cell and what ends it (RFC 4180; a line may end in any of three ways). */
const cellPattern = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

/** The rows of a text; `stopped` is the offset of a cell that is none, where there is one. */
export function csvRows(text: string): { readonly rows: CsvRow[]; readonly stopped: number | null } {
  const rows: CsvRow[] = [];
  let row: WrittenCell[] = [];
  for (let at = 0; at < text.length || row.length > 0; at = cellPattern.lastIndex) {
    cellPattern.lastIndex = at;
    const found = cellPattern.exec(text);
    if (!found) return { rows, stopped: at };
    const [whole, inQuotes, plain = '', end = ''] = found;
    row.push({ text: inQuotes?.replaceAll('""', '"') ?? plain, at });
    cellPattern.lastIndex = at + whole.length;
    if (end === ',') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return { rows, stopped: null };
}
