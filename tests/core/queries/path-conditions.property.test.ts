import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessAll } from '../../../src/core/model/assessment.ts';
import { buildModel, type Model } from '../../../src/core/model/claim-graph.ts';
import { onwardFor } from '../../../src/core/queries/onward.ts';
import { glanceAtWays, searchWays } from '../../../src/core/queries/path-search.ts';
import { anyContext, defaultPathQuery, type Path, type PathQuery } from '../../../src/core/queries/path-query.ts';
import { findPaths } from '../../../src/core/queries/paths.ts';
import { prepareQuestion } from '../../../src/core/queries/question.ts';
import { toEnd } from '../../../src/core/engine/search-slices.ts';
import { quicklyDrawnModel } from '../drawn-graph.ts';
import { someOf } from '../some-of.ts';
import { naiveLoops, type NaivePath, naivePaths, naiveVerdict } from './brute-force-paths.ts';
import { drawingOf, idOf, type RandomClaim, randomGraph, unsourced } from './random-graphs.ts';

const whole: PathQuery = { ...defaultPathQuery, from: ['A'], to: ['B'], maxSteps: 8, limit: 100_000 };
const nothing = { entities: [], claims: [], sources: [] };

/** Some conditions, on the entities, claims and sources that the graph has. */
const conditionsOn = (claims: readonly RandomClaim[]): fc.Arbitrary<Partial<PathQuery>> => {
  const some = <T>(values: readonly T[]) =>
    fc.subarray([...values], { minLength: 0, maxLength: Math.min(1, values.length) });
  const named = fc.record({
    entities: some(['C', 'D', 'E', 'F']),
    claims: some(claims.map(idOf)),
    // What no source says was read nowhere.
    sources: some(
      claims.filter(({ classes }) => classes.some((id) => !unsourced.includes(id))).map(({ number }) => `r${number}`),
    ),
  });
  return someOf({
    effect: fc.constantFrom('any', 'raise', 'lower'),
    classes: fc.constantFrom(null, ['animal'], ['human-clinical', 'human-laboratory'], ['hypothesis', 'assertion']),
    quantifier: fc.constantFrom('every', { atLeast: 0 }, { atLeast: 1 }, { atLeast: 2 }),
    curator: fc.boolean(),
    context: fc.record({
      diseases: fc.constant(anyContext.diseases),
      regimen: fc.constant(anyContext.regimen),
      taxa: fc.constantFrom(null, null, ['NCBITaxon:9606'], ['NCBITaxon:9606', 'NCBITaxon:10090']),
      exposed: fc.constantFrom(null, null, ['patient', 'animal'], ['dish']),
      places: fc.constantFrom(null, null, null, ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7']),
    }),
    predicates: fc.constantFrom(null, ['increases', 'decreases'], ['binds', 'increases']),
    pass: named,
    avoid: named,
    assume: fc.constantFrom([], [{ predicate: 'binds', effect: 'lower' }], [{ predicate: 'binds', effect: 'raise' }]),
    from: fc.constantFrom(['A'], ['A', 'C']),
    to: fc.constantFrom(['B'], ['B', 'D']),
  }) as fc.Arbitrary<Partial<PathQuery>>;
};

const graphAndConditions = randomGraph.chain((claims) =>
  fc.tuple(fc.constant(claims), conditionsOn(claims), fc.constantFrom('evidence', 'steps', 'strength' as const)),
);

/** The strength that a data set may give its claims, in hundredths; some have none. Many products are equal. */
const hundredths = [20, 50, 40, undefined, 25, 80, 100, 20, 50, 40];
const hundredthsOf = (claim: RandomClaim): number | undefined => hundredths[claim.number % hundredths.length];
const strengthOf = (claim: RandomClaim): number | undefined => {
  const whole = hundredthsOf(claim);
  return whole === undefined ? undefined : whole / 100;
};

function modelOf(claims: readonly RandomClaim[]): Model {
  const drawn = quicklyDrawnModel(drawingOf(claims));
  const strengths = new Map(claims.map((claim) => [idOf(claim), strengthOf(claim)]));
  return buildModel({
    ...drawn.dataset,
    claims: drawn.dataset.claims.map((claim) => {
      const strength = strengths.get(claim.id);
      return strength === undefined ? claim : { ...claim, strength };
    }),
  });
}

const asNaive = (path: Path) => ({
  entities: path.entities,
  signs: path.steps.map(({ sign }) => sign),
  sign: path.sign,
  claims: path.steps.map(({ claims }) => [...claims].sort()),
});
const bare = ({ entities, signs, sign, claims }: NaivePath) => ({ entities, signs, sign, claims });
const inAnyOrder = (paths: readonly object[]): string[] => paths.map((path) => JSON.stringify(path)).sort();

/**
 * What comes first of paths that are equally good: each entity in turn, then the sign of the step to it. A direction that
 * is granted changes no order.
 */
const placesOf = ({ entities, steps }: Path) => {
  const signs = steps.map(({ claims, sign }) => (claims[0]!.includes('--') ? 0 : (sign ?? 0)));
  return entities.flatMap((entity, at) => [entity, at === 0 ? 0 : signs[at - 1]!]);
};

/** How good a path is by a ranking: numbers to be compared in order, less is better. */
function worth(path: NaivePath, rank: PathQuery['rank'], claims: readonly RandomClaim[]): number[] {
  if (rank === 'steps') return [path.strengths.length];
  if (rank === 'evidence') {
    const counts = [6, 5, 4, 3, 2, 1, 0].map((place) => path.strengths.filter((one) => one === place).length);
    return [...counts, path.strengths.length];
  }
  const strongest = path.claims.map((step) =>
    claims
      .filter((claim) => step.includes(idOf(claim)))
      .reduce<number>((best, claim) => Math.max(best, hundredthsOf(claim) ?? 0), 0),
  );
  const known = strongest.filter((one) => one > 0);
  // Whole numbers: equal products are equal. A graph of six entities has paths of five steps.
  const product = known.reduce((before, one) => before * one, 1) * 100 ** (5 - known.length);
  return [strongest.length - known.length, -product, strongest.length];
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [at, one] of a.entries()) {
    const other = b[at];
    if (other === undefined) return 1;
    if (one !== other) return one < other ? -1 : 1;
  }
  return a.length - b.length;
}

const runs = { numRuns: 250 };

describe('conditions, against a search of everything', () => {
  it('every third question has an answer, and many have several', () => {
    const questions = fc.sample(graphAndConditions, { numRuns: 300, seed: 1 });
    const counts = questions.map(([claims, asked]) => naivePaths(claims, { ...whole, ...asked }).length);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(100);
    expect(counts.filter((count) => count > 2).length).toBeGreaterThan(30);
  });

  it('the same paths in the same order under any conditions and ranking', () => {
    fc.assert(
      fc.property(graphAndConditions, ([claims, asked, rank]) => {
        const query: PathQuery = { ...whole, ...asked, rank };
        const model = modelOf(claims);
        const naive = naivePaths(claims, query);
        const wished = query.effect === 'raise' ? 1 : query.effect === 'lower' ? -1 : undefined;
        const answers = ({ sign }: NaivePath): boolean => wished === undefined || sign === wished;
        const answer = findPaths(model, assessAll(model, 'abstracts'), query);
        expect(answer.stopped).toBe('complete');
        expect(inAnyOrder(answer.paths.map(asNaive))).toEqual(inAnyOrder(naive.filter(answers).map(bare)));
        expect(inAnyOrder(answer.counter.map(asNaive))).toEqual(
          inAnyOrder(naive.filter((path) => !answers(path)).map(bare)),
        );
        expect(answer.verdict).toBe(naiveVerdict(naive, query.effect));

        const byClaims = new Map(naive.map((path) => [JSON.stringify(bare(path)), path]));
        const worthOf = (path: Path) => worth(byClaims.get(JSON.stringify(asNaive(path)))!, rank, claims);
        for (const list of [answer.paths, answer.counter]) {
          const worths = list.map(worthOf);
          const isInOrder = (path: Path, at: number): boolean => {
            const next = list[at + 1];
            if (!next) return true;
            const better = compare(worths[at]!, worths[at + 1]!);
            return better === 0
              ? next.group === path.group && compare(placesOf(path), placesOf(next)) <= 0
              : better < 0 && next.group === path.group + 1;
          };
          expect(list.filter((path, at) => !isInOrder(path, at))).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('seeking the best lists what picking them out of all lists', () => {
    fc.assert(
      fc.property(graphAndConditions, fc.integer({ min: 1, max: 6 }), ([claims, asked, rank], limit) => {
        const model = modelOf(claims);
        const question = prepareQuestion(model, assessAll(model, 'abstracts'), { ...whole, ...asked, rank, limit });
        const search = (goThrough: number) => toEnd(searchWays(question, onwardFor(question), 1e9, goThrough));
        const [picked, sought] = [search(1e9), search(0)];
        expect(sought.listed.map(({ steps }) => steps)).toEqual(picked.listed.map(({ steps }) => steps));
        expect(sought.counter.map(({ steps }) => steps)).toEqual(picked.counter.map(({ steps }) => steps));
        expect(sought.verdict).toBe(picked.verdict);
        expect(sought).toMatchObject({ counted: false, stopped: 'budget' });
        for (const direction of ['lower', 'raise', 'undirected'] as const)
          expect(sought.counts[direction]).toBeLessThanOrEqual(picked.counts[direction]);
      }),
      runs,
    );
  });

  it('a first look lists the beginning of the best, counts no more than there are, and says so', () => {
    fc.assert(
      fc.property(graphAndConditions, fc.integer({ min: 0, max: 200 }), ([claims, asked, rank], budget) => {
        const model = modelOf(claims);
        const question = prepareQuestion(model, assessAll(model, 'abstracts'), { ...whole, ...asked, rank });
        const onward = onwardFor(question);
        const all = toEnd(searchWays(question, onward, 1e9));
        const glance = toEnd(glanceAtWays(question, onward, budget));
        if (glance.counted) expect({ ...glance, stopped: null }).toEqual({ ...all, stopped: null });
        else expect(glance).toMatchObject({ counter: [], stopped: 'budget' });
        const steps = glance.listed.map((way) => way.steps);
        expect(steps).toEqual(all.listed.slice(0, steps.length).map((way) => way.steps));
        for (const direction of ['lower', 'raise', 'undirected'] as const)
          expect(glance.counts[direction]).toBeLessThanOrEqual(all.counts[direction]);
      }),
      runs,
    );
  });

  it('the same feedback loops with the same signs, the shortest first', () => {
    fc.assert(
      fc.property(graphAndConditions, ([claims, asked]) => {
        const query: PathQuery = { ...whole, ...asked };
        const model = modelOf(claims);
        const { paths, loops } = findPaths(model, assessAll(model, 'abstracts'), query);
        const touched = [...new Set(paths.flatMap(({ entities }) => entities))];
        const naive = naiveLoops(claims, query, touched);
        const told = loops.map(({ entities, sign }) => ({ entities, sign }));
        const lengths = naive.map(({ entities }) => entities.length).sort((a, b) => a - b);
        expect(told.map(({ entities }) => entities.length)).toEqual(lengths.slice(0, 20));
        if (naive.length <= 20) expect(inAnyOrder(told)).toEqual(inAnyOrder(naive));
      }),
      runs,
    );
  });

  it('passing and avoiding nothing asks for nothing', () => {
    const text = 'A -> B animal';
    const model = quicklyDrawnModel(text);
    const query = { ...whole, pass: nothing, avoid: nothing };
    expect(findPaths(model, assessAll(model, 'abstracts'), query).paths).toHaveLength(1);
  });
});
