import { beforeAll, describe, expect, it } from 'vitest';
import { harmsView } from '../../src/state/harms-view.ts';
import type { Loaded } from '../../src/state/loaded.ts';
import { defaultSession } from '../../src/state/session.ts';
import { tell } from '../../src/state/telling.ts';
import { dataWord, plainWords } from '../../src/state/words.ts';
import { waysView } from '../../src/state/ways-view.ts';
import { deriveAll, loadShippedGraph } from './shipped.ts';

let loaded: Loaded;
beforeAll(() => {
  loaded = loadShippedGraph();
});

describe('the ways in the columns of the matrix', () => {
  const view = () => waysView(tell(loaded, 'abstracts'), deriveAll(loaded)(defaultSession).answered);

  it('say what each is known by, in the order of its steps', () => {
    const [first] = view().ways;
    expect(first?.title).toMatch(/^Way 1: IVIG → .* → skin fibrosis$/);
    expect(first?.inShort).toBe('human laboratory → proposed, not measured → assumed by the curator');
    expect(first?.steps.map(({ claims }) => claims.length)).toEqual([2, 1, 1]);
  });

  it('list each step that lacks a study in humans once, with the ways that hang on it and a query', () => {
    const { toShow, ways } = view();
    expect(new Set(toShow.map(({ id }) => id)).size).toBe(toShow.length);
    // The last step of every way is assumed by the curator.
    expect(toShow[0]).toMatchObject({
      id: 'fibrosis-stands-for-skin-fibrosis',
      ways: `on ways ${ways.map(({ rank }) => rank).join(', ')}`,
    });
    for (const { search } of toShow) expect(search).toMatch(/ AND .*human/);
  });

  it('are none while the question cannot be answered, and it says why', () => {
    const telling = tell(loaded, 'abstracts');
    expect(waysView(telling, null)).toMatchObject({ ways: [], lead: 'One moment …' });
    const nowhere = { ...defaultSession, question: { ...defaultSession.question, to: 'nothing of this name' } };
    expect(waysView(telling, deriveAll(loaded)(nowhere).answered).lead).toMatch(/^No way answers/);
  });
});

describe('harms', () => {
  it('stand with their report, what only its abstract says among them, and silence is named', () => {
    const { lead, told, silent } = harmsView(tell(loaded, 'abstracts'));
    expect(lead).toBe('1 of 8 reports on patients tells of harms.');
    expect(told[0]?.events.filter(({ beyond }) => beyond).map(({ event }) => plainWords([event]))).toEqual([
      'sepsis',
      'renal failure',
      'death',
    ]);
    expect(told[0]?.events[3]).toMatchObject({
      ...{ of: '1 of 3', outcome: [dataWord('the patient died')] },
      // What is not stated is said in words of the screen.
      dose: ['not stated'],
    });
    expect(silent).toHaveLength(7);
  });
});
