import TextTable from 'cli-table3';

/** Rows that are laid out at once: for each cell the library goes through all of them. */
const STRETCH = 100;

/** With the ones above, rows further down are one table: the line between them joins both. */
const goesOn = { top: '─', 'top-mid': '┼', 'top-left': '├', 'top-right': '┤' };

/** Columns of a terminal that a text takes at most: a letter of an East Asian script takes two. */
const widthOf = (text: string): number => text.replace(/[^\u0000-\u10ff]/gu, '  ').length;

/**
 * A table for a terminal, a stretch of rows at a time. The columns that have a width break into lines of that; the others
 * are as wide as their longest cell, so that an id can be copied.
 */
export function* screenTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  widths: Readonly<Record<string, number>>,
): Generator<string> {
  const padding = 2;
  const colWidths = columns.map((column, x) => {
    const longest = rows.reduce((most, row) => Math.max(most, widthOf(row[x] ?? '')), widthOf(column));
    return widths[column] ?? longest + padding;
  });
  for (let at = 0; at === 0 || at < rows.length; at += STRETCH) {
    const table = new TextTable({
      ...(at === 0 ? { head: [...columns] } : { chars: goesOn }),
      colWidths,
      wordWrap: true,
      style: { head: [], border: [] },
    });
    table.push(...rows.slice(at, at + STRETCH).map((row) => [...row]));
    const drawn = `${table.toString()}\n`;
    const isLast = at + STRETCH >= rows.length;
    yield isLast ? drawn : drawn.slice(0, drawn.lastIndexOf('\n', drawn.length - 2) + 1);
  }
}
