import { afterAll, describe, expect, it } from 'vitest';
import type { Path, PathAnswer, PathQuery } from '../../src/core/queries/path-query.ts';
import type { WhyNot } from '../../src/core/queries/why-not.ts';
import { drawnDocument } from '../core/drawn-graph.ts';
import { edgewise, scratch } from './captured.ts';

const files = scratch();
afterAll(() => files.remove());

// Three ways from DRUG to SKIN and one from OTHER, each seen otherwise; ANTI binds without a direction.
files.put(
  'drawn.json',
  drawnDocument(`
  DRUG -| TGFB  animal {study 13; id mouse; where SPLEEN; dose 2 g/kg}
  TGFB -> SKIN  hypothesis {study 14; id proposed}
  DRUG -> MMP   human-clinical {study 8; id patients; disease SSC}
  MMP  -| SKIN  human-laboratory {study 11; id cells; tissue FIBRO}
  DRUG ∋ ANTI   assertion {study 2; id part}
  ANTI -- SKIN  hypothesis {study 16; id bound}
  OTHER -> SKIN animal {study 5; id other}
  DRUG -> ORGAN animal {study 6; id organ}
  SKIN ≙ FACE
  DRUG : treatment
  MMP : molecule
  OTHER : treatment
  ANTI : component
  SKIN : tissue-process
  FACE : tissue-process
  SSC : disease
  FIBRO : cell
  SPLEEN : cell`),
);

interface Document extends PathAnswer {
  readonly query: PathQuery & { readonly sources: string };
  readonly why: WhyNot | null;
}

const ask = async (from: string, to: string, ...args: string[]) => {
  const said = await edgewise(['paths', from, to, 'drawn.json', ...args, '--json'], files.folder);
  return { status: said.status, stderr: said.stderr, answer: said.json() as Document };
};
const strip = ({ entities }: Path): string => entities.join(' ');

const over = { tgfb: 'DRUG TGFB SKIN', mmp: 'DRUG MMP SKIN', anti: 'DRUG ANTI SKIN' };

describe('what a question may ask for', () => {
  it.each([
    [['--taxon', 'human'], [over.mmp]],
    [['--taxon', 'NCBITaxon:9606'], [over.mmp]],
    [['--taxon', 'human,mouse'], [over.mmp]],
    [['--exposed', 'patient,dish'], [over.mmp]],
    [['--exposed', 'animal'], []],
    [['--evidence', 'human', '--quantifier', 'every'], [over.mmp]],
    [['--evidence', 'animal', '--quantifier', 'some'], [over.tgfb]],
    [['--evidence', 'human,animal', '--quantifier', '2'], [over.mmp]],
    [
      ['--evidence', 'human,animal', '--quantifier', '1'],
      [over.mmp, over.tgfb],
    ],
    [
      ['--predicate', 'increases,decreases'],
      [over.mmp, over.tgfb],
    ],
    [
      ['--role', 'mechanism'],
      [over.mmp, over.tgfb],
    ],
    [['--pass', 'ANTI'], [over.anti]],
    [['--pass', 'TGFB', '--pass', 'MMP'], []],
    [['--pass-claim', 'proposed'], [over.tgfb]],
    [['--pass-source', '11'], [over.mmp]],
    [['--pass-source', 'r11'], [over.mmp]],
    [
      ['--avoid', 'TGFB'],
      [over.mmp, over.anti],
    ],
    [['--avoid', 'TGFB', '--avoid', 'ANTI'], [over.mmp]],
    [
      ['--avoid-claim', 'cells'],
      [over.tgfb, over.anti],
    ],
    [
      ['--avoid-source', '13'],
      [over.mmp, over.anti],
    ],
  ])('%j', async (args, wished) => {
    const { status, stderr, answer } = await ask('DRUG', 'SKIN', ...args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(answer.paths.map(strip).sort()).toEqual([...wished].sort());
    expect(answer.why === null).toBe(wished.length > 0);
  });

  it.each([
    [['--where', 'SPLEEN'], 'TGFB'],
    [['--disease', 'SSC'], 'MMP'],
    [['--regimen', '2 G/KG'], 'TGFB'],
  ])('%j: one step', async (args, to) => {
    expect((await ask('DRUG', to, ...args)).answer.paths.map(strip)).toEqual([`DRUG ${to}`]);
    expect((await ask('DRUG', 'ORGAN', ...args)).answer.paths).toEqual([]);
  });

  it('several starts and targets', async () => {
    const { answer } = await ask('DRUG', 'MMP', '--also-from', 'OTHER', '--also-to', 'SKIN', '--avoid', 'TGFB');
    expect(answer.query).toMatchObject({ from: ['DRUG', 'OTHER'], to: ['MMP', 'SKIN'] });
    expect(answer.paths.map(strip).sort()).toEqual([over.anti, 'DRUG MMP', 'OTHER SKIN']);
  });

  it('a direction for a relation that has none, named in the answer', async () => {
    const bare = await ask('DRUG', 'SKIN', '--pass', 'ANTI');
    expect(bare.answer).toMatchObject({ verdict: 'indeterminate', paths: [{ sign: null }] });
    const granted = await ask('DRUG', 'SKIN', '--pass', 'ANTI', '--assume', 'binds=lower');
    expect(granted.answer).toMatchObject({ verdict: 'lowers', paths: [{ sign: -1, steps: [{}, { assumed: true }] }] });
    expect(granted.answer.summary[0]).toBe('If “binds” is taken to lower: DRUG could lower SKIN in 1 way.');
    expect(granted.answer.paths[0]?.text).toContain('it is taken to lower, as you assume.');
  });

  it('an order: by the weakest step, or by length', async () => {
    const ranked = async (...args: string[]) =>
      (await ask('DRUG', 'SKIN', '--avoid', 'ANTI', '--also-from', 'OTHER', ...args)).answer.paths.map(strip);
    expect(await ranked()).toEqual(['DRUG MMP SKIN', 'OTHER SKIN', 'DRUG TGFB SKIN']);
    expect((await ranked('--rank', 'steps'))[0]).toBe('OTHER SKIN');
  });

  it('the whole question stands in the document', async () => {
    const args = [
      '--quantifier',
      '2',
      '--evidence',
      'animal',
      '--avoid-source',
      '13',
      '--regimen',
      ' dose ',
      '--no-curator',
    ];
    const { answer } = await ask('DRUG', 'SKIN', ...args);
    expect(answer.query).toMatchObject({
      classes: ['animal'],
      quantifier: { atLeast: 2 },
      avoid: { entities: [], claims: [], sources: ['r13'] },
      context: { regimen: 'dose', taxa: null },
      curator: false,
      rank: 'evidence',
    });
  });
});

describe('ways that push otherwise', () => {
  it('are listed beside those that were asked for', async () => {
    const { answer } = await ask('DRUG', 'SKIN', '--also-from', 'OTHER', '--effect', 'raise');
    expect(answer.paths.map(strip)).toEqual(['OTHER SKIN']);
    expect(answer.counter.map(strip)).toEqual([over.mmp, over.tgfb, over.anti]);
    const { stdout } = await edgewise(
      ['paths', 'DRUG', 'SKIN', 'drawn.json', '--also-from', 'OTHER', '--effect', 'raise'],
      files.folder,
    );
    expect(stdout).toMatch(
      /1\. OTHER ──▷ \[animal\] SKIN[^]*Ways that push otherwise[^]*1\. DRUG ──▷ \[human-clinical\] MMP/,
    );
  });
});

describe('feedback loops', () => {
  it('are told apart from the ways, with what they do to themselves', async () => {
    files.put('loop.json', drawnDocument('IVIG -| TGFB\nTGFB -> FIB\nFIB -| TGFB\nTGFB -> COL'));
    const { stdout } = await edgewise(['paths', 'IVIG', 'COL', 'loop.json'], files.folder);
    expect(stdout).toContain('1. IVIG ──┤ [animal] TGFB ──▷ [animal] COL\n');
    expect(stdout).toContain('TGFB ──▷ [animal] FIB ──┤ [animal] TGFB: dampens itself\n');
    expect(stdout).not.toContain('2. IVIG');
  });
});

describe('an empty answer', () => {
  it('says why, and which single change would give one', async () => {
    const { answer } = await ask('DRUG', 'FACE', '--no-curator');
    expect(answer).toMatchObject({ verdict: 'none', paths: [], why: { reason: 'curator' } });
    expect(answer.why?.relaxations[0]).toMatchObject({ sort: 'curator', change: { curator: true }, ways: 3 });
    const { stdout } = await edgewise(['paths', 'DRUG', 'FACE', 'drawn.json', '--no-curator'], files.folder);
    expect(stdout).toMatch(
      /^No way leads from DRUG to FACE[^\n]*\n\nWhy: [^\n]+\n\nNearest changes[^\n]*\n {2}.*: 3 ways\.\n/,
    );
  });
});

describe('mistakes', () => {
  it.each([
    [['--quantifier', 'most', '--evidence', 'animal'], '--quantifier', ['every', 'some']],
    [['--quantifier', '21', '--evidence', 'animal'], '--quantifier', undefined],
    [['--quantifier', 'some'], '--evidence', undefined],
    [['--taxon', 'rat'], '--taxon', ['NCBITaxon:9606', 'NCBITaxon:10090']],
    [['--disease', 'SSD'], '“SSD”', ['SSC']],
    [['--where', 'SPLEN'], '“SPLEN”', ['SPLEEN']],
    [['--exposed', 'patients'], '--exposed', ['patient']],
    [['--regimen', ' '], '--regimen', undefined],
    [['--predicate', 'increase'], '--predicate', expect.arrayContaining(['increases'])],
    [['--predicate', 'treats'], '--predicate', expect.any(Array)],
    [['--role', 'outcome'], '--role', ['mechanism', 'composition', 'stand-in']],
    [['--pass', 'TGFC'], '“TGFC”', expect.arrayContaining(['TGFB'])],
    [['--avoid-claim', 'propose'], '--avoid-claim', ['proposed']],
    [['--pass-source', 'revie'], '--pass-source', ['review']],
    [['--assume', 'binds=raises'], '--assume', ['raise']],
    [['--assume', 'binds'], '--assume', ['raise', 'lower']],
    [['--assume', 'increases=raise'], '--assume', ['binds', 'changes']],
    [['--assume', 'binds=raise', '--assume', 'binds=lower'], '--assume', ['raise', 'lower']],
    [['--rank', 'length'], '--rank', ['evidence', 'steps', 'strength']],
    [['--also-to', 'SKINN'], '“SKINN”', expect.arrayContaining(['SKIN'])],
  ])('%j', async (args, named, near) => {
    const { status, stderr, json } = await edgewise(
      ['paths', 'DRUG', 'SKIN', 'drawn.json', ...args, '--json'],
      files.folder,
    );
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    const { error } = json() as { error: { rule: string; message: string; nearest?: string[] } };
    expect(error.rule).toBe('usage');
    expect(error.message).toContain(named);
    expect(error.nearest).toEqual(near);
  });
});
