import { describe, expect, it } from 'vitest';
import { ask } from './asked.ts';

const loops = (...args: Parameters<typeof ask>) =>
  ask(...args).loops.map(({ entities, sign }) => `${entities.join(' ')} (${sign})`);

describe('feedback loops beside an answer', () => {
  it('touch the listed ways, and begin where a way comes to them', () => {
    const text = `
      IVIG -| TGFB animal
      TGFB -> FIB  animal
      FIB  -| TGFB hypothesis
      FIB  -> COL  animal
      COL  -> FIB  animal
      COL  -> SKIN animal
      X -> Y animal
      Y -> X animal`;
    expect(loops(text, 'IVIG', 'SKIN')).toEqual(['TGFB FIB TGFB (-1)', 'FIB COL FIB (1)']);
  });

  it('are told with the class and the claims of each step', () => {
    const answer = ask('A -> B animal\nB -| A hypothesis, assertion\nB -> C animal', 'A', 'C');
    expect(answer.loops).toEqual([
      {
        entities: ['A', 'B', 'A'],
        sign: -1,
        steps: [
          { claims: ['A->B'], sign: 1, class: 'animal', assumed: false },
          { claims: ['B-|A'], sign: -1, class: 'hypothesis', assumed: false },
        ],
      },
    ]);
  });

  it('are none where no way is listed, where a step is not admitted, or beyond the longest way', () => {
    const text = 'A -> B animal\nB -| A hypothesis\nB -> C animal';
    expect(loops(text, 'C', 'A')).toEqual([]);
    expect(loops(text, 'A', 'C', { classes: ['animal'] })).toEqual([]);
    expect(
      loops('A -> B animal\nB -> C animal\nC -> D animal\nD -> A animal\nA -> E animal', 'A', 'E', { maxSteps: 3 }),
    ).toEqual([]);
  });
});
