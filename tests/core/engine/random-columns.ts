import fc from 'fast-check';
import type { WayQuery } from '../../../src/core/engine/way-query.ts';

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

/** One question in four has this condition: with all of them at once hardly anything would lead anywhere. */
const seldom = <T>(condition: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: 3 }, { arbitrary: condition, weight: 1 });

/** Questions between the first entities; entity 1 is in every graph. */
export const randomQuery: fc.Arbitrary<WayQuery> = fc
  .record({
    from: fc.constantFrom([0], [0], [2, 0]),
    to: fc.constantFrom([1], [1], [2, 1]),
    effect: fc.constantFrom(undefined, 'ignored' as const, 'any' as const, 'raise' as const, 'lower' as const),
    maxSteps: seldom(fc.integer({ min: 1, max: 5 })),
    classes: seldom(fc.constantFrom([0], [0, 1], [1, 2])),
    cost: fc.constantFrom(undefined, 'columns' as const, 'steps' as const),
    admit: seldom(fc.constantFrom((claim: number) => claim % 3 !== 0)),
    marks: seldom(
      fc.constantFrom(
        [{ entity: (entity: number) => entity === 2, atLeast: 1 }],
        [{ claim: (claim: number) => claim % 2 === 0, atLeast: 2 }],
        [
          { claim: (claim: number) => claim % 2 === 0, atLeast: 1 },
          { entity: (entity: number) => entity === 2, atLeast: 1 },
        ],
      ),
    ),
    assume: seldom(fc.constantFrom(() => -1 as const)),
  })
  .map((drawn) => Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined)) as never);
