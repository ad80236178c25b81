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

/** Every simple cycle through one of the entities, told from the earliest of them; nothing of the engine is used. */
function naiveLoops(columns: DrawnColumns, through: readonly number[], maxSteps: number): string[] {
  const found = new Set<string>();
  const grow = (entities: readonly number[], signs: readonly number[]): void => {
    for (const row of columns.subject.keys()) {
      if (columns.subject[row] !== entities[entities.length - 1] || columns.subject[row] === columns.object[row])
        continue;
      const [object, all] = [columns.object[row]!, [...signs, columns.sign[row]!]];
      if (all.length > maxSteps) continue;
      if (object === entities[0]) found.add(JSON.stringify([entities, all]));
      else if (!entities.includes(object)) grow([...entities, object], all);
    }
  };
  for (const first of through) grow([first], []);
  const earliest = (entities: readonly number[]): number => through.find((entity) => entities.includes(entity))!;
  return [...found].filter((one) => {
    const [entities] = JSON.parse(one) as [number[], number[]];
    return earliest(entities) === entities[0];
  });
}

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
    expect(loops(text, [0], {}, 9, 0)).toEqual({ found: [], stopped: 'budget' });
  });

  it('are all of them, each once, on random graphs', () => {
    fc.assert(
      fc.property(
        randomColumns,
        fc.constantFrom([0], [1, 0], [0, 1]),
        fc.integer({ min: 1, max: 5 }),
        (columns, through, maxSteps) => {
          const snapshot = buildSnapshot(columns);
          const { found } = toEnd(loopsThroughSteps(snapshot, { maxSteps }, through, 1e6));
          const keys = found.map(({ entities, steps }) =>
            JSON.stringify([entities, steps.map((step) => snapshot.stepSign[step])]),
          );
          expect([...keys].sort()).toEqual(naiveLoops(columns, through, maxSteps).sort());
          for (const { steps, sign } of found) {
            const signs = steps.map((step) => snapshot.stepSign[step]!);
            expect(sign === signs.reduce((product, one) => product * one, 1)).toBe(true);
          }
          const lengths = found.map(({ steps }) => steps.length);
          expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
        },
      ),
      runs(1000),
    );
  });
});
