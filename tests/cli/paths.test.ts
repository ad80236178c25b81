import { afterAll, describe, expect, it } from 'vitest';
import { datasetDigest } from '../../src/core/model/canonical.ts';
import { defaultPathQuery } from '../../src/core/queries/path-query.ts';
import { drawnDataset, drawnDocument } from '../core/drawn-graph.ts';
import { edgewise, isPlain, keysOf, scratch } from './captured.ts';

const files = scratch();
afterAll(() => files.remove());

const drawing = `
  IVIG -| TGFB  animal {study 13}
  TGFB -> FIB   hypothesis {study 14}
  IVIG -o IFNG  animal {study 13}
  IFNG -| FIB   hypothesis {study 14}
  IVIG -o PMSCL human-clinical {study 8}
  IVIG -> MMP   human-laboratory {study 11}
  MMP  -| FIB   human-clinical {study 12}
  FIB  ≙  SKIN
  IVIG -- TGFB  human-clinical {study 16}`;
files.put('drawn.json', drawnDocument(drawing));

interface Answer {
  query: Record<string, unknown>;
  dataset: Record<string, unknown>;
  verdict: string;
  paths: {
    rank: number;
    sign: number | null;
    entities: string[];
    steps: { claims: string[]; sign: number | null; class: string }[];
    weakest: string;
    text: string;
  }[];
  blocked: { claim: string; reason: string }[];
  alsoMeasured: string[];
  stopped: string;
}

const paths = async (...args: string[]) => {
  const said = await edgewise(['paths', ...args, '--json'], files.folder);
  return { ...said, answer: said.json() as Answer };
};
const ends = ['IVIG', 'FIB', 'drawn.json'] as const;
const strips = ({ answer }: { answer: Answer }) => answer.paths.map(({ entities }) => entities.join(' '));

describe('edgewise paths --json', () => {
  it('has the shape and the values that the format fixes', async () => {
    const { status, stderr, answer } = await paths(...ends);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const promised = ['query', 'dataset', 'verdict', 'paths', 'blocked', 'alsoMeasured', 'stopped'];
    expect(keysOf(answer)).toEqual(expect.arrayContaining(promised));
    expect(answer.query).toEqual({ ...defaultPathQuery, from: ['IVIG'], to: ['FIB'], sources: 'abstracts' });
    expect(answer.dataset).toEqual({ id: 'drawn', version: '1', sha256: datasetDigest(drawnDataset(drawing)) });
    expect(answer).toMatchObject({ verdict: 'lowers', stopped: 'complete', alsoMeasured: ['IVIG-oPMSCL'] });
    expect(answer.paths).toMatchObject([
      {
        rank: 1,
        sign: -1,
        entities: ['IVIG', 'MMP', 'FIB'],
        steps: [
          { claims: ['IVIG->MMP'], sign: 1, class: 'human-laboratory' },
          { claims: ['MMP-|FIB'], sign: -1, class: 'human-clinical' },
        ],
        weakest: 'human-laboratory',
      },
      { rank: 2, sign: null, entities: ['IVIG', 'TGFB', 'FIB'], weakest: 'hypothesis' },
      { rank: 3, sign: -1, entities: ['IVIG', 'TGFB', 'FIB'], weakest: 'hypothesis' },
    ]);
    expect(answer.paths.every(({ text }) => text.length > 0)).toBe(true);
    expect(answer.blocked).toEqual([{ claim: 'IVIG-oIFNG', reason: expect.stringContaining('[13]') as string }]);
  });

  it('calls the assumptions of the curator by their name', async () => {
    const { answer } = await paths('IVIG', 'SKIN', 'drawn.json');
    expect(answer.paths.every(({ weakest }) => weakest === 'curator')).toBe(true);
    expect(answer.paths[0]?.steps.at(-1)).toMatchObject({ claims: ['FIB≙SKIN'], sign: 1, class: 'curator' });
  });

  it('asks the shipped graph where none is named, by any name of an entity', async () => {
    const { status, answer } = await paths('intravenous immunoglobulin', 'TGF-beta 1');
    expect({ status, query: answer.query['to'] }).toEqual({ status: 0, query: ['tgfb1'] });
    expect((await paths('IVIG', 'HGNC:11766')).answer.query).toEqual(answer.query);
  });
});

describe('options', () => {
  it.each([
    [['--effect', 'lower'], ['IVIG MMP FIB', 'IVIG TGFB FIB'], 'lowers', 'complete'],
    [['--effect', 'raise'], [], 'none', 'complete'],
    [['--evidence', 'human'], ['IVIG MMP FIB'], 'lowers', 'complete'],
    [['--evidence', 'human-clinical,hypothesis'], ['IVIG TGFB FIB'], 'indeterminate', 'complete'],
    [['--evidence', 'assertion'], [], 'none', 'complete'],
    [['--max-steps', '1'], [], 'none', 'steps'],
    [['--limit', '1'], ['IVIG MMP FIB'], 'lowers', 'limit'],
  ])('%j', async (args, listed, verdict, stopped) => {
    const said = await paths(...ends, ...args);
    expect(said.status).toBe(0);
    expect(strips(said)).toEqual(listed);
    expect(said.answer).toMatchObject({ verdict, stopped });
  });

  it('--no-curator turns off what the curator assumes', async () => {
    const { status, answer } = await paths('IVIG', 'SKIN', 'drawn.json', '--no-curator');
    expect({ status, verdict: answer.verdict, paths: answer.paths }).toEqual({ status: 0, verdict: 'none', paths: [] });
  });

  it('--sources admits later evidence', async () => {
    files.put('later.json', drawnDocument('A -> B animal {later}'));
    expect((await paths('A', 'B', 'later.json')).answer.verdict).toBe('none');
    expect((await paths('A', 'B', 'later.json', '--sources', 'all')).answer.verdict).toBe('raises');
  });
});

describe('mistakes', () => {
  it.each([
    [['TGFC', 'FIB'], 'no entity is called “TGFC”', 'TGFB'],
    [['IVIG', 'FBI'], 'no entity is called “FBI”', 'FIB'],
    [['IVIG', 'FIB', '--effect', 'lowers'], '--effect', 'lower'],
    [['IVIG', 'FIB', '--evidence', 'mouse'], '--evidence', 'animal'],
    [['IVIG', 'FIB', '--sources', 'everything'], '--sources', 'review'],
  ])('%j names the nearest', async (args, message, near) => {
    const [from = '', to = '', ...rest] = args;
    const { status, stderr, json } = await edgewise(['paths', from, to, 'drawn.json', ...rest, '--json'], files.folder);
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    const { error } = json() as { error: { rule: string; message: string; nearest: string[] } };
    expect(error.rule).toBe('usage');
    expect(error.message).toContain(message);
    expect(error.nearest).toContain(near);
  });

  it('an ambiguous name names all that it could be', async () => {
    const document = drawnDocument('A -> B animal');
    for (const entity of document['entities'] as Record<string, unknown>[]) entity['synonyms'] = ['score'];
    files.put('ambiguous.json', document);
    const { status, json } = await edgewise(['paths', 'score', 'B', 'ambiguous.json', '--json'], files.folder);
    expect(status).toBe(2);
    expect(json()).toMatchObject({ error: { rule: 'usage', nearest: ['A', 'B'] } });
  });

  it.each([
    ['--limit', '0'],
    ['--limit', '-1'],
    ['--limit', '1.5'],
    ['--limit', 'ten'],
    ['--limit', '1e9'],
    ['--max-steps', '0'],
    ['--max-steps', '21'],
    ['--max-steps', 'NaN'],
  ])('%s %s', async (option, value) => {
    const { status, json } = await edgewise(['paths', ...ends, `${option}=${value}`, '--json'], files.folder);
    expect(status).toBe(2);
    expect(json()).toMatchObject({ error: { rule: 'usage', message: expect.stringContaining(option) as string } });
  });
});

describe('exit status', () => {
  it('1 where something of the data had to be set aside: the answer stands on the rest', async () => {
    const document = drawnDocument('A -> B animal\nA -| C animal');
    (document['claims'] as Record<string, unknown>[])[1]!['object'] = 'nowhere';
    files.put('broken.json', document);
    const { status, stderr, answer } = await paths('A', 'B', 'broken.json');
    expect({ status, verdict: answer.verdict }).toEqual({ status: 1, verdict: 'raises' });
    expect(stderr).toContain('1 error in the data');
  });

  it('3 where the search met its limit, with what it found', async () => {
    const [layers, width] = [9, 9];
    const lines: string[] = [];
    for (let layer = 0; layer < layers; layer++)
      for (let a = 0; a < width; a++)
        for (let b = 0; b < width; b++) lines.push(`n${layer}x${a} -> n${layer + 1}x${b} animal {study 1}`);
    files.put('wide.json', drawnDocument(lines.join('\n')));
    const { status, answer } = await paths('n0x0', `n${layers}x0`, 'wide.json', '--max-steps', '20', '--limit', '5');
    expect({ status, stopped: answer.stopped, listed: answer.paths.length }).toEqual({
      status: 3,
      stopped: 'budget',
      listed: 5,
    });
  });
});

describe('edgewise paths for people', () => {
  it('gives the verdict, the paths with their evidence, and what speaks against them', async () => {
    const { status, stdout, stderr } = await edgewise(['paths', ...ends], files.folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /^IVIG could lower FIB in 2 ways\. None points the other way\. 1 more has no known direction\./,
    );
    expect(stdout).toContain('1. IVIG ──▷ [human-laboratory] MMP ──┤ [human-clinical] FIB');
    expect(stdout).toMatch(/Closed by a finding of no effect:\n {2}IFNG was unchanged after IVIG \[13\]/);
    expect(stdout).toMatch(/Also measured, unchanged:\n.*IVIG-oPMSCL/);
  });

  it('says of outcomes and of what stayed unchanged how it is known, what speaks against it, and in which reference', async () => {
    const ask = async (to: string, ...more: string[]) =>
      (await edgewise(['paths', 'IVIG', to, ...more], files.folder)).stdout;
    const later = await ask('skin fibrosis', '--sources', 'later');
    expect(later).toMatch(
      /\n {2}mRSS fell after IVIG \(.*\), against 1 study that found no effect .*\[Takehara K 2013\]\./,
    );
    const proposed = await ask('quality of life');
    expect(proposed).toMatch(
      /\nOutcomes in patients.*\n {2}IVIG may improve quality of life \(proposed, not measured: .*\[9\]\)/,
    );
    for (const text of [later, proposed]) {
      const [told = '', listed = ''] = text.split('\nReferences:\n');
      // A class of evidence stands in brackets as well, after an arrow.
      const marks = [...told.matchAll(/(?<!──. )\[([^\]]+)\]/g)].flatMap(([, inside = '']) => inside.split(', '));
      expect(marks.length).toBeGreaterThan(2);
      for (const mark of marks) expect(listed).toContain(`  [${mark}] `);
    }
    expect(later, 'what nobody verified is no title').not.toContain('The Role of Intravenous');
  });

  it('says why a list stops', async () => {
    expect((await edgewise(['paths', ...ends, '--limit', '1'], files.folder)).stdout).toMatch(
      /The list stops here: limit\. It holds the best 1 of 3 ways \(--limit\)\.\n$/,
    );
  });

  it('lets nothing of the data or of the question reach the terminal raw', async () => {
    const document = drawnDocument('A -> B animal\nA -o C animal');
    for (const entity of document['entities'] as Record<string, unknown>[])
      entity['label'] = `${String(entity['id'])}\u202e\u200b\u{e0041}`;
    files.put('bidi.json', document);
    const good = await edgewise(['paths', 'A', 'B', 'bidi.json'], files.folder);
    expect(good.status).toBe(0);
    const bad = await edgewise(['paths', 'A\u001b[31m\u009b2J', 'B', 'bidi.json'], files.folder);
    expect(bad.status).toBe(2);
    const asked = await edgewise(['paths', 'A\u001b[31m\u009b2J\u202e', 'B', 'bidi.json', '--json'], files.folder);
    for (const { stdout, stderr } of [good, bad, asked]) expect(isPlain(stdout + stderr)).toBe(true);
    expect(JSON.stringify(asked.json())).toContain('\u009b2J\u202e');
  });
});
