import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlaceTable } from '../../../src/core/engine/place-table.ts';

describe('the numbers of pairs', () => {
  it('are given in the order in which pairs are met, each pair its own, and found again', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 40 }), fc.integer({ min: 0, max: 6_000 }), (some, run) => {
        const table = new PlaceTable();
        const known = new Map<string, number>();
        const numberOf = (entity: number, state: number): number => known.get(`${entity} ${state}`) ?? 0;
        // A long run of neighbours fills the table and makes it grow; few states let many pairs fall into one slot.
        const pairs = [...Array.from({ length: run }, (_, at): [number, number] => [at, at % 3]), ...some, ...some];
        for (const [entity, state] of pairs) {
          expect(table.find(entity, state)).toBe(numberOf(entity, state));
          if (numberOf(entity, state) === 0) known.set(`${entity} ${state}`, known.size + 1);
          expect(table.meet(entity, state)).toBe(numberOf(entity, state));
        }
        expect(table.count).toBe(known.size + 1);
        for (const [entity, state] of pairs) expect(table.find(entity, state)).toBe(numberOf(entity, state));
        for (const [key, place] of known) expect(`${table.entity[place]} ${table.state[place]}`).toBe(key);
      }),
      { numRuns: 12 },
    );
  });
});
