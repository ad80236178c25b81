import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Automaton, DEAD, MOST_STATES, MOST_MARKS } from '../../../src/core/engine/automaton.ts';
import { runs } from './runs.ts';

/** A step: its sign, and its marks, one bit each. */
type Step = readonly [sign: number, marks: number];

/** Does the automaton accept a way from an entity without marks, with these steps? */
function accepts(automaton: Automaton, steps: readonly Step[], from = 0): boolean {
  let state = automaton.start(from);
  for (const [sign, marks] of steps) {
    if (state === DEAD) return false;
    state = automaton.next[automaton.label(sign, marks) * automaton.size + state]!;
  }
  return state !== DEAD && automaton.accepts[state] === 1;
}

const lowers: Step = [-1, 0];
const unknown: Step = [0, 0];
const raises: Step = [1, 0];

describe('what a question asks of a way as a whole', () => {
  it('nothing: one state and one label', () => {
    const automaton = new Automaton(undefined, undefined, []);
    expect([automaton.size, automaton.labels]).toEqual([1, 1]);
    expect(accepts(automaton, [unknown, unknown, unknown])).toBe(true);
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
    // A way without a known direction is lost.
    expect([-1, 0, 1].map((sign) => next[(sign + 1) * size])).toEqual([1, DEAD, 0]);
  });

  it('how many steps there are', () => {
    const automaton = new Automaton(undefined, 2, []);
    expect([0, 1, 2, 3].map((steps) => accepts(automaton, new Array<Step>(steps).fill(raises)))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(accepts(new Automaton(undefined, 0, []), [raises])).toBe(false);
  });

  it('on how many of them there is a mark', () => {
    const automaton = new Automaton(undefined, undefined, [{ atLeast: 2 }, { atLeast: 1 }]);
    const none: Step = [1, 0];
    const first: Step = [1, 1];
    const second: Step = [1, 2];
    const both: Step = [1, 3];
    expect(accepts(automaton, [first, second])).toBe(false);
    expect(accepts(automaton, [first, none, both])).toBe(true);
    expect(accepts(automaton, [both, first, first])).toBe(true);
    expect(accepts(automaton, [first, first])).toBe(false);
    expect(accepts(new Automaton(undefined, undefined, [{ atLeast: 0 }]), [none])).toBe(true);
  });

  it('all of it at once', () => {
    const automaton = new Automaton('lower', 3, [{ atLeast: 1 }]);
    expect(accepts(automaton, [[-1, 1], raises])).toBe(true);
    expect(accepts(automaton, [lowers, raises])).toBe(false);
    expect(accepts(automaton, [[1, 1], raises])).toBe(false);
    expect(accepts(automaton, [[-1, 1], raises, raises, raises])).toBe(false);
  });

  it('goes backwards as it goes forwards', () => {
    const automaton = new Automaton('raise', 3, [{ atLeast: 2 }]);
    for (const sign of [-1, 0, 1]) for (const marks of [0, 1]) automaton.label(sign, marks);
    const { size, labels, next, before, beforeStart } = automaton;
    const forwards: string[] = [];
    const backwards: string[] = [];
    for (let state = 0; state < size; state++)
      for (let label = 0; label < labels; label++) {
        const to = next[label * size + state]!;
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
    expect(new Automaton(undefined, undefined, many(MOST_MARKS)).size).toBe(2 ** MOST_MARKS);
    expect(() => new Automaton(undefined, undefined, many(11))).toThrow('2048 states, 11 marks');
  });

  it('knows of each label what it does, whichever others are known', () => {
    const marks = Array.from({ length: 5 }, () => ({ claim: () => true, atLeast: 1 }));
    /** From where on the states before each state are listed, for a step that raises and has marks 8 and 4. */
    const starts = (sets: readonly number[]): number[] => {
      const automaton = new Automaton(undefined, 50, marks);
      for (const bits of sets) automaton.label(1, bits);
      const [label, row] = [automaton.label(1, 12), automaton.size + 1];
      return [...automaton.beforeStart.subarray(label * row, (label + 1) * row)];
    };
    expect(starts([0])).toEqual(starts([]));
    expect(starts([12, 13])).toEqual(starts([]));
  });

  it('has no state of a way that is lost: who lacks more entities than steps are left', () => {
    const names = Array.from({ length: 8 }, (_, at) => ({ entity: (entity: number) => entity === at, atLeast: 1 }));
    const one = [0, ...names.map((_, at) => 1 << at)];
    // The start may be one of them. In seven steps each comes to another; with two more, any two may come to others.
    expect(new Automaton(undefined, 7, names, one).size).toBe(255);
    expect(new Automaton(undefined, 9, names, one).size).toBe(3 * 255 + 2);
    const tooFew = new Automaton(undefined, 6, names, one);
    expect([0, ...one].map((marks) => tooFew.start(marks))).toEqual(Array(10).fill(DEAD));
  });

  it('accepts what a count of signs, marks and steps accepts', () => {
    const marks = fc.array(fc.record({ atLeast: fc.nat(2) }), { maxLength: 3 });
    const together = fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 4 });
    const asked = fc.record({
      effect: fc.constantFrom(undefined, 'raise' as const, 'lower' as const),
      maxSteps: fc.option(fc.nat(4), { nil: undefined }),
      marks,
      together,
    });
    const picks = fc.array(fc.tuple(fc.constantFrom(-1, 0, 1, 1), fc.nat(3)), { maxLength: 5 });
    fc.assert(
      fc.property(asked, picks, fc.nat(3), ({ effect, maxSteps, marks, together }, picked, start) => {
        const sets = [...new Set(together.map((bits) => bits % 2 ** marks.length))].sort((a, b) => a - b);
        const setAt = (at: number) => sets[at % sets.length]!;
        const steps = picked.map(([sign, at]): Step => [sign, setAt(at)]);
        const automaton = new Automaton(effect, maxSteps, marks, sets);
        const having = [setAt(start), ...steps.map(([, bits]) => bits)];
        const sign = steps.reduce((product, [sign]) => product * sign, 1);
        expect(accepts(automaton, steps, setAt(start))).toBe(
          marks.every(({ atLeast }, at) => having.filter((bits) => (bits >> at) & 1).length >= atLeast) &&
            steps.length <= (maxSteps ?? Infinity) &&
            (effect === undefined || sign === (effect === 'raise' ? 1 : -1)),
        );
      }),
      runs(500),
    );
  });
});
