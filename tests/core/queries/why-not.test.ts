import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessAll } from '../../../src/core/model/assessment.ts';
import type { Model } from '../../../src/core/model/claim-graph.ts';
import { resolveName } from '../../../src/core/model/names.ts';
import { defaultPathQuery, MOST_PATH_STEPS, type PathQuery } from '../../../src/core/queries/path-query.ts';
import { changed } from '../../../src/core/queries/query-relaxations.ts';
import { whyNot, whyNotNamed } from '../../../src/core/queries/why-not.ts';
import type { Reach } from '../../../src/core/schema/axes.ts';
import { drawnModel, quicklyDrawnModel } from '../drawn-graph.ts';
import { naivePaths } from './brute-force-paths.ts';
import { drawingOf, randomGraph } from './random-graphs.ts';

interface Asked extends Partial<PathQuery> {
  readonly reach?: Reach;
  readonly budget?: number;
}

function ask(model: Model, from: string, to: string, { reach = 'abstracts', budget, ...asked }: Asked = {}) {
  const query = { ...defaultPathQuery, from: [from], to: [to], ...asked };
  return whyNot(model, (wider) => assessAll(model, wider), { query, reach }, budget);
}
const because = (drawing: string, asked: Asked = {}) => {
  const why = ask(drawnModel(drawing), 'A', 'Z', asked);
  return why && { reason: why.reason, relaxations: why.relaxations.map(({ text, gives }) => `${text}: ${gives}`) };
};
const { context } = defaultPathQuery;
const nobody = defaultPathQuery.pass;

describe('why a question has no answer', () => {
  it.each<[string, string, Asked, string, string[]]>([
    ['nothing joins the ends', 'A -> B\nY -> Z', {}, 'no-way', []],
    ['but the other way round', 'Z -> B\nB -> A', {}, 'no-way', ['Ask it the other way round: 1 way']],
    ['direction', 'A -> B\nB -> Z', { effect: 'lower' }, 'sign', ['Ask for any direction: 1 way']],
    [
      'evidence',
      'A -> B animal\nB -> Z assertion',
      { classes: ['human-clinical'] },
      'evidence',
      ['Admit any evidence: 1 way'],
    ],
    [
      'the nearest class that is enough',
      'A -> Z animal\nA -> B assertion\nB -> Z',
      { classes: ['human-clinical'] },
      'evidence',
      ['Admit evidence of the class human laboratory or animal as well: 1 way'],
    ],
    [
      'on how many steps',
      'A -> B animal\nB -> Z assertion',
      { classes: ['animal'], quantifier: { atLeast: 2 } },
      'evidence',
      ['Ask for this evidence on 1 step only: 1 way'],
    ],
    ['links of the curator', 'A -> B\nB ≙ Z', { curator: false }, 'curator', ['Use the curator’s links: 1 way']],
    [
      'species',
      'A -> Z',
      { context: { ...context, taxa: ['NCBITaxon:9606'] } },
      'taxon',
      ['Ask for no species: 1 way'],
    ],
    ['disease', 'A -> Z', { context: { ...context, diseases: ['A'] } }, 'disease', ['Ask for no disease: 1 way']],
    [
      'place',
      'A -> Z animal {where skin}',
      { context: { ...context, places: ['A'] } },
      'place',
      ['Ask for no cell or tissue: 1 way'],
    ],
    [
      'exposed',
      'A -> Z',
      { context: { ...context, exposed: ['dish'] } },
      'exposed',
      ['Do not ask who or what was exposed: 1 way'],
    ],
    ['regimen', 'A -> Z', { context: { ...context, regimen: 'weekly' } }, 'regimen', ['Ask for no regimen: 1 way']],
    ['relations', 'A -> Z', { predicates: ['decreases'] }, 'relations', ['Admit all relations: 1 way']],
    ['roles', 'A -> Z', { roles: ['composition'] }, 'relations', ['Admit all roles: 1 way']],
    [
      'relations and roles',
      'A -> Z',
      { predicates: ['decreases'], roles: ['composition'] },
      'relations',
      ['Admit all relations and roles: 1 way'],
    ],
    ['length', 'A -> B\nB -> C\nC -> Z', { maxSteps: 1 }, 'length', ['Allow 3 steps: 1 way']],
    ['avoided', 'A -> B\nB -> Z', { avoid: { ...nobody, entities: ['B'] } }, 'avoided', ['Do not avoid B: 1 way']],
    [
      'one of two that are avoided',
      'A -> B\nB -> Z\nA -> C',
      { avoid: { ...nobody, entities: ['C'], claims: ['A->B'] } },
      'avoided',
      ['Do not avoid A->B: 1 way'],
    ],
    ['passed', 'A -> Z\nA -> B', { pass: { ...nobody, entities: ['B'] } }, 'passed', ['Do not ask to pass B: 1 way']],
    ['sources', 'A -> Z animal {later}', {}, 'sources', ['Admit more sources: with later evidence: 1 way']],
    ['ends', 'A -> Z', { to: ['A'] }, 'same-ends', []],
  ])('%s', (_, drawing, asked, reason, relaxations) => {
    expect(because(drawing, asked)).toEqual({ reason, relaxations });
  });

  it('is nothing where there is an answer', () => {
    expect(because('A -> Z')).toBeNull();
  });

  it('is a finding of no effect where one closes the way, and says which', () => {
    const why = ask(drawnModel('A -o B animal {study 13}\nB -> Z'), 'A', 'Z');
    expect(why).toMatchObject({ reason: 'blocked', blocking: ['A-oB'], relaxations: [] });
    expect(why?.text).toBe(
      'A way leads there only over a finding of no effect. ' +
        'B was unchanged after A [13], so the way that would lead on from B is closed.',
    );
  });

  it('is a finding of no effect further on, also where a relation with a direction was found without effect', () => {
    const drawing = 'A -> B\nB -| C animal {no-effect}\nC -> Z';
    expect(ask(drawnModel(drawing), 'A', 'Z')).toMatchObject({ reason: 'blocked', blocking: ['B-|C'] });
  });

  it('is no finding of no effect that is avoided, or beside another claim of the same ends', () => {
    const avoid = { ...nobody, entities: ['B'] };
    expect(because('A -o B\nB -> Z', { avoid })?.reason).toBe('blocked');
    expect(because('A -o B\nB -> C\nA -> B human-clinical\nC -> Z', { maxSteps: 2 })?.reason).toBe('length');
  });

  it('is several conditions where none alone is to blame: those that cannot be spared', () => {
    const why = ask(drawnModel('A -> B assertion\nB ≙ Z\nC -> B'), 'A', 'Z', {
      classes: ['animal'],
      curator: false,
      avoid: { ...nobody, claims: ['C->B'] },
    });
    expect(why).toMatchObject({ reason: 'several', together: ['curator', 'evidence'], alone: [], relaxations: [] });
    expect(why?.text).toContain('the curator’s links, the evidence');
  });

  it('names every condition that alone is to blame, and at most three changes', () => {
    const drawing =
      'A -> B animal\nB -| Z animal\nA -> Z hypothesis\nA -> C human-clinical\nC -> Z human-clinical {later}';
    const asked: Asked = { effect: 'raise', classes: ['human-clinical', 'animal'] };
    const why = ask(drawnModel(drawing), 'A', 'Z', asked);
    expect(why?.alone).toEqual(['sign', 'evidence', 'sources']);
    expect(why?.reason).toBe('sign');
    expect(why?.text).toBe('Ways lead there, but none that raises Z.');
    expect(why?.relaxations.map(({ sort }) => sort)).toEqual(['sign', 'evidence', 'sources']);
  });

  it('is not made up where the search ended first', () => {
    expect(because('A -> B\nB -> Z', { effect: 'lower', budget: 0 })).toEqual({ reason: 'budget', relaxations: [] });
  });

  it('is not made up where a longer question would ask for more than one search can tell apart', () => {
    const asked: Asked = {
      classes: ['animal'],
      quantifier: { atLeast: 5 },
      pass: { ...nobody, entities: ['B', 'C', 'D', 'n0', 'n1', 'n2', 'n3'] },
      effect: 'raise',
      maxSteps: 3,
    };
    const beside = Array.from({ length: 20 }, (_, at) => `n${at} -> Z`).join('\n');
    const chain = `A -> B\nB -> C\nC -> D\nD -> Z\n${beside}`;
    expect(because(chain, asked)?.reason).toBe('several');
    expect(() => because(chain, { ...asked, maxSteps: 20 })).toThrow(RangeError);
  });
});

describe('a name that nobody knows', () => {
  const { entities } = drawnModel('IVIG -> TGFB').dataset;
  it.each([
    ['TGFC', 'Nothing here is called “TGFC”. Nearest: TGFB.'],
    ['completely else', 'Nothing here is called “completely else”.'],
  ])('%s', (name, text) => {
    const resolved = resolveName(entities, name);
    if (resolved.found) throw new Error(`${name} is known`);
    expect(whyNotNamed(name, resolved)).toMatchObject({ reason: 'unknown-name', text });
  });

  it('that could be several', () => {
    const near = { found: null, reason: 'ambiguous', nearest: ['A', 'B'] } as const;
    expect(whyNotNamed('x', near).text).toBe('“x” could be A, B; name one.');
  });

  it('in a query throws', () => {
    expect(() => ask(drawnModel('A -> B'), 'A', 'X')).toThrow('no entity "X"');
  });
});

describe('on random graphs', () => {
  const asked = fc.record({
    effect: fc.constantFrom('any', 'raise', 'lower'),
    classes: fc.constantFrom(null, ['animal'] as const, ['human-clinical', 'assertion'] as const),
    curator: fc.boolean(),
    maxSteps: fc.integer({ min: 1, max: 3 }),
  });

  it('a reason is given where there is no answer and only there, and what is said of each change is true', () => {
    fc.assert(
      fc.property(randomGraph, asked, (claims, { classes, ...rest }) => {
        const query: PathQuery = { ...defaultPathQuery, from: ['A'], to: ['B'], classes, ...rest };
        const model = quicklyDrawnModel(drawingOf(claims));
        const answers = (of: PathQuery) => {
          const sign = of.effect === 'raise' ? 1 : of.effect === 'lower' ? -1 : undefined;
          return naivePaths(claims, of).filter(
            (path) => path.signs.length <= of.maxSteps && (sign === undefined || path.sign === sign),
          ).length;
        };
        const assessments = assessAll(model, 'later');
        const why = whyNot(model, () => assessments, { query, reach: 'later' });
        expect(why === null).toBe(answers(query) > 0);
        if (!why) return;
        const bare: PathQuery = { ...query, effect: 'any', classes: null, curator: true, maxSteps: MOST_PATH_STEPS };
        if (why.reason === 'no-way') expect(answers(bare)).toBe(0);
        if (why.reason === 'several') expect(answers(bare)).toBeGreaterThan(0);
        for (const { change, ways } of why.relaxations) {
          expect(ways).toBe(answers(changed({ query, reach: 'later' }, change).query));
          expect(ways).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });
});
