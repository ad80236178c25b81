import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepClasses } from '../../../src/core/schema/evidence-classes.ts';
import { assessAll } from '../../../src/core/model/assessment.ts';
import { defaultPathQuery, type Path, type PathAnswer, type PathQuery } from '../../../src/core/queries/path-query.ts';
import { findPaths } from '../../../src/core/queries/paths.ts';
import { quicklyDrawnModel } from '../drawn-graph.ts';
import { compareEvidence, naiveNulls, type NaivePath, naivePaths, naiveVerdict } from './brute-force-paths.ts';
import { drawingOf, type RandomClaim, randomGraph } from './random-graphs.ts';

const question = fc.record({
  effect: fc.constantFrom('any', 'raise', 'lower'),
  classes: fc.constantFrom(
    null,
    null,
    ['animal'] as const,
    ['human-clinical', 'human-laboratory'] as const,
    ['hypothesis', 'assertion'] as const,
  ),
  curator: fc.boolean(),
  from: fc.constantFrom(['A'], ['A'], ['A', 'B'], ['A', 'C']),
  to: fc.constantFrom(['B'], ['B'], ['B', 'C'], ['D']),
});

const runs = { numRuns: 200 };
const whole = { ...defaultPathQuery, maxSteps: 8, limit: 100_000 };

/** Answers questions about a drawing that is read once. */
function answersOf(claims: readonly RandomClaim[]): (query: PathQuery) => PathAnswer {
  const model = quicklyDrawnModel(drawingOf(claims));
  const assessments = assessAll(model, 'abstracts');
  return (query) => findPaths(model, assessments, query);
}

const asNaive = (path: Path): Omit<NaivePath, 'strengths'> => ({
  entities: path.entities,
  signs: path.steps.map(({ sign }) => sign as 1 | -1 | null),
  sign: path.sign as 1 | -1 | null,
  claims: path.steps.map(({ claims }) => [...claims].sort()),
});
const bare = ({ entities, signs, sign, claims }: NaivePath) => ({ entities, signs, sign, claims });
const keyOf = (path: Omit<NaivePath, 'strengths'>): string => JSON.stringify([path.entities, path.signs]);
const sorted = (paths: readonly Omit<NaivePath, 'strengths'>[]) =>
  [...paths].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

describe('against a search of everything, on random signed multigraphs', () => {
  it('every third question has an answer, and many have several', () => {
    const questions = fc.sample(fc.tuple(randomGraph, question), { numRuns: 300, seed: 1 });
    const counts = questions.map(([claims, asked]) => naivePaths(claims, { ...whole, ...asked }).length);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(100);
    expect(counts.filter((count) => count > 2).length).toBeGreaterThan(30);
  });

  it('the same paths with the same signs and claims, the same verdict and findings of no effect', () => {
    fc.assert(
      fc.property(randomGraph, question, (claims, asked) => {
        const query: PathQuery = { ...whole, ...asked };
        const naive = naivePaths(claims, query);
        const wished = query.effect === 'raise' ? 1 : query.effect === 'lower' ? -1 : undefined;
        const answer = answersOf(claims)(query);
        expect(answer.stopped).toBe('complete');
        expect(sorted(answer.paths.map(asNaive))).toEqual(
          sorted(naive.filter(({ sign }) => wished === undefined || sign === wished).map(bare)),
        );
        expect(answer.verdict).toBe(naiveVerdict(naive, query.effect));
        expect(answer.counts).toEqual({
          lower: naive.filter(({ sign }) => sign === -1).length,
          raise: naive.filter(({ sign }) => sign === 1).length,
          undirected: naive.filter(({ sign }) => sign === null).length,
        });
        const listed = answer.paths.map(({ entities }) => entities);
        const { blocked, also } = naiveNulls(claims, query, listed);
        expect(answer.blocked.map(({ claim }) => claim).sort()).toEqual(blocked.sort());
        expect([...answer.alsoMeasured].sort()).toEqual(also.sort());
      }),
      runs,
    );
  });

  it('the same order, ties and classes of each step, and of the weakest', () => {
    fc.assert(
      fc.property(randomGraph, question, (claims, asked) => {
        const query: PathQuery = { ...whole, ...asked, effect: 'any' };
        const naive = new Map(naivePaths(claims, query).map((path) => [keyOf(path), path]));
        const { paths } = answersOf(claims)(query);
        expect(paths.map(({ rank }) => rank)).toEqual(paths.map((_, at) => at + 1));
        const known = paths.map((path) => naive.get(keyOf(asNaive(path)))!);
        const differences = known.slice(1).map((next, at) => compareEvidence(known[at]!, next));
        expect(differences.filter((difference) => difference > 0)).toEqual([]);
        expect(paths.slice(1).map(({ group }, at) => group - paths[at]!.group)).toEqual(
          differences.map((difference) => (difference === 0 ? 0 : 1)),
        );
        const strengths = known.map((path) => path.strengths);
        expect(paths.map(({ steps }) => steps.map((step) => stepClasses.indexOf(step.class)))).toEqual(strengths);
        expect(paths.map(({ weakest }) => stepClasses.indexOf(weakest))).toEqual(
          strengths.map((all) => Math.max(...all)),
        );
      }),
      runs,
    );
  });

  it('a bound on steps or on the list cuts what it says it cuts, and nothing else', () => {
    fc.assert(
      fc.property(
        randomGraph,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 3 }),
        (claims, steps, limit) => {
          const query: PathQuery = { ...whole, from: ['A'], to: ['B'] };
          const answerTo = answersOf(claims);
          const all = answerTo(query).paths;
          const short = answerTo({ ...query, maxSteps: steps });
          expect(short.paths.map(asNaive)).toEqual(all.filter((path) => path.steps.length <= steps).map(asNaive));
          expect(short.stopped).toBe(short.paths.length < all.length ? 'steps' : 'complete');
          const cut = answerTo({ ...query, limit });
          expect(cut.paths).toEqual(all.slice(0, limit));
          expect(cut.stopped).toBe(all.length > limit ? 'limit' : 'complete');
        },
      ),
      runs,
    );
  });

  it('the order of the input changes nothing', () => {
    fc.assert(
      fc.property(
        randomGraph.chain((claims) =>
          fc.tuple(fc.constant(claims), fc.shuffledSubarray([...claims], { minLength: claims.length })),
        ),
        question,
        ([claims, shuffled], asked) => {
          const query: PathQuery = { ...whole, ...asked };
          const [one, other] = [answersOf(claims)(query), answersOf(shuffled)(query)];
          expect(other.paths).toEqual(one.paths);
          expect(other.verdict).toBe(one.verdict);
          expect([...other.alsoMeasured].sort()).toEqual([...one.alsoMeasured].sort());
        },
      ),
      runs,
    );
  });
});
