import { describe, expect, it } from 'vitest';
import { assessAll } from '../../src/core/model/assessment.ts';
import type { Reach } from '../../src/core/schema/axes.ts';
import { howKnown } from '../../src/state/how-known.ts';
import { tell } from '../../src/state/telling.ts';
import { drawnModel } from '../core/drawn-graph.ts';
import { loadShippedGraph } from './shipped.ts';

function known(drawing: string, reach: Reach = 'abstracts'): string {
  const model = drawnModel(drawing);
  const telling = tell({ model, assessments: () => assessAll(model, reach) } as never, reach);
  return howKnown(telling, model.claims[0]!.claim.id);
}

describe('how a claim is known', () => {
  it.each([
    ['IVIG -| TGFB  animal', 'measured in mice, 1 study'],
    ['IVIG -| TGFB  animal, animal', 'measured in mice, 2 studies'],
    ['IVIG -| TGFB  animal {study 7}, animal {study 7}', 'measured in mice, 1 study'],
    ['IVIG -| TGFB  animal, human-clinical', 'measured in patients, 1 study and in mice, 1 study'],
    ['IVIG -| TGFB  human-laboratory', 'measured in human cells or tissue, 1 study'],
    [
      'IVIG -| TGFB  human-laboratory {disease SSc}, human-laboratory {disease myositis}\nfocus: SSc',
      'measured in human cells or tissue, 1 study and in human cells or tissue (myositis), 1 study',
    ],
    ['IVIG -| TGFB  unclassified', 'measured in a species that is not stated, 1 study'],
    ['IVIG -| TGFB  hypothesis', 'proposed, not measured'],
    ['IVIG -| TGFB  assertion {study 7}', 'stated without data'],
    ['IVIG -| TGFB  assertion {no-reference}', 'stated without reference'],
    ['IVIG -| TGFB  assertion {no-reference}, assertion {study 7}', 'stated without data'],
    ['IVIG -| TGFB  hypothesis, animal', 'measured in mice, 1 study; also proposed'],
    ['TGFB ≙ FIB', 'assumed by the curator'],
    ['IVIG -| TGFB  mine', 'mine, not measured'],
  ])('of %s is %s', (drawing, words) => expect(known(drawing)).toBe(words));

  it('says what spoke against it with what spoke for it', () => {
    expect(known('IVIG -| TGFB  animal, human-clinical {no-effect}')).toBe(
      'measured in mice, 1 study; measured in patients, 1 study, without effect',
    );
    expect(known('IVIG -| TGFB  animal {opposite-effect}')).toBe('measured in mice, 1 study, with the opposite effect');
    expect(known('IVIG -| TGFB  human-clinical {not-reported}')).toBe(
      'looked at in patients, 1 study, result not reported',
    );
    expect(known('IVIG -o IFNG  animal')).toBe('measured in mice, 1 study');
  });

  it('counts only what the chosen sources admit', () => {
    expect(known('IVIG -| TGFB  animal, human-clinical {later}')).toBe('measured in mice, 1 study');
    expect(known('IVIG -| TGFB  human-clinical {later}')).toBe('on no evidence that is shown here');
  });

  it('names each class of evidence of every claim of the shipped graph, and as many studies as its card', () => {
    const loaded = loadShippedGraph();
    const telling = tell(loaded, 'later');
    const wordOf = {
      'human-clinical': 'in patients',
      'human-laboratory': 'in human cells or tissue',
      animal: /in mice|in NCBITaxon/,
      hypothesis: /proposed/,
      assertion: /stated without (data|reference)/,
    } as const;
    for (const { claim } of loaded.model.claims) {
      const words = howKnown(telling, claim.id);
      const { classes, studies, admitted } = telling.assessment(claim.id);
      if (admitted.some((piece) => piece.unsourced === null))
        for (const id of classes) expect(words).toMatch(wordOf[id]);
      const counted = [...words.matchAll(/(\d+) stud/g)].reduce((sum, [, n]) => sum + Number(n), 0);
      expect(counted).toBeGreaterThanOrEqual(studies.length);
    }
  });
});
