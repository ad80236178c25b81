import { describe, expect, it } from 'vitest';
import { assessAll } from '../../../src/core/model/assessment.ts';
import { hiddenChanges } from '../../../src/core/queries/hidden-evidence.ts';
import { defaultPathQuery } from '../../../src/core/queries/path-query.ts';
import { findPaths } from '../../../src/core/queries/paths.ts';
import type { Reach } from '../../../src/core/schema/axes.ts';
import { drawnModel } from '../drawn-graph.ts';

function hidden(text: string, reach: Reach) {
  const model = drawnModel(text);
  const assessments = assessAll(model, reach);
  const answer = findPaths(model, assessments, { ...defaultPathQuery, from: ['A'], to: ['C'] });
  return hiddenChanges(assessments, answer).map(({ pieces, verdict }) => ({ pieces, verdict }));
}

describe('an answer names the hidden sources that would change it', () => {
  const overturned = 'A -| B animal {study 1}, animal {study 2; no-effect; later}\nB -> C hypothesis';

  it('names a step whose verdict later evidence would overturn', () => {
    expect(hidden(overturned, 'abstracts')).toEqual([{ pieces: 1, verdict: 'conflicting' }]);
  });

  it('names nothing once the later evidence is admitted', () => {
    expect(hidden(overturned, 'later')).toEqual([]);
  });

  it('names nothing where later evidence agrees', () => {
    expect(hidden('A -| B animal {study 1}, animal {study 2; later}\nB -> C hypothesis', 'abstracts')).toEqual([]);
  });

  it('names nothing that the answer does not speak of', () => {
    expect(
      hidden(`A -> C hypothesis\nX -| Y animal {study 1}, animal {study 2; no-effect; later}`, 'abstracts'),
    ).toEqual([]);
  });
});
