import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StateHeap } from '../../../src/core/engine/state-heap.ts';
import { runs } from './runs.ts';

describe('a heap of states', () => {
  it('has no least key where it is empty, at first, at last and when cleared', () => {
    const heap = new StateHeap();
    expect([heap.size, heap.top]).toEqual([0, Infinity]);
    heap.push(2, 20);
    heap.push(1, 10);
    expect([heap.pop(), heap.pop(), heap.size, heap.top]).toEqual([10, 20, 0, Infinity]);
    heap.push(3, 30);
    heap.clear();
    expect([heap.size, heap.top]).toEqual([0, Infinity]);
  });

  it('gives out a state with the least key and holds the rest, whatever goes in between', () => {
    // A number goes in as a key; at each null a state is taken out.
    const work = fc.array(fc.option(fc.nat(99), { freq: 3 }), { maxLength: 400, size: 'max' });
    fc.assert(
      fc.property(work, (orders) => {
        const heap = new StateHeap();
        const held = new Map<number, number>();
        const least: number[] = [];
        const told: number[] = [];
        const taken: number[] = [];
        const takeOut = (): void => {
          least.push(Math.min(...held.values()));
          told.push(heap.top);
          const state = heap.pop();
          taken.push(held.get(state) ?? NaN);
          held.delete(state);
        };
        for (const [state, key] of orders.entries()) {
          if (key !== null) {
            heap.push(key, state);
            held.set(state, key);
          } else if (held.size > 0) takeOut();
        }
        expect(Array.from({ length: heap.size }, (_, place) => heap.at(place)).sort((a, b) => a - b)).toEqual([
          ...held.keys(),
        ]);
        while (heap.size > 0) takeOut();
        expect([told, taken, heap.size]).toEqual([least, least, 0]);
      }),
      runs(100),
    );
  });
});
