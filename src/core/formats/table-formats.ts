import { type Row, vocabulary } from '../schema/vocabulary.ts';
import { writeCsv } from './csv.ts';
import { writeHtmlTable } from './html-table.ts';
import { writeMarkdown } from './markdown.ts';
import type { Table } from './table.ts';

interface TableFormat extends Row {
  /** End of a file name, without the point. */
  readonly extension: string;
  /** Media type of a file. */
  readonly type: string;
  /** The content of a file. */
  readonly file: (table: Table) => Promise<string | Uint8Array<ArrayBuffer>>;
}

/** The formats in which a table can be taken away as a file. */
export const tableFormats = vocabulary<TableFormat>('table-formats')([
  {
    id: 'csv',
    label: 'CSV',
    extension: 'csv',
    type: 'text/csv;charset=utf-8',
    // A spreadsheet reads a file without the mark in the encoding of its system, and Greek letters are lost.
    file: (table) => Promise.resolve(`\ufeff${writeCsv(table)}`),
  },
  {
    id: 'xlsx',
    label: 'Excel',
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    // Loaded when it is asked for: few ask.
    file: async (table) => (await import('./xlsx.ts')).writeXlsx(table),
  },
  {
    id: 'md',
    label: 'Markdown',
    extension: 'md',
    type: 'text/markdown;charset=utf-8',
    file: (table) => Promise.resolve(writeMarkdown(table)),
  },
  {
    id: 'html',
    label: 'HTML',
    extension: 'html',
    type: 'text/html;charset=utf-8',
    file: (table) => Promise.resolve(writeHtmlTable(table)),
  },
]);
export type TableFormatId = (typeof tableFormats.rows)[number]['id'];
