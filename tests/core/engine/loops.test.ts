import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toEnd } from '../../../src/core/engine/search-slices.ts';
import { type Loop, type LoopQuery, loopsThroughSteps } from '../../../src/core/engine/loops.ts';
import { buildSnapshot } from '../../../src/core/engine/snapshot.ts';
import { drawnColumns } from './drawn-columns.ts';
import { type DrawnColumns, randomColumns } from './random-columns.ts';
import { runs } from './runs.ts';

const loops = (text: string, through: readonly number[], query: Partial<LoopQuery> = {}, most = 100, budget = 1e6) =>
  toEnd(loopsThroughSteps(buildSnapshot(drawnColumns(text)), { maxSteps: 6, ...query }, through, most, budget));
const told = (found: readonly Loop[]): string[] => found.map(({ entities, sign }) => `${entities.join(' ')} (${sign})`);

interface NaiveLoop {
  readonly entities: readonly number[];
  readonly signs: readonly number[];
}

/** Every simple cycle through one of the entities, told from the earliest of them; nothing of the engine is used. */
function naiveLoops(columns: DrawnColumns, through: readonly number[], maxSteps: number): NaiveLoop[] {
  const found = new Map<string, NaiveLoop>();
  const grow = (entities: readonly number[], signs: readonly number[]): void => {
    for (const row of columns.subject.keys()) {
      if (columns.subject[row] !== entities[entities.length - 1] || columns.subject[row] === columns.object[row])
        continue;
      const [object, all] = [columns.object[row]!, [...signs, columns.sign[row]!]];
      if (all.length > maxSteps) continue;
      if (object === entities[0]) found.set(JSON.stringify([entities, all]), { entities, signs: all });
      else if (!entities.includes(object)) grow([...entities, object], all);
    }
  };
  for (const first of through) grow([first], []);
  const earliest = (entities: readonly number[]): number => through.find((entity) => entities.includes(entity))!;
  return [...found.values()].filter(({ entities }) => earliest(entities) === entities[0]).sort(compare(through));
}

/** The shortest first, then by the place of the first entity, then by each next entity and the sign of the step to it. */
const compare =
  (through: readonly number[]) =>
  (a: NaiveLoop, b: NaiveLoop): number => {
    const key = ({ entities, signs }: NaiveLoop): number[] => [
      signs.length,
      through.indexOf(entities[0]!),
      ...signs.flatMap((sign, at) => [entities[at + 1] ?? entities[0]!, sign]),
    ];
    const [one, other] = [key(a), key(b)];
    const at = one.findIndex((part, place) => part !== other[place]);
    return one[at]! - other[at]!;
  };

describe('feedback loops', () => {
  it('are told with their sign, the shortest first', () => {
    const text = '0->1 1-|0 1->2 2->0 2-|1';
    expect(told(loops(text, [0]).found)).toEqual(['0 1 (-1)', '0 1 2 (1)']);
    expect(told(loops(text, [1, 0]).found)).toEqual(['1 0 (-1)', '1 2 (-1)', '1 2 0 (1)']);
    expect(told(loops('0->1 1--0', [0]).found)).toEqual(['0 1 (0)']);
    expect(told(loops('0->1 1--0', [0], { assume: () => -1 }).found)).toEqual(['0 1 (-1)']);
  });

  it('are none without a way back, over a claim to itself, or longer than asked', () => {
    expect(loops('0->1 1->2', [0, 1, 2])).toEqual({ found: [], stopped: 'complete' });
    expect(loops('0->0', [0]).found).toEqual([]);
    expect(loops('0->1 1->2 2->0', [0], { maxSteps: 2 }).found).toEqual([]);
    expect(loops('0->1 1->2 2->0', [0], { maxSteps: 3 }).found).toHaveLength(1);
    expect(loops('0->1 1->0', []).found).toEqual([]);
  });

  it('differ by the sign of a step; parallel claims of one sign are one step; filters hold', () => {
    const text = '0->1 0-|1 0->1 1->0/1';
    expect(told(loops(text, [0]).found)).toEqual(['0 1 (-1)', '0 1 (1)']);
    expect(loops(text, [0], { classes: [0] }).found).toEqual([]);
    expect(told(loops(text, [0], { admit: (claim) => claim !== 1 }).found)).toEqual(['0 1 (1)']);
  });

  it('say when the list or the work ended', () => {
    const text = '0->1 1-|0 0->2 2->0';
    expect(loops(text, [0], {}, 1)).toMatchObject({ stopped: 'limit' });
    expect(told(loops(text, [0], {}, 1).found)).toEqual(['0 1 (-1)']);
    expect(loops(text, [0], {}, 2)).toMatchObject({ stopped: 'complete' });
    expect(loops(text, [0], {}, 9, 0)).toEqual({ found: [], stopped: 'budget' });
  });

  it('are sought only where the steps that are left lead back', () => {
    // Backwards from 0 over 2->0 and 6->0, of which one is admitted; from 2 over 1->2 and 4->2. Forwards over 0->1, 0->3,
    // 1->2, 1->4 and 2->0: from 3 nothing leads back in time, nor from 4 where two steps are gone.
    const text = '0->1 1->2 2->0 0->3 3->5 5->6 6->0/1 6->7 1->4 4->2';
    const within = (budget: number) => loops(text, [0], { maxSteps: 3, classes: [0] }, 1, budget);
    expect(within(9)).toMatchObject({ found: [{ entities: [0, 1, 2] }], stopped: 'complete' });
    expect(within(8)).toMatchObject({ stopped: 'budget' });
  });

  it('with a budget that ends it are those that were found until then, no more than are asked for', () => {
    const text = '0->1 1->0 0->2 2->0 0->3 3->0';
    const counts = [4, 5, 6, 7, 8, 9].map((budget) => loops(text, [0], { maxSteps: 2 }, 2, budget).found.length);
    expect(counts).toEqual([0, 1, 1, 2, 2, 2]);
  });

  it('may be longer than an automaton can count', () => {
    const ring = Array.from({ length: 4300 }, (_, at) => `${at}->${(at + 1) % 4300}`).join(' ');
    expect(loops(ring, [0], { maxSteps: 4200 })).toEqual({ found: [], stopped: 'complete' });
    expect(loops(ring, [0], { maxSteps: 4300 }).found).toHaveLength(1);
  });

  it('refuse what means nothing', () => {
    expect(() => loops('0->1', [0], { maxSteps: -1 })).toThrow('maxSteps is -1');
    expect(() => loops('0->1', [2])).toThrow('from names entity 2');
  });

  it('of a large graph are sought in slices of 20 000 steps', () => {
    // Every entity leads to every other.
    const eight = [...Array(8).keys()];
    const text = eight.flatMap((a) => eight.filter((b) => b !== a).map((b) => `${a}->${b}`)).join(' ');
    const search = loopsThroughSteps(buildSnapshot(drawnColumns(text)), { maxSteps: 8 }, [0], 1);
    const slices: number[] = [];
    let step = search.next();
    for (; !step.done; step = search.next()) slices.push(step.value.done);
    expect(slices.length).toBeGreaterThan(3);
    expect(slices).toEqual(slices.map((_, at) => 20_000 * (at + 1)));
  });

  it('are all of them, each once, on random graphs', () => {
    fc.assert(
      fc.property(
        randomColumns,
        fc.constantFrom([0], [1, 0], [2, 0, 1]),
        fc.integer({ min: 1, max: 5 }),
        (columns, through, maxSteps) => {
          const snapshot = buildSnapshot(columns);
          const { found } = toEnd(loopsThroughSteps(snapshot, { maxSteps }, through, 1e6));
          const signsOf = ({ steps }: Loop): number[] => steps.map((step) => snapshot.stepSign[step]!);
          expect(found.map((loop) => ({ entities: loop.entities, signs: signsOf(loop) }))).toEqual(
            naiveLoops(columns, through, maxSteps),
          );
          const product = (loop: Loop): number => signsOf(loop).reduce((all, one) => all * one, 1);
          expect(found.filter((loop) => loop.sign !== product(loop))).toEqual([]);
        },
      ),
      runs(300),
    );
  });
});
