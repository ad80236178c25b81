import { describe, expect, it } from 'vitest';
import { buildModel, extendModel } from '../../../src/core/model/claim-graph.ts';
import { drawnDataset, drawnModel } from '../drawn-graph.ts';
import { graphOf } from '../../../src/core/model/graph.ts';

describe('the graph of a data set', () => {
  it('has an edge for every claim, also for two on one pair, loops and opposite ones', () => {
    const model = drawnModel(
      'A -> B animal {where X}\nA -> B animal {where Y}\nA -| B animal\nB -> A animal\nA -> A animal',
    );
    const graph = graphOf(model);
    expect(model.claims.map(({ claim }) => claim.id)).toEqual(['A->B', 'A->B#2', 'A-|B', 'B->A', 'A->A']);
    expect([graph.size, graph.order]).toEqual([5, 4]);
    expect(graph.outEdges('A').sort()).toEqual(['A->A', 'A->B', 'A->B#2', 'A-|B']);
    expect([graph.multi, graph.type]).toEqual([true, 'directed']);
  });

  it.each([
    ['A -> B animal', 'mechanism', 1],
    ['A -| B animal', 'mechanism', -1],
    ['A -- B animal', 'mechanism', null],
    ['A -o B animal', 'null-finding', 0],
    ['A ∋ B assertion', 'composition', 1],
    ['A ≙ B', 'stand-in', 1],
    ['A ⊂ B', 'definition', null],
    ['B : measure, better lower\nA -> B animal', 'outcome', 1],
    ['B : finding\nA -[changes]-> B animal', 'outcome', null],
    ['B : finding, better lower\nA -[improves]-> B animal', 'outcome', -1],
    ['B : finding, better higher\nA -[improves]-> B animal', 'outcome', 1],
    ['B : measure, better none\nA -[improves]-> B animal', 'outcome', null],
    ['B : disease\nA -[improves]-> B animal', 'outcome', null],
    ['A -[has-lowered]-> B animal', 'association', -1],
    ['A -[prevents]-> B animal', 'indication', null],
  ])('%s: %s, %s', (text, role, sign) => {
    expect(drawnModel(text).claims[0]).toMatchObject({ role, sign });
  });

  it('knows how far the sources must be opened for each piece, and which ones no source says', () => {
    const [node] = drawnModel('A -> B animal, animal {abstract}, animal {later}, curator, mine').claims;
    expect(node?.evidence.map(({ reach, unsourced }) => [reach, unsourced])).toEqual([
      ['review', null],
      ['abstracts', null],
      ['later', null],
      [null, 'curator'],
      [null, 'mine'],
    ]);
    expect(node?.mine).toBe(false);
    expect(drawnModel('A -> B mine').claims[0]?.mine).toBe(true);
  });

  it('finds the notes on a claim', () => {
    const dataset = drawnDataset('A -> B animal\nB -> C animal');
    const remark = { id: 'n', kind: 'wording' as const, text: 'A remark.', claims: ['A->B'] };
    const model = buildModel({ ...dataset, notes: [remark] });
    expect([model.notesOf('A->B'), model.notesOf('B->C')]).toEqual([[remark], []]);
  });

  it('is extended without a change of itself: what was there stays the same objects', () => {
    const model = drawnModel('A -> B animal\nB -> C animal');
    const { entities, claims } = drawnDataset('A -> X mine');
    const longer = extendModel(model, entities.slice(1), claims);
    expect([graphOf(model).size, model.hasEntity('X')]).toEqual([2, false]);
    expect(longer.claims.slice(0, 2).every((node, at) => node === model.claims[at])).toBe(true);
    expect(longer.claims[2]).toMatchObject({ claim: { id: 'A->X' }, mine: true, sign: 1 });
    expect(longer.entity('A')).toBe(model.entity('A'));
    expect(longer.claim('A->B')).toBe(model.claim('A->B'));
    expect(() => extendModel(model, entities, [])).toThrow('each needs its own');
  });

  it('throws on what only a mistake in a program could ask, and names the remedy', () => {
    const model = drawnModel('A -> B animal');
    expect(() => model.entity('X')).toThrow('readDataset');
    expect(() => model.source('X')).toThrow('no source "X"');
    expect(() => model.study('X')).toThrow('no study "X"');
    const { claims, ...rest } = drawnDataset('A -> B animal');
    for (const end of ['subject', 'object'])
      expect(() => buildModel({ ...rest, claims: [{ ...claims[0]!, [end]: 'X' }] })).toThrow('no entity "X"');
    expect(() => buildModel({ ...rest, claims: [claims[0]!, claims[0]!] })).toThrow(
      '2 records of the kind claim have 1 ids',
    );
  });
});
