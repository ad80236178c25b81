import { visible } from '../schema/issue.ts';
import { sealed } from './sealed.ts';
import { type Cell, type Table, versionWords } from './table.ts';
import { xmlText } from './xml-text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const text = (cell: Cell): string =>
  visible(String(cell).replace(/\s+/g, ' ')).replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');

const look =
  'body{font:14px/1.4 system-ui,sans-serif;margin:2em}table{border-collapse:collapse}caption{text-align:left;padding-bottom:.5em}' +
  'th,td{border:1px solid #888;padding:.3em .5em;text-align:left;vertical-align:top}';

/**
 * A table as an HTML page of its own: a caption that says what it shows and of which data, names of columns and rows as
 * headings. All texts are escaped; it loads nothing and runs nothing.
 */
export function writeHtmlTable({ head, columns, rows }: Table): string {
  const caption = head
    ? `<caption><strong>${text(head.title)}</strong><br>${text(versionWords(head))}</caption>\n`
    : '';
  const names = columns.map((column) => `<th scope="col">${text(column)}</th>`).join('');
  const lines = rows.map((row) => {
    const [first = '', ...rest] = row;
    return `<tr><th scope="row">${text(first)}</th>${rest.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>\n`;
  });
  const stamp = head?.stamp === undefined ? '' : `<meta name="edgewise" content="${xmlText(head.stamp)}">\n`;
  const page = [
    `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>${text(head?.title ?? 'Table')}</title>\n${stamp}`,
    `<style>${look}</style>\n</head>\n<body>\n<table>\n${caption}<thead>\n<tr>${names}</tr>\n</thead>\n<tbody>\n`,
    ...lines,
    '</tbody>\n</table>\n</body>\n</html>\n',
  ].join('');
  return sealed(page);
}
