import { strFromU8, strToU8, unzipSync, zipSync, zlibSync } from 'fflate';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { readStamps } from '../../../src/core/formats/stamp-reader.ts';
import { sealed } from '../../../src/core/formats/sealed.ts';
import { allStands, verifyStamp } from '../../../src/core/formats/stamp-report.ts';
import { stampDigest, stampedLink, stampOf, stampText } from '../../../src/core/formats/stamp.ts';
import { stamped, type Table, tableHead } from '../../../src/core/formats/table.ts';
import { tableFormats } from '../../../src/core/formats/table-formats.ts';
import { assessAll } from '../../../src/core/model/assessment.ts';
import { buildModel, type Model } from '../../../src/core/model/claim-graph.ts';
import { graphContent } from '../../../src/core/formats/graph-content.ts';
import { graphFormats } from '../../../src/core/formats/graph-formats.ts';
import { svg, svgText } from '../../../src/core/figure/svg.ts';
import { pdfFile } from '../../../src/core/sheet/pdf-file.ts';
import { stampedPng } from '../../../src/core/sheet/png-file.ts';
import { drawnModel } from '../drawn-graph.ts';

const drawing = `
  IVIG -| TGFβ1  animal {id a “b”  <c>--> & _x0041_ (d) \\\\ e'}
  TGFβ1 -> FIB   hypothesis
  IVIG -o IFNγ   animal
  IVIG -- FAS    human-laboratory`;
const model = drawnModel(drawing);
const sha256 = 'ab'.repeat(32);
const shown = model.claims.slice(0, 3).map(({ claim }) => claim.id);
const [first = ''] = shown;
const link = 'https://example.org/map/#v=1&view=map&around=TGFβ1&ds=drawn~abababab';
const stamp = stampOf(model, shown, { sha256, link });
const bytes = (text: string) => new TextEncoder().encode(text);

const text = stampText(stamp);
const asciiText = (value: object): string =>
  JSON.stringify(value).replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const picture = () => {
  const png = new PNG({ width: 4, height: 4 });
  png.data.fill(200);
  return png;
};

/** Every kind of file that we write, with its stamp. */
async function everyFile(): Promise<[name: string, content: Uint8Array][]> {
  const table: Table = stamped(
    {
      head: tableHead(model, 'Some claims', sha256),
      columns: ['id', 'n'],
      rows: [
        [first, 3],
        ['IFNγ', ''],
      ],
    },
    stamp,
  );
  const tables = await Promise.all(tableFormats.rows.map(async ({ id, file }) => [id, await file(table)] as const));
  const claims = stamp.claims.map(({ id }) => id);
  const graph = graphContent(model, assessAll(model, 'later'), { claims, title: 'A graph', reach: 'later', stamp });
  const files: (readonly [string, string | Uint8Array])[] = [
    ...tables,
    ...graphFormats.rows.map(({ id, file }) => [id, file(graph)] as const),
    ['svg', sealed(svgText(svg('svg', {}, svg('metadata', {}, text), svg('text', {}, 'IFNγ falls'))))],
    ['pdf', pdfFile([], { language: 'en', title: 'Some claims', stamp: text })],
    ['png', stampedPng(PNG.sync.write(picture()), { stamp: text, pixelsPerInch: 300 })],
  ];
  return files.map(([name, content]) => [name, typeof content === 'string' ? bytes(content) : content]);
}
const written = await everyFile();
const writtenAs = (name: string): Uint8Array => written.find(([of]) => of === name)?.[1] ?? new Uint8Array();
const wordsOf = (name: string): string => strFromU8(writtenAs(name));
const wide = (words: string): Uint8Array =>
  new Uint8Array(Buffer.from(`\ufeff${words.replace('\ufeff', '')}`, 'utf16le'));

/** What a spreadsheet makes of a table: no quotation marks but where they must be, all lines filled up. */
const savedAsCsv = (words: string): string =>
  words
    .replaceAll('\r\n', '\n')
    .replace('\ufeff', '')
    .split('\n')
    .map((line) =>
      line.startsWith('"# stamp') ? `${line},` : line.startsWith('"# ') ? `${line.replaceAll('"', '')},` : line,
    )
    .join('\n');

/** A browser keeps the links of what it prints; others pack them with all other objects, as they do with attachments. */
const link3 = stampedLink('https://example.org/map/?#v=1', { ...stamp, link });
const inStream = (kind: string, content: string, filter = '/Filter /FlateDecode ') =>
  strFromU8(
    Buffer.concat([
      strToU8(`%PDF-1.7\n1 0 obj\n<< /Type /${kind} ${filter}/Length 1 >>\nstream\n`),
      zlibSync(strToU8(content)),
      strToU8('\nendstream\nendobj\n'),
    ]),
    true,
  );
const inBytes = (latin: string) => strToU8(latin, true);
const files: [name: string, content: Uint8Array][] = [
  ...written,
  ['svg saved by another program', bytes(`<svg><metadata>\n${text}\n</metadata></svg>`)],
  [
    'pdf with the stamp as a string',
    bytes(`%PDF-1.7\n1 0 obj\n<< /Edgewise (${text.replaceAll(/[()\\]/g, '\\$&')}) >>\nendobj`),
  ],
  ['pdf that was printed', bytes(`%PDF-1.4\n9 0 obj\n<</Type /Action\n/S /URI\n/URI (${link3})>>\nendobj`)],
  ['pdf with its links packed', inBytes(inStream('ObjStm', `<< /S /URI /URI (${link3}) >>`))],
  ['pdf with its attachments packed', inBytes(inStream('EmbeddedFile', text))],
  ['html that keeps the link', bytes(`<a href="${link3.replaceAll('&', '&amp;')}">`)],
  ['csv in UTF-16', wide(wordsOf('csv'))],
];
/** The stamps of a file, but for the digests of what it says: these are its own. */
const found = (content: Uint8Array) => readStamps(content).stamps.map((read) => ({ ...read.stamp, content: null }));

describe('a stamp', () => {
  it.each(files)('is read back from a file: %s', (_, content) => {
    expect(found(content)).toEqual([stamp]);
    expect(readStamps(content).problems).toEqual([]);
  });

  it.each(files)('tells exactly the claim that was edited since: %s', (_, content) => {
    const edited = drawnModel(drawing.replace('TGFβ1 -> FIB   hypothesis', 'TGFβ1 -> FIB   animal'));
    const [read] = readStamps(content).stamps.map((one) => verifyStamp(one, edited, 'cd'.repeat(32)));
    expect(read).toMatchObject({ data: 'other-state', intact: true, changed: ['TGFβ1->FIB'], gone: [] });
    expect(read?.unchanged).toEqual(stamp.claims.map(({ id }) => id).filter((id) => id !== 'TGFβ1->FIB'));
  });

  it.each(files)('that was tampered with is told from one that was not: %s', (name, content) => {
    if (name === 'xlsx' || /link|packed|printed/.test(name)) return;
    const at = Buffer.from(content).indexOf(
      stamp.claims[0]?.sha256 ?? '',
      0,
      name.includes('16') ? 'utf16le' : 'latin1',
    );
    expect(at).toBeGreaterThan(0);
    const tampered = content.with(at, content[at] === 0x30 ? 0x31 : 0x30);
    const [read] = readStamps(tampered).stamps.map((one) => verifyStamp(one, model, sha256));
    expect(read).toMatchObject({ intact: false, changed: [stamp.claims[0]?.id] });
  });
});

describe('the words of a file', () => {
  const stateOf = (content: Uint8Array | string): string | undefined =>
    readStamps(typeof content === 'string' ? bytes(content) : content).stamps[0]?.content;

  it.each(written)('are as they were written: %s', (_, content) => {
    expect(stateOf(content)).toBe('as-written');
  });

  it.each(written.filter(([name]) => !['xlsx', 'png'].includes(name)))(
    'were changed where one letter was: %s',
    (name, content) => {
      const text = strFromU8(content, true);
      const start = text.search(/\{(?:"|&quot;|""|\\")edgewise/);
      const end = text.indexOf('}', text.search(/(?:"|&quot;|""|\\")digest/));
      const letters = [...text.matchAll(/[a-z]/g)].map(({ index }) => index).filter((at) => at < start || at > end);
      expect(letters.length, name).toBeGreaterThan(20);
      fc.assert(
        fc.property(fc.constantFrom(...letters), (at) => {
          const edited = content.with(at, text[at] === 'q' ? 0x78 : 0x71);
          expect(stateOf(edited)).toBe('changed');
        }),
        { numRuns: 40, seed: 1 },
      );
    },
  );

  it('were changed where a pixel or a cell of a workbook was; what is said of a picture beside that does not count', () => {
    const png = picture();
    png.data[5] = 201;
    const other = stampedPng(PNG.sync.write(png), { stamp: text, pixelsPerInch: 300 });
    const chunks = strFromU8(writtenAs('png'), true);
    const drawn = (of: string) => of.slice(of.indexOf('IDAT') - 4);
    const edited = chunks.replace(drawn(chunks), drawn(strFromU8(other, true)));
    expect(stateOf(inBytes(edited))).toBe('changed');
    expect(stateOf(stampedPng(writtenAs('png'), { stamp: '', pixelsPerInch: 72 }))).toBe('as-written');

    const parts = unzipSync(writtenAs('xlsx'));
    const sheet = 'xl/worksheets/sheet1.xml';
    const with3 = (part: string) => ({
      ...parts,
      [sheet]: strToU8(strFromU8(parts[sheet]!).replace('<v>3</v>', part)),
    });
    expect(stateOf(zipSync(with3('<v>3</v>')))).toBe('as-written');
    expect(stateOf(zipSync(with3('<v>4</v>')))).toBe('changed');
  });

  it('are told from those that another program only saved anew, or passed on with other ends of lines', () => {
    const csv = wordsOf('csv');
    const markdown = wordsOf('md');
    expect(stateOf(markdown.replaceAll('\n', '\r\n'))).toBe('as-written');
    expect(stateOf(savedAsCsv(csv))).toBe('as-written');
    expect(stateOf(wide(csv))).toBe('as-written');
    expect(stateOf(savedAsCsv(csv).replace(',3', ',3.0'))).toBe('saved-anew');
    expect(stateOf(csv.replace(',3', ',4'))).toBe('changed');
    const resaved = { ...unzipSync(writtenAs('xlsx')), 'docProps/app.xml': strToU8('<Properties/>') };
    expect(stateOf(zipSync(resaved))).toBe('saved-anew');
    expect(stateOf(`${markdown}\n${wordsOf('svg')}`)).toBe('gathered');
  });

  it('are not vouched for by a print, nor by a stamp of the first version, which is still read', () => {
    const { content, unnamed, ...rest } = { ...stamp, edgewise: 1 as const };
    const old = { ...rest, digest: stampDigest({ ...rest, unnamed }) };
    expect(content).toBe(null);
    const [read] = readStamps(bytes(asciiText(old))).stamps;
    expect(read).toEqual({ stamp: { ...old, content: null, unnamed: 0 }, content: 'not-carried' });
    expect(read && verifyStamp(read, model, sha256)).toMatchObject({ intact: true, data: 'same', changed: [] });
    for (const name of ['pdf that was printed', 'html that keeps the link'])
      expect(stateOf(files.find(([of]) => of === name)![1])).toBe('not-carried');
  });
});

describe('a file held against the data', () => {
  const read = { stamp, content: 'as-written' as const };
  const verified = (of: Model, digest = sha256) => verifyStamp(read, of, digest);
  const stands = (of: Model, digest = sha256) => allStands({ stamps: [read], problems: [] }, [verified(of, digest)]);

  it('stands as long as its claims do, whatever else is another', () => {
    expect(verified(model)).toEqual({
      ...{ dataset: stamp.dataset, link, data: 'same', intact: true, content: 'as-written' },
      ...{ unchanged: stamp.claims.map(({ id }) => id), changed: [], gone: [], notCompared: [], unnamed: 0 },
    });
    expect([stands(model), stands(drawnModel(drawing), 'cd'.repeat(32))]).toEqual([true, true]);
    expect(allStands({ stamps: [], problems: [] }, [])).toBe(false);
    expect(allStands({ stamps: [read], problems: ['cut'] }, [verified(model)])).toBe(false);
    expect(allStands({ stamps: [read], problems: [] }, [{ ...verified(model), content: 'changed' }])).toBe(false);
  });

  it('names what is gone, and compares nothing with another data set', () => {
    const without = drawnModel(drawing.replace('IVIG -o IFNγ   animal', ''));
    expect(verified(without)).toMatchObject({ gone: ['IVIG-oIFNγ'], changed: [] });
    const { dataset } = model;
    const other = buildModel({ ...dataset, head: { ...dataset.head, id: 'other' } });
    expect(verified(other)).toMatchObject({
      data: 'other-dataset',
      unchanged: [],
      notCompared: stamp.claims.map(({ id }) => id),
    });
    expect([stands(without), stands(other)]).toEqual([false, false]);
  });
});

describe('a sheet for students', () => {
  it('names no claim, and stands as long as nothing at all changed', () => {
    const sheet = { stamp: stampOf(model, [], { sha256, link, unnamed: 3 }), content: 'not-carried' as const };
    const reports = ['ab', 'cd'].map((now) => verifyStamp(sheet, model, now.repeat(32)));
    expect(reports).toMatchObject([
      { data: 'same', intact: true, unchanged: [], unnamed: 3 },
      { data: 'other-state', intact: true, unchanged: [], unnamed: 3 },
    ]);
    expect(reports.map((report) => allStands({ stamps: [sheet], problems: [] }, [report]))).toEqual([true, false]);
    const printed = stampedLink('#v=1', sheet.stamp);
    expect(printed.length).toBeLessThan(400);
    expect(readStamps(bytes(printed)).stamps).toEqual([sheet]);
  });
});

describe('a file of a stranger', () => {
  const problemsOf = (content: string | Uint8Array): readonly string[] => {
    const { stamps, problems } = readStamps(typeof content === 'string' ? bytes(content) : content);
    return stamps.length > 0 ? ['read'] : problems;
  };

  it('is told what is wrong with its stamp, or that it has none', () => {
    const none = ['', 'nothing', '{"edgewise":"a word"}', '{"edgewise":', '<svg/>', '{}'];
    expect(none.flatMap((content) => problemsOf(content))).toEqual([]);
    expect(problemsOf(text.slice(0, -1))).toEqual(['cut']);
    expect(problemsOf(text.slice(0, 200))).toEqual(['cut']);
    expect(problemsOf(text.replace('"edgewise":2', '"edgewise":3'))).toEqual(['version']);
    expect(problemsOf(text.replace('"claims":[', '"claims":[7,'))).toEqual(['malformed']);
    expect(problemsOf(text.replace('"claims"', '"__proto__"'))).toEqual(['malformed']);
    expect(problemsOf(text.replace('"link"', '"extra":1,"link"'))).toEqual(['malformed']);
    expect(problemsOf('PK\u0003\u0004 no archive')).toEqual(['archive']);
    expect({}).not.toHaveProperty('edgewise');
  });

  it('is not unpacked beyond a bound, and takes no time for many beginnings', () => {
    const bomb = zipSync({ 'customXml/item1.xml': new Uint8Array(1 << 25) });
    expect(bomb.length).toBeLessThan(1 << 17);
    const printed = stampedLink('#v=1', { ...stamp, link: ' '.repeat(1 << 21) });
    const objects = (content: string, filter?: string) => inBytes(inStream('ObjStm', content, filter));
    const many = '{"edgewise":2,'.repeat(1 << 16);
    const streams = inBytes(`%PDF-1.7\n${'/ObjStm '.repeat(1 << 20)}`);
    const zeros = objects('\0'.repeat(1 << 21));
    const begun = performance.now();
    expect([bomb, zeros, printed, streams].map(problemsOf)).toEqual(Array(4).fill(['room']));
    expect(problemsOf(inBytes(inStream('ObjStm', text).slice(0, -60)))).toEqual([]);
    expect(problemsOf(objects(text, ''))).toEqual([]);
    expect(problemsOf(many)).toEqual(['cut', 'many']);
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it('may be put together from several: each stamp is read, equal ones once', () => {
    const other = stampOf(model, [first], { sha256, link: null });
    const { stamps } = readStamps(bytes([text, stampText(other), text].join('\n')));
    expect(stamps).toEqual([stamp, other].map((one) => ({ stamp: one, content: 'not-carried' })));
  });
});
