import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromUnits } from '../../../src/core/engine/cost-units.ts';
import { buildSnapshot, type Snapshot } from '../../../src/core/engine/snapshot.ts';
import { StepCosts } from '../../../src/core/engine/step-costs.ts';
import type { WayQuery } from '../../../src/core/engine/way-query.ts';
import { drawnColumns } from './drawn-columns.ts';
import { randomColumns } from './random-columns.ts';
import { runs } from './runs.ts';

type Filter = Pick<WayQuery, 'cost' | 'classes' | 'admit'>;
const costsOf = (snapshot: Snapshot, filter: Filter = {}): StepCosts =>
  new StepCosts(snapshot, { from: [], to: [], ...filter });

/** Three claims from 0 to 1, one back; of cost 3, 2, 2 and 5, of class 0, 1, 0 and 2. */
const drawn = buildSnapshot(drawnColumns('0->1:3/0 0->1:2/1 0->1:2/0 1->0:5/2'));
const told = (filter: Filter = {}): number[] => {
  const costs = costsOf(drawn, filter);
  return [0, 1].map((step) => fromUnits(costs.of(step), 1, costs.unit));
};

describe('what a step costs', () => {
  it('is the cost of its cheapest admitted claim, and without one it cannot be taken', () => {
    expect(told()).toEqual([2, 5]);
    expect(told({ admit: (claim) => claim !== 1 && claim !== 2 })).toEqual([3, 5]);
    expect(told({ classes: [1, 2] })).toEqual([2, 5]);
    expect(told({ classes: [0], admit: (claim) => claim !== 2 })).toEqual([3, Infinity]);
    expect(told({ classes: [] })).toEqual([Infinity, Infinity]);
    expect(told({ classes: [30] })).toEqual([Infinity, Infinity]);
  });

  it('is 1 where steps are counted, and else what the question says of each claim', () => {
    expect(told({ cost: 'steps' })).toEqual([1, 1]);
    expect(told({ cost: 'steps', classes: [2] })).toEqual([Infinity, 1]);
    expect(told({ cost: [4, 9, 7, 0] })).toEqual([4, 0]);
    expect(told({ cost: [0.25, 9, 7, 0.125] })).toEqual([0.25, 0.125]);
    expect(told({ cost: [4, 9, 7, 0], admit: (claim) => claim > 0 })).toEqual([7, 0]);
  });

  it('is never less than the least, and known to be the same for all where steps are counted', () => {
    const least = (filter: Filter) => {
      const costs = costsOf(drawn, filter);
      return [fromUnits(costs.least, 1, costs.unit), costs.isFlat, costs.asBuilt];
    };
    expect(least({})).toEqual([2, false, true]);
    expect(least({ cost: 'columns', classes: [2] })).toEqual([2, false, false]);
    expect(least({ admit: () => true })).toEqual([2, false, false]);
    expect(least({ cost: 'steps' })).toEqual([1, true, false]);
    expect(least({ cost: 'steps', classes: [2] })).toEqual([1, true, false]);
    expect(least({ cost: [4, 9, 7, 3] })).toEqual([3, false, false]);
  });

  it('stands on its admitted claims, the cheapest first, then by row', () => {
    expect(costsOf(drawn).claimsOf(0)).toEqual([1, 2, 0]);
    expect(costsOf(drawn, { classes: [0] }).claimsOf(0)).toEqual([2, 0]);
    expect(costsOf(drawn, { cost: 'steps' }).claimsOf(0)).toEqual([0, 1, 2]);
    expect(costsOf(drawn, { cost: [7, 8, 6, 0] }).claimsOf(0)).toEqual([2, 0, 1]);
  });

  it('agrees with the columns on random graphs, under any filter', () => {
    const filter = fc.record({
      cost: fc.constantFrom('columns' as const, 'steps' as const, 'own' as const),
      classes: fc.constantFrom<number[] | undefined>(undefined, [0], [1, 2]),
      admit: fc.constantFrom(undefined, (claim: number) => claim % 3 !== 0),
    });
    fc.assert(
      fc.property(randomColumns, filter, (columns, { cost, classes, admit }) => {
        const snapshot = buildSnapshot(columns);
        const own = columns.subject.map((_, row) => (row * 7) % 4);
        const costs = costsOf(snapshot, {
          cost: cost === 'own' ? own : cost,
          ...(classes ? { classes } : {}),
          ...(admit ? { admit } : {}),
        });
        const costOf = (row: number): number =>
          cost === 'steps' ? 1 : cost === 'own' ? own[row]! : columns.cost[row]!;
        const isIn = (step: number, row: number): boolean =>
          columns.subject[row] === snapshot.stepSubject[step] &&
          columns.object[row] === snapshot.stepObject[step] &&
          columns.sign[row] === snapshot.stepSign[step];
        const steps = [...snapshot.stepSubject.keys()];
        const claims = steps.map((step) =>
          [...columns.subject.keys()]
            .filter((row) => isIn(step, row))
            .filter((row) => (classes?.includes(columns.evidenceClass[row]!) ?? true) && (admit?.(row) ?? true))
            .sort((a, b) => costOf(a) - costOf(b) || a - b),
        );
        expect(steps.map((step) => costs.claimsOf(step))).toEqual(claims);
        expect(steps.map((step) => fromUnits(costs.of(step), 1, costs.unit))).toEqual(
          claims.map((rows) => Math.min(...rows.map(costOf))),
        );
        expect(steps.filter((step) => costs.of(step) < costs.least)).toEqual([]);
      }),
      runs(200),
    );
  });
});

describe('a filter that means nothing is refused', () => {
  it('classes where the columns have none, and classes that are none', () => {
    const bare = buildSnapshot({ entityCount: 2, subject: [0], object: [1], sign: [1] });
    expect(() => costsOf(bare, { classes: [0] })).toThrow('the columns of this graph have no evidenceClass');
    for (const id of [31, -1, 1.5, NaN])
      expect(() => costsOf(drawn, { classes: [0, id] })).toThrow(`class ${id} is not a whole number from 0 to 30`);
  });

  it('costs of another number than the claims, and costs that are none', () => {
    for (const cost of [[], [1, 2, 3], [1, 2, 3, 4, 5]])
      expect(() => costsOf(drawn, { cost })).toThrow(
        `cost has ${cost.length} rows, the graph has 4 claims; give each one cost`,
      );
    for (const bad of [-1, NaN, Infinity])
      expect(() => costsOf(drawn, { cost: [1, 1, bad, 1] })).toThrow(`cost[2] is ${bad}`);
  });
});
