import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/model/assessment.ts';
import { buildModel } from '../../../src/core/model/claim-graph.ts';
import { modeOf, objectPhrase, readClaim } from '../../../src/core/model/reading.ts';
import { predicates } from '../../../src/core/schema/predicates.ts';
import { drawnDataset, drawnModel } from '../drawn-graph.ts';

/** The first claim of a drawing, read out over the review and the abstracts. */
function read(text: string, plural: readonly string[] = []): string {
  const dataset = drawnDataset(text);
  const entities = dataset.entities.map((entity) =>
    plural.includes(entity.id) ? { ...entity, plural: true } : entity,
  );
  const model = buildModel({ ...dataset, entities });
  const node = model.claims[0]!;
  return readClaim(model, node, assess(model, node, 'abstracts'));
}

describe('a claim read out is worded no more strongly than its best evidence', () => {
  it.each([
    ['IVIG -| COL animal {comparator placebo}', 'IVIG lowered COL'],
    ['IVIG -| COL animal', 'COL fell after IVIG'],
    ['IVIG -> COL animal', 'COL rose after IVIG'],
    ['IVIG -| COL animal {comparator not-stated}', 'COL fell after IVIG'],
    ['IVIG -| COL hypothesis', 'IVIG may lower COL'],
    ['IVIG -| COL assertion', 'IVIG is stated to lower COL'],
    ['IVIG -| COL assertion, hypothesis', 'IVIG may lower COL'],
    ['IVIG -| COL hypothesis, unclassified', 'COL fell after IVIG'],
    ['IVIG -- COL human-laboratory', 'COL was bound after IVIG'],
    ['IVIG -- COL hypothesis', 'IVIG may bind COL'],
    ['IVIG ∋ AB hypothesis', 'IVIG may contain AB'],
    ['IVIG ∋ AB assertion', 'IVIG is stated to contain AB'],
    ['COL ≙ FIB', 'COL is taken to stand for FIB'],
  ])('%s: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('a comparator of weaker evidence does not lend its verb to the strongest', () => {
    expect(read('IVIG -| COL human-clinical, animal {comparator placebo}')).toBe('COL fell after IVIG');
    expect(read('IVIG -| COL animal, animal {comparator placebo}')).toBe('IVIG lowered COL');
  });

  it('hidden evidence lends nothing', () => {
    expect(read('IVIG -| COL hypothesis, animal {later; comparator placebo}')).toBe('IVIG may lower COL');
  });

  it('names aspect and place, and not the aspect that the verb says already', () => {
    expect(read('IVIG -| COL animal {aspect secretion; where FB}')).toBe('the secretion of COL in FB fell after IVIG');
    expect(read('IVIG -| COL animal {where FB}')).toBe('COL in FB fell after IVIG');
    expect(read('AB -[blocks]-> FAS hypothesis {aspect activity}')).toBe('AB may block FAS');
  });

  it('says what was found where nothing supports it', () => {
    expect(read('IVIG -| COL animal {no-effect}')).toBe('no effect of IVIG on COL was found');
    expect(read('IVIG -| COL animal {opposite-effect}')).toBe('IVIG had the opposite effect on COL');
    expect(read('IVIG -| COL animal {opposite-effect}, animal {no-effect}')).toBe('no effect of IVIG on COL was found');
    expect(read('IVIG -| COL animal {not-reported}')).toBe('what IVIG did to COL was not reported');
  });

  it('tells of no change as of a finding', () => {
    expect(read('IVIG -o IFNG animal')).toBe('IFNG was unchanged after IVIG');
    expect(read('IVIG -o IFNG animal {comparator untreated}')).toBe('IFNG was unchanged with IVIG');
  });

  it('agrees in number', () => {
    expect(read('IVIG -o cells animal', ['cells'])).toBe('cells were unchanged after IVIG');
    expect(read('IVIG -o cells animal {aspect abundance}', ['cells'])).toBe(
      'the amount of cells was unchanged after IVIG',
    );
    expect(read('drugs -| COL assertion', ['drugs'])).toBe('drugs are stated to lower COL');
  });

  it('leaves braces and dollars of a label alone', () => {
    expect(read('$& -| {o} animal')).toBe('{o} fell after $&');
  });
});

describe('readings in words', () => {
  it('are filled in for every relation and every way of knowing', () => {
    const model = drawnModel('A -> B animal');
    const node = model.claims[0]!;
    for (const { id } of predicates.rows) {
      const said = { ...node, claim: { ...node.claim, predicate: id } };
      for (const evidence of ['animal', 'animal {comparator placebo}', 'hypothesis', 'assertion']) {
        const other = drawnModel(`A -> B ${evidence}`);
        const sentence = readClaim(model, said, assess(other, other.claims[0]!, 'later'));
        expect(sentence, `${id}, ${evidence}`).toMatch(/^[^{}]*\bA\b[^{}]*\bB\b[^{}]*$|^[^{}]*\bB\b[^{}]*\bA\b[^{}]*$/);
      }
    }
  });

  it('have no mode where nothing supports the claim', () => {
    const model = drawnModel('A -> B animal {no-effect}');
    const node = model.claims[0]!;
    expect(modeOf(node, assess(model, node, 'later'))).toBeNull();
    expect(objectPhrase(model, node)).toBe('B');
  });
});

describe('a change that went back to normal says so', () => {
  const withValues = (values: object[]) => {
    const dataset = drawnDataset('IVIG -> MMP human-laboratory');
    const claims = dataset.claims.map((claim) => ({
      ...claim,
      evidence: claim.evidence.map((evidence) => ({ ...evidence, values: values as never })),
    }));
    const model = buildModel({ ...dataset, claims });
    const node = model.claims[0]!;
    return readClaim(model, node, assess(model, node, 'abstracts'));
  };

  it('names baseline and end where every value states them alike', () => {
    const normalised = { what: 'MMP', baseline: 'lowered', after: 'normal' };
    expect(withValues([normalised])).toBe('MMP rose after IVIG, from lowered to normal');
    expect(withValues([normalised, normalised])).toBe('MMP rose after IVIG, from lowered to normal');
  });

  it('says nothing of them where they differ or one is not stated', () => {
    const one = { what: 'MMP', baseline: 'lowered', after: 'normal' };
    expect(withValues([one, { ...one, after: 'raised' }])).toBe('MMP rose after IVIG');
    expect(withValues([{ what: 'MMP', baseline: 'lowered' }])).toBe('MMP rose after IVIG');
  });
});

describe('a reading says place and contradiction', () => {
  it('says on which cell a receptor sits, and in which cell a change happens', () => {
    const model = drawnModel('IVIG -| FCR assertion {where BCELL}\nIVIG -| IL4 assertion {where BCELL}');
    const [receptor, cytokine] = model.claims;
    expect(objectPhrase(model, cytokine!)).toBe('IL4 in BCELL');
    const { statement, evidence } = model.dataset.claims[0]!;
    const place = {
      id: 'place',
      subject: 'FCR',
      predicate: 'located-on' as const,
      object: 'BCELL',
      statement,
      evidence,
    };
    const withPlace = buildModel({ ...model.dataset, claims: [...model.dataset.claims, place] });
    expect(objectPhrase(withPlace, withPlace.claim(receptor!.claim.id))).toBe('FCR on BCELL');
  });

  it('does not hide that other evidence found otherwise', () => {
    expect(read('IVIG -| COL animal {study 1}, animal {study 2; no-effect}')).toBe(
      'COL fell after IVIG, but not in all evidence',
    );
  });
});
