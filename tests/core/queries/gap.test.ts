import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessAll } from '../../../src/core/model/assessment.ts';
import type { Model } from '../../../src/core/model/claim-graph.ts';
import { findGaps, findGapsSteps, type Gap } from '../../../src/core/queries/gap.ts';
import { defaultPathQuery, type PathQuery } from '../../../src/core/queries/path-query.ts';
import type { Reach } from '../../../src/core/schema/axes.ts';
import { type EvidenceClass, humanClasses } from '../../../src/core/schema/evidence-classes.ts';
import { drawnModel, quicklyDrawnModel } from '../drawn-graph.ts';
import { naivePaths } from './brute-force-paths.ts';
import { drawingOf, idOf, randomGraph } from './random-graphs.ts';

interface Asked extends Partial<PathQuery> {
  readonly named?: readonly EvidenceClass[];
  readonly reach?: Reach;
  readonly budget?: number;
}

function gaps(model: Model, from: string, to: string, { named, reach, budget, ...asked }: Asked = {}) {
  const query = { ...defaultPathQuery, from: [from], to: [to], ...asked };
  return findGaps(model, assessAll(model, reach ?? 'abstracts'), query, named, budget);
}
const claimsOf = (gap: Gap | null) => gap?.missing.map(({ claim }) => claim) ?? null;

describe('what would have to be confirmed', () => {
  it('is each step of a way that no claim shows in humans, named by its strongest claim', () => {
    const model = drawnModel('A -> B animal\nA -> B assertion\nB -| C human-laboratory\nC -> D hypothesis');
    const { question, paths, classes, stopped } = gaps(model, 'A', 'D');
    expect({ classes, stopped }).toEqual({ classes: ['human-clinical', 'human-laboratory'], stopped: 'complete' });
    expect(claimsOf(question)).toEqual(['A->B', 'C->D']);
    expect(question?.missing[0]).toEqual({
      claim: 'A->B',
      step: { from: 'A', to: 'B' },
      words: 'not shown in humans in this data set',
      search: '("A") AND ("B") AND (human OR patients)',
      hidden: 0,
    });
    expect(paths).toEqual([{ rank: 1, ...question }]);
  });

  it('is nothing where any claim of each step has the evidence, the strongest or not', () => {
    const model = drawnModel('A -> B human-clinical, animal\nA -> B animal');
    expect(claimsOf(gaps(model, 'A', 'B', { named: ['animal'] }).question)).toEqual([]);
  });

  it('is smaller for the question than for its best way, where another way lacks less', () => {
    const model = drawnModel('A -> B animal\nB -> D animal\nA -> C human-clinical\nC -> D assertion');
    const { question, paths } = gaps(model, 'A', 'D');
    expect(paths.map((gap) => [gap.rank, gap.entities.join(' '), claimsOf(gap)])).toEqual([
      [1, 'A B D', ['A->B', 'B->D']],
      [2, 'A C D', ['C->D']],
    ]);
    expect(question?.entities).toEqual(['A', 'C', 'D']);
  });

  it('of two ways that lack as little, is that of the one with better evidence', () => {
    const model = drawnModel('A -> B hypothesis\nB -> D human-clinical\nA -> C animal\nC -> D human-laboratory');
    expect(claimsOf(gaps(model, 'A', 'D').question)).toEqual(['A->C']);
  });

  it('keeps to the effect that is asked for', () => {
    const model = drawnModel('A -> B human-clinical\nB -> D human-clinical\nA -| D hypothesis');
    expect(claimsOf(gaps(model, 'A', 'D', { effect: 'lower' }).question)).toEqual(['A-|D']);
    expect(claimsOf(gaps(model, 'A', 'D', { effect: 'raise' }).question)).toEqual([]);
  });

  it('is over all ways, listed or not', () => {
    const model = drawnModel('A -> B animal\nB -> D animal\nA -> C human-clinical\nC -> D assertion');
    const { question, paths, stopped } = gaps(model, 'A', 'D', { limit: 1 });
    expect({ listed: paths.length, stopped, question: claimsOf(question) }).toEqual({
      listed: 1,
      stopped: 'limit',
      question: ['C->D'],
    });
  });
});

describe('the words', () => {
  const model = drawnModel('A -> B animal\nB ≙ C');
  const words = (named?: readonly EvidenceClass[]) =>
    gaps(model, 'A', 'C', named ? { named } : {}).question?.missing.map((one) => one.words);

  it('say humans where both human classes are meant, whatever their order', () => {
    expect(words()).toEqual([
      'not shown in humans in this data set',
      'not shown in humans in this data set; assumed by the curator',
    ]);
    expect(words(['human-laboratory', 'human-clinical'])).toEqual(words());
  });

  it('say whose idea it is that lacks it', () => {
    const missing = gaps(drawnModel('A -> B mine'), 'A', 'B', { named: ['animal'] }).question?.missing;
    expect(missing?.map((one) => one.words)).toEqual([
      'no evidence of the class animal in this data set; it is your own idea',
    ]);
  });

  it('say the class where one is meant', () => {
    expect(words(['human-clinical'])?.[0]).toBe('no evidence of the class human clinical in this data set');
    expect(words(['animal'])).toEqual(['no evidence of the class animal in this data set; assumed by the curator']);
  });

  it('say so where hidden sources have the evidence', () => {
    const later = drawnModel('A -> B animal, human-clinical {later}');
    const shown = gaps(later, 'A', 'B').question?.missing[0];
    expect(shown).toMatchObject({
      hidden: 1,
      words: 'not shown in humans in this data set, but 1 piece of evidence that is not shown here has it',
    });
    expect(claimsOf(gaps(later, 'A', 'B', { reach: 'later' }).question)).toEqual([]);
  });

  it('never say “not shown” of what the data set shows outside of the context that is asked for', () => {
    const both = drawnModel('A -> B animal, human-clinical');
    const context = { ...defaultPathQuery.context, taxa: ['NCBITaxon:10090'] };
    expect(claimsOf(gaps(both, 'A', 'B', { context }).question)).toEqual([]);
  });
});

describe('the disease that is asked for', () => {
  const about = (piece: string, focus = 'focus: SSc') =>
    drawnModel(`${focus}\ndcSSc ⊂ SSc\nSSc ⊂ scleroderma\nA -> B ${piece}`);
  const words = (model: Model, asked: Asked = {}) =>
    gaps(model, 'A', 'B', asked).question?.missing.map((one) => one.words);

  it('is what the data set is about: evidence from a form of it confirms a step', () => {
    expect(words(about('human-clinical {disease SSc}'))).toEqual([]);
    expect(words(about('human-laboratory {disease dcSSc}'))).toEqual([]);
    expect(words(about('animal'))).toEqual(['not shown in humans with SSc in this data set']);
  });

  it('is not confirmed by another disease, nor by a context that nobody states, and it says where that was seen', () => {
    const seen = (piece: string) =>
      words(about(piece))?.[0]?.replace('not shown in humans with SSc in this data set', '…');
    expect(seen('human-clinical {disease myositis}')).toBe('…; it was seen in myositis');
    expect(seen('human-laboratory {disease scleroderma}')).toBe('…; it was seen in scleroderma, a wider term');
    expect(seen('human-clinical')).toBe('…; it was seen in cases whose disease is not stated');
    expect(
      seen('human-clinical {disease myositis}, human-clinical {disease myositis}, human-clinical {disease gout}'),
    ).toBe('…; it was seen in myositis and gout');
    expect(seen('human-clinical {disease myositis}, human-clinical {disease SSc}')).toBeUndefined();
  });

  it('is asked of the nearest way too: one that other diseases confirm is no nearer', () => {
    const model = drawnModel(`focus: SSc
      A -> B human-clinical {disease myositis}
      B -> D human-clinical {disease myositis}
      A -> C human-clinical {disease SSc}
      C -> D animal`);
    expect(claimsOf(gaps(model, 'A', 'D').question)).toEqual(['C->D']);
  });

  it('is another where the question looks at another', () => {
    const context = { ...defaultPathQuery.context, diseases: ['myositis'] };
    expect(words(about('human-clinical {disease myositis}'), { context })).toEqual([]);
    expect(gaps(about('human-clinical {disease myositis}'), 'A', 'B', { context }).diseases).toEqual(['myositis']);
  });

  it('holds for what animals stand for: a model of another disease, or of none, confirms nothing', () => {
    const model = (animal: string) =>
      drawnModel(`focus: SSc\ntight -[model-of]-> SSc\ntight: model\nA -> B animal {model ${animal}}`);
    expect(words(model('tight'), { named: ['animal'] })).toEqual([]);
    expect(words(model('bleomycin'), { named: ['animal'] })).toEqual([
      'no evidence of the class animal on SSc in this data set; it was seen in bleomycin',
    ]);
  });

  it('is part of the literature query', () => {
    const [one] = gaps(about('animal'), 'A', 'B').question?.missing ?? [];
    expect(one?.search).toBe('("A") AND ("B") AND ("SSc" OR "scleroderma") AND (human OR patients)');
  });

  it('is none where the data set names none and the question neither', () => {
    expect(words(drawnModel('A -> B human-clinical {disease myositis}'))).toEqual([]);
  });
});

describe('questions without a gap', () => {
  const model = drawnModel('A -> B animal\nC -> D animal');

  it('have no answer', () => {
    const none = { question: null, paths: [], stopped: 'complete' };
    expect(gaps(model, 'A', 'D')).toMatchObject(none);
    expect(gaps(model, 'A', 'A')).toMatchObject(none);
  });

  it('name an entity that is not there', () => {
    expect(() => gaps(model, 'A', 'X')).toThrow('no entity "X"');
  });

  it('have a budget of nothing: nothing is claimed', () => {
    expect(gaps(model, 'A', 'B', { budget: 0 })).toMatchObject({ question: null, paths: [], stopped: 'budget' });
  });

  it('ask for no class: every step lacks it', () => {
    expect(claimsOf(gaps(model, 'A', 'B', { named: [] }).question)).toEqual(['A->B']);
  });
});

describe('against all ways of random graphs', () => {
  const named = fc.constantFrom<readonly EvidenceClass[]>(humanClasses, ['human-clinical'], ['animal'], ['hypothesis']);
  const asked = fc.record({
    effect: fc.constantFrom('any', 'raise', 'lower'),
    classes: fc.constantFrom(null, null, ['animal', 'hypothesis'] as const),
    curator: fc.boolean(),
  });

  it('the fewest steps, over all ways and for each', () => {
    fc.assert(
      fc.property(randomGraph, asked, named, (claims, { effect, classes, curator }, wished) => {
        const query: PathQuery = {
          ...defaultPathQuery,
          from: ['A'],
          to: ['B'],
          maxSteps: 8,
          limit: 10_000,
          effect,
          classes,
          curator,
        };
        const model = quicklyDrawnModel(drawingOf(claims));
        const answer = findGaps(model, assessAll(model, 'abstracts'), query, wished);
        const shown = new Set(
          claims.filter((claim) => claim.classes.some((id) => wished.includes(id as EvidenceClass))).map(idOf),
        );
        const sign = effect === 'raise' ? 1 : effect === 'lower' ? -1 : undefined;
        const lacking = naivePaths(claims, query)
          .filter((path) => sign === undefined || path.sign === sign)
          .map((path) => path.claims.filter((step) => !step.some((id) => shown.has(id))).length);
        expect(answer.stopped).toBe('complete');
        expect(answer.question?.missing.length ?? Infinity).toBe(Math.min(...lacking));
        expect(answer.paths.map(({ missing }) => missing.length).sort()).toEqual(lacking.sort());
        for (const one of answer.paths.flatMap(({ missing }) => missing)) expect(shown.has(one.claim)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('the same in slices, whose work only grows', () => {
    const model = drawnModel('A -> B animal\nB -> D animal\nA -> C human-clinical\nC -> D assertion');
    const query = { ...defaultPathQuery, from: ['A'], to: ['D'] };
    const search = findGapsSteps(model, assessAll(model, 'abstracts'), query);
    let last = 0;
    for (let slice = search.next(); ; slice = search.next()) {
      if (slice.done) {
        expect(slice.value).toEqual(gaps(model, 'A', 'D'));
        break;
      }
      expect(slice.value.done).toBeGreaterThanOrEqual(last);
      last = slice.value.done;
    }
  });
});
