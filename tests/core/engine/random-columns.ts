import fc from 'fast-check';
import type { WayQuery } from '../../../src/core/engine/way-query.ts';
import { someOf } from '../some-of.ts';

export interface DrawnColumns {
  readonly entityCount: number;
  readonly subject: readonly number[];
  readonly object: readonly number[];
  readonly sign: readonly number[];
  readonly cost: readonly number[];
  readonly evidenceClass: readonly number[];
}

/** Signed multigraphs of 3 to 7 entities and up to 36 claims: loops, cycles, parallel claims, few costs so that ties abound. */
export const randomColumns: fc.Arbitrary<DrawnColumns> = fc.integer({ min: 3, max: 7 }).chain((entityCount) => {
  const entity = fc.nat(entityCount - 1);
  const claim = fc.record({
    subject: entity,
    object: entity,
    sign: fc.constantFrom(1, 1, -1, -1, 0),
    cost: fc.constantFrom(0, 1, 1, 2, 0.5, 3.25),
    evidenceClass: fc.nat(2),
  });
  return fc.array(claim, { minLength: 1, maxLength: 36, size: 'max' }).map((claims) => ({
    entityCount,
    subject: claims.map(({ subject }) => subject),
    object: claims.map(({ object }) => object),
    sign: claims.map(({ sign }) => sign),
    cost: claims.map(({ cost }) => cost),
    evidenceClass: claims.map((one) => one.evidenceClass),
  }));
});

/** Questions between the first entities, under some conditions. */
export const randomQuery: fc.Arbitrary<WayQuery> = fc
  .tuple(
    fc.record({
      from: fc.constantFrom([0], [0], [2, 0]),
      to: fc.constantFrom([1], [1], [2, 1]),
      effect: fc.constantFrom('ignored' as const, 'any' as const, 'raise' as const, 'lower' as const),
      cost: fc.constantFrom('columns' as const, 'steps' as const),
    }),
    someOf<Pick<WayQuery, 'maxSteps' | 'classes' | 'admit' | 'marks' | 'assume'>>({
      maxSteps: fc.integer({ min: 1, max: 5 }),
      classes: fc.constantFrom([0], [0, 1], [1, 2]),
      admit: fc.constantFrom((claim: number) => claim % 3 !== 0),
      marks: fc.constantFrom(
        [{ entity: (entity: number) => entity === 2, atLeast: 1 }],
        [{ claim: (claim: number) => claim % 2 === 0, atLeast: 2 }],
        [
          { claim: (claim: number) => claim % 2 === 0, atLeast: 1 },
          { entity: (entity: number) => entity === 2, atLeast: 1 },
        ],
      ),
      assume: fc.constantFrom(() => -1 as const),
    }),
  )
  .map(([asked, conditions]) => ({ ...asked, ...conditions }));
