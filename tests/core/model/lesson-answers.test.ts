import { describe, expect, it } from 'vitest';
import { assessAll } from '../../../src/core/model/assessment.ts';
import { answerOf } from '../../../src/core/model/lesson-answers.ts';
import type { Reach } from '../../../src/core/schema/axes.ts';
import { drawnModel } from '../drawn-graph.ts';

const model = drawnModel(`
  IVIG : treatment
  IVIG -| TGFB  animal
  IVIG -> MMP   hypothesis
  IVIG -- FAS   hypothesis
  IVIG -o IFNG  animal
  IVIG -| IL4   human-clinical {no-effect}
  IVIG -[decreases]-> MRSS  human-clinical, human-clinical {later; no-effect}
  IVIG -[improves]-> HAQ  human-clinical
  IVIG -| NEW   animal {later}
  MRSS : measure, better lower
  HAQ  : measure, better lower
`);
const answers = (id: string, reach: Reach = 'abstracts') => {
  const assessment = assessAll(model, reach).get(id)!;
  return (['sign', 'class', 'verdict'] as const).map((about) => answerOf(about, model.claim(id), assessment));
};

describe('the answers of a lesson', () => {
  it.each([
    ['IVIG-|TGFB', ['lowers', 'animal', 'animal-only']],
    ['IVIG->MMP', ['raises', 'hypothesis', 'hypothesis-only']],
    ['IVIG--FAS', ['not-stated', 'hypothesis', 'hypothesis-only']],
    ['IVIG-oIFNG', ['no-change', 'animal', 'no-effect']],
  ])('are derived from the claim and its evidence: %s', (id, expected) => {
    expect(answers(id)).toEqual(expected);
  });

  it('are “no change” where all that was measured found none, whatever is claimed', () => {
    expect(answers('IVIG-|IL4')).toEqual(['no-change', null, 'no-effect']);
  });

  it('are no direction and no class where the evidence is at odds, which the verdict tells', () => {
    expect(answers('IVIG-[decreases]->MRSS')).toEqual(['lowers', 'human-clinical', 'human-only']);
    expect(answers('IVIG-[decreases]->MRSS', 'later')).toEqual([null, null, 'conflicting']);
  });

  it('are no direction where a scale is told and no direction, or where nothing is admitted', () => {
    expect(answers('IVIG-[improves]->HAQ')[0]).toBeNull();
    expect(answers('IVIG-|NEW')).toEqual([null, null, null]);
    expect(answers('IVIG-|NEW', 'later')[0]).toBe('lowers');
  });
});
