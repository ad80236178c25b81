import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readStamps } from '../../../src/core/formats/stamp-reader.ts';
import { allStands, verifyStamp } from '../../../src/core/formats/stamp-report.ts';
import { stampOf, stampText } from '../../../src/core/formats/stamp.ts';
import { stamped, type Table, tableHead } from '../../../src/core/formats/table.ts';
import { tableFormats } from '../../../src/core/formats/table-formats.ts';
import { assessAll } from '../../../src/core/model/assessment.ts';
import { buildModel, type Model } from '../../../src/core/model/claim-graph.ts';
import { graphContent } from '../../../src/core/formats/graph-content.ts';
import { graphFormats } from '../../../src/core/formats/graph-formats.ts';
import { svg, svgText } from '../../../src/core/figure/svg.ts';
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

/** Every way in which a file carries a stamp. A literal string of PDF and a text chunk of PNG are written as these formats have them. */
async function everyFile(): Promise<[name: string, content: Uint8Array][]> {
  const table: Table = stamped(
    { head: tableHead(model, 'Some claims', sha256), columns: ['id'], rows: [[first]] },
    stamp,
  );
  const tables = await Promise.all(tableFormats.rows.map(async ({ id, file }) => [id, await file(table)] as const));
  const claims = stamp.claims.map(({ id }) => id);
  const graph = graphContent(model, assessAll(model, 'later'), { claims, title: 'A graph', reach: 'later', stamp });
  const text = stampText(stamp);
  const inPdf = text.replaceAll(/[()\\]/g, '\\$&');
  const files: (readonly [string, string | Uint8Array])[] = [
    ...tables,
    ...graphFormats.rows.map(({ id, file }) => [id, file(graph)] as const),
    ['svg', svgText(svg('svg', {}, svg('metadata', {}, text)))],
    ['svg saved by another program', `<svg><metadata>\n${text}\n</metadata></svg>`],
    ['pdf', `%PDF-1.7\n1 0 obj\n<< /Edgewise (${inPdf.slice(0, 90)}\\\n${inPdf.slice(90)}) >>\nendobj`],
    ['png', `\u0089PNG\r\n\u001a\n\0\0\0\u0009tEXtedgewise\0${text}\0\0\0\0IEND`],
    ['csv in UTF-16', new Uint8Array(Buffer.from(`\ufeff"# stamp: ${text.replaceAll('"', '""')}"\r\n`, 'utf16le'))],
  ];
  return files.map(([name, content]) => [name, typeof content === 'string' ? bytes(content) : content]);
}
const files = await everyFile();

describe('a stamp', () => {
  it.each(files)('is read back from a file: %s', (_, content) => {
    expect(readStamps(content)).toEqual({ stamps: [stamp], problems: [] });
  });

  it.each(files)('tells exactly the claim that was edited since: %s', (_, content) => {
    const edited = drawnModel(drawing.replace('TGFβ1 -> FIB   hypothesis', 'TGFβ1 -> FIB   animal'));
    const [read] = readStamps(content).stamps.map((one) => verifyStamp(one, edited, 'cd'.repeat(32)));
    expect(read).toMatchObject({ data: 'other-state', intact: true, changed: ['TGFβ1->FIB'], gone: [] });
    expect(read?.unchanged).toEqual(stamp.claims.map(({ id }) => id).filter((id) => id !== 'TGFβ1->FIB'));
  });

  it.each(files)('that was tampered with is told from one that was not: %s', (name, content) => {
    if (name === 'xlsx') return;
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

describe('a file held against the data', () => {
  const verified = (of: Model, digest = sha256) => verifyStamp(stamp, of, digest);
  const stands = (of: Model, digest = sha256) => allStands({ stamps: [stamp], problems: [] }, [verified(of, digest)]);

  it('stands as long as its claims do, whatever else is another', () => {
    expect(verified(model)).toEqual({
      ...{ dataset: stamp.dataset, link, data: 'same', intact: true },
      ...{ unchanged: stamp.claims.map(({ id }) => id), changed: [], gone: [], notCompared: [] },
    });
    expect([stands(model), stands(drawnModel(drawing), 'cd'.repeat(32))]).toEqual([true, true]);
    expect(allStands({ stamps: [], problems: [] }, [])).toBe(false);
    expect(allStands({ stamps: [stamp], problems: ['cut'] }, [verified(model)])).toBe(false);
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

describe('a file of a stranger', () => {
  const text = stampText(stamp);
  const problemsOf = (content: string | Uint8Array): readonly string[] => {
    const { stamps, problems } = readStamps(typeof content === 'string' ? bytes(content) : content);
    return stamps.length > 0 ? ['read'] : problems;
  };

  it('is told what is wrong with its stamp, or that it has none', () => {
    const none = ['', 'nothing', '{"edgewise":"a word"}', '{"edgewise":', '<svg/>', '{}'];
    expect(none.flatMap((content) => problemsOf(content))).toEqual([]);
    expect(problemsOf(text.slice(0, -1))).toEqual(['cut']);
    expect(problemsOf(text.slice(0, 200))).toEqual(['cut']);
    expect(problemsOf(text.replace('"edgewise":1', '"edgewise":2'))).toEqual(['version']);
    expect(problemsOf(text.replace('"claims":[', '"claims":[7,'))).toEqual(['malformed']);
    expect(problemsOf(text.replace('"claims"', '"__proto__"'))).toEqual(['malformed']);
    expect(problemsOf(text.replace('"link"', '"extra":1,"link"'))).toEqual(['malformed']);
    expect(problemsOf('PK\u0003\u0004 no archive')).toEqual(['archive']);
    expect({}).not.toHaveProperty('edgewise');
  });

  it('is not unpacked beyond a bound, and takes no time for many beginnings', () => {
    const begun = performance.now();
    const bomb = zipSync({ 'customXml/item1.xml': new Uint8Array(1 << 25) });
    expect(bomb.length).toBeLessThan(1 << 17);
    expect(problemsOf(bomb)).toEqual([]);
    expect(problemsOf('{"edgewise":1,'.repeat(1 << 16))).toEqual(['cut', 'many']);
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it('may be put together from several: each stamp is read, equal ones once', () => {
    const other = stampOf(model, [first], { sha256, link: null });
    const { stamps } = readStamps(bytes([text, stampText(other), text].join('\n')));
    expect(stamps).toEqual([stamp, other]);
  });
});
