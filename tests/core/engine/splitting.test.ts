import { describe, expect, it } from 'vitest';
import { Cone } from '../../../src/core/engine/cone.ts';
import { conditionsOf } from '../../../src/core/engine/conditions.ts';
import { toEnd } from '../../../src/core/engine/search-slices.ts';
import { buildSnapshot } from '../../../src/core/engine/snapshot.ts';
import { Splitting } from '../../../src/core/engine/splitting.ts';
import { borrow } from '../../../src/core/engine/workspace.ts';
import { drawnColumns } from './drawn-columns.ts';

/**
 * The ways from 0 to 9 that cost up to so many times the best, one a call, with the steps that were looked at until then.
 *
 * @param times how much a way in the cone may cost
 */
function splitting(text: string, times = Infinity): (steps?: number) => string {
  const snapshot = buildSnapshot(drawnColumns(text));
  const conditions = conditionsOf(snapshot, { from: [0], to: [9] });
  const work = toEnd(borrow(snapshot, conditions.automaton.size));
  const cone = new Cone(conditions, work);
  cone.meet(Infinity);
  cone.settle(cone.best * times, Infinity);
  const ways = new Splitting(conditions, work);
  return (steps = Infinity) => {
    const next = ways.next(steps);
    return `${next === null || next === 'pause' ? String(next) : next.states.join(' ')} (${ways.looked})`;
  };
}

describe('the ways of a cone', () => {
  it('are found by looking at each step of a place, up to one that is as good as the best', () => {
    // At 0 the first step is the best; then all of 0 and of 1, less what is barred; then all of 2.
    const next = splitting('0->1:1 0->2:3 1->2:5 1->9:1 2->9:1');
    expect([next(), next(), next(), next()]).toEqual(['0 1 9 (8)', '0 2 9 (13)', '0 1 2 9 (18)', 'null (18)']);
  });

  it('that would come back are sought again where the best walk does, and a pause is made when enough was looked at', () => {
    // From 1 it is best to go back to 0 over 2. The walk that does not takes 8 steps to find, and 8 more to split.
    const text = '0->1:1 1->9:1 1->2:1 2->0:1 2->3:9 3->9:9 0->4:50 4->9:50';
    const ways = (steps: number): string[] => {
      const next = splitting(text);
      return Array.from({ length: 4 }, () => next(steps));
    };
    expect(ways(0)).toEqual(['0 1 9 (8)', 'pause (16)', '0 1 2 3 9 (24)', '0 4 9 (29)']);
    expect(ways(8)).toEqual(ways(0));
    expect(ways(9)).toEqual(['0 1 9 (8)', '0 1 2 3 9 (24)', '0 4 9 (29)', 'null (29)']);
  });

  it('go over its places only', () => {
    const text = '0->1:1 1->9:1 0->2:3 2->9:1';
    const [near, far] = [splitting(text, 1), splitting(text, 2)];
    expect([near(), near()]).toEqual(['0 1 9 (7)', 'null (7)']);
    expect([far(), far(), far()]).toEqual(['0 1 9 (7)', '0 2 9 (12)', 'null (12)']);
  });
});
