import { describe, expect, it } from 'vitest';
import { assessAll } from '../../src/core/model/assessment.ts';
import { findPaths } from '../../src/core/queries/paths.ts';
import { defaultPathQuery, type PathQuery } from '../../src/core/queries/path-query.ts';
import type { Reach } from '../../src/core/schema/axes.ts';
import { dataset, model } from './shipped-graph.ts';

const ask = (asked: Partial<PathQuery> = {}, reach: Reach = 'abstracts') =>
  findPaths(model, assessAll(model, reach), { ...defaultPathQuery, from: ['ivig'], to: ['skin-fibrosis'], effect: 'lower', ...asked });

describe('how could IVIG lower skin fibrosis?', () => {
  const answer = ask();

  it('it could, in several ways, and no way raises it', () => {
    expect(answer).toMatchObject({ verdict: 'lowers', stopped: 'complete', counts: { raise: 0 } });
    expect(answer.paths.length).toBeGreaterThan(5);
    expect(ask({ effect: 'raise' })).toMatchObject({ verdict: 'none', paths: [] });
    expect(answer.summary.join(' ')).toContain('None points the other way.');
  });

  it('no way was tested from end to end, and each rests on a proposal or an assumption', () => {
    expect(answer.summary.join(' ')).toContain('No chain was tested end to end by one study.');
    for (const path of answer.paths) {
      expect(path.weakest).toBe('curator');
      expect(path.text).toContain('assumed by the curator');
      expect(path.text).toContain('No one study tested the whole chain.');
    }
  });

  it('IFNγ is never crossed: it was measured, unchanged', () => {
    for (const reach of ['review', 'abstracts', 'later'] as const) {
      const { paths, blocked, alsoMeasured } = ask({ effect: 'any' }, reach);
      expect(paths.flatMap(({ entities }) => entities)).not.toContain('ifng');
      expect([...blocked.map(({ claim }) => claim), ...alsoMeasured]).toContain('ivig-no-change-ifng-abundance');
    }
  });

  it('findings of no effect block where something leads on, and else are named', () => {
    const onward = new Set(dataset.claims.map(({ subject }) => subject));
    for (const { claim } of answer.blocked) expect(onward).toContain(model.claim(claim).claim.object);
    expect(answer.alsoMeasured).toEqual(
      expect.arrayContaining(['ivig-no-change-ifng-abundance', 'ivig-no-change-pm-scl-antibodies-abundance']),
    );
  });

  it('what was seen in patients stands beside it', () => {
    expect(answer.beside).toEqual(expect.arrayContaining(['ivig-decreases-mrss', 'ivig-decreases-skin-score']));
    const outcomes = new Set(model.claims.filter(({ role }) => role === 'outcome').map(({ claim }) => claim.id));
    for (const path of answer.paths) for (const { claims } of path.steps) for (const id of claims) expect(outcomes).not.toContain(id);
  });

  it('goes through what the review proposes', () => {
    const passed = new Set(answer.paths.flatMap(({ entities }) => entities));
    for (const id of ['tgfb1', 'tgfb', 'il4', 'collagen-deposition', 'collagen-1', 'fas', 'complement-cascade', 'antifibroblast-antibodies', 't-cells'])
      expect(passed).toContain(id);
  });

  it('never goes from a group to its member or back', () => {
    const kin = dataset.claims.filter(({ predicate }) => predicate === 'subtype-of').map(({ subject, object }) => `${subject} ${object}`);
    const { paths } = ask({ effect: 'any' }, 'later');
    for (const { entities } of paths)
      for (const [at, id] of entities.entries()) {
        expect(kin).not.toContain(`${id} ${entities[at + 1] ?? ''}`);
        expect(kin).not.toContain(`${entities[at + 1] ?? ''} ${id}`);
      }
  });

  it('without the assumptions of the curator nothing reaches the skin, and fibrosis only by proposals', () => {
    expect(ask({ curator: false })).toMatchObject({ verdict: 'none', paths: [] });
    const fibrosis = ask({ curator: false, to: ['fibrosis'] });
    expect(fibrosis).toMatchObject({ verdict: 'lowers', counts: { raise: 0 } });
    expect(fibrosis.paths.every(({ weakest }) => weakest === 'hypothesis')).toBe(true);
    expect(ask({ curator: false, to: ['fibrosis'], classes: ['human-clinical', 'human-laboratory', 'animal'] }).verdict).toBe('none');
  });
});
