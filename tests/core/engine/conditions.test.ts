import { describe, expect, it } from 'vitest';
import { DEAD } from '../../../src/core/engine/automaton.ts';
import { type Conditions, conditionsOf, siblingsOf } from '../../../src/core/engine/conditions.ts';
import { buildSnapshot } from '../../../src/core/engine/snapshot.ts';
import type { WayQuery } from '../../../src/core/engine/way-query.ts';
import { drawnColumns } from './drawn-columns.ts';

/** Steps in order: 0 and 1 lead from 0 to 1, 2 from 1 to 2, 3 from 2 to 3. */
const snapshot = buildSnapshot(drawnColumns('0->1 0-|1 0->1 1--2 1--2 2->3'));
/** Label of a step where marks may come together in any way. */
const labelOf = (sign: number, marks: number): number => sign + 1 + 3 * marks;
const conditions = (query: Partial<WayQuery>, boundSteps = true): Conditions =>
  conditionsOf(snapshot, { from: [0], to: [3], ...query }, boundSteps);

describe('the ends of a question', () => {
  it('are each once, in order, and a target is no start', () => {
    const { from, targets } = conditions({ from: [2, 3, 0, 2], to: [3, 1, 3] });
    expect([from, [...targets]]).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it('that the graph does not have are refused', () => {
    for (const entity of [-1, 4, 0.5, NaN]) {
      const words = `names entity ${entity}; this graph has entities from 0 to 3`;
      expect(() => conditions({ from: [0, entity] })).toThrow(`from ${words}`);
      expect(() => conditions({ to: [entity] })).toThrow(`to ${words}`);
    }
  });
});

describe('a bound on the steps', () => {
  it('is counted where it can bind: not beyond the longest path, nor where the search itself counts', () => {
    const states = (maxSteps?: number, boundSteps = true) =>
      conditions(maxSteps === undefined ? {} : { maxSteps }, boundSteps).automaton.size;
    expect([states(0), states(2), states(3), states(9), states()]).toEqual([2, 3, 1, 1, 1]);
    expect(states(2, false)).toBe(1);
  });

  it('that means nothing is refused', () => {
    for (const maxSteps of [-1, 1.5, NaN, Infinity])
      expect(() => conditions({ maxSteps })).toThrow(`maxSteps is ${maxSteps}; give a whole number from 0`);
  });
});

describe('the sign of a step', () => {
  const signs = ({ sign }: Conditions) => [0, 1, 2, 3].map(sign);

  it('is its own, or what the reader grants to all its claims', () => {
    expect(signs(conditions({}))).toEqual([-1, 1, 0, 1]);
    expect(signs(conditions({ assume: () => -1 }))).toEqual([-1, 1, -1, 1]);
    expect(signs(conditions({ assume: (claim) => (claim === 3 ? -1 : 1) }))).toEqual([-1, 1, 0, 1]);
    expect(signs(conditions({ assume: (claim) => (claim === 3 ? 1 : 0) }))).toEqual([-1, 1, 0, 1]);
  });

  it('is not granted where no claim of it is admitted', () => {
    const admit = (claim: number): boolean => claim < 3;
    expect(signs(conditions({ assume: () => -1, admit }))).toEqual([-1, 1, 0, 1]);
  });
});

describe('the label of a step', () => {
  const labels = ({ label }: Conditions) => [0, 1, 2, 3].map(label);
  const some = (...claims: number[]) => ({ claim: (claim: number) => claims.includes(claim), atLeast: 1 });

  it('is nothing where nothing is asked of a way, else its sign', () => {
    expect(labels(conditions({ effect: 'any' }))).toEqual([0, 0, 0, 0]);
    const signs = [-1, 1, 0, 1].map((sign) => labelOf(sign, 0));
    for (const query of [{ effect: 'raise' as const }, { effect: 'lower' as const }, { maxSteps: 1 }]) {
      expect(labels(conditions(query))).toEqual(signs);
      expect(conditions(query).labelsAreSigns).toBe(true);
    }
  });

  it('has what the reader grants', () => {
    const granted = conditions({ effect: 'raise', assume: () => 1 });
    expect(labels(granted)).toEqual([-1, 1, 1, 1].map((sign) => labelOf(sign, 0)));
    expect(granted.labelsAreSigns).toBe(false);
  });

  it('has its marks: of any of its claims, and of the entity that it comes to', () => {
    const marked = conditions({ effect: 'any', marks: [some(0, 3), { entity: (entity) => entity === 2, atLeast: 1 }] });
    expect(labels(marked)).toEqual([labelOf(-1, 0), labelOf(1, 1), labelOf(0, 3), labelOf(1, 0)]);
    expect(marked.labelsAreSigns).toBe(false);
  });

  it('where signs are ignored has the marks of all steps between its ends', () => {
    expect(labels(conditions({ marks: [some(0), some(5)] }))).toEqual([
      labelOf(-1, 1),
      labelOf(1, 1),
      labelOf(0, 0),
      labelOf(1, 2),
    ]);
    expect([0, 1, 2, 3].map((step) => siblingsOf(snapshot, step))).toEqual([[0, 1], [0, 1], [2], [3]]);
  });

  it('has no mark by a claim that is not admitted', () => {
    const marked = conditions({ effect: 'any', marks: [some(0, 3)], admit: (claim) => claim !== 3 });
    expect(labels(marked)).toEqual([labelOf(-1, 0), labelOf(1, 1), labelOf(0, 0), labelOf(1, 0)]);
  });
});

describe('the state that a way starts in', () => {
  const at = (wanted: number, atLeast: number) => ({ entity: (entity: number) => entity === wanted, atLeast });
  /** Which entities a way may start from that goes on over claim 2, from 1 to 2, and has then what is asked. */
  const enough = (query: Partial<WayQuery>) => {
    const { automaton, start, label } = conditions(query);
    const { next, accepts, size } = automaton;
    const after = label(2) * size;
    return [0, 1, 2, 3].filter((entity) => start(entity) !== DEAD && accepts[next[after + start(entity)]!] === 1);
  };

  it('counts the marks of the entity that it starts from', () => {
    expect(enough({ marks: [at(0, 1), at(2, 1)] })).toEqual([0]);
    expect(enough({ marks: [at(0, 0), at(2, 2)] })).toEqual([2]);
    expect(enough({ marks: [at(3, 1)], effect: 'raise', assume: () => 1 })).toEqual([3]);
    expect(enough({ marks: [{ claim: () => true, atLeast: 2 }, at(1, 1)] })).toEqual([]);
    expect(enough({ marks: [{ claim: () => true, atLeast: 1 }, at(1, 1)] })).toEqual([1]);
  });

  it('is no start where no way from there can please', () => {
    const names = [at(0, 1), at(1, 1), at(2, 1)];
    expect(conditions({ from: [0, 1, 3], to: [2], marks: names, maxSteps: 2 }).from).toEqual([0, 1]);
    expect(conditions({ from: [0, 1, 3], to: [2], marks: names, maxSteps: 1 }).from).toEqual([]);
    expect(conditions({ from: [0, 1], to: [2], marks: [at(3, 2), at(0, 0)] }).from).toEqual([0, 1]);
  });
});
