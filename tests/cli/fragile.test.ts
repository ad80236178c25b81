import { afterAll, describe, expect, it } from 'vitest';
import { datasetDigest } from '../../src/core/model/canonical.ts';
import { drawnDataset, drawnDocument } from '../core/drawn-graph.ts';
import { edgewise, isPlain, scratch } from './captured.ts';

const files = scratch();
afterAll(() => files.remove());

const drawing = `
  IVIG -| TGFB  animal {study 13}, animal {study 16}
  IVIG -| IL4   animal {study 13}
  TGFB -> FIB   hypothesis
  IL4  -> FIB   animal {study 14}
  FIB  ≙  SKIN`;
files.put('drawn.json', drawnDocument(drawing));
const ends = ['IVIG', 'SKIN', 'drawn.json'] as const;

const fragile = (...args: string[]) => edgewise(['fragile', ...args], files.folder);

describe('edgewise fragile', () => {
  it('gives both sets with their bounds as JSON', async () => {
    const { status, stderr, json } = await fragile(...ends, '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(json()).toEqual({
      query: expect.objectContaining({ from: ['IVIG'], to: ['SKIN'], sources: 'abstracts' }) as unknown,
      dataset: { id: 'drawn', version: '1', sha256: datasetDigest(drawnDataset(drawing)) },
      claims: { set: ['FIB≙SKIN'], size: 1, exact: true, lower: 1, upper: 1, unbreakable: null },
      studies: { set: ['s13', 's16'], size: 2, exact: true, lower: 2, upper: 2, unbreakable: null },
      without: ['FIB≙SKIN', 'TGFB->FIB'],
      complete: true,
    });
  });

  it('tells people what an answer hangs on', async () => {
    const { status, stdout } = await fragile(...ends);
    expect(status).toBe(0);
    expect(stdout).toBe(`Without 1 claim no way is left, and with fewer gone one always is:
  It is claimed: FIB≙SKIN. (FIB≙SKIN)

Without 2 primary studies no way is left, and with fewer gone one always is:
  Study 13 (s13)
  Study 16 (s16)

Claims on these ways with no measured study behind them, which no study can take down:
  It is claimed: FIB≙SKIN. (FIB≙SKIN)
  It is claimed: TGFB->FIB. (TGFB->FIB)
`);
  });

  it('says so where a way stands without any study, and why where there is none', async () => {
    const { stdout } = await fragile('TGFB', 'SKIN', 'drawn.json');
    expect(stdout).toContain(
      'No loss of primary studies breaks every way: one stands without them, TGFB → FIB → SKIN.\n',
    );
    expect((await fragile('SKIN', 'IVIG', 'drawn.json')).stdout).toMatch(
      /^No way answers this question\. No way leads/,
    );
  });

  it('takes the options of paths', async () => {
    expect((await fragile(...ends, '--avoid', 'TGFB', '--json')).json()).toMatchObject({
      studies: { set: ['s13'], size: 1 },
    });
  });

  it('ends with 3 where the budget ended it', async () => {
    const [layers, width] = [9, 9];
    const lines: string[] = [];
    for (let layer = 0; layer < layers; layer++)
      for (let a = 0; a < width; a++)
        for (let b = 0; b < width; b++) lines.push(`n${layer}x${a} -> n${layer + 1}x${b} animal {study 1}`);
    files.put('wide.json', drawnDocument(lines.join('\n')));
    const { status, json } = await fragile('n0x0', `n${layers}x0`, 'wide.json', '--max-steps', '20', '--json');
    expect(status).toBe(3);
    const { claims, complete } = json() as { claims: { lower: number; upper: number }; complete: boolean };
    expect(complete).toBe(false);
    expect(claims.lower).toBeLessThanOrEqual(9);
    expect(claims.upper).toBeGreaterThanOrEqual(9);
  });

  it('lets nothing of the data reach the terminal raw', async () => {
    const document = drawnDocument('A -> B animal');
    for (const study of document['studies'] as Record<string, unknown>[]) study['label'] = 'Study\u202e\u200b';
    files.put('bidi.json', document);
    expect(isPlain((await fragile('A', 'B', 'bidi.json')).stdout)).toBe(true);
  });
});
