import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/core/reader/read-dataset.ts';
import { firstSteps } from '../../src/state/first-steps.ts';
import { load } from '../../src/state/loaded.ts';
import { pageKeys, readPreferences } from '../../src/state/preferences.ts';
import { defaultSession } from '../../src/state/session.ts';
import { tell } from '../../src/state/telling.ts';
import { transition } from '../../src/state/transition.ts';
import { drawnDocument } from '../core/drawn-graph.ts';
import { loadShippedGraph } from './shipped.ts';
import { wholeMatrix } from './whole-matrix.ts';

describe('the first steps', () => {
  it('lead to a way, to the best measured step, and to claims that rest on animals alone', () => {
    const telling = tell(loadShippedGraph(), 'abstracts');
    const steps = firstSteps(telling);
    const ends = steps.map(({ intents }) => intents.reduce(transition, defaultSession));
    expect(ends).toMatchObject([
      { pane: 'paths', path: 1 },
      { selection: { kind: 'claim' } },
      { pane: 'claims', filter: 'animal only' },
    ]);
    const { id } = ends[1]!.selection!;
    expect(telling.assessment(id).studies.length).toBeGreaterThan(0);
    const { rows } = wholeMatrix(telling, { filter: 'animal only' });
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(['animal only']));
  });

  it('ask only what a data set can answer', () => {
    const bytes = new TextEncoder().encode(JSON.stringify(drawnDocument('TGFB -> FIB  hypothesis')));
    const { dataset, ...checks } = readDataset([{ name: 'drawn.json', bytes }]);
    const layout = { width: 1, height: 1, columns: [], nodes: [], edges: [], band: null, byContainment: [] };
    const telling = tell(load({ dataset: dataset!, digest: '', checks, layout }, null), 'review');
    expect(firstSteps(telling).map(({ words }) => words)).toEqual([
      'How could TGFB act on FIB?',
      'Which statements have the verdict “animal only”?',
    ]);
  });
});

describe('preferences', () => {
  it('that were kept are read, and what is no preference is as it is for everybody', () => {
    const nobody = { keysOff: [], introduced: false, language: 'en' };
    for (const kept of [undefined, null, 7, 'x', [], { keysOff: 'search' }, { introduced: 'yes' }, { language: 'xx' }])
      expect(readPreferences(kept)).toEqual(nobody);
    expect(readPreferences({ keysOff: ['help', 'no such key'], introduced: true, language: 'de', more: 1 })).toEqual({
      keysOff: ['help'],
      introduced: true,
      language: 'de',
    });
    expect(readPreferences({ keysOff: pageKeys.ids }).keysOff).toEqual(pageKeys.ids);
  });
});
