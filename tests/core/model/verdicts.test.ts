import { describe, expect, it } from 'vitest';
import { assess, type Assessment } from '../../../src/core/model/assessment.ts';
import type { Reach } from '../../../src/core/schema/axes.ts';
import { drawnModel } from '../drawn-graph.ts';

/** The assessment of the first claim of a drawing. */
function assessed(text: string, reach: Reach = 'abstracts'): Assessment {
  const model = drawnModel(text);
  const [first] = model.claims;
  if (!first) throw new Error('nothing is drawn');
  return assess(model, first, reach);
}

const verdict = (evidence: string, reach?: Reach) => assessed(`IVIG -| FIB ${evidence}`, reach).verdict;

describe('the verdict of a claim, row by row', () => {
  it.each([
    // effect, and no effect or the opposite from another study
    ['animal, animal {no-effect}', 'conflicting'],
    ['human-clinical, animal {no-effect}', 'conflicting'],
    ['human-clinical, human-laboratory {opposite-effect}', 'conflicting'],
    ['unclassified, animal {no-effect}', 'conflicting'],
    // only no effect or the opposite
    ['animal {no-effect}', 'no-effect'],
    ['animal {opposite-effect}', 'no-effect'],
    ['human-clinical {no-effect}, animal {no-effect}, hypothesis, assertion', 'no-effect'],
    // effects
    ['human-clinical, animal', 'human-and-animal'],
    ['human-laboratory, animal, hypothesis', 'human-and-animal'],
    ['human-clinical', 'human-only'],
    ['human-laboratory, assertion', 'human-only'],
    ['animal, hypothesis, assertion', 'animal-only'],
    ['animal, unclassified', 'animal-only'],
    // nothing measured, or not told
    ['hypothesis', 'hypothesis-only'],
    ['hypothesis, assertion', 'hypothesis-only'],
    ['animal {not-reported}, hypothesis', 'hypothesis-only'],
    ['curator', 'hypothesis-only'],
    ['assertion', 'assertion-only'],
    // an idea of a reader moves no verdict
    ['mine', 'mine'],
    ['assertion, mine', 'assertion-only'],
    ['animal, mine', 'animal-only'],
    ['animal {not-reported}, assertion', 'assertion-only'],
    // in no column, so in no verdict
    ['unclassified', null],
    ['animal {not-reported}', null],
  ])('%s: %s', (evidence, expected) => {
    expect(verdict(evidence)).toBe(expected);
  });

  it.each([
    ['study', 'IVIG -[studied-to-treat]-> SSc human-clinical'],
    ['definition', 'MMP1 -[subtype-of]-> MMP assertion'],
    ['comparison', 'IVIG -[causes-fewer]-> harm assertion'],
    ['appraisal', 'SSc -[lacks]-> trials assertion'],
  ])('is null where the role is %s', (_, line) => {
    expect(assessed(line)).toMatchObject({ verdict: null, listed: true });
  });

  it('is null where a regulator alone speaks: a licence is no evidence', () => {
    expect(assessed('IVIG -[treats]-> ITP assertion {regulator}').verdict).toBeNull();
    expect(assessed('IVIG -[treats]-> ITP assertion {regulator}, assertion').verdict).toBe('assertion-only');
  });

  it('counts "no change" as no effect', () => {
    expect(assessed('IVIG -o IFNG animal')).toMatchObject({ verdict: 'no-effect', class: 'animal' });
    expect(assessed('IVIG -o IFNG hypothesis').verdict).toBe('hypothesis-only');
  });
});

describe('conflict needs another study or another arm', () => {
  it.each([
    ['one study, one arm', 'animal {study a}, animal {study a; no-effect}', 'animal-only'],
    ['two studies', 'animal {study a}, animal {study b; no-effect}', 'conflicting'],
    ['two arms of one study', 'animal {study a; arm low}, animal {study a; arm high; no-effect}', 'conflicting'],
    ['the whole and an arm of it', 'animal {study a}, animal {study a; arm high; no-effect}', 'animal-only'],
    ['one arm told twice', 'animal {study a; arm low}, animal {study a; arm low; no-effect}', 'animal-only'],
    ['arms of two studies', 'animal {study a; arm low}, animal {study b; arm low; no-effect}', 'conflicting'],
  ])('%s', (_, evidence, expected) => {
    expect(verdict(evidence)).toBe(expected);
  });

  it('does not take numbers of which one passage tells more than another for another arm', () => {
    const model = drawnModel('IVIG -| FIB animal {study a}, animal {study a; no-effect}');
    const [node] = model.claims;
    const [effect, none] = node!.evidence;
    const told = { ...effect!, evidence: { ...effect!.evidence, values: [{ what: 'collagen', change: '-20 %' }] } };
    expect(assess(model, { ...node!, evidence: [told, none!] }, 'review').verdict).toBe('animal-only');
  });

  it('takes patients who did not respond for a number, never for a null', () => {
    expect(assessed('IVIG -| FIB human-clinical {n 6/7}')).toMatchObject({
      verdict: 'human-only',
      class: 'human-clinical',
    });
  });
});

describe('the admitted sources', () => {
  const text = 'IVIG -| FIB human-clinical, animal {abstract}, human-clinical {later; no-effect}';

  it.each([
    ['review', 'human-only', 1, 2],
    ['abstracts', 'human-and-animal', 2, 1],
    ['later', 'conflicting', 3, 0],
  ] as const)('%s: %s', (reach, expected, admitted, hidden) => {
    const assessment = assessed(text, reach);
    expect(assessment.verdict).toBe(expected);
    expect([assessment.admitted.length, assessment.hidden.length]).toEqual([admitted, hidden]);
  });

  it('name what a wider choice would change', () => {
    expect(assessed(text).wider).toEqual({ hidden: 1, verdict: 'conflicting', changes: true });
    expect(assessed('IVIG -| FIB animal, animal {later}').wider).toEqual({
      hidden: 1,
      verdict: 'animal-only',
      changes: false,
    });
    expect(assessed(text, 'later').wider).toBeNull();
  });

  it('leave out a claim none of whose sources is admitted', () => {
    const hidden = assessed('IVIG -| FIB animal {later}');
    expect(hidden).toMatchObject({ listed: false, verdict: null, class: null, classes: [], studies: [] });
    expect(assessed('IVIG -| FIB animal {later}', 'later')).toMatchObject({ listed: true, verdict: 'animal-only' });
  });
});

describe("a curator's inference", () => {
  it('stands with its basis', () => {
    const text = 'A ≙ B curator {basis IVIG-|A}\nIVIG -| A animal {later}';
    expect(assessed(text).listed).toBe(false);
    expect(assessed(text, 'later').listed).toBe(true);
  });

  it('stands while one claim of its basis does, and without any basis', () => {
    const text = 'A ≙ B curator {basis IVIG-|A,IVIG-|B}\nIVIG -| A animal {later}\nIVIG -| B animal';
    expect(assessed(text).listed).toBe(true);
    expect(assessed('A ≙ B curator').listed).toBe(true);
  });

  it('stands on an inference that stands, and falls where inferences rest on each other alone', () => {
    const chain = 'A ≙ B curator {basis B≙C}\nB ≙ C curator {basis C->D}\n';
    expect(assessed(`${chain}C -> D animal`).listed).toBe(true);
    expect(assessed(`${chain}C -> D animal {later}`).listed).toBe(false);
    expect(assessed('A ≙ B curator {basis B≙A}\nB ≙ A curator {basis A≙B}').listed).toBe(false);
  });

  it('is looked up in time that grows with the claims, however they rest on each other', () => {
    const lines = ['P -> Q animal {later}', 'x0 ≙ z curator {basis P->Q}', 'y0 ≙ z curator {basis P->Q}'];
    for (let at = 1; at <= 40; at++)
      for (const side of ['x', 'y']) lines.unshift(`${side}${at} ≙ z curator {basis x${at - 1}≙z,y${at - 1}≙z}`);
    expect(assessed(lines.join('\n')).listed).toBe(false);
    expect(assessed(lines.join('\n'), 'later').listed).toBe(true);
  });

  it('is no evidence: it has a class of its own, after all others', () => {
    expect(assessed('A -> B curator')).toMatchObject({ class: 'curator', classes: ['hypothesis'], studies: [] });
    expect(assessed('A -> B curator, assertion').class).toBe('assertion');
  });
});

describe("a reader's idea", () => {
  it('is no evidence: its class comes after all others, and it adds to no count', () => {
    expect(assessed('A -> B mine')).toMatchObject({ listed: true, class: 'mine', classes: [], studies: [] });
    expect(assessed('A -> B curator, mine').class).toBe('curator');
    expect(assessed('A -> B assertion, mine')).toMatchObject({ class: 'assertion', classes: ['assertion'] });
  });
});
