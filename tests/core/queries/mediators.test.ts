import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessAll } from '../../../src/core/model/assessment.ts';
import type { Model } from '../../../src/core/model/claim-graph.ts';
import { findMediators, sharedNeighbours } from '../../../src/core/queries/mediators.ts';
import { defaultPathQuery, type PathQuery } from '../../../src/core/queries/path-query.ts';
import { drawnModel, quicklyDrawnModel } from '../drawn-graph.ts';
import { naivePaths } from './brute-force-paths.ts';
import { drawingOf, randomGraph } from './random-graphs.ts';

interface Asked extends Partial<PathQuery> {
  readonly budget?: number;
}

function mediators(model: Model, from: string, to: string, { budget, ...asked }: Asked = {}) {
  const query = { ...defaultPathQuery, from: [from], to: [to], ...asked };
  return findMediators(model, assessAll(model, 'abstracts'), query, budget);
}

describe('on how many ways an entity lies', () => {
  const model = drawnModel('A -> B\nA -| C\nB -> D\nC -> D\nD -> E\nA -> E');

  it('is counted over all ways, most first, ends left out', () => {
    expect(mediators(model, 'A', 'E')).toEqual({
      entities: [
        { id: 'D', paths: 2, share: 2 / 3 },
        { id: 'B', paths: 1, share: 1 / 3 },
        { id: 'C', paths: 1, share: 1 / 3 },
      ],
      paths: 3,
      complete: true,
    });
  });

  it('is counted over the ways that answer, listed or not', () => {
    const lower = mediators(model, 'A', 'E', { effect: 'lower', limit: 1 });
    expect(lower).toEqual({
      entities: [
        { id: 'C', paths: 1, share: 1 },
        { id: 'D', paths: 1, share: 1 },
      ],
      paths: 1,
      complete: true,
    });
    expect(mediators(model, 'A', 'E', { limit: 1 }).paths).toBe(3);
  });

  it('leaves out every end, also where a way leads through one', () => {
    const query = { ...defaultPathQuery, from: ['A', 'B'], to: ['E'] };
    const { entities, paths } = findMediators(model, assessAll(model, 'abstracts'), query);
    expect({ entities: entities.map(({ id }) => id), paths }).toEqual({ entities: ['D', 'C'], paths: 4 });
  });

  it('is nothing without a way, without a step between, or without work', () => {
    const none = { entities: [], paths: 0, complete: true };
    expect(mediators(model, 'E', 'A')).toEqual(none);
    expect(mediators(model, 'A', 'A')).toEqual(none);
    expect(mediators(model, 'A', 'B')).toEqual({ ...none, paths: 1 });
    expect(mediators(model, 'A', 'E', { budget: 0 })).toEqual({ ...none, complete: false });
  });

  it('of an entity that is not there throws', () => {
    expect(() => mediators(model, 'A', 'X')).toThrow('no entity "X"');
  });

  it('is the same as by going through all ways of random graphs', () => {
    const asked = fc.record({
      effect: fc.constantFrom('any', 'raise', 'lower'),
      curator: fc.boolean(),
      maxSteps: fc.integer({ min: 1, max: 7 }),
    });
    fc.assert(
      fc.property(randomGraph, asked, (claims, rest) => {
        const query: PathQuery = { ...defaultPathQuery, from: ['A'], to: ['B'], ...rest };
        const drawn = quicklyDrawnModel(drawingOf(claims));
        const answer = findMediators(drawn, assessAll(drawn, 'abstracts'), query);
        const sign = query.effect === 'raise' ? 1 : query.effect === 'lower' ? -1 : undefined;
        const ways = naivePaths(claims, query).filter(
          (path) => path.signs.length <= query.maxSteps && (sign === undefined || path.sign === sign),
        );
        const counts = new Map<string, number>();
        for (const { entities } of ways)
          for (const id of entities.slice(1, -1)) counts.set(id, (counts.get(id) ?? 0) + 1);
        expect(answer.complete).toBe(true);
        expect(answer.paths).toBe(ways.length);
        expect(answer.entities).toEqual(
          [...counts]
            .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
            .map(([id, paths]) => ({ id, paths, share: paths / ways.length })),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('what two entities share', () => {
  const model = drawnModel(`
    R -> A
    R -| B hypothesis
    S -| A
    S -| B
    Q -- A
    Q -> B
    A -> T
    B -> T
    B -| T
    A -> U
    A -> B
    B -| V assertion
    A -| V`);
  const shared = (a: string, b: string, asked: Partial<PathQuery> = {}) =>
    sharedNeighbours(
      model,
      assessAll(model, 'abstracts'),
      { ...defaultPathQuery, from: ['A'], to: ['B'], ...asked },
      a,
      b,
    );

  it('is what acts on both, and what both act on, with the steps and whether they push the same way', () => {
    const { regulators, targets } = shared('A', 'B');
    expect(regulators.map(({ id, push }) => [id, push])).toEqual([
      ['Q', 'unknown'],
      ['R', 'opposite'],
      ['S', 'same'],
    ]);
    expect(targets.map(({ id, push }) => [id, push])).toEqual([
      ['T', 'unknown'],
      ['V', 'same'],
    ]);
    expect(regulators[1]).toMatchObject({
      withA: [{ claims: ['R->A'], sign: 1, class: 'animal' }],
      withB: [{ claims: ['R-|B'], sign: -1, class: 'hypothesis' }],
    });
  });

  it('is only what the question admits', () => {
    const { regulators, targets } = shared('A', 'B', { classes: ['animal'] });
    expect([regulators, targets].map((list) => list.map(({ id }) => id))).toEqual([['Q', 'S'], ['T']]);
  });

  it('is nothing with itself, and is the same from either side', () => {
    expect(shared('A', 'A')).toEqual({ regulators: [], targets: [] });
    const turned = shared('B', 'A').regulators.map(({ withA, withB, ...rest }) => ({
      ...rest,
      withA: withB,
      withB: withA,
    }));
    expect(turned).toEqual(shared('A', 'B').regulators);
  });

  it('of an entity that is not there throws', () => {
    expect(() => shared('A', 'X')).toThrow('no entity "X"');
  });
});
