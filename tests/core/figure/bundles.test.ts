import { beforeAll, describe, expect, it } from 'vitest';
import { bundleScene } from '../../../src/core/figure/bundles.ts';
import { elkInProcess } from '../../../src/core/figure/elk-in-process.ts';
import { layoutFigure } from '../../../src/core/figure/layout.ts';
import { buildScene, type Scene } from '../../../src/core/figure/scene.ts';
import { assessAll } from '../../../src/core/model/assessment.ts';
import { drawnModel } from '../drawn-graph.ts';
import { hiddenTags } from './figure-faults.ts';

const model = drawnModel(`
  IVIG -| TGFB  animal {id mouse}
  IVIG -| TGFB  human-laboratory {id dish}
  IVIG -| TGFB  hypothesis {id idea}
  IVIG -> TGFB  animal {id other}
  IVIG -- TGFB  hypothesis {id binds}
  IVIG -| TGFB  animal {id null; no-effect}
  IVIG -| IL4   animal {id alone}
  IVIG -| MRSS  human-clinical {id fell}
  IVIG -| MRSS  assertion {id said}
  IVIG : treatment
  MRSS : measure, better lower`);

describe('parallel claims on a pair', () => {
  let scene: Scene;
  beforeAll(async () => {
    const assessments = assessAll(model, 'later');
    scene = buildScene(model, assessments, await layoutFigure(model, assessments, elkInProcess(), 1));
  });

  it('become one line where direction and head are the same; a null and another sign never vanish into it', () => {
    const { scene: bundled, bundles } = bundleScene(scene);
    expect(bundles.get('dish')).toEqual(['dish', 'mouse', 'idea']);
    expect(bundled.edges.map(({ id }) => id).sort()).toEqual([
      'alone',
      'binds',
      'dish',
      'fell',
      'null',
      'other',
      'said',
    ]);
  });

  it('are drawn as the strongest claim is, where it is, with the tags of all and their number', () => {
    const line = bundleScene(scene).scene.edges.find(({ id }) => id === 'dish')!;
    const alone = scene.edges.find(({ id }) => id === 'dish')!;
    expect(line.tags).toEqual(['L', 'A', '?', '×3']);
    expect(line).toMatchObject({ dashes: alone.dashes, width: alone.width, points: alone.points });
    expect(line.sentence).toBe('TGFB fell after IVIG; and 2 more statements on this line');
  });

  it('lose no claim: lines of one and bundles hold each once', () => {
    const { scene: bundled, bundles } = bundleScene(scene);
    const held = bundled.edges.flatMap(({ id }) => bundles.get(id) ?? [id]);
    expect(held.sort()).toEqual(scene.edges.map(({ id }) => id).sort());
    expect(bundled.drawn).toBe(scene.drawn);
    expect(hiddenTags(bundled)).toEqual([]);
  });
});
