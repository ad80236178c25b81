import { describe, expect, it } from 'vitest';
import { assessAll } from '../../../src/core/model/assessment.ts';
import { cancelledAnswer, findPathsAsync } from '../../../src/core/queries/find-paths-async.ts';
import { defaultPathQuery, type PathQuery } from '../../../src/core/queries/path-query.ts';
import { findPaths } from '../../../src/core/queries/paths.ts';
import { drawnModel } from '../drawn-graph.ts';
import { largeModel } from './large-model.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a question that is answered in the background', () => {
  const model = largeModel(5000);
  const assessments = assessAll(model, 'abstracts');
  const query: PathQuery = { ...defaultPathQuery, from: ['e7'], to: ['e400'], effect: 'lower', limit: 5 };

  it('has the same answer, with progress that never goes back', async () => {
    const told: number[] = [];
    const answer = await findPathsAsync(model, assessments, query, {
      pause: turn,
      onProgress: (done) => told.push(done),
    });
    expect(answer).toEqual(findPaths(model, assessments, query));
    expect(answer.paths).toHaveLength(5);
    expect(told.length).toBeGreaterThan(5);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  it('stops at the next pause when nobody waits any more', async () => {
    const signal = { aborted: false };
    let pauses = 0;
    const pause = async (): Promise<void> => {
      await turn();
      if (++pauses === 3) signal.aborted = true;
    };
    expect(await findPathsAsync(model, assessments, query, { pause, signal })).toBe(cancelledAnswer);
    expect(pauses).toBe(3);
    expect(cancelledAnswer).toMatchObject({ stopped: 'cancelled', counted: false, paths: [], summary: [] });
  });

  it('rejects what is refused', async () => {
    const small = drawnModel('A -> B animal');
    const asked = { ...defaultPathQuery, from: ['X'], to: ['B'] };
    await expect(findPathsAsync(small, assessAll(small, 'abstracts'), asked, { pause: turn })).rejects.toThrow('"X"');
  });
});
