import { stampOf } from '../core/formats/stamp.ts';
import { stamped, type Table, tableHead } from '../core/formats/table.ts';
import { type TableFormatId, tableFormats } from '../core/formats/table-formats.ts';
import type { Model } from '../core/model/claim-graph.ts';
import { usageError } from './command-error.ts';
import { type CommandIo, digestOf } from './context.ts';

/** Formats that always say what they show, of which version of the data: nobody reads them line by line. */
const alwaysHeaded: readonly TableFormatId[] = ['xlsx', 'html'];

export interface TableOptions {
  readonly format?: string;
  readonly head?: boolean;
}

/** For people, in the way of a command (`plain`), or one of the formats for files. */
export function tableFormatNamed(
  { format }: TableOptions,
  plain: string,
  name: string,
  io: CommandIo,
): TableFormatId | null {
  if (format === undefined || format === plain) return null;
  const found = tableFormats.ids.find((id) => id === format);
  if (found === undefined) {
    const known = [plain, ...tableFormats.ids];
    throw usageError(`--format: “${format}” is not one of ${known.join(', ')}`, known);
  }
  if (found === 'xlsx' && io.stdout.isTTY)
    throw usageError(
      `--format xlsx writes a workbook, which no terminal shows: send it to a file with “> ${name}.xlsx”`,
    );
  return found;
}

/** What a table shows: these claims of this model; the link opens what it shows on the page, where that can show it. */
export interface TableOf {
  readonly model: Model;
  readonly title: string;
  readonly claims: readonly string[];
  readonly link: string | null;
}

function withStamp(table: Table, { model, title, claims, link }: TableOf): Table {
  const sha256 = digestOf(model);
  return stamped({ ...table, head: tableHead(model, title, sha256) }, stampOf(model, claims, { sha256, link }));
}

/** Write a table as a file; csv and md, which other programs read, have a head where it is asked for. */
export async function writeTable(
  table: Table,
  { model, title, ...of }: TableOf,
  format: TableFormatId,
  options: TableOptions,
  io: CommandIo,
): Promise<void> {
  const withHead = alwaysHeaded.includes(format) || options.head === true;
  const headed = withHead ? withStamp(table, { model, title, ...of }) : table;
  const content = await tableFormats.row(format).file(headed);
  // The mark of an encoding is for spreadsheets; programs that are written to take it for a part of the first name.
  io.stdout.write(typeof content === 'string' ? content.replace(/^\ufeff/, '') : content);
}
