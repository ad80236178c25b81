import { describe, expect, it } from 'vitest';
import { load } from '../../src/state/loaded.ts';
import { ask, questionView } from '../../src/state/question-view.ts';
import { defaultSession } from '../../src/state/session.ts';
import { drawnDataset } from '../core/drawn-graph.ts';

/** What the screen says of the loops of a drawing, asked from A to C. */
function loopsOf(text: string) {
  const none = { entities: 0, claims: 0, evidence: 0, sources: 0, studies: 0, notes: 0, terms: 0 };
  const checks = { read: none, shown: none, setAside: none, aside: [], issues: [] };
  const layout = { width: 1, height: 1, columns: [], nodes: [], edges: [], band: null, byContainment: [] };
  const loaded = load({ dataset: drawnDataset(text), digest: 'none', checks, layout }, null);
  const question = { ...defaultSession.question, from: 'A', to: 'C', effect: 'any' as const };
  const { view } = questionView(loaded, ask(loaded, defaultSession.reach, question), defaultSession);
  return {
    words: view.loopWords,
    loops: view.loops.map(
      ({ start, steps, effect }) => `${[start, ...steps.map(({ to }) => to)].join(' ')}: ${effect}`,
    ),
  };
}

const onward = 'A -> B animal\nB -> C animal';

describe('loops on the screen', () => {
  it('come back to where they begin, and say what they do', () => {
    expect(loopsOf(`${onward}\nB -| A animal`)).toEqual({ words: '1 loop', loops: ['A B A: dampens itself'] });
    expect(loopsOf(`${onward}\nB -> A animal`).loops).toEqual(['A B A: reinforces itself']);
    expect(loopsOf(`${onward}\nB -- A animal`).loops).toEqual(['A B A: direction unknown']);
  });

  it('are none where nothing leads back', () => {
    expect(loopsOf(onward)).toEqual({ words: '0 loops', loops: [] });
  });
});
