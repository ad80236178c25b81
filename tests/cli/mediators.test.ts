import { afterAll, describe, expect, it } from 'vitest';
import { datasetDigest } from '../../src/core/model/canonical.ts';
import { drawnDataset, drawnDocument } from '../core/drawn-graph.ts';
import { edgewise, isPlain, scratch } from './captured.ts';

const files = scratch();
afterAll(() => files.remove());

const drawing = 'A -> B\nA -| C\nB -> D\nC -> D\nD -> E\nA -> E';
files.put('drawn.json', drawnDocument(drawing));

const mediators = (...args: string[]) => edgewise(['mediators', ...args], files.folder);

describe('edgewise mediators', () => {
  it('gives each entity with its ways as JSON', async () => {
    const { status, stderr, json } = await mediators('A', 'E', 'drawn.json', '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(json()).toEqual({
      query: expect.objectContaining({ from: ['A'], to: ['E'], sources: 'abstracts' }) as unknown,
      dataset: { id: 'drawn', version: '1', sha256: datasetDigest(drawnDataset(drawing)) },
      entities: [
        { id: 'D', paths: 2, share: 2 / 3 },
        { id: 'B', paths: 1, share: 1 / 3 },
        { id: 'C', paths: 1, share: 1 / 3 },
      ],
      paths: 3,
      complete: true,
    });
  });

  it('tells people the same', async () => {
    expect((await mediators('A', 'E', 'drawn.json')).stdout).toBe(`On how many of 3 ways each lies:
  2  67 %  D
  1  33 %  B
  1  33 %  C
`);
    expect((await mediators('A', 'B', 'drawn.json')).stdout).toBe(
      'Nothing lies between the ends: 1 way, stated directly.\n',
    );
    expect((await mediators('E', 'A', 'drawn.json')).stdout).toMatch(/^No way answers this question\. No way leads/);
  });

  it('takes the options of paths', async () => {
    expect((await mediators('A', 'E', 'drawn.json', '--effect', 'lower', '--json')).json()).toMatchObject({
      entities: [{ id: 'C' }, { id: 'D' }],
      paths: 1,
    });
  });

  it('lets nothing of the data reach the terminal raw', async () => {
    const document = drawnDocument(drawing);
    for (const entity of document['entities'] as Record<string, unknown>[])
      entity['label'] = `${String(entity['id'])}\u202e\u200b`;
    files.put('bidi.json', document);
    expect(isPlain((await mediators('A', 'E', 'bidi.json')).stdout)).toBe(true);
  });
});
