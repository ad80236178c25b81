import { describe, expect, it } from 'vitest';
import { benefitOf, laterAgainst } from '../../../src/core/model/benefit.ts';
import { drawnModel } from '../drawn-graph.ts';

const model = drawnModel(`
  IVIG : treatment
  IVIG -[improves]-> HAQ  human-clinical
  IVIG -[improves]-> QOL  hypothesis
  IVIG -[decreases]-> MRSS  human-clinical, human-clinical {later; no-effect}
  IVIG -[increases]-> PLATELETS  human-clinical
  IVIG -[increases]-> PAIN  human-clinical
  IVIG -[decreases]-> VAS  human-clinical {no-effect}
  IVIG -| TGFB  human-laboratory {later; no-effect}
  IVIG -| IL4   animal {later}
  HAQ  : measure, better lower
  QOL  : finding
  MRSS : measure, better lower
  PLATELETS : measure, better higher
  PAIN : measure, better lower
  VAS  : measure, better lower
`);
const benefit = (id: string) => benefitOf(model, model.claim(id));

describe('a benefit', () => {
  it('is what a treatment was seen to better in patients, on whichever side of a scale better lies', () => {
    for (const id of ['IVIG-[improves]->HAQ', 'IVIG-[decreases]->MRSS', 'IVIG-[increases]->PLATELETS'])
      expect(benefit(id), id).toBe('IVIG');
  });

  it('is none where it is only proposed, was looked for in vain, is worse, or is a step of a mechanism', () => {
    for (const id of ['IVIG-[improves]->QOL', 'IVIG-[decreases]->VAS', 'IVIG-[increases]->PAIN', 'IVIG-|TGFB'])
      expect(benefit(id), id).toBeNull();
  });

  it('has against it what later evidence did not find', () => {
    expect(laterAgainst(model, 'IVIG')).toEqual(['IVIG-[decreases]->MRSS', 'IVIG-|TGFB']);
    expect(laterAgainst(model, 'TGFB')).toEqual([]);
  });
});
