import { describe, expect, it } from 'vitest';
import { allWays, allWaysSteps, type BoundedQuery, countWays, wayReader } from '../../../src/core/engine/all-ways.ts';
import { toEnd } from '../../../src/core/engine/search-slices.ts';
import { conditionsOf } from '../../../src/core/engine/conditions.ts';
import { buildSnapshot, type Snapshot } from '../../../src/core/engine/snapshot.ts';
import { wayField } from '../../../src/core/engine/way-field.ts';
import { drawnColumns } from './drawn-columns.ts';

const drawn = (text: string): Snapshot => buildSnapshot(drawnColumns(text));
const many = (count: number, claim: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => claim(at)).join(' ');
const fieldOf = (snapshot: Snapshot, query: BoundedQuery, budget = Infinity) =>
  toEnd(wayField(conditionsOf(snapshot, query, false), query.maxSteps, budget));
/** Moves of a field, as text, with the level of where they come to. */
function moves(snapshot: Snapshot, query: BoundedQuery): string[] {
  const { entity, outStart, to, level } = fieldOf(snapshot, query)!;
  return entity.flatMap((from, place) =>
    [...to.subarray(outStart[place], outStart[place + 1])].map((next) => `${from} ${entity[next]} (${level[next]})`),
  );
}

describe('the field of a question', () => {
  it('has each move that comes to a target within the steps once, nearest to a target first', () => {
    const snapshot = drawn('0->1 0->2 0->4 1->2 2->3 1->3 4->5 5->3 3->0 6->7');
    expect(moves(snapshot, { from: [0], to: [3], maxSteps: 3 }).sort()).toEqual(
      ['0 1 (1)', '0 2 (1)', '0 4 (2)', '1 2 (1)', '1 3 (0)', '2 3 (0)', '4 5 (1)', '5 3 (0)'].sort(),
    );
    expect(moves(snapshot, { from: [0], to: [3], maxSteps: 2 }).filter((move) => move.startsWith('0'))).toEqual([
      '0 1 (1)',
      '0 2 (1)',
    ]);
    const { entity, outStart, to, level } = fieldOf(snapshot, { from: [0], to: [3], maxSteps: 3 })!;
    const source = entity.indexOf(0);
    expect([...to.subarray(outStart[source], outStart[source + 1])].map((next) => level[next])).toEqual([1, 1, 2]);
  });

  it('is sought at the end where less is to be looked at', () => {
    const ahead = drawn(`${many(500, (at) => `0->${at + 10}`)} 10->5 5->1`);
    expect(fieldOf(ahead, { from: [0], to: [1], maxSteps: 3 })!.looked).toBe(6);
    const behind = drawn(`${many(500, (at) => `${at + 10}->1`)} 0->5 5->10`);
    expect(fieldOf(behind, { from: [0], to: [1], maxSteps: 3 })!.looked).toBe(6);
  });

  it('ends where one end has nothing more to look at', () => {
    const snapshot = drawn(`0->1 ${many(50, (at) => `${at + 3}->${at + 4}`)} 53->2`);
    expect(fieldOf(snapshot, { from: [0], to: [2], maxSteps: 50 })!.looked).toBeLessThan(8);
    expect(fieldOf(drawn('0->1 2->1 1->3'), { from: [0], to: [2], maxSteps: 50 })!.looked).toBeLessThan(8);
  });

  it('looks at no more steps than its budget has, on either side', () => {
    const query = { from: [0], to: [1], maxSteps: 3 };
    for (const text of ['0->2 2->3 3->1', '0->2 0->4 0->5 2->3 3->1', '0->2 2->3 3->1 4->1 5->1']) {
      const { looked } = fieldOf(drawn(text), query)!;
      expect(fieldOf(drawn(text), query, looked)).not.toBeNull();
      expect(fieldOf(drawn(text), query, looked - 1)).toBeNull();
    }
  });

  it('tells how far it is about every 20 000 steps, on either side', () => {
    // From 0 to each of 210, from these to each of 210 others, from those to 1; one end has a little more to look at.
    const wide = 210;
    const layer = (at: number): number[] => Array.from({ length: wide }, (_, one) => 3 + at * wide + one);
    const between = layer(0).flatMap((a) => layer(1).map((b) => [a, b] as const));
    const through = [...layer(0).map((a) => [0, a] as const), ...between, ...layer(1).map((b) => [b, 1] as const)];
    for (const more of [layer(0).map((a) => [a, 2] as const), layer(1).map((b) => [2, b] as const)]) {
      const claims = [...through, ...more];
      const snapshot = buildSnapshot({
        entityCount: 3 + 2 * wide,
        subject: claims.map(([subject]) => subject),
        object: claims.map(([, object]) => object),
        sign: claims.map(() => 1),
      });
      const query = { from: [0], to: [1], maxSteps: 3 };
      const search = wayField(conditionsOf(snapshot, query, false), query.maxSteps, Infinity);
      const told: number[] = [];
      let slice = search.next();
      for (; !slice.done; slice = search.next()) told.push(slice.value.done);
      expect(slice.value!.looked).toBe((wide + 2) * (wide + 1));
      const gathering = told.filter((done) => done < slice.value!.looked);
      expect(gathering).toHaveLength(2);
      for (const [at, done] of gathering.entries()) {
        expect(done - (gathering[at - 1] ?? 0)).toBeGreaterThanOrEqual(20_000);
        expect(done - (gathering[at - 1] ?? 0)).toBeLessThan(20_000 + wide + 2);
      }
      // The moves are then put in order in two passes and told apart in a third.
      expect(told.length - gathering.length).toBe(3 * 2);
    }
  });

  it('knows what a way still lacks, and does without where the table would be too large', () => {
    const small = drawn('0->1 1->2 2->3 0->2 1->3');
    const marks = [{ claim: (claim: number) => claim < 2, atLeast: 2 }];
    const { rest, entity } = fieldOf(small, { from: [0], to: [3], maxSteps: 4, marks })!;
    const restOf = (of: number): number[] => [...rest!.subarray(entity.indexOf(of) * 3, entity.indexOf(of) * 3 + 3)];
    expect(restOf(0)).toEqual([3, 2, 2]);
    expect(restOf(2)[2]).toBe(1);
    expect(fieldOf(small, { from: [0], to: [3], maxSteps: 4 })!.rest).toBeNull();

    // 4096 states at more than 1024 places. The chain alone has the marks.
    const chain = many(64, (at) => `${at}->${at + 1}`);
    const large = drawn(`${chain} ${many(1000, (at) => `0->${at + 100} ${at + 100}->64`)}`);
    const all = { claim: () => true, atLeast: 63 };
    const query = { from: [0], to: [64], maxSteps: 64, marks: [all, all] };
    expect(fieldOf(large, query)!.rest).toBeNull();
    const { found } = allWays(large, query);
    expect([found.count, [...found.start]]).toEqual([1, [0, 64]]);
  });
});

describe('a walk through a field', () => {
  it('keeps more ways than it made room for at first, each as it is', () => {
    const wide = 9;
    const layer = (at: number): number[] => Array.from({ length: wide }, (_, one) => 2 + at * wide + one);
    const between = [0, 1].flatMap((at) => layer(at).flatMap((a) => layer(at + 1).map((b) => `${a}->${b}`)));
    const text = [...layer(0).map((a) => `0->${a}`), ...between, ...layer(2).map((a) => `${a}-|1`)].join(' ');
    const snapshot = drawn(text);
    const query = { from: [0], to: [1], maxSteps: 4, effect: 'any' as const };
    const { found } = allWays(snapshot, query);
    const way = wayReader(snapshot, query, found);
    const told = new Set(Array.from({ length: found.count }, (_, at) => way(at).entities.join(' ')));
    expect(told).toEqual(
      new Set(layer(0).flatMap((a) => layer(1).flatMap((b) => layer(2).map((c) => `0 ${a} ${b} ${c} 1`)))),
    );
    expect([...found.sign].every((sign) => sign === -1)).toBe(true);
    expect([found.count, found.lower, found.sign.length, found.steps.length]).toEqual([729, 729, 729, 4 * 729]);
  });

  it('looks only at moves from which the steps that are left suffice', () => {
    // The long tail from 2 comes to 1 as well, but not in time.
    const snapshot = drawn(`0->2 2->1 ${many(40, (at) => `2->${at + 10} ${at + 10}->5`)} 5->6 6->1`);
    const query = { from: [0], to: [1], maxSteps: 4 };
    const { looked } = fieldOf(snapshot, query)!;
    expect(countWays(snapshot, query, looked + 2).stopped).toBe('complete');
    expect(countWays(snapshot, query, looked + 1).stopped).toBe('budget');
  });

  it('follows no state of the marks from which no end accepts', () => {
    // Only the claim from 0 to 2 has the mark: nothing is to be sought behind 3.
    const text = `0->2 2->1 0->3 ${many(40, (at) => `3->${at + 10} ${at + 10}->1`)}`;
    const query = { from: [0], to: [1], maxSteps: 5, marks: [{ claim: (claim: number) => claim === 0, atLeast: 1 }] };
    const { looked } = fieldOf(drawn(text), query)!;
    expect(allWays(drawn(text), query, looked + 3)).toMatchObject({ found: { count: 1 }, stopped: 'complete' });
  });

  it('goes on where its slice ended', () => {
    const snapshot = drawn('0->2 0->3 2->1 3->1');
    const query = { from: [0], to: [1], maxSteps: 2 };
    const { looked } = fieldOf(snapshot, query)!;
    const counts = [0, 1, 2, 3, 4].map((more) => countWays(snapshot, query, looked + more));
    expect(counts.map(({ found }) => found.count)).toEqual([0, 0, 1, 1, 2]);
    expect(counts.map(({ stopped }) => stopped)).toEqual(['budget', 'budget', 'budget', 'budget', 'complete']);
    for (const more of [2, 3])
      expect([...counts[more]!.found.through]).toEqual([
        [0, 1],
        [1, 1],
        [2, 1],
      ]);
    expect(toEnd(allWaysSteps(snapshot, query, looked + 2)).found.count).toBe(1);
  });
});
