import { sealed } from './sealed.ts';
import { type Cell, type Table, versionWords } from './table.ts';

const escaped = (text: string): string => text.replace(/[\\|`*_{}[\]<>]/g, '\\$&').replace(/\s+/g, ' ');
const cell = (value: Cell): string => escaped(String(value));

/** A table in GitHub-flavoured Markdown, its head above it and its stamp in a comment below; characters with a meaning there are escaped. */
export function writeMarkdown({ head, columns, rows }: Table): string {
  const line = (cells: readonly Cell[]) => `| ${cells.map(cell).join(' | ')} |\n`;
  const above = head ? `**${escaped(head.title)}**\n\n${escaped(versionWords(head))}\n\n` : '';
  const below = head?.stamp === undefined ? '' : `\n<!-- ${head.stamp} -->\n`;
  return sealed(above + line(columns) + `|${columns.map(() => ' --- |').join('')}\n` + rows.map(line).join('') + below);
}
