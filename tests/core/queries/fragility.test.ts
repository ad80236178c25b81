import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimumCut } from '../../../src/core/engine/minimum-cut.ts';
import { assessAll } from '../../../src/core/model/assessment.ts';
import type { Model } from '../../../src/core/model/claim-graph.ts';
import { findFragility, findFragilitySteps } from '../../../src/core/queries/fragility.ts';
import { defaultPathQuery, type PathQuery } from '../../../src/core/queries/path-query.ts';
import { prepareQuestion } from '../../../src/core/queries/question.ts';
import { drawnModel, quicklyDrawnModel } from '../drawn-graph.ts';
import { subsets } from '../subsets.ts';
import { naivePaths } from './brute-force-paths.ts';
import { drawingOf, idOf, type RandomClaim, randomGraph } from './random-graphs.ts';

interface Asked extends Partial<PathQuery> {
  readonly budget?: number;
}

function fragility(model: Model, from: string, to: string, { budget, ...asked }: Asked = {}) {
  const query = { ...defaultPathQuery, from: [from], to: [to], ...asked };
  return findFragility(model, assessAll(model, 'abstracts'), query, budget);
}
const nobody = defaultPathQuery.pass;
const exactly = (...set: string[]) => ({
  set,
  size: set.length,
  exact: true,
  lower: set.length,
  upper: set.length,
  unbreakable: null,
});

describe('the claims whose loss breaks every way', () => {
  it('are few where ways meet', () => {
    const model = drawnModel('A -> B\nA -> C\nB -> D\nC -> D\nD -> E');
    expect(fragility(model, 'A', 'E').claims).toEqual(exactly('D->E'));
  });

  it('are one for each of the ways that do not, the first of the smallest sets', () => {
    const model = drawnModel('A -> B\nA -> C\nB -> D\nC -> D');
    expect(fragility(model, 'A', 'D').claims).toEqual(exactly('A->B', 'A->C'));
  });

  it('are all claims of a step together: it stands while one of them does', () => {
    const model = drawnModel('A -> B\nA -> B\nB -> C\nB -> C\nB -> C');
    expect(fragility(model, 'A', 'C').claims).toEqual(exactly('A->B', 'A->B#2'));
  });

  it('are those of the ways that answer: of the wished effect', () => {
    const model = drawnModel('A -> B\nB -> D\nA -| D\nA -| C\nC -> D');
    expect(fragility(model, 'A', 'D').claims.size).toBe(3);
    expect(fragility(model, 'A', 'D', { effect: 'raise' }).claims).toEqual(exactly('A->B'));
  });

  it('are fewer where the longest ways are not asked for', () => {
    const model = drawnModel('A -> B\nB -> E\nA -> C\nC -> D\nD -> E');
    expect(fragility(model, 'A', 'E').claims.size).toBe(2);
    expect(fragility(model, 'A', 'E', { maxSteps: 2 }).claims).toEqual(exactly('A->B'));
  });

  it('can be the ones that lend a way its evidence, where some steps must have it', () => {
    const model = drawnModel('A -> B assertion\nA -> B assertion\nB -> C animal\nB -> C assertion\nB -> C assertion');
    const asked: Asked = { classes: ['animal'], quantifier: { atLeast: 1 } };
    expect(fragility(model, 'A', 'C', asked).claims).toEqual(exactly('B->C'));
    expect(fragility(model, 'A', 'C').claims.size).toBe(2);
  });

  it('are two where three steps have the evidence and two must', () => {
    const steps = ['A -> B', 'B -> C', 'C -> D'].flatMap((step) => [
      `${step} animal`,
      ...Array<string>(3).fill(`${step} assertion`),
    ]);
    const asked: Asked = { classes: ['animal'], quantifier: { atLeast: 2 } };
    expect(fragility(drawnModel(steps.join('\n')), 'A', 'D', asked).claims).toEqual(exactly('A->B', 'B->C'));
  });

  it('can be a claim that must be passed', () => {
    const model = drawnModel('A -> B\nA -> B\nB -> C\nB -> C');
    expect(fragility(model, 'A', 'C', { pass: { ...nobody, claims: ['B->C#2'] } }).claims).toEqual(exactly('B->C#2'));
  });

  it('never make a way: what is granted to a step stays granted', () => {
    const model = drawnModel('A -- B animal\nA -[changes]-> B animal\nB -> C');
    const asked: Asked = { assume: [{ predicate: 'binds', effect: 'raise' }] };
    expect(fragility(model, 'A', 'C', { ...asked, effect: 'raise' }).claims).toEqual(exactly());
    expect(fragility(model, 'A', 'C', asked).claims).toEqual(exactly('B->C'));
  });

  it('are none where nothing leads', () => {
    const model = drawnModel('A -> B\nC -> D');
    for (const to of ['A', 'D'])
      expect(fragility(model, 'A', to)).toMatchObject({
        claims: exactly(),
        studies: exactly(),
        without: [],
        complete: true,
      });
  });
});

describe('the primary studies whose loss breaks every way', () => {
  it('are one where one stands behind every way', () => {
    const model = drawnModel('A -> B animal {study 1}\nB -> D\nA -> C animal {study 1}\nC -> D');
    expect(fragility(model, 'A', 'D')).toMatchObject({ claims: { size: 2 }, studies: exactly('s1'), without: [] });
  });

  it('are all behind a claim together: it stands while one of them does', () => {
    const model = drawnModel(
      'A -> B animal {study 1}, human-clinical {study 2}\nB -> C animal {study 3}, animal {study 4}',
    );
    expect(fragility(model, 'A', 'C').studies).toEqual(exactly('s1', 's2'));
    expect(fragility(model, 'A', 'C', { classes: ['animal'] }).studies).toEqual(exactly('s1'));
  });

  it('cannot take down what nobody measured: that is said apart', () => {
    const model = drawnModel('A -> B hypothesis {study 9}\nB -> C animal {study 1}\nC ≙ D');
    expect(fragility(model, 'A', 'D')).toMatchObject({ studies: exactly('s1'), without: ['A->B', 'C≙D'] });
  });

  it('are none where a way has nothing that was measured, and it is named', () => {
    const model = drawnModel('A -> C animal\nA -> B hypothesis\nB -> C assertion');
    const { claims, studies, without } = fragility(model, 'A', 'C');
    expect(claims.size).toBe(2);
    expect(studies).toEqual({ set: [], size: null, exact: true, lower: 0, upper: null, unbreakable: ['A', 'B', 'C'] });
    expect(without).toEqual(['A->B', 'B->C']);
  });

  it('are those that are looked at', () => {
    const model = drawnModel('A -> B animal {study 1}, animal {study 2}');
    const avoid = { ...nobody, sources: ['r1'] };
    expect(fragility(model, 'A', 'B', { avoid }).studies).toEqual(exactly('s2'));
  });
});

describe('bounds', () => {
  it('a budget of nothing proves nothing', () => {
    const none = { set: [], size: null, exact: false, lower: 0, upper: null, unbreakable: null };
    expect(fragility(drawnModel('A -> B'), 'A', 'B', { budget: 0 })).toEqual({
      claims: none,
      studies: none,
      without: [],
      complete: false,
    });
  });

  it('a small budget gives a set that is enough, and a proven bound', () => {
    const lines: string[] = [];
    for (let a = 0; a < 6; a++) {
      lines.push(`S -> a${a}`, `b${a} -> T`);
      for (let b = 0; b < 6; b++) lines.push(`a${a} -> b${b}`);
    }
    const model = quicklyDrawnModel(lines.join('\n'));
    const { claims } = fragility(model, 'S', 'T', { budget: 20_000 });
    expect(claims.lower).toBeLessThanOrEqual(6);
    expect(claims.upper ?? Infinity).toBeGreaterThanOrEqual(6);
    expect(fragility(model, 'S', 'T').claims).toMatchObject({ size: 6, exact: true });
  });

  it('the fewest claims are exact by flow at any size, where neither length nor sign binds', () => {
    const width = 12;
    const lines: string[] = [];
    for (let a = 0; a < width; a++) {
      lines.push(`S -> a${a}`, `b${a} -> T`);
      for (let b = 0; b < width; b++) lines.push(`a${a} -> b${b}`);
    }
    const model = quicklyDrawnModel(lines.join('\n'));
    const { claims, studies } = fragility(model, 'S', 'T', { budget: 100_000 });
    expect(claims).toMatchObject({ size: width, exact: true, lower: width, upper: width });
    expect(new Set(claims.set)).toEqual(new Set(Array.from({ length: width }, (_, a) => `S->a${a}`)));
    expect(studies.exact).toBe(false);
    const longer = quicklyDrawnModel(
      [...lines, 'b0 -> c', 'c -> d', 'd -> e', 'e -> T', 'S -> z', 'z -> a1'].join('\n'),
    );
    const bound = fragility(longer, 'S', 'T', { budget: 100_000, maxSteps: 4 }).claims;
    expect(bound.lower).toBeLessThanOrEqual(width + 1);
    expect(bound.upper).toBe(width + 1);
  });

  it('names an entity that is not there', () => {
    expect(() => fragility(drawnModel('A -> B'), 'A', 'X')).toThrow('no entity "X"');
  });
});

describe('the cut by flow', () => {
  it('is as small as the set that is found by trying, and is enough', () => {
    fc.assert(
      fc.property(randomGraph, (claims) => {
        const query: PathQuery = { ...defaultPathQuery, from: ['A', 'D'], to: ['B', 'C'], maxSteps: 8 };
        const model = quicklyDrawnModel(drawingOf(claims));
        const assessments = assessAll(model, 'abstracts');
        const question = prepareQuestion(model, assessments, query);
        const cut = minimumCut(question.snapshot, question.ways).found.map((row) => question.claimId(row));
        expect(cut).toHaveLength(findFragility(model, assessments, query).claims.size ?? -1);
        expect(
          naivePaths(
            claims.filter((claim) => !cut.includes(idOf(claim))),
            query,
          ),
        ).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('against all subsets, on random graphs', () => {
  const asked = fc.record({
    effect: fc.constantFrom('any', 'raise', 'lower'),
    curator: fc.boolean(),
    maxSteps: fc.integer({ min: 1, max: 5 }),
  });
  const isMeasured = (id: string) => ['human-clinical', 'human-laboratory', 'animal'].includes(id);

  /** Few studies behind many claims, so that one loss takes down several. */
  const redrawn = (claims: readonly RandomClaim[]) =>
    drawingOf(claims).replaceAll(/\{study (\d+)/g, (_, number: string) => `{study ${Number(number) % 4}`);

  it('sets as small, and enough', () => {
    fc.assert(
      fc.property(
        randomGraph.map((claims) => claims.slice(0, 12)),
        asked,
        (claims, rest) => {
          const query: PathQuery = { ...defaultPathQuery, from: ['A'], to: ['B'], ...rest };
          const model = quicklyDrawnModel(redrawn(claims));
          const sign = query.effect === 'raise' ? 1 : query.effect === 'lower' ? -1 : undefined;
          const isWay = (left: readonly RandomClaim[]) =>
            naivePaths(left, query).filter(
              (path) => path.signs.length <= query.maxSteps && (sign === undefined || path.sign === sign),
            );
          const studyOf = (claim: RandomClaim) => (claim.classes.some(isMeasured) ? `s${claim.number % 4}` : null);
          const first = (
            elements: readonly string[],
            isLost: (claim: RandomClaim, lost: readonly string[]) => boolean,
          ) => {
            for (const lost of subsets([...elements].sort()))
              if (isWay(claims.filter((claim) => !isLost(claim, lost))).length === 0) return lost;
            return null;
          };
          const answer = findFragility(model, assessAll(model, 'abstracts'), query);
          const onWays = new Set(isWay(claims).flatMap((path) => path.claims.flat()));
          expect(answer.claims.exact && answer.studies.exact && answer.complete).toBe(true);
          expect(answer.claims.set).toEqual(first([...onWays], (claim, lost) => lost.includes(idOf(claim))));
          const studies = first(['s0', 's1', 's2', 's3'], (claim, lost) => lost.includes(studyOf(claim) ?? ''));
          expect(answer.studies.size).toBe(studies?.length ?? null);
          if (studies) expect(answer.studies.set).toEqual(studies);
          expect(answer.without).toEqual(
            claims
              .filter((claim) => onWays.has(idOf(claim)) && studyOf(claim) === null)
              .map(idOf)
              .sort(),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('the same in slices', () => {
    const model = drawnModel('A -> B\nB -> C');
    const search = findFragilitySteps(model, assessAll(model, 'abstracts'), {
      ...defaultPathQuery,
      from: ['A'],
      to: ['C'],
    });
    let slice = search.next();
    while (!slice.done) slice = search.next();
    expect(slice.value).toEqual(fragility(model, 'A', 'C'));
  });
});
