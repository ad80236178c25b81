import { describe, expect, it } from 'vitest';
import { buildSnapshot, type Snapshot } from '../../../src/core/engine/snapshot.ts';
import { toEnd } from '../../../src/core/engine/search-slices.ts';
import { borrow as borrowing, MOST_PLACES, release, type Workspace } from '../../../src/core/engine/workspace.ts';
import { drawnColumns } from './drawn-columns.ts';

const borrow = (snapshot: Snapshot, size: number): Workspace => toEnd(borrowing(snapshot, size));
const drawn = () => buildSnapshot(drawnColumns('0->1 1->2 0->2'));
/** More entities than a workspace has room at first for places that were written to. */
const large = () => buildSnapshot({ entityCount: 600, subject: [0, 1], object: [1, 2], sign: [1, 1] });

/** What a search may have left in a workspace, as far as another could find it. */
const traces = (work: Workspace) => ({
  ahead: [...work.ahead],
  behind: [...work.behind],
  around: [...work.around],
  isTarget: [...work.isTarget],
  targets: work.targets,
  settled: [...work.settled],
  seen: [...work.seen.first],
  touched: work.touchedCount,
  heaps: [work.forward.size, work.backward.size, work.trace.size, work.detour.size],
});

/** Does with a workspace what a search does: targets, places that are written to, heaps that are left full. */
function use(work: Workspace, places: number): void {
  work.targets = [2];
  work.isTarget[2] = 1;
  for (let place = 0; place < places; place++) {
    const state = place % work.states;
    work.touch(state);
    work.ahead[state] = 1;
    work.behind[state] = 2;
    work.settled[state] = 1;
    work.seen.add(0, 0, state);
  }
  work.forward.push(1, 0);
  work.backward.push(1, 0);
  work.trace.push(1, 0);
}

describe('a workspace', () => {
  it('comes back as new, however much was written to', () => {
    const snapshot = large();
    const work = borrow(snapshot, 2);
    const asNew = traces(work);
    expect(asNew).toMatchObject({ targets: [], touched: 0, heaps: [0, 0, 0, 0] });
    for (const array of [asNew.ahead, asNew.behind, asNew.around])
      expect(array).toEqual(Array<number>(1200).fill(Infinity));
    for (const array of [asNew.settled, asNew.seen]) expect(array).toEqual(Array<number>(1200).fill(0));
    expect(asNew.isTarget).toEqual(Array<number>(600).fill(0));
    for (const places of [1, 1200, 1500]) {
      use(work, places);
      expect(work.touchedCount).toBe(places);
      release(snapshot, work);
      expect(borrow(snapshot, 2)).toBe(work);
      expect(traces(work)).toEqual(asNew);
    }
  });

  it('is lent to one search at a time, of its size or smaller', () => {
    const [snapshot, other] = [drawn(), drawn()];
    const work = borrow(snapshot, 2);
    expect(borrow(snapshot, 2)).not.toBe(work);
    release(snapshot, work);
    expect(borrow(other, 1)).not.toBe(work);
    expect(borrow(snapshot, 3).states).toBe(9);
    expect(borrow(snapshot, 1)).toBe(work);
    expect(borrow(snapshot, 1)).not.toBe(work);
  });

  it('has places for the pairs that are met where there are too many for all', () => {
    const size = 2 ** 13;
    const snapshot = large();
    expect(600 * size).toBeGreaterThan(MOST_PLACES);
    const work = borrow(snapshot, size);
    const pairs = Array.from({ length: 5000 }, (_, at) => [(7 * at) % 600, (131 * at) % size] as const);
    const places = pairs.map(([entity, state], at) => {
      expect(work.settled[work.findPlace(entity, state)]).toBe(0);
      const place = work.placeOf(entity, state);
      expect([work.ahead[place], work.behind[place], work.around[place]]).toEqual([Infinity, Infinity, Infinity]);
      work.ahead[place] = at;
      work.next[place] = at;
      work.settled[place] = 1;
      work.seen.add(at, at, place);
      return place;
    });
    expect(new Set(places).size).toBe(5000);
    for (const [at, [entity, state]] of pairs.entries()) {
      const place = places[at]!;
      expect([work.placeOf(entity, state), work.findPlace(entity, state)]).toEqual([place, place]);
      const told = [work.entityAt(place), work.stateAt(place, entity), work.ahead[place], work.next[place]];
      expect(told).toEqual([entity, state, at, at]);
      expect([work.settled[place], work.seen.from[work.seen.first[place]!]]).toEqual([1, at]);
    }
    // It is not kept: what was met is no use to the next question.
    release(snapshot, work);
    expect(borrow(snapshot, size)).not.toBe(work);
    expect(borrow(snapshot, 2).states).toBe(1200);
  });

  it('is kept where it is the largest of its snapshot', () => {
    const snapshot = drawn();
    const [small, large, alike] = [borrow(snapshot, 1), borrow(snapshot, 2), borrow(snapshot, 2)];
    for (const work of [small, large, alike, small]) release(snapshot, work);
    expect(borrow(snapshot, 1)).toBe(large);
  });

  it('forgets its marks before their numbers run out, and no earlier', () => {
    const snapshot = drawn();
    const work = borrow(snapshot, 1);
    const mark = (round: number): void => {
      work.round = round;
      work.entityMark[1] = round;
      work.stepMark[1] = round;
      release(snapshot, work);
    };
    mark(2 ** 30);
    expect([work.round, work.entityMark[1], work.stepMark[1]]).toEqual([2 ** 30, 2 ** 30, 2 ** 30]);
    mark(2 ** 30 + 1);
    expect([work.round, work.entityMark[1], work.stepMark[1]]).toEqual([0, 0, 0]);
  });
});
