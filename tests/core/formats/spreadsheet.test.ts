import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/core/formats/csv.ts';
import { readCsv } from '../../../src/core/formats/csv-reader.ts';
import type { Table } from '../../../src/core/formats/table.ts';
import { writeXlsx } from '../../../src/core/formats/xlsx.ts';

/** Cells that a spreadsheet would run or change, and some that must come through beside them. */
const cells = [
  ...[
    '=1+1',
    '+1',
    '-1+1',
    '@SUM(1)',
    '=HYPERLINK("https://example.org","x")',
    "=cmd|'/c calc'!A1",
    '＝1+1',
    '|x',
    '#N/A',
  ],
  ...['MARCH1', 'SEPT2', 'DEC1', 'Mar-1', '2-Sep', '1 May', '6/7', '1-2', '2026-01-01', '12:30', '50%', '1 1/2'],
  ...['007', '1.50', '12345678901234567890', '1E5', '2310009E13', 'TRUE', 'false', '1,000', '$5'],
  ...[
    'IVIG',
    'TGFβ1',
    'α-SMA',
    '"quoted", and more',
    'two\nlines',
    "'apostrophe",
    '<b>&amp;</b>',
    '_x0041_',
    '漢 😀',
    '-5',
    '0.5',
  ],
];
const table: Table = { columns: ['text', 'n'], rows: cells.map((text, at) => [text, at]) };

const found = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
const hasOffice = found.status === 0;
const folder = mkdtempSync(join(tmpdir(), 'edgewise-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens a file in LibreOffice, which takes texts for dates and numbers where it can, and saves it as CSV. */
function throughOffice(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  const asCsv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,false';
  const args = [
    ...[`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--norestore'],
    // Comma, quotation mark, UTF-8, from line 1, English (US), quoted cells too, numbers and dates of all kinds.
    ...(name.endsWith('.csv') ? ['--infilter=CSV:44,34,76,1,,1033,false,true'] : []),
    ...['--convert-to', asCsv, '--outdir', join(folder, 'out'), join(folder, name)],
  ];
  const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8', timeout: 90_000 });
  expect(status, stderr).toBe(0);
  return readFileSync(join(folder, 'out', name.replace(/\.\w+$/, '.csv')), 'utf8');
}

describe.skipIf(!hasOffice)('LibreOffice (skipped where its command soffice is not installed)', () => {
  it('changes no cell of our CSV and runs no formula', () => {
    const asTexts = { columns: table.columns, rows: table.rows.map((row) => row.map(String)) };
    expect(readCsv('t.csv', throughOffice('table.csv', writeCsv(table))).table).toEqual(asTexts);
    // The same cells without guards are changed, so the test can fail.
    const bare = throughOffice('bare.csv', `text\n${['MARCH 1', '1-2', '1E5', '007'].join('\n')}\n`);
    expect(bare.split('\n').slice(1, 5)).not.toContain('007');
    expect(bare).not.toContain('1E5');
  }, 120_000);

  it('shows every cell of our workbook as the text or the number that it is', () => {
    const out = throughOffice('book.xlsx', writeXlsx(table));
    const rows = out.match(/(?:"(?:[^"]|"")*"|[^",\n])*,\d+\n/g) ?? [];
    const shown = rows.map((row) =>
      row.replace(/,\d+\n$/, '').replace(/^"([^]*)"$/, (_, text: string) => text.replaceAll('""', '"')),
    );
    expect(shown).toEqual(cells);
  }, 120_000);
});
