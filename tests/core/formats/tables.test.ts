import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { claimsTable, claimsTitle } from '../../../src/core/formats/claims-table.ts';
import { readCsv } from '../../../src/core/formats/csv-reader.ts';
import { writeHtmlTable } from '../../../src/core/formats/html-table.ts';
import { writeMarkdown } from '../../../src/core/formats/markdown.ts';
import { type Table, tableHead } from '../../../src/core/formats/table.ts';
import { tableFormats } from '../../../src/core/formats/table-formats.ts';
import { writeXlsx } from '../../../src/core/formats/xlsx.ts';
import { datasetDigest } from '../../../src/core/model/canonical.ts';
import { listClaims } from '../../../src/core/queries/claim-list.ts';
import { drawnModel } from '../drawn-graph.ts';

const model = drawnModel('IVIG -| TGFB animal {study 13}, hypothesis {study 9}\nTGFB -> FIB hypothesis {study 14}');
const head = tableHead(model, claimsTitle(model, { subject: 'IVIG', classes: ['animal', 'hypothesis'] }, 'abstracts'));
const table: Table = { head, ...claimsTable(model, listClaims(model, 'abstracts', { subject: 'IVIG' })) };
const evil = '<script>alert("1")</script> & \u202e \'x\' | *b*';

describe('the head of a table', () => {
  it('states the filter, and the version and date of the data', () => {
    expect(head).toEqual({
      title: 'Claims: from IVIG; evidence animal or hypothesis (sources: the review and cited abstracts)',
      data: 'A drawn graph',
      release: '1',
      date: '2026-01-01',
      sha256: datasetDigest(model.dataset),
    });
    expect(claimsTitle(model, {}, 'later')).toBe('All claims (sources: with later evidence)');
    const filter = {
      object: 'FIB',
      predicate: 'increases',
      verdict: 'none',
      source: 'r14',
      taxon: 'NCBITaxon:9606',
    } as const;
    expect(claimsTitle(model, filter, 'review')).toBe(
      'Claims: “increases”; to FIB; without a verdict; source 14; measured in humans (sources: the review alone)',
    );
  });
});

describe('a table as HTML', () => {
  it('is one page with a caption and headings of columns and rows', () => {
    const html = writeHtmlTable(table);
    expect(html).toContain(
      `<caption><strong>${head.title}</strong><br>A drawn graph, release 1 of 2026-01-01, sha256 ${head.sha256}</caption>`,
    );
    expect(html.match(/<th scope="col">/g)).toHaveLength(10);
    expect(html).toContain('<tr><th scope="row">IVIG-|TGFB</th><td>');
    expect(html).toContain('<td></td><td></td><td>1</td><td>1</td><td></td>');
  });

  it('escapes everything, and shows what would hide', () => {
    const html = writeHtmlTable({ head: { ...head, title: evil, data: evil }, columns: [evil], rows: [[evil], [1]] });
    expect(html).not.toMatch(/<script|\u202e/);
    expect(html.match(/&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt; &amp; U\+202E &#39;x&#39;/g)).toHaveLength(
      5,
    );
  });
});

describe('a table as Markdown', () => {
  it('has its head above it', () => {
    const lines = writeMarkdown({ ...table, columns: ['a', 'b'], rows: [['x', 2]] }).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      `**${head.title}**`,
      '',
      `A drawn graph, release 1 of 2026-01-01, sha256 ${head.sha256}`,
      '',
    ]);
    expect(lines.slice(4)).toEqual(['| a | b |', '| --- | --- |', '| x | 2 |', '']);
  });
});

describe('a table as a workbook', () => {
  const sheetOf = (book: Uint8Array) => strFromU8(unzipSync(book)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

  it('types texts as texts and numbers as numbers, under its head', () => {
    const sheet = sheetOf(
      writeXlsx({
        head,
        columns: ['gene', 'n'],
        rows: [
          ['MARCH1', 3],
          ['=1+1', ''],
        ],
      }),
    );
    expect(sheet).toContain(`<c r="A1" s="2" t="inlineStr"><is><t xml:space="preserve">${head.title}</t></is></c>`);
    expect(sheet).toContain(
      '<c r="A5" s="1" t="inlineStr"><is><t xml:space="preserve">MARCH1</t></is></c><c r="B5"><v>3</v></c>',
    );
    expect(sheet).toContain(
      '<row r="6"><c r="A6" s="1" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c></row>',
    );
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('<autoFilter ref="A4:B6"/>');
  });

  it('loses no character that XML cannot hold, and names columns beyond Z', () => {
    const columns = Array.from({ length: 28 }, (_, at) => `c${at}`);
    const sheet = sheetOf(writeXlsx({ columns, rows: [columns.map(() => 'a\0\r\n<&>_x0041_\ufffe')] }));
    expect(sheet).toContain(
      '<c r="AB2" s="1" t="inlineStr"><is><t xml:space="preserve">a_x0000__x000D_\n&lt;&amp;&gt;_x005F_x0041__xFFFE_</t>',
    );
  });

  it('is the same for the same table, bytes and all', () => {
    expect(writeXlsx(table)).toEqual(writeXlsx(table));
  });
});

describe('the formats of a file', () => {
  it('each write the same rows', async () => {
    for (const { id, file } of tableFormats.rows) {
      const content = await file(table);
      const text = typeof content === 'string' ? content : strFromU8(unzipSync(content)['xl/worksheets/sheet1.xml']!);
      for (const word of ['TGFB', 'animal only', head.sha256]) expect(text, id).toContain(word);
    }
  });

  it('begin CSV with the mark of its encoding, which our reader passes over', async () => {
    const csv = await tableFormats.row('csv').file(table);
    expect(csv).toMatch(/^\ufeff"# title: /);
    expect(readCsv('t.csv', String(csv)).table).toEqual({ ...table, rows: table.rows.map((row) => row.map(String)) });
  });
});
