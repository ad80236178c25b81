import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepClasses } from '../../../src/core/schema/evidence-classes.ts';
import { defaultPathQuery, type Path, type PathQuery } from '../../../src/core/queries/path-query.ts';
import { askQuickly } from './asked.ts';
import { compareEvidence, naiveNulls, type NaivePath, naivePaths, naiveVerdict } from './brute-force-paths.ts';
import { drawingOf, type RandomClaim, randomGraph } from './random-graphs.ts';

const classSets = [null, ['animal'], ['human-clinical', 'human-laboratory'], ['hypothesis', 'assertion']] as const;

const question = fc.record({
  effect: fc.constantFrom('any', 'raise', 'lower'),
  classes: fc.constantFrom(...classSets),
  curator: fc.boolean(),
  from: fc.constantFrom(['A'], ['A'], ['A', 'B'], ['C', 'B']),
  to: fc.constantFrom(['B'], ['H'], ['B', 'C'], ['D']),
});

const runs = { numRuns: 400 };
const whole = { ...defaultPathQuery, maxSteps: 8, limit: 100_000 };

const answerTo = (claims: readonly RandomClaim[], query: PathQuery) => {
  const { from, to, ...asked } = query;
  return askQuickly(drawingOf(claims), from[0]!, to[0]!, { ...asked, from, to });
};

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
  it('the same paths with the same signs and claims, and the same verdict', () => {
    fc.assert(
      fc.property(randomGraph, question, (claims, asked) => {
        const query: PathQuery = { ...whole, ...asked };
        const naive = naivePaths(claims, query);
        const wished = query.effect === 'raise' ? 1 : query.effect === 'lower' ? -1 : undefined;
        const answer = answerTo(claims, query);
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
      }),
      runs,
    );
  });

  it('the same order, the same ties', () => {
    fc.assert(
      fc.property(randomGraph, question, (claims, asked) => {
        const query: PathQuery = { ...whole, ...asked, effect: 'any' };
        const naive = new Map(naivePaths(claims, query).map((path) => [keyOf(path), path]));
        const { paths } = answerTo(claims, query);
        for (const [at, path] of paths.entries()) {
          expect(path.rank).toBe(at + 1);
          const next = paths[at + 1];
          if (!next) continue;
          const difference = compareEvidence(naive.get(keyOf(asNaive(path)))!, naive.get(keyOf(asNaive(next)))!);
          expect(difference).toBeLessThanOrEqual(0);
          expect(next.group - path.group).toBe(difference === 0 ? 0 : 1);
        }
      }),
      runs,
    );
  });

  it('the class of each step, strongest claim first, and of the weakest', () => {
    const order = stepClasses;
    fc.assert(
      fc.property(randomGraph, question, (claims, asked) => {
        const query: PathQuery = { ...whole, ...asked, effect: 'any' };
        const naive = new Map(naivePaths(claims, query).map((path) => [keyOf(path), path]));
        for (const path of answerTo(claims, query).paths) {
          const { strengths } = naive.get(keyOf(asNaive(path)))!;
          expect(path.steps.map((step) => order.indexOf(step.class))).toEqual(strengths);
          expect(order.indexOf(path.weakest)).toBe(Math.max(...strengths));
        }
      }),
      runs,
    );
  });

  it('the same findings of no effect', () => {
    fc.assert(
      fc.property(randomGraph, question, (claims, asked) => {
        const query: PathQuery = { ...whole, ...asked };
        const answer = answerTo(claims, query);
        const naive = naiveNulls(
          claims,
          query,
          answer.paths.map(({ entities }) => entities),
        );
        expect(answer.blocked.map(({ claim }) => claim).sort()).toEqual(naive.blocked.sort());
        expect([...answer.alsoMeasured].sort()).toEqual(naive.also.sort());
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
          const all = answerTo(claims, query).paths;
          const short = answerTo(claims, { ...query, maxSteps: steps });
          expect(short.paths.map(asNaive)).toEqual(all.filter((path) => path.steps.length <= steps).map(asNaive));
          expect(short.stopped).toBe(short.paths.length < all.length ? 'steps' : 'complete');
          const cut = answerTo(claims, { ...query, limit });
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
          const [one, other] = [answerTo(claims, query), answerTo(shuffled, query)];
          expect(other.paths).toEqual(one.paths);
          expect(other.verdict).toBe(one.verdict);
          expect([...other.alsoMeasured].sort()).toEqual([...one.alsoMeasured].sort());
        },
      ),
      runs,
    );
  });
});
