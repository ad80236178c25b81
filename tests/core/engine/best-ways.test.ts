import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestWays, bestWaysSteps } from '../../../src/core/engine/best-ways.ts';
import { conditionsOf } from '../../../src/core/engine/conditions.ts';
import { toEnd } from '../../../src/core/engine/search-slices.ts';
import { buildSnapshot } from '../../../src/core/engine/snapshot.ts';
import type { Way, WayQuery } from '../../../src/core/engine/way-query.ts';
import { borrow, release } from '../../../src/core/engine/workspace.ts';
import { drawnColumns, drawnWays } from './drawn-columns.ts';
import { naiveWays } from './naive-ways.ts';
import { randomColumns, randomQuery } from './random-columns.ts';
import { runs } from './runs.ts';

const ways = (text: string, query: Partial<WayQuery> & Pick<WayQuery, 'from' | 'to'>, limit = 100): string[] => {
  const snapshot = buildSnapshot(drawnColumns(text));
  return drawnWays(snapshot, bestWays(snapshot, query, limit).found, query);
};

describe('the best ways', () => {
  it('come cheapest first, then in the order of their entities', () => {
    const text = '0->1 1->9 0->2 2->9 0->3:5 3->9';
    expect(ways(text, { from: [0], to: [9] })).toEqual(['0 1 9', '0 2 9', '0 3 9']);
    expect(ways(text, { from: [0], to: [9] }, 1)).toEqual(['0 1 9']);
  });

  it('of equal cost are the shorter first, and no cycle is free', () => {
    expect(ways('0->1:1 1->2:1 0->2:2 2->0:0 1->0:0', { from: [0], to: [2] })).toEqual(['0 2', '0 1 2']);
    expect(ways('0->1:0 1->2:0 2->1:0 0->2:0', { from: [0], to: [2] })).toEqual(['0 2', '0 1 2']);
  });

  it('visit no entity twice, under either sign', () => {
    const loop = '0-|1 1->2 2-|1 1->3';
    expect(ways(loop, { from: [0], to: [3], effect: 'raise' })).toEqual([]);
    expect(ways(loop, { from: [0], to: [3], effect: 'lower' })).toEqual(['0-1+3']);
  });

  it('start at any start, end at the first target they meet, and lead from nothing to itself', () => {
    expect(ways('0->1 1->2 2->1', { from: [0], to: [1, 2] })).toEqual(['0 1']);
    expect(ways('0->2 1->2', { from: [1, 0, 1], to: [2] })).toEqual(['0 2', '1 2']);
    expect(ways('0->1 1->0', { from: [0], to: [0] })).toEqual([]);
    expect(ways('0->1 1->2', { from: [0, 2], to: [2] })).toEqual(['0 1 2']);
  });

  it('are none where no step is allowed', () => {
    expect(ways('0->1 1->2', { from: [0], to: [1], maxSteps: 0 })).toEqual([]);
    expect(ways('0->1 1->2', { from: [0], to: [1], maxSteps: 0, effect: 'raise' })).toEqual([]);
  });

  it('count a mark on the entity that they start from', () => {
    const at = (wished: number) => ({ marks: [{ entity: (entity: number) => entity === wished, atLeast: 1 }] });
    expect(ways('2->3 3->4', { from: [2], to: [4], ...at(2) })).toEqual(['2 3 4']);
    expect(ways('2->3 3->4', { from: [2], to: [4], ...at(1) })).toEqual([]);
    expect(ways('2-|3 3->4', { from: [2], to: [4], effect: 'lower', ...at(2) })).toEqual(['2-3+4']);
  });

  it('know two halves without a connection', () => {
    const snapshot = buildSnapshot(drawnColumns('0->1 2->3'));
    expect(bestWays(snapshot, { from: [0], to: [3] }, 5)).toEqual({ found: [], stopped: 'complete' });
  });

  it('take ten thousand parallel claims for one step, two where the sign is asked for', () => {
    const rows = 10_000;
    const columns = {
      entityCount: 2,
      subject: new Int32Array(rows),
      object: new Int32Array(rows).fill(1),
      sign: Int8Array.from({ length: rows }, (_, row) => (row % 2 === 0 ? 1 : -1)),
      cost: Float64Array.from({ length: rows }, (_, row) => rows - row),
    };
    const snapshot = buildSnapshot(columns);
    expect(bestWays(snapshot, { from: [0], to: [1] }, 5).found.map(({ cost }) => cost)).toEqual([1]);
    expect(bestWays(snapshot, { from: [0], to: [1], effect: 'any' }, 5).found.map(({ cost }) => cost)).toEqual([1, 2]);
  });

  it('leave self loops aside', () => {
    const snapshot = buildSnapshot(drawnColumns('0->0 0->1 1-|1 1->2'));
    expect([...snapshot.loops]).toEqual([0, 2]);
    expect(snapshot.stepCount).toBe(2);
    expect(ways('0->0 0->1 1-|1 1->2', { from: [0], to: [2] })).toEqual(['0 1 2']);
  });

  it('with a budget of zero find nothing and say so; with a limit of zero the list is full', () => {
    const snapshot = buildSnapshot(drawnColumns('0->1'));
    expect(bestWays(snapshot, { from: [0], to: [1] }, 1, 0)).toEqual({ found: [], stopped: 'budget' });
    for (const to of [[1], []])
      expect(bestWays(snapshot, { from: [0], to }, 0)).toEqual({ found: [], stopped: 'limit' });
    expect(() => bestWays(snapshot, { from: [0], to: [1] }, -1)).toThrow('limit is -1');
    expect(() => bestWays(snapshot, { from: [0], to: [1] }, 1, NaN)).toThrow('budget is NaN');
    expect(() => bestWays(snapshot, { from: [7], to: [1] }, 1)).toThrow('from names entity 7');
  });

  it('a direction that the reader grants counts, and is granted to whole steps only', () => {
    const text = '0--1 1->2';
    expect(ways(text, { from: [0], to: [2], effect: 'lower' })).toEqual([]);
    expect(ways(text, { from: [0], to: [2], effect: 'lower', assume: () => -1 })).toEqual(['0-1+2']);
    const mixed = '0--1 0--1 1->2';
    expect(ways(mixed, { from: [0], to: [2], effect: 'lower', assume: (claim) => (claim === 0 ? -1 : 0) })).toEqual([]);
  });
});

describe('the work for the best ways', () => {
  /** From which budget on how many ways are found, and why no more are, until the budget changes nothing. */
  const byBudget = (text: string, limit: number, query: Partial<WayQuery> = {}): string[] => {
    const snapshot = buildSnapshot(drawnColumns(text));
    const told: string[] = [];
    for (let budget = 0, last = ''; budget < 200 && !/complete|limit/.test(last); budget++) {
      const { found, stopped } = bestWays(snapshot, { from: [0], to: [9], ...query }, limit, budget);
      const answer = `${found.length} ${stopped}`;
      if (answer !== last) told.push(`${budget}: ${answer}`);
      last = answer;
    }
    return told;
  };

  it('never loses a way by a larger budget, and ends where enough are known', () => {
    // The second way is found after a walk that comes back to 0; it costs much more than the first, so the cone grows.
    const far = '0->1:1 1->9:1 1->2:1 2->0:1 2->3:9 3->9:9 0->4:50 4->9:50';
    expect(byBudget(far, 1)).toEqual(['0: 0 budget', '13: 1 limit']);
    expect(byBudget(far, 2)).toEqual(['0: 0 budget', '13: 1 budget', '126: 2 limit']);
    const all = ['0: 0 budget', '13: 1 budget', '126: 2 budget', '168: 3 budget', '173: 3 complete'];
    expect(byBudget(far, 9)).toEqual(all);
    const bySteps = ['0: 0 budget', '15: 1 budget', '21: 2 budget', '75: 3 budget', '116: 3 complete'];
    expect(byBudget(far, 9, { cost: 'steps' })).toEqual(bySteps);
    // Here it is not found before the cone has no bound.
    const farther = '0->1:1 1->9:1 1->2:1 2->0:1 2->3:99 3->9:99';
    expect(byBudget(farther, 9)).toEqual(['0: 0 budget', '13: 1 budget', '149: 2 budget', '157: 2 complete']);
  });

  it('is raised by little once enough are known, and not beyond the last of them', () => {
    // The ways over 1, 2 and 3 are known at once, since their last steps cost little; those over 6, 7 and 8 cost more.
    const known = '0->1:1 1->9:0.2 0->2:1.25 2->9:0.2 0->3:1.6 3->9:0.2 0->5:0.2';
    const dearer = '0->6:0.3 6->9:1.6 0->7:0.3 7->9:1.6 0->8:0.3 8->9:1.6';
    const answers = ['0: 0 budget', '25: 1 budget', '101: 2 budget', '143: 3 limit'];
    expect(byBudget(`${known} ${dearer}`, 3)).toEqual(answers);
  });

  it('is done in slices of 20 000 steps, or of one place where that has more', () => {
    const fan = Array.from({ length: 25_000 }, (_, at) => at + 1);
    const snapshot = buildSnapshot({
      entityCount: 25_002,
      subject: [...fan.map(() => 0), ...fan],
      object: [...fan, ...fan.map(() => 25_001)],
      sign: Array.from({ length: 50_000 }, () => 1),
      cost: [...fan.map((at) => 25_001 - at), ...fan.map(() => 0)],
    });
    const query = { from: [0], to: [25_001] };
    // Both ends of the fan; then, for each of five bounds, the fan of 0 to begin the splitting and to split off the best way.
    const slices = [...bestWaysSteps(snapshot, query, 2)].map(({ done }) => done);
    expect(slices.slice(0, 4)).toEqual([25_001, 50_002, 75_006, 100_009]);
    expect(slices.slice(4)).toEqual([125_015, 150_018, 175_022, 200_025, 225_029, 250_032, 275_040, 300_043]);
  });

  it('is done in arrays that the next search has again', () => {
    const snapshot = buildSnapshot(drawnColumns('0->1'));
    const lent = toEnd(borrow(snapshot, 1));
    release(snapshot, lent);
    bestWays(snapshot, { from: [0], to: [1] }, 1);
    expect(toEnd(borrow(snapshot, 1))).toBe(lent);
  });
});

describe('against a search of everything, on random signed multigraphs', () => {
  it('every other question has an answer, and many have several', () => {
    const questions = fc.sample(fc.tuple(randomColumns, randomQuery), { numRuns: 400, seed: 1 });
    const counts = questions.map(([columns, query]) => naiveWays(columns, query).length);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(160);
    expect(counts.filter((count) => count > 2).length).toBeGreaterThan(60);
  });

  it('the same ways, costs and signs, in the same order', () => {
    fc.assert(
      fc.property(randomColumns, randomQuery, (columns, query) => {
        const snapshot = buildSnapshot(columns);
        const naive = naiveWays(columns, query);
        const answer = bestWays(snapshot, query, 1000);
        expect(answer.stopped).toBe('complete');
        const signsOf = ({ steps }: Way) => steps.map((step) => snapshot.stepSign[step]!);
        const told = (signs: readonly number[]) => (query.effect === 'ignored' ? [] : signs);
        expect(answer.found.map((way) => [way.entities, way.sign, told(signsOf(way))])).toEqual(
          naive.map(({ entities, sign, signs }) => [entities, sign, told(signs)]),
        );
        expect(answer.found.filter(({ cost }, at) => Math.abs(cost - naive[at]!.cost) > 1e-9)).toEqual([]);
      }),
      runs(1500),
    );
  });

  it('a cut list is the head of the whole', () => {
    fc.assert(
      fc.property(randomColumns, randomQuery, fc.integer({ min: 1, max: 4 }), (columns, query, limit) => {
        const snapshot = buildSnapshot(columns);
        const { found } = bestWays(snapshot, query, 1000);
        const cut = bestWays(snapshot, query, limit);
        expect(cut.found).toEqual(found.slice(0, limit));
        if (found.length > limit) expect(cut.stopped).toBe('limit');
      }),
      runs(1000),
    );
  });

  it('a budget gives the head of the whole, and says that it bound', () => {
    fc.assert(
      fc.property(randomColumns, randomQuery, fc.integer({ min: 0, max: 60 }), (columns, query, budget) => {
        const snapshot = buildSnapshot(columns);
        const { found } = bestWays(snapshot, query, 1000);
        const short = bestWays(snapshot, query, 1000, budget);
        expect(short.found).toEqual(found.slice(0, short.found.length));
        if (short.found.length < found.length) expect(short.stopped).toBe('budget');
      }),
      runs(1000),
    );
  });

  it('eight entities to pass: the same ways whether all pairs have a place or only those that are met', () => {
    const entity = fc.nat(10);
    const claims = fc.array(fc.tuple(entity, entity, fc.constantFrom(1, -1)), {
      minLength: 90,
      maxLength: 120,
      size: 'max',
    });
    let answered = 0;
    fc.assert(
      fc.property(claims, fc.constantFrom('any', 'raise' as const), (drawn, effect) => {
        const columns = (entityCount: number) => ({
          entityCount,
          subject: drawn.map(([subject]) => subject),
          object: drawn.map(([, object]) => object),
          sign: drawn.map(([, , sign]) => sign),
        });
        const marks = Array.from({ length: 8 }, (_, at) => ({ entity: (one: number) => one === at + 2, atLeast: 1 }));
        const query = { from: [0], to: [1], effect, maxSteps: 10, marks };
        const [few, many] = [buildSnapshot(columns(12)), buildSnapshot(columns(5000))];
        const size = conditionsOf(many, query).automaton.size;
        expect([toEnd(borrow(few, size)).isWhole, toEnd(borrow(many, size)).isWhole]).toEqual([true, false]);
        const answer = bestWays(few, query, 50);
        expect(bestWays(many, query, 50)).toEqual(answer);
        if (answer.found.length > 0) answered++;
      }),
      { numRuns: 10 },
    );
    expect(answered).toBeGreaterThan(4);
  });

  it('the order of the claims changes nothing', () => {
    fc.assert(
      fc.property(
        randomColumns.chain((columns) =>
          fc.tuple(
            fc.constant(columns),
            fc.shuffledSubarray([...columns.subject.keys()], { minLength: columns.subject.length }),
          ),
        ),
        randomQuery,
        ([columns, order], query) => {
          const shuffled = {
            entityCount: columns.entityCount,
            subject: order.map((row) => columns.subject[row]!),
            object: order.map((row) => columns.object[row]!),
            sign: order.map((row) => columns.sign[row]!),
            cost: order.map((row) => columns.cost[row]!),
            evidenceClass: order.map((row) => columns.evidenceClass[row]!),
          };
          const { marks = [], admit, ...rest } = query;
          // What names claims by their rows goes along with them.
          const moved = {
            ...rest,
            ...(admit ? { admit: (row: number) => admit(order[row]!) } : {}),
            marks: marks.map((mark) => {
              const { claim } = mark;
              return claim ? { ...mark, claim: (row: number) => claim(order[row]!) } : mark;
            }),
          };
          const [one, other] = [
            bestWays(buildSnapshot(columns), query, 1000),
            bestWays(buildSnapshot(shuffled), moved, 1000),
          ];
          expect(other).toEqual(one);
        },
      ),
      runs(600),
    );
  });
});
