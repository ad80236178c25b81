import { describe, expect, it } from 'vitest';
import { assess, type Assessment } from '../../../src/core/model/assessment.ts';
import { drawnModel } from '../drawn-graph.ts';

function assessed(evidence: string): Assessment {
  const model = drawnModel(`IVIG -| FIB ${evidence}`);
  return assess(model, model.claims[0]!, 'abstracts');
}

describe('independent studies', () => {
  it('are counted once, however many passages tell of them', () => {
    expect(assessed('animal {study 13}, animal {study 13}, human-laboratory {study 13}').studies).toEqual(['s13']);
    expect(assessed('animal {study 13}, animal {study 11}').studies).toEqual(['s13', 's11']);
  });

  it('are those that measured and told: no proposals, no assertions, nothing left unreported', () => {
    expect(assessed('hypothesis, assertion, animal {not-reported}').studies).toEqual([]);
    expect(assessed('animal {study 1}, animal {study 2; no-effect}').studies).toEqual(['s1', 's2']);
  });

  it('are known by the references together where there is no record of a study', () => {
    const model = drawnModel('IVIG -| FIB animal {study 14}, animal {study 15}');
    const node = model.claims[0]!;
    const cited = ['r15', 'r14'].map((source) => ({ source, link: 'stated' as const, checked: 'no' as const }));
    const pieces = node.evidence.map((piece) => {
      const { study, ...rest } = piece.evidence;
      expect(study).toBeDefined();
      return { ...piece, evidence: { ...rest, cited } };
    });
    expect(assess(model, { ...node, evidence: pieces }, 'abstracts').studies).toEqual(['r14+r15']);
  });

  it('known from the review, a title or an abstract only make a verdict provisional', () => {
    expect(assessed('animal').provisional).toBe(true);
    expect(assessed('animal, animal {full-text}').provisional).toBe(false);
    expect(assessed('hypothesis').provisional).toBe(false);
  });
});

describe('the class of a claim', () => {
  it('is that of its strongest supporting evidence', () => {
    expect(assessed('assertion, hypothesis, animal').class).toBe('animal');
    expect(assessed('assertion, human-laboratory, human-clinical').class).toBe('human-clinical');
    expect(assessed('animal, human-clinical {no-effect}').class).toBe('animal');
  });

  it('is none where nothing supports it; the classes of all evidence are listed all the same', () => {
    expect(assessed('human-clinical {no-effect}')).toMatchObject({ class: null, classes: ['human-clinical'] });
    expect(assessed('animal {not-reported}')).toMatchObject({ class: null, classes: ['animal'] });
    expect(assessed('unclassified')).toMatchObject({ class: null, classes: [] });
  });
});
