import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEAD } from '../../../src/core/engine/automaton.ts';
import { Cone } from '../../../src/core/engine/cone.ts';
import { type Conditions, conditionsOf } from '../../../src/core/engine/conditions.ts';
import { toEnd } from '../../../src/core/engine/search-slices.ts';
import { buildSnapshot } from '../../../src/core/engine/snapshot.ts';
import type { WayQuery } from '../../../src/core/engine/way-query.ts';
import { borrow, type Workspace } from '../../../src/core/engine/workspace.ts';
import { drawnColumns } from './drawn-columns.ts';
import { type DrawnColumns, randomColumns, randomQuery } from './random-columns.ts';
import { runs } from './runs.ts';

/** Moves between pairs of an entity and a state; none goes on from a target. */
interface Move {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly cost: number;
}

function movesOf({ snapshot, automaton, costs, label, targets }: Conditions): Move[] {
  const { size, next } = automaton;
  return [...snapshot.stepSubject.keys()].flatMap((step) => {
    const [subject, object] = [snapshot.stepSubject[step]!, snapshot.stepObject[step]!];
    if (targets.has(subject) || costs.of(step) === Infinity) return [];
    return Array.from({ length: size }, (_, q) => q).flatMap((q) => {
      const after = next[label(step) * size + q]!;
      if (after === DEAD) return [];
      return [{ from: subject * size + q, to: object * size + after, step, cost: costs.of(step) }];
    });
  });
}

/** The least cost of each pair to or from these, by going over all moves until nothing changes. */
function leastCosts(pairs: number, ends: readonly number[], moves: readonly Move[], isForward: boolean): number[] {
  const least = Array<number>(pairs).fill(Infinity);
  for (const end of ends) least[end] = 0;
  for (let changed = true; changed;) {
    changed = false;
    for (const { from, to, cost } of moves) {
      const [near, far] = isForward ? [from, to] : [to, from];
      if (least[near]! + cost >= least[far]!) continue;
      least[far] = least[near]! + cost;
      changed = true;
    }
  }
  return least;
}

function exactly(conditions: Conditions) {
  const { snapshot, automaton, from, targets, start } = conditions;
  const { size, accepts } = automaton;
  const moves = movesOf(conditions);
  const pairs = snapshot.entityCount * size;
  const starts = from.map((entity) => entity * size + start(entity));
  const ends = [...targets].flatMap((entity) =>
    Array.from({ length: size }, (_, q) => q)
      .filter((q) => accepts[q] === 1)
      .map((q) => entity * size + q),
  );
  const ahead = leastCosts(pairs, starts, moves, true);
  const behind = leastCosts(pairs, ends, moves, false);
  const whole = ahead.map((cost, pair) => cost + behind[pair]!);
  /** The first step of a best rest, the first in order. */
  const next = behind.map((rest, pair) =>
    Math.min(
      ...moves.filter((move) => move.from === pair && move.cost + behind[move.to]! === rest).map(({ step }) => step),
    ),
  );
  return { behind, whole, next, best: Math.min(...whole) };
}

/** Does in slices what the cone is asked for; each slice but the last looks at as many steps as it may, and none at many more. */
function inSlices(cone: Cone, slice: number, more: number, work: (steps: number) => boolean): void {
  for (let done = false; !done;) {
    const before = cone.looked;
    done = work(slice);
    expect(cone.looked - before).toBeLessThan(slice + more);
    if (!done) expect(cone.looked - before).toBeGreaterThanOrEqual(slice);
  }
}

/** Pairs that are not settled though a walk of up to this cost passes them, or settled with another rest than the best. */
function wrongPairs({ behind, whole, next }: ReturnType<typeof exactly>, work: Workspace, bound: number, size: number) {
  return [...behind.keys()].filter((pair) => {
    if (work.settled[pair] === 0) return whole[pair]! <= bound && whole[pair]! < Infinity;
    if (work.behind[pair] !== behind[pair]) return true;
    return work.isTarget[Math.floor(pair / size)] === 0 && work.next[pair] !== next[pair];
  });
}

/** Walks that cost as much as the best, of which one goes over a step that is seen last. */
const equallyGood: [DrawnColumns, WayQuery, number] = [
  drawnColumns('2->1:0 0->1:0 3->0:0 0->2:0 3->2:0 0--3:0 4->4'),
  { from: [0], to: [1], effect: 'lower', cost: 'columns', assume: () => -1 },
  1,
];

describe('the cone of a question, against going over all steps again and again', () => {
  it('has the cost of the best walk, and the best rest from each place of a walk within the bound', () => {
    fc.assert(
      fc.property(randomColumns, randomQuery, fc.integer({ min: 1, max: 4 }), (columns, query, slice) => {
        const snapshot = buildSnapshot(columns);
        const conditions = conditionsOf(snapshot, query);
        const { size } = conditions.automaton;
        const exact = exactly(conditions);
        const work = toEnd(borrow(snapshot, size));
        const cone = new Cone(conditions, work);
        // At a time it looks at one place and the steps to or from it, at most three for each other entity.
        const more = 3 * columns.entityCount * size + 1;
        inSlices(cone, slice, more, (steps) => cone.meet(steps));
        expect(cone.best).toBe(exact.best);
        if (cone.best === Infinity) return;
        for (const bound of [cone.best, cone.best * 1.3, cone.best * 2.5, Infinity]) {
          inSlices(cone, slice, more, (steps) => cone.settle(bound, steps));
          expect(wrongPairs(exact, work, bound, size)).toEqual([]);
          if (cone.exhausted) expect(wrongPairs(exact, work, Infinity, size)).toEqual([]);
        }
        expect(cone.exhausted).toBe(true);
        // Each place that was written to is noted once, to be put back.
        const noted = [...work.touched.subarray(0, work.touchedCount)];
        expect(noted).toHaveLength(new Set(noted).size);
      }),
      { ...runs(250), examples: [equallyGood] },
    );
  });
});

describe('the cone of a question', () => {
  const drawn = (text: string, query: Partial<WayQuery> = {}) => {
    const snapshot = buildSnapshot(drawnColumns(text));
    const conditions = conditionsOf(snapshot, { from: [0], to: [1], ...query });
    return new Cone(conditions, toEnd(borrow(snapshot, conditions.automaton.size)));
  };
  /** Steps that are looked at until a walk is known, and until all are. */
  const looked = (text: string, query: Partial<WayQuery> = {}): number[] => {
    const cone = drawn(text, query);
    cone.meet(Infinity);
    const first = cone.looked;
    cone.settle(Infinity, Infinity);
    return [first, cone.looked];
  };
  const many = (count: number, claim: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => claim(at)).join(' ');

  it('is exhausted where no walk is left that costs more than the bound', () => {
    const cone = drawn('0->1:1 0->2:1 2->1:2 3->1');
    expect([cone.meet(Infinity), cone.exhausted]).toEqual([true, false]);
    const left = [1, 2.5, 4].map((factor) => {
      cone.settle(cone.best * factor, Infinity);
      return cone.exhausted;
    });
    expect(left).toEqual([false, false, true]);
  });

  it('is looked at from the end where fewer places wait', () => {
    // With the chain from 0 to 1 of four steps, never into the fan at its other end before a walk is known.
    const chain = '0->2 2->3 3->4 4->1';
    expect(looked(`${chain} ${many(50, (at) => `${at + 10}->1`)}`)).toEqual([8, 17]);
    expect(looked(`${chain} ${many(50, (at) => `0->${at + 10}`)}`)).toEqual([58, 61]);
  });

  it('looks once at a place that is come to again at less cost, from either end', () => {
    // 2 and 3 are first come to over the dear step, then over the detour; the old cost is still in the heap.
    const near = '0->2:5 0->4:1 4->2:1';
    const far = '3->1:5 3->5:1 5->1:1';
    expect(looked(`${near} 2->6:9 6->7:9 7->8:9 8->9:9 9->3:9 ${far}`)).toEqual([21, 41]);
  });

  it('ends where one end has nothing left', () => {
    expect(looked(`0->2 ${many(50, (at) => `${at + 3}->${at === 49 ? 1 : at + 4}`)}`)).toEqual([3, 3]);
    expect(drawn('0->2 3->1').best).toBe(Infinity);
  });

  it('is looked at in as many slices as are asked for', () => {
    const chain = drawn(`0->2 ${many(20, (at) => `${at + 2}->${at + 3}`)} 22->1`);
    // A place of the chain is two: itself, and the step to the next. So a slice of three looks at two places.
    const [meeting, settling]: [number[], number[]] = [[], []];
    while (!chain.meet(3)) meeting.push(chain.looked);
    while (!chain.settle(Infinity, 3)) settling.push(chain.looked);
    expect(meeting).toEqual(Array.from({ length: 10 }, (_, at) => 4 * (at + 1)));
    expect(settling).toEqual(Array.from({ length: 11 }, (_, at) => 48 + 4 * at));
  });
});
