import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inRoot } from '../../.house/places.mjs';
import { stampDigest, type Stamp } from '../../src/core/formats/stamp.ts';
import { drawnDocument } from '../core/drawn-graph.ts';
import { largeDocument } from '../core/large-document.ts';
import { faultsOf, parseStrictly } from '../core/sheet/strict-svg.ts';
import { edgewise, scratch } from './captured.ts';

const files = scratch();
afterAll(() => files.remove());
files.put(
  'drawn.json',
  drawnDocument(`
    IVIG -| TGFβ1  animal {study 13}, human-laboratory {study 16}
    TGFβ1 -> FIB   hypothesis {study 9}
    IVIG -o IFNγ   animal {study 13}
    IVIG -| MRSS   human-clinical {study 7}
    FIB : tissue-process
    MRSS : measure, better lower`),
);
const figure = (...args: string[]) => edgewise(['figure', 'drawn.json', ...args], files.folder);

/** The words that a figure shows, line by line; what it only tells is left out. */
const shownIn = (svg: string): string[] =>
  parseStrictly(svg).flatMap(({ name, text }) => (['text', 'tspan'].includes(name) && text !== '' ? [text] : []));
const stampIn = (svg: string): Stamp => {
  const [metadata] = parseStrictly(svg).filter(({ name }) => name === 'metadata');
  return JSON.parse(metadata?.text ?? '') as Stamp;
};

describe('edgewise figure', () => {
  it('draws the whole map with the legend of its symbols and the references of its claims', async () => {
    const { status, stdout, stderr } = await figure();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const shown = shownIn(stdout);
    expect(shown).toEqual(
      expect.arrayContaining(['TGFβ1', 'IFNγ', 'animal', 'human clinical', 'no change found', 'lowers']),
    );
    expect(shown).not.toContain('direction not stated');
    for (const mark of ['13', '16', '9', '7'])
      expect(
        shown.some((line) => line.startsWith(`[${mark}] `)),
        mark,
      ).toBe(true);
    expect(faultsOf(stdout)).toEqual([]);
  });

  it('draws ways alone: their claims, their references, what the answer says, and a stamp of just these', async () => {
    const { stdout } = await figure('--paths', 'IVIG', 'FIB');
    const shown = shownIn(stdout);
    expect(shown).not.toContain('MRSS');
    expect(shown.filter((line) => /^\[\d+\] /.test(line)).map((line) => line.slice(0, 4).trim())).toEqual([
      '[9]',
      '[13]',
      '[16]',
    ]);
    expect(shown.join(' ')).toContain('1 way');
    const stamp = stampIn(stdout);
    expect(stamp.claims.map(({ id }) => id)).toEqual(['IVIG-|TGFβ1', 'TGFβ1->FIB']);
    expect(stampDigest(stamp)).toBe(stamp.digest);
    // A reader's own file has no address.
    expect(stamp.link).toBeNull();
  });

  it('draws what touches a thing, and what a lens leaves; findings without effect stay', async () => {
    expect(stampIn((await figure('--around', 'TGFβ1')).stdout).claims).toHaveLength(2);
    const human = stampIn((await figure('--lens', 'human')).stdout).claims.map(({ id }) => id);
    expect(human).toEqual(['IVIG-oIFNγ', 'IVIG-|MRSS', 'IVIG-|TGFβ1']);
  });

  it('names the marks where the list is left out, and leaves out the legend', async () => {
    const shown = shownIn((await figure('--no-references', '--no-legend')).stdout);
    expect(shown.join(' ')).toContain('Rests on: [7] [9] [13] [16]');
    expect(shown).not.toContain('References');
    expect(shown).not.toContain('How known');
  });

  it('writes a file and says what is in it; equal questions give equal bytes', async () => {
    const [first, again] = ['a.svg', 'b.svg'];
    const args = ['--paths', 'IVIG', 'FIB', '--preset', 'journal-85', '-o'];
    const { stdout } = await figure(...args, first);
    expect(stdout).toMatch(/^a\.svg: How could IVIG act on FIB\? \(2 claims, 85 × \d+ mm\)\n$/);
    await figure(...args, again);
    const written = readFileSync(join(files.folder, first), 'utf8');
    expect(written).toBe(readFileSync(join(files.folder, again), 'utf8'));
    expect(written).toMatch(/ width="85mm" /);
  });

  it('says what is wrong with a figure for what it is made for, and gives it all the same', async () => {
    const { status, stderr, stdout } = await edgewise(
      ['figure', '--paths', 'IVIG', 'skin fibrosis', '--preset', 'journal-85', '--letters', 'outlines'],
      inRoot(),
    );
    expect(status).toBe(0);
    expect(stderr).toMatch(/smallest letters are \d\.\d points high here; 6 is the least/);
    expect(faultsOf(stdout)).toEqual([]);
    expect(stdout).not.toContain('<text');
    expect(stampIn(stdout).link).toMatch(/^#v=1&from=ivig&to=skin-fibrosis&.*ds=ivig-ssc/);
  });

  it.each([
    [['--paths', 'IVIG'], 2, /name two things/],
    [['--paths', 'FIB', 'IVIG'], 3, /no way answers/],
    [['--paths', 'IVIG', 'FIB', '--way', '9'], 2, /--way: “9” is not a whole number from 1 to 1/],
    [['--paths', 'IVIG', 'FIB', '--lens', 'human'], 2, /give one of them/],
    [['--around', 'nothing'], 2, /no entity is called/],
    [['--preset', 'poster'], 2, /--preset: “poster” is not one of screen, journal-85/],
    [['-o', 'figure.png'], 2, /a PNG is painted by the page/],
    [['-o', 'missing/figure.svg'], 1, /cannot write missing\/figure.svg: ENOENT/],
  ])('%j ends with %i and says why', async (args, status, why) => {
    const said = await figure(...args);
    expect(said.status).toBe(status);
    expect(said.stderr).toMatch(why);
    expect(said.stdout).toBe('');
  });
});

it('says so where there is too much to be a figure', async () => {
  files.put('large.json', largeDocument(2400));
  const { status, stdout, stderr } = await edgewise(['figure', 'large.json'], files.folder);
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  expect(stderr).toMatch(/^edgewise: \d{4} claims are no figure, 2000 are the most: draw ways with --paths/);
});

const bad = inRoot('..', 'shared', 'bad', 'text');
const hostile = existsSync(bad) ? readdirSync(bad) : [];
const skipped = hostile.length === 0 ? ' (SKIPPED: ../shared/bad/text is not at hand)' : '';

describe.skipIf(hostile.length === 0)(`a figure of hostile texts${skipped}`, () => {
  it.each(hostile)('%s holds nothing but what a figure holds', async (name) => {
    for (const [letters, theme] of [
      ['font', 'light'],
      ['font', 'dark'],
      ['font', 'greyscale'],
      ['outlines', 'light'],
      ['outlines', 'dark'],
      ['outlines', 'greyscale'],
    ] as const) {
      const args = ['--letters', letters, '--theme', theme];
      const { status, stdout } = await edgewise(['figure', join(bad, name), ...args]);
      expect(status).toBeLessThan(2);
      if (stdout === '') continue;
      expect(faultsOf(stdout)).toEqual([]);
      expect(stdout).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b-\u200f]/);
    }
  });
});
