import { assert, constantFrom, integer, property, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessAll } from '../../../src/core/model/assessment.ts';
import { buildModel, type Model } from '../../../src/core/model/claim-graph.ts';
import { contradictionsIn } from '../../../src/core/model/contradictions.ts';
import { type DatasetSlice, sliceOf, type Wished } from '../../../src/core/model/dataset-slice.ts';
import { readClaim } from '../../../src/core/model/reading.ts';
import { readDataset } from '../../../src/core/reader/read-dataset.ts';
import type { Reach } from '../../../src/core/schema/axes.ts';
import { reaches } from '../../../src/core/schema/axes.ts';
import type { Dataset } from '../../../src/core/schema/shapes.ts';
import { drawnModel } from '../drawn-graph.ts';
import { largeDocument } from '../large-document.ts';
import { graphOf } from '../../../src/core/model/graph.ts';

function read(document: unknown): ReturnType<typeof readDataset> {
  return readDataset([{ name: 'whole.json', bytes: new TextEncoder().encode(JSON.stringify(document)) }]);
}

/** A data set as a document of the native format. */
const documentOf = ({ head, ...lists }: Dataset): unknown => ({ ...head, ...lists });

function slice(model: Model, claims: readonly string[], most = 1000, reach: Reach = 'later'): DatasetSlice {
  return sliceOf(
    { model, reach, assessments: assessAll(model, reach) },
    { claims, entities: [], sources: [], studies: [] },
    most,
  );
}
const claimsIn = ({ dataset }: DatasetSlice): string[] => dataset.claims.map(({ id }) => id);

describe('a slice of a data set', () => {
  const { dataset } = read(largeDocument(400));
  const whole = buildModel(dataset!);
  const assessed = new Map(reaches.ids.map((reach) => [reach, assessAll(whole, reach)]));
  const wishes = (list: readonly { id: string }[]) =>
    subarray(
      list.map(({ id }) => id),
      { maxLength: Math.min(40, list.length) },
    );
  const anyWish = [
    wishes(whole.dataset.claims),
    wishes(whole.dataset.entities),
    wishes(whole.dataset.sources),
    wishes(whole.dataset.studies),
    constantFrom(...reaches.ids),
  ] as const;

  /** Every slice that is wished for, with the whole's words. */
  function holds(check: (slice: DatasetSlice, wished: Wished, reach: Reach, most: number) => void): void {
    assert(
      property(...anyWish, integer({ min: 0, max: 120 }), (claims, entities, sources, studies, reach, most) => {
        const wished = { claims, entities, sources, studies };
        check(sliceOf({ model: whole, reach, assessments: assessed.get(reach)! }, wished, most), wished, reach, most);
      }),
      { numRuns: 60 },
    );
  }

  it('shows a part of the whole, and says of how much it does not', () => {
    holds(({ dataset, shown, notShown, noRoom }, wished, _, most) => {
      expect(dataset.claims.length).toBeLessThanOrEqual(most);
      for (const kind of ['entities', 'claims', 'sources', 'studies', 'notes', 'terms'] as const) {
        const ids = new Set(whole.dataset[kind].map(({ id }) => id));
        expect(dataset[kind].every(({ id }) => ids.delete(id))).toBe(true);
        expect(ids.size).toBe(notShown[kind]);
        expect(shown[kind]).toBe(dataset[kind].length);
      }
      const pieces = (list: readonly { evidence: readonly unknown[] }[]) => list.flatMap(({ evidence }) => evidence);
      expect(shown.evidence).toBe(pieces(dataset.claims).length);
      expect(shown.evidence + notShown.evidence).toBe(pieces(whole.dataset.claims).length);
      const there = new Set(dataset.claims.map(({ id }) => id));
      expect(new Set(wished.claims.filter((id) => !there.has(id)))).toEqual(new Set(noRoom));
      for (const kind of ['entities', 'sources', 'studies'] as const)
        expect(dataset[kind].map(({ id }) => id)).toEqual(expect.arrayContaining([...wished[kind]]));
    });
  });

  it('is a data set by itself: its reader sets nothing aside and says nothing', () => {
    holds(({ dataset }) => {
      if (dataset.claims.length + dataset.entities.length === 0) return;
      const again = read(documentOf(dataset));
      expect(again.issues).toEqual([]);
      expect(again.dataset).toEqual(dataset);
    });
  });

  it('says of each claim what the whole says', () => {
    holds(({ dataset, claimsBeside, claimsBeyond }, _, reach) => {
      const part = buildModel(dataset);
      const [here, there] = [assessAll(part, reach), assessed.get(reach)!];
      const [against, againstInWhole] = [contradictionsIn(part, here), contradictionsIn(whole, there)];
      for (const node of part.claims) {
        const { id } = node.claim;
        const [own, whose] = [here.get(id)!, there.get(id)!];
        expect(own).toEqual(whose);
        expect(readClaim(part, node, own)).toBe(readClaim(whole, whole.claim(id), whose));
        const sums = (model: Model) => model.claims.filter(({ claim }) => claim.via?.includes(id)).length;
        expect([...against(id)].length + sums(part) + (claimsBeside.get(id) ?? 0)).toBe(
          [...againstInWhole(id)].length + sums(whole),
        );
      }
      for (const { id } of dataset.entities)
        expect(graphOf(part).edges(id).length + (claimsBeyond.get(id) ?? 0)).toBe(graphOf(whole).edges(id).length);
    });
  });
});

describe('with a claim comes', () => {
  it.each([
    [
      'what an inference rests on, and what that rests on',
      'A -> B animal {id a}\nB -> C curator {basis a; id b}\nC -> D curator {basis b; id c}\nX -> Y animal',
      'c',
      ['a', 'b', 'c'],
    ],
    [
      'what it sums up, and what sums it up',
      'A -> B animal {id a}\nB -> C animal {id b}\nA -> C animal {via a,b; id c}',
      'a',
      ['a', 'b', 'c'],
    ],
    [
      'what contradicts it, by the claims that join the two',
      'T ∋ P assertion {id p}\nP -> M1 animal {id a}\nT -o M animal {id b}\nM1 ⊂ M {id m}',
      'a',
      ['a', 'b', 'm', 'p'],
    ],
    [
      'that its object is on the cell',
      'A -> R animal {where B; id a}\nR -[located-on]-> B assertion {id on}',
      'a',
      ['a', 'on'],
    ],
    [
      'that one of its ends is a part of the other',
      'T ∋ P assertion {id p}\nT -> M animal {id a}\nP -> M animal {id b}\nP -> N animal',
      'b',
      ['b'],
    ],
  ])('%s', (_, drawing, wished, expected) => {
    expect(claimsIn(slice(drawnModel(drawing), [wished])).sort()).toEqual(expected);
  });

  it('only as much as there is room for, the first wished first', () => {
    const model = drawnModel(
      'A -> B animal {id a}\nB -> C curator {basis a; id b}\nC -> D animal {id c}\nD -> E animal {id d}',
    );
    const { noRoom, ...rest } = slice(model, ['b', 'c', 'd'], 3);
    expect(rest.dataset.claims.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(noRoom).toEqual(['d']);
    expect(Object.fromEntries(rest.claimsBeyond)).toEqual({ D: 1 });
  });

  it('a few of the many that contradict it, and the number of the others', () => {
    const many = Array.from({ length: 30 }, (_, at) => `A -| B animal {where X${at}}`).join('\n');
    const found = slice(drawnModel(`A -> B animal {id a}\n${many}`), ['a']);
    expect(found.shown.claims).toBe(6);
    expect(found.claimsBeside.get('a')).toBe(25);
  });
});
