import type { Table } from './claims-table.ts';

const cell = (value: string): string => value.replace(/[\\|`*_{}[\]<>]/g, '\\$&').replace(/\s+/g, ' ');

/** A table in GitHub-flavoured Markdown; characters with a meaning there are escaped. */
export function writeMarkdown({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |\n`;
  return line(columns) + `|${columns.map(() => ' --- |').join('')}\n` + rows.map(line).join('');
}
