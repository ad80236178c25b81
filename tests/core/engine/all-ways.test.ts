import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allWays,
  allWaysSteps,
  type BoundedQuery,
  countWays,
  countWaysSteps,
  wayReader,
} from '../../../src/core/engine/all-ways.ts';
import { buildSnapshot, type Snapshot } from '../../../src/core/engine/snapshot.ts';
import type { Way } from '../../../src/core/engine/way-query.ts';
import { drawnColumns, drawnWays } from './drawn-columns.ts';
import { type NaiveWay, naiveWays } from './naive-ways.ts';
import { type DrawnColumns, randomColumns, randomQuery } from './random-columns.ts';
import { runs } from './runs.ts';

type Asked = Pick<BoundedQuery, 'from' | 'to'> & Partial<BoundedQuery>;
const bounded = (query: Asked): BoundedQuery => ({ maxSteps: 9, ...query });

function read(snapshot: Snapshot, query: BoundedQuery, budget?: number): Way[] {
  const { found } = allWays(snapshot, query, budget);
  const way = wayReader(snapshot, query, found);
  return Array.from({ length: found.count }, (_, at) => way(at));
}

/** The ways as text, in the order of their letters: their own order means nothing. */
const ways = (text: string, asked: Asked): string[] => {
  const snapshot = buildSnapshot(drawnColumns(text));
  return drawnWays(snapshot, read(snapshot, bounded(asked)), asked).sort();
};

const asText = (snapshot: Snapshot, { effect = 'ignored' }: BoundedQuery, { entities, steps, sign, cost }: Way) =>
  JSON.stringify([entities, effect === 'ignored' ? [] : steps.map((step) => snapshot.stepSign[step]), sign, cost]);
const naiveText = ({ effect = 'ignored' }: BoundedQuery, { entities, signs, sign, cost }: NaiveWay) =>
  JSON.stringify([entities, effect === 'ignored' ? [] : signs, sign, cost]);

const randomCase: fc.Arbitrary<[DrawnColumns, BoundedQuery]> = fc.tuple(randomColumns, randomQuery.map(bounded));

describe('all ways', () => {
  it('are those that visit no entity twice, up to the longest', () => {
    const text = '0->1 1->2 2->1 0->2 2->3 1->3 3->0';
    expect(ways(text, { from: [0], to: [3] })).toEqual(['0 1 2 3', '0 1 3', '0 2 1 3', '0 2 3']);
    expect(ways(text, { from: [0], to: [3], maxSteps: 2 })).toEqual(['0 1 3', '0 2 3']);
    expect(ways(text, { from: [0], to: [3], maxSteps: 1 })).toEqual([]);
    expect(ways(text, { from: [0], to: [3], maxSteps: 0 })).toEqual([]);
  });

  it('that differ in the sign of a step are two, unless signs are ignored', () => {
    const text = '0->1 0-|1 0--1 1->2';
    expect(ways(text, { from: [0], to: [2] })).toEqual(['0 1 2']);
    expect(ways(text, { from: [0], to: [2], effect: 'any' })).toEqual(['0+1+2', '0-1+2', '0~1+2']);
    expect(ways(text, { from: [0], to: [2], effect: 'lower' })).toEqual(['0-1+2']);
    const { found } = countWays(buildSnapshot(drawnColumns(text)), { from: [0], to: [2], maxSteps: 2, effect: 'any' });
    expect([found.count, found.lower, found.raise, found.undirected]).toEqual([3, 1, 1, 1]);
  });

  it('end at the first target, may pass a start, and lead from nothing to itself', () => {
    expect(ways('0->1 1->2 2->1', { from: [0], to: [1, 2] })).toEqual(['0 1']);
    expect(ways('0->1 1->2 1->0 0->2', { from: [0, 1], to: [2] })).toEqual(['0 1 2', '0 2', '1 0 2', '1 2']);
    expect(ways('0->1 1->0', { from: [0], to: [0] })).toEqual([]);
    expect(ways('0->0 0->1 1->1 1->2', { from: [0], to: [2] })).toEqual(['0 1 2']);
  });

  it('with something asked of their steps come to each of the targets', () => {
    const marks = [{ claim: (claim: number) => claim < 3, atLeast: 2 }];
    expect(ways('0->1 1->2 1->3 0->2 0->3', { from: [0], to: [2, 3], marks })).toEqual(['0 1 2', '0 1 3']);
  });

  it('know two halves without a connection', () => {
    const snapshot = buildSnapshot(drawnColumns('0->1 2->3'));
    const { found, stopped } = allWays(snapshot, { from: [0], to: [3], maxSteps: 5 });
    expect([found.count, [...found.start], found.steps.length, stopped]).toEqual([0, [0], 0, 'complete']);
  });

  it('take ten thousand parallel claims for one step, two where the sign is asked for', () => {
    const rows = 10_000;
    const snapshot = buildSnapshot({
      entityCount: 2,
      subject: new Int32Array(rows),
      object: new Int32Array(rows).fill(1),
      sign: Int8Array.from({ length: rows }, (_, row) => (row % 2 === 0 ? 1 : -1)),
    });
    expect(allWays(snapshot, { from: [0], to: [1], maxSteps: 3 }).found.count).toBe(1);
    expect(allWays(snapshot, { from: [0], to: [1], maxSteps: 3, effect: 'any' }).found.count).toBe(2);
  });

  it('where signs are ignored stand on the cheapest of the steps between two entities', () => {
    const snapshot = buildSnapshot(drawnColumns('0-|1:3 0--1:1 0->1:2 1->2:4'));
    expect(read(snapshot, { from: [0], to: [2], maxSteps: 2 }).map(({ cost }) => cost)).toEqual([5]);
  });

  it('where signs are ignored stand on the first of steps that cost the same, and on none between others', () => {
    const equal = allWays(buildSnapshot(drawnColumns('0-|1 0->1')), { from: [0], to: [1], maxSteps: 1 });
    expect([...equal.found.steps]).toEqual([0]);
    const beside = buildSnapshot(drawnColumns('0->2:5 1->2:1'));
    expect(read(beside, { from: [0], to: [2], maxSteps: 1 })).toMatchObject([{ cost: 5, entities: [0, 2] }]);
  });

  it('are each one, from whichever end they are sought', () => {
    const text = '0->1 0-|1 0->3 0->4 0->5 1->2 1-|2 1--2';
    expect(ways(text, { from: [0], to: [2] })).toEqual(['0 1 2']);
    expect(ways(text, { from: [0], to: [2], effect: 'raise' })).toEqual(['0+1+2', '0-1-2']);
    const back = '0->1 0-|1 1->2 1-|2 1--2 3->2 4->2 5->2';
    expect(ways(back, { from: [0], to: [2] })).toEqual(['0 1 2']);
    expect(ways(back, { from: [0], to: [2], effect: 'raise' })).toEqual(['0+1+2', '0-1-2']);
  });

  it('are no longer than is asked where much longer ones are at hand', () => {
    const six = [...Array(6).keys()];
    const text = six.flatMap((a) => six.filter((b) => b !== a).map((b) => `${a}->${b}`)).join(' ');
    const counts = [0, 1, 2, 3, 4, 5, 6].map((maxSteps) => ways(text, { from: [0], to: [1], maxSteps }).length);
    expect(counts).toEqual([0, 1, 5, 17, 41, 65, 65]);
    // From 0 to each of a chain of which only the last two come to the end in time.
    const chain = [2, 3, 4, 5, 6, 7, 8].map((one) => `0->${one} ${one}->${one + 1}`).join(' ');
    expect(ways(`${chain} 9->1`, { from: [0], to: [1], maxSteps: 3 })).toEqual(['0 8 9 1']);
  });

  it('may have thousands of steps, and a bound beyond all sense costs nothing', () => {
    const text = Array.from({ length: 4200 }, (_, at) => `${at}->${at + 1}`).join(' ');
    const snapshot = buildSnapshot(drawnColumns(text));
    for (const maxSteps of [4150, 2 ** 40]) {
      const { found } = allWays(snapshot, { from: [0], to: [4150], maxSteps });
      expect([found.count, found.steps.length, found.start[1]]).toEqual([1, 4150, 4150]);
    }
  });

  it('count through how many of them lead over each entity', () => {
    const snapshot = buildSnapshot(drawnColumns('0->1 1->3 0->2 2->3 1->2 4->0'));
    const { found } = countWays(snapshot, { from: [0], to: [3], maxSteps: 3 });
    expect([...found.through]).toEqual([
      [0, 3],
      [1, 2],
      [2, 2],
      [3, 3],
    ]);
  });

  it('with a budget of zero are none, and a budget that means nothing is refused', () => {
    const snapshot = buildSnapshot(drawnColumns('0->1'));
    const query = { from: [0], to: [1], maxSteps: 1 };
    expect(allWays(snapshot, query, 0)).toMatchObject({ found: { count: 0 }, stopped: 'budget' });
    expect(countWays(snapshot, query, 0)).toMatchObject({ found: { count: 0 }, stopped: 'budget' });
    for (const budget of [-1, NaN]) {
      expect(() => allWays(snapshot, query, budget)).toThrow(`budget is ${budget}`);
      expect(() => countWays(snapshot, query, budget)).toThrow(`budget is ${budget}`);
    }
    expect(() => allWays(snapshot, { ...query, maxSteps: -1 })).toThrow('maxSteps is -1');
    expect(() => allWays(snapshot, { ...query, to: [2] })).toThrow('to names entity 2');
  });

  it('of a large question are sought in slices of at most about 20 000 steps', () => {
    // Every entity leads to every other: 8·7·6·5·4 + … ways.
    const text = [...Array(10).keys()].flatMap((a) => [...Array(10).keys()].map((b) => `${a}->${b}`)).join(' ');
    const snapshot = buildSnapshot(drawnColumns(text));
    const query = { from: [0], to: [9], maxSteps: 9 };
    const count = [8, 7, 6, 5, 4, 3, 2, 1].reduce((sum, _, at, all) => {
      return sum + all.slice(0, at + 1).reduce((product, one) => product * one, 1);
    }, 1);
    for (const search of [allWaysSteps(snapshot, query), countWaysSteps(snapshot, query)]) {
      const told = [0];
      let step = search.next();
      for (; !step.done; step = search.next()) told.push(step.value.done);
      expect(step.value).toMatchObject({ found: { count, undirected: count }, stopped: 'complete' });
      expect(told.length).toBeGreaterThan(5);
      for (const [at, done] of told.entries()) {
        if (at === 0) continue;
        expect(done - told[at - 1]!).toBeGreaterThan(0);
        expect(done - told[at - 1]!).toBeLessThanOrEqual(20_200);
      }
    }
    const { found, stopped } = countWays(snapshot, query);
    // Of k entities out of 8 each has its part: k in 8 of the ways.
    let through = 0;
    for (let k = 1, ways = 8; k <= 8; k++, ways *= 9 - k) through += (ways * k) / 8;
    expect([found.count, stopped]).toEqual([count, 'complete']);
    expect([...found.through.values()]).toEqual([count, ...Array<number>(8).fill(through), count]);
  });
});

describe('against a search of everything, on random signed multigraphs', () => {
  it('the same ways, signs, costs, counts, and counts through each entity', () => {
    fc.assert(
      fc.property(randomCase, ([columns, query]) => {
        const snapshot = buildSnapshot(columns);
        const naive = naiveWays(columns, query);
        const answer = allWays(snapshot, query);
        expect(answer.stopped).toBe('complete');
        expect(
          read(snapshot, query)
            .map((way) => asText(snapshot, query, way))
            .sort(),
        ).toEqual(naive.map((way) => naiveText(query, way)).sort());

        const { found: counted } = countWays(snapshot, query);
        for (const found of [answer.found, counted])
          expect([found.count, found.lower, found.raise, found.undirected]).toEqual([
            naive.length,
            ...[-1, 1, 0].map((sign) => naive.filter((way) => way.sign === sign).length),
          ]);
        const through = [...Array(columns.entityCount).keys()]
          .map((entity) => [entity, naive.filter(({ entities }) => entities.includes(entity)).length])
          .filter(([, count]) => count! > 0);
        expect([...counted.through]).toEqual(through);
      }),
      runs(1200),
    );
  });

  it('a budget gives some of the ways, and says that it bound', () => {
    fc.assert(
      fc.property(randomCase, fc.integer({ min: 0, max: 60 }), ([columns, query], budget) => {
        const snapshot = buildSnapshot(columns);
        const whole = read(snapshot, query).map((way) => JSON.stringify(way));
        const short = read(snapshot, query, budget);
        for (const way of short) expect(whole).toContain(JSON.stringify(way));
        const { found, stopped } = countWays(snapshot, query, budget);
        expect(found.count).toBe(short.length);
        if (short.length < whole.length) expect(stopped).toBe('budget');
        for (const [entity, count] of found.through)
          expect(count).toBe(short.filter(({ entities }) => entities.includes(entity)).length);
      }),
      runs(800),
    );
  });

  it('the order of the claims changes nothing', () => {
    const shuffled = randomColumns.chain((columns) =>
      fc.tuple(
        fc.constant(columns),
        fc.shuffledSubarray([...columns.subject.keys()], { minLength: columns.subject.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, fc.constantFrom('ignored' as const, 'any' as const), ([columns, order], effect) => {
        const query = { from: [0], to: [1], maxSteps: 5, effect };
        const move = (column: readonly number[]): number[] => order.map((row) => column[row]!);
        const moved = {
          entityCount: columns.entityCount,
          subject: move(columns.subject),
          object: move(columns.object),
          sign: move(columns.sign),
          cost: move(columns.cost),
        };
        expect(allWays(buildSnapshot(moved), query)).toEqual(allWays(buildSnapshot(columns), query));
      }),
      runs(500),
    );
  });
});
