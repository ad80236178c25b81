import { describe, expect, it } from 'vitest';
import { clinicalStudies } from '../../../src/core/audit/clinical-studies.ts';
import { assessAll } from '../../../src/core/model/assessment.ts';
import { drawnModel } from '../drawn-graph.ts';

const studies = (drawing: string) => {
  const model = drawnModel(drawing);
  return clinicalStudies(model, assessAll(model, 'later'));
};

describe('a clinical report', () => {
  it('counts its patients, never the animals or cells that it tells of too', () => {
    const [one] = studies(`
      A -[improves]-> S  human-clinical {study 1; n 2/3}
      A -| X  animal {study 1; n 20/20; dose 1 g/kg}, human-laboratory {study 1; n 9/9}
      A: treatment
      S: finding, better lower`);
    expect(one).toMatchObject({ n: 3, designs: ['case-series'], regimens: [] });
    expect(one?.outcomes.map(({ claim, classes }) => [claim, ...classes])).toEqual([
      ['A-[improves]->S', 'human-clinical'],
      ['A-|X', 'human-laboratory', 'animal'],
    ]);
  });

  it('was compared with what its treatment was compared with: what names no treatment makes nothing known or unknown', () => {
    const compared = (disease: string) =>
      studies(`
        A -[improves]-> S  human-clinical {study 1}
        D -[associated-with]-> S  human-clinical {study 1; comparator ${disease}}
        B -[improves]-> S  human-clinical {study 1; comparator placebo}
        A: treatment
        B: treatment
        D: disease
        S: finding, better lower`)[0]?.comparators;
    expect(compared('healthy')).toEqual(['none']);
    expect(compared('not-stated')).toEqual(['none']);
  });

  it('has its comparator left open where it is not stated of all that its treatment did', () => {
    const [one] = studies(`
      A -[improves]-> S  human-clinical {study 1; comparator placebo; no-effect}
      A -| X  human-clinical {study 1; comparator not-stated}
      A: treatment
      S: finding, better lower`);
    expect(one?.comparators).toEqual(['placebo', 'not-stated']);
  });
});
