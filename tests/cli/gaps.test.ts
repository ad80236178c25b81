import { afterAll, describe, expect, it } from 'vitest';
import { datasetDigest } from '../../src/core/model/canonical.ts';
import { drawnDataset, drawnDocument } from '../core/drawn-graph.ts';
import { edgewise, isPlain, scratch } from './captured.ts';

const files = scratch();
afterAll(() => files.remove());

const drawing = `
  IVIG -| TGFB  animal
  TGFB -> FIB   hypothesis
  IVIG -> MMP   human-laboratory
  MMP  -| FIB   assertion`;
files.put('drawn.json', drawnDocument(drawing));
const ends = ['IVIG', 'FIB', 'drawn.json'] as const;

const gaps = (...args: string[]) => edgewise(['gaps', ...args], files.folder);

describe('edgewise gaps --json', () => {
  it('names the claims that would have to be confirmed, for the question and for each way', async () => {
    const { status, stderr, json } = await gaps(...ends, '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const answer = json() as { question: { missing: unknown[] } };
    expect(answer).toMatchObject({
      query: { from: ['IVIG'], to: ['FIB'], effect: 'any', sources: 'abstracts' },
      dataset: { id: 'drawn', version: '1', sha256: datasetDigest(drawnDataset(drawing)) },
      classes: ['human-clinical', 'human-laboratory'],
      diseases: [],
      question: { claims: ['MMP-|FIB'], entities: ['IVIG', 'MMP', 'FIB'] },
      paths: [
        { rank: 1, claims: ['IVIG-|TGFB', 'TGFB->FIB'] },
        { rank: 2, claims: ['MMP-|FIB'] },
      ],
      stopped: 'complete',
    });
    expect(answer.question.missing).toEqual([
      {
        claim: 'MMP-|FIB',
        step: { from: 'MMP', to: 'FIB' },
        words: 'not shown in humans in this data set',
        search: '("MMP") AND ("FIB") AND (human OR patients)',
        hidden: 0,
      },
    ]);
  });

  it('takes the classes that are named, and the options of paths', async () => {
    expect((await gaps(...ends, '--class', 'animal', '--json')).json()).toMatchObject({
      classes: ['animal'],
      question: { claims: ['TGFB->FIB'] },
    });
    expect((await gaps(...ends, '--effect', 'lower', '--avoid', 'MMP', '--json')).json()).toMatchObject({
      question: { claims: ['IVIG-|TGFB', 'TGFB->FIB'] },
      paths: [{ rank: 1 }],
    });
  });

  it('has no gap where there is no answer', async () => {
    const { status, json } = await gaps('FIB', 'IVIG', 'drawn.json', '--json');
    expect(status).toBe(0);
    expect(json()).toMatchObject({ question: null, paths: [], stopped: 'complete' });
  });

  it('names the nearest where a class or an entity is not there', async () => {
    const bad = await gaps(...ends, '--class', 'animals', '--json');
    expect(bad.status).toBe(2);
    expect(bad.json()).toMatchObject({ error: { rule: 'usage', nearest: ['animal'] } });
    expect((await gaps('IVIC', 'FIB', 'drawn.json', '--json')).json()).toMatchObject({ error: { nearest: ['IVIG'] } });
  });
});

describe('edgewise gaps for people', () => {
  it('says what is missing, with a query to copy', async () => {
    const { status, stdout } = await gaps(...ends);
    expect(status).toBe(0);
    expect(stdout).toBe(`At least 1 step would have to be confirmed. Least is missing on: IVIG → MMP → FIB.
  1. It is claimed: MMP-|FIB. (MMP-|FIB)
     not shown in humans in this data set
     Search: ("MMP") AND ("FIB") AND (human OR patients)

Steps that each way lacks:
  1. IVIG → TGFB → FIB: 2: IVIG → TGFB; TGFB → FIB
  2. IVIG → MMP → FIB: 1: MMP → FIB
`);
  });

  it('says so where nothing is missing', async () => {
    const { stdout } = await gaps('IVIG', 'MMP', 'drawn.json');
    expect(stdout).toMatch(/^Every step of one way has this evidence: IVIG → MMP\.\n/);
    expect(stdout).toContain('1. IVIG → MMP: nothing is missing');
  });

  it('says where the list stops, and why there is no answer', async () => {
    expect((await gaps(...ends, '--limit', '1')).stdout).toMatch(/The list stops here: limit\.\n$/);
    const none = await gaps(...ends, '--effect', 'raise');
    expect(none.stdout).toBe(
      'No way answers this question. Ways lead there, but none that raises FIB.\n' +
        'What would give an answer:\n  Ask for any direction: 2 ways\n',
    );
  });

  it('lets nothing of the data reach the terminal raw', async () => {
    const document = drawnDocument('A -> B animal');
    for (const entity of document['entities'] as Record<string, unknown>[])
      entity['label'] = `${String(entity['id'])}\u202e\u200b`;
    files.put('bidi.json', document);
    expect(isPlain((await gaps('A', 'B', 'bidi.json')).stdout)).toBe(true);
  });
});
