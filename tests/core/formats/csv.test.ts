import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/core/formats/csv.ts';
import { readCsv } from '../../../src/core/formats/csv-reader.ts';
import { changesInSpreadsheet, guarded } from '../../../src/core/formats/spreadsheet-cells.ts';
import type { Table } from '../../../src/core/formats/table.ts';
import { anyText } from '../any-text.ts';

const changed = [
  ...['=1+1', '+1+1', '-1+1', '@SUM(1)', '=HYPERLINK("x","y")', '\t=1', '\r=1', '\n=1', ' =1', '＝1+1', '|x', '#N/A'],
  ...[
    'MARCH1',
    'MARC1',
    'Mar-1',
    'SEPT2',
    'sep2',
    'DEC1',
    'OCT4',
    'Oct4',
    'OKT3',
    'APR-3',
    'feb 5',
    '1 May',
    '2-Sep-20',
  ],
  ...['6/7', '1-2', '1/2/2003', '2026-01-01', '12:30', '5 pm', '1 1/2', '50%', '50 %', '$5', '5 €', '(5)', '1,000'],
  ...['007', '1.50', '.5', '5.', '1234567890123456', '0.1234567890123456', '1E5', '1e5', '2310009E13', '1.5e-3', '-0'],
  ...['TRUE', 'false', 'sep=;', '１２', ' 5', '5 '],
];

const kept = [
  ...['0', '7', '12', '-5', '0.5', '-0.05', '17344244', '123456789012345', ''],
  ...[
    'IVIG',
    'TGFβ1',
    'MARCKS',
    'MARCHF1',
    'SEPTIN2',
    'DECR1',
    'MAPK1',
    'MAY',
    'March',
    'JUNB',
    'OCTN2',
    'CD4',
    'IL-4',
    'E2F1',
  ],
  ...['p < 0.05', '13, 14', 'ref-13; ref-14', '207–211', '12 (3)', '7 patients', 'TRUE positive', "d'Arc", '3E'],
];

describe('a cell for a spreadsheet', () => {
  it.each(changed)('%j would be run or changed, and is guarded', (text) => {
    expect(changesInSpreadsheet(text)).toBe(true);
    expect(guarded(text)).toBe(`'${text}`);
  });
  it.each(kept)('%j stays as it is', (text) => {
    expect(changesInSpreadsheet(text)).toBe(false);
    expect(guarded(text)).toBe(text);
  });
});

const head = {
  title: 'Claims: "from" IVIG, to TGFβ1',
  data: 'A = review\nof two lines',
  release: '1.0',
  date: '2026-01-01',
  sha256: 'ab'.repeat(32),
};

describe('a table in CSV', () => {
  it('has its head above it, and guards in quotation marks', () => {
    const columns = ['id', 'gene', 'n'];
    const rows = [
      ['a', 'SEPT2', 7],
      ['b', 'a "quoted", text', ''],
    ];
    expect(writeCsv({ head: { ...head, data: 'A review' }, columns, rows }).split('\r\n')).toEqual([
      '"# title: Claims: ""from"" IVIG, to TGFβ1"',
      '"# data: A review"',
      '"# release: 1.0"',
      '"# date: 2026-01-01"',
      `"# sha256: ${'ab'.repeat(32)}"`,
      'id,gene,n',
      'a,"\'SEPT2",7',
      'b,"a ""quoted"", text",',
      '',
    ]);
  });

  it('never begins as a file of another kind', () => {
    expect(writeCsv({ columns: ['ID', 'x'], rows: [] })).toBe('"ID",x\r\n');
    expect(writeCsv({ columns: ['\ufeffx', 'x'], rows: [] })).toBe('"\ufeffx",x\r\n');
  });

  const cell = fc.oneof(
    anyText(8),
    fc.constantFrom(...changed, ...kept, "'", "''=1", "'=1", "'x", '"', ',', '\r\n', '# title: x', '\ufeff'),
    fc.stringMatching(/^[-+='"#0-9./eE ,\r\nMay]{0,6}$/),
  );
  const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.record({
      columns: fc.uniqueArray(
        cell.filter((name) => !['', '__proto__', 'constructor', 'prototype'].includes(name)),
        { minLength: width, maxLength: width },
      ),
      rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 4 }),
      head: fc.option(fc.constant(head), { nil: null }),
    }),
  );

  it('comes back through our own reader unchanged, whatever its cells hold', () => {
    fc.assert(
      fc.property(table, ({ columns, rows, head: own }) => {
        const written: Table = { ...(own && { head: own }), columns, rows };
        const { table: read, read: count, setAside } = readCsv('t.csv', writeCsv(written));
        expect(read).toEqual(written);
        expect({ count, setAside }).toEqual({ count: rows.length, setAside: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no cell that a spreadsheet would run or change', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const [, line = ''] = /^x\r\n([^]*)\r\n$/.exec(writeCsv({ columns: ['x'], rows: [[text]] })) ?? [];
        const shown = line.startsWith('"') ? line.slice(1, -1).replaceAll('""', '"') : line;
        expect(changesInSpreadsheet(shown)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

const told = (text: string) => {
  const { table, issues, read, setAside } = readCsv('t.csv', text);
  return {
    table,
    read,
    setAside,
    issues: issues.map(({ rule, line, column, message }) => `${line}:${column} ${rule}: ${message}`),
  };
};

describe('a table from elsewhere', () => {
  it.each(['a,b\n1,2\n\n3,4', 'a,b\r\n1,2\r\n3,4\r\n', '\ufeffa,b\r1,2\r3,4\r\r'])('%j has two rows', (text) => {
    expect(told(text)).toEqual({
      table: {
        columns: ['a', 'b'],
        rows: [
          ['1', '2'],
          ['3', '4'],
        ],
      },
      read: 2,
      setAside: [],
      issues: [],
    });
  });

  it('that is empty is refused', () => {
    for (const text of ['', '\n', '\r\na,b'])
      expect(told(text)).toMatchObject({
        table: null,
        issues: ['1:1 csv-empty: there is no line with the names of the columns'],
      });
  });

  it('with a quotation mark that nothing closes is refused at that mark, with the lines it would swallow', () => {
    expect(told('a,b\n1,"two\n3,4\n5,""6""\n')).toMatchObject({
      table: null,
      issues: [
        '2:3 csv-quote-unclosed: a quotation mark opens here and nothing closes it; 2 more lines would be swallowed',
      ],
    });
  });

  it.each(['a,b\n1,"two"x\n', 'a,b\n1,tw"o\n'])('with a quotation mark inside a cell is refused: %j', (text) => {
    expect(told(text)).toMatchObject({
      table: null,
      issues: [expect.stringMatching(/^2:3 csv-quote-stray: /) as string],
    });
  });

  it('keeps its rows of the right length, and sets the others aside with their place', () => {
    expect(told('a,b\n1\n"2\n2",3\n4,5,6\n')).toEqual({
      table: { columns: ['a', 'b'], rows: [['2\n2', '3']] },
      read: 3,
      setAside: [
        { line: 2, cells: ['1'] },
        { line: 5, cells: ['4', '5', '6'] },
      ],
      issues: ['2:1 csv-ragged: 1 cells, and 2 columns', '5:1 csv-ragged: 3 cells, and 2 columns'],
    });
  });

  it('is refused where two columns have one name, or one has a name that no data needs', () => {
    expect(told('a,b,a\n1,2,3\n')).toMatchObject({
      table: null,
      read: 1,
      issues: ['1:5 csv-column-twice: a second column “a”'],
    });
    expect(told('a,__proto__\n1,2\n').issues).toEqual(['1:3 csv-column-forbidden: forbidden column “__proto__”']);
  });

  it('is told which cells a spreadsheet has changed before', () => {
    const { table, issues } = told(`gene\n2-Sep\n"'2-Sep"\nMar-01\n2.31E+13\nIL-4\n`);
    expect(table?.rows).toHaveLength(5);
    expect(issues.map((issue) => issue.split(':').slice(0, 2).join(':').replace(' csv-cell-changed', ''))).toEqual([
      '2:1',
      '4:1',
      '5:1',
    ]);
  });

  it('of twenty thousand rows is read in under two seconds', () => {
    const text = writeCsv({
      columns: ['a', 'b'],
      rows: Array.from({ length: 20_000 }, (_, at) => [`row "${at}"`, '=1']),
    });
    const begun = performance.now();
    expect(readCsv('t.csv', text).read).toBe(20_000);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

const samples = join(import.meta.dirname, '../../../../shared/bad/csv');
describe.skipIf(!existsSync(samples))('broken files of others (where the samples are at hand)', () => {
  it.each([
    ['duplicate-header.csv', ['1:28 csv-column-twice'], null],
    ['excel-mangled-genes.csv', ['2:4 csv-cell-changed', '2:20 csv-cell-changed', '4:4 csv-cell-changed'], 3],
    ['formula-cells.csv', [], 2],
    ['leading-zero-and-exponent-ids.csv', [], 2],
    ['proto-header.csv', ['1:1 csv-column-forbidden'], null],
    ['ragged.csv', ['2:1 csv-ragged', '4:1 csv-ragged'], 1],
    ['unclosed-quote.csv', ['2:35 csv-quote-unclosed'], null],
  ])('%s', (name, expected, rows) => {
    const { table, issues } = readCsv(name, readFileSync(join(samples, name), 'utf8'));
    expect(issues.map(({ rule, line, column }) => `${line}:${column} ${rule}`)).toEqual(expected);
    expect(table?.rows.length ?? null).toBe(rows);
  });
});
