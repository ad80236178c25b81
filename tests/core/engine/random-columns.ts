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

/** How far from the beginning or the end of a lane. */
const place = fc.constantFrom(0, 0, 0, 1);

/**
 * Lanes from 0 to 1 side by side, and claims that cross from the beginning of one to the end of another: the shortest
 * ways cross, and stand in the way of as many as there are lanes. At most 12 claims.
 */
export const crossedLanes: fc.Arbitrary<DrawnColumns> = fc
  .record({
    lanes: fc.array(fc.constantFrom(2, 3, 3, 3), { minLength: 2, maxLength: 2 }),
    from: fc.nat(1),
    crossings: fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 2 }),
    order: fc.shuffledSubarray([2, 3, 4, 5, 6, 7], { minLength: 6 }),
    back: fc.option(fc.tuple(fc.nat(5), fc.nat(5)), { nil: undefined }),
  })
  .map(({ lanes, from, crossings, order, back }) => {
    const inner = lanes.map((length, lane) => order.slice(3 * lane, 3 * lane + length));
    const ways = inner.map((lane) => [0, ...lane, 1]);
    const claims = ways.flatMap((way) => way.slice(1).map((object, at) => [way[at]!, object] as const));
    for (const [early, late] of crossings) claims.push([inner[from]![early]!, inner[1 - from]!.at(-1 - late)!]);
    if (back) claims.push([order[back[0]]!, order[back[1]]!]);
    const column = <T>(value: T): T[] => claims.map(() => value);
    return {
      entityCount: 8,
      subject: claims.map(([subject]) => subject),
      object: claims.map(([, object]) => object),
      sign: column(1),
      cost: column(1),
      evidenceClass: column(0),
    };
  });
