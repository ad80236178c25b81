import { describe, expect, it } from 'vitest';
import { Automaton, DEAD, labelOf, MOST_STATES } from '../../../src/core/engine/automaton.ts';

/** Does the automaton accept a way with steps of these labels? */
function accepts(automaton: Automaton, labels: readonly number[]): boolean {
  let state = 0;
  for (const label of labels) {
    state = automaton.next[automaton.knowing(label) * automaton.size + state]!;
    if (state === DEAD) return false;
  }
  return automaton.accepts[state] === 1;
}

const [lowers, unknown, raises] = [labelOf(-1, 0), labelOf(0, 0), labelOf(1, 0)];

describe('what a question asks of a way as a whole', () => {
  it('nothing: one state and one label', () => {
    const automaton = new Automaton(undefined, undefined, []);
    expect([automaton.size, automaton.labels]).toEqual([1, 1]);
    expect(accepts(automaton, [0, 0, 0])).toBe(true);
  });

  it('the product of the signs', () => {
    const raising = new Automaton('raise', undefined, []);
    const lowering = new Automaton('lower', undefined, []);
    for (const [labels, sign] of [
      [[], 1],
      [[raises], 1],
      [[lowers], -1],
      [[lowers, lowers], 1],
      [[lowers, raises, lowers, lowers], -1],
      [[unknown], 0],
      [[lowers, unknown], 0],
      [[unknown, raises], 0],
      [[unknown, unknown], 0],
    ] as const) {
      expect(accepts(raising, labels)).toBe(sign === 1);
      expect(accepts(lowering, labels)).toBe(sign === -1);
    }
  });

  it('the signs without being asked for each: a search that knows no marks reads them as they are', () => {
    const { next, size } = new Automaton('lower', undefined, []);
    expect([lowers, unknown, raises].map((label) => next[label * size])).toEqual([1, 2, 0]);
  });

  it('how many steps there are', () => {
    const automaton = new Automaton(undefined, 2, []);
    expect([0, 1, 2, 3].map((steps) => accepts(automaton, new Array<number>(steps).fill(raises)))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(accepts(new Automaton(undefined, 0, []), [raises])).toBe(false);
  });

  it('on how many of them there is a mark', () => {
    const automaton = new Automaton(undefined, undefined, [{ atLeast: 2 }, { atLeast: 1 }]);
    const [none, first, second, both] = [0, 1, 2, 3].map((marks) => labelOf(1, marks)) as [
      number,
      number,
      number,
      number,
    ];
    expect(accepts(automaton, [first, second])).toBe(false);
    expect(accepts(automaton, [first, none, both])).toBe(true);
    expect(accepts(automaton, [both, first, first])).toBe(true);
    expect(accepts(automaton, [first, first])).toBe(false);
    expect(accepts(new Automaton(undefined, undefined, [{ atLeast: 0 }]), [none])).toBe(true);
  });

  it('all of it at once', () => {
    const automaton = new Automaton('lower', 3, [{ atLeast: 1 }]);
    expect(accepts(automaton, [labelOf(-1, 1), raises])).toBe(true);
    expect(accepts(automaton, [lowers, raises])).toBe(false);
    expect(accepts(automaton, [labelOf(1, 1), raises])).toBe(false);
    expect(accepts(automaton, [labelOf(-1, 1), raises, raises, raises])).toBe(false);
  });

  it('goes backwards as it goes forwards', () => {
    const automaton = new Automaton('raise', 2, [{ atLeast: 1 }]);
    const { size, labels, next, before, beforeStart } = automaton;
    const forwards: string[] = [];
    const backwards: string[] = [];
    for (let state = 0; state < size; state++)
      for (let label = 0; label < labels; label++) {
        const to = next[automaton.knowing(label) * size + state]!;
        if (to !== DEAD) forwards.push(`${state} ${label} ${to}`);
        const start = label * (size + 1) + state;
        for (let at = beforeStart[start]!; at < beforeStart[start + 1]!; at++)
          backwards.push(`${before[at]} ${label} ${state}`);
      }
    expect(forwards.length).toBeGreaterThan(20);
    expect(backwards.sort()).toEqual(forwards.sort());
  });

  it('refuses what means nothing, and what is too much', () => {
    expect(() => new Automaton(undefined, undefined, [{ atLeast: -1 }])).toThrow('a mark is asked for on -1 steps');
    expect(() => new Automaton(undefined, undefined, [{ atLeast: 1.5 }])).toThrow('on 1.5 steps');
    expect(() => new Automaton('raise', MOST_STATES, [])).toThrow(RangeError);
    expect(new Automaton(undefined, MOST_STATES - 1, []).size).toBe(MOST_STATES);
    const many = (count: number) => Array.from({ length: count }, () => ({ atLeast: 1 }));
    expect(new Automaton(undefined, undefined, many(8)).size).toBe(256);
    expect(() => new Automaton(undefined, undefined, many(9))).toThrow('9 marks');
  });

  it('knows of each label what it does, whichever others are known', () => {
    const marks = Array.from({ length: 5 }, () => ({ claim: () => true, atLeast: 1 }));
    /** From where on the states before each state are listed, for label 40. */
    const starts = (labels: readonly number[]): number[] => {
      const automaton = new Automaton(undefined, 50, marks);
      for (const label of labels) automaton.knowing(label);
      const row = automaton.size + 1;
      return [...automaton.beforeStart.subarray(40 * row, 41 * row)];
    };
    expect(starts([0, 40])).toEqual(starts([40]));
    expect(starts([40, 39])).toEqual(starts([40]));
  });
});
