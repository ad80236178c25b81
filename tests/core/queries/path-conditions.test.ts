import { describe, expect, it } from 'vitest';
import { assessAll } from '../../../src/core/model/assessment.ts';
import { buildModel, type Model } from '../../../src/core/model/claim-graph.ts';
import { toEnd } from '../../../src/core/engine/search-slices.ts';
import { onwardFor } from '../../../src/core/queries/onward.ts';
import { searchWays } from '../../../src/core/queries/path-search.ts';
import { anyContext, defaultPathQuery, type PathQuery } from '../../../src/core/queries/path-query.ts';
import { findPaths } from '../../../src/core/queries/paths.ts';
import { prepareQuestion } from '../../../src/core/queries/question.ts';
import { readDataset } from '../../../src/core/reader/read-dataset.ts';
import { drawnDocument, drawnModel } from '../drawn-graph.ts';
import { ask, drawn } from './asked.ts';

const ways = (...args: Parameters<typeof ask>): string[] => ask(...args).paths.map(drawn);
const none = { entities: [], claims: [], sources: [] };

describe('what a question looks at', () => {
  const two =
    'A -> B animal {study 1}\nB -> D animal {study 2}\nA -| C human-clinical {study 3}\nC -> D hypothesis {study 4}';

  it('a species that is not stated does not fit', () => {
    expect(ways(two, 'A', 'D', { context: { ...anyContext, taxa: ['NCBITaxon:10090'] } })).toEqual(['A -> B -> D']);
    expect(ways(two, 'A', 'D', { context: { ...anyContext, taxa: ['NCBITaxon:9606'] } })).toEqual([]);
  });

  it('a context narrows the evidence, and the curator has a switch of his own', () => {
    const linked = 'A -> B human-clinical, animal\nB ≙ C';
    const [path] = ask(linked, 'A', 'C', { context: { ...anyContext, taxa: ['NCBITaxon:10090'] } }).paths;
    expect(path).toMatchObject({ weakest: 'curator', weakestEvidence: 'animal' });
    expect(path?.text).toContain('measured in mice');
    expect(path?.text).not.toContain('humans');
  });

  it('a disease, a place and a dose must be said', () => {
    const text = 'A -> B animal {disease SSc}\nA -| B animal {where skin}\nA -- B animal';
    const context = (narrowed: Partial<PathQuery['context']>) => ({ context: { ...anyContext, ...narrowed } });
    expect(ways(text, 'A', 'B', context({ diseases: ['SSc'] }))).toEqual(['A -> B']);
    expect(ways(text, 'A', 'B', context({ places: ['skin'] }))).toEqual(['A -| B']);
    expect(ways(text, 'A', 'B', context({ regimen: 'weekly' }))).toEqual([]);
  });

  it('a claim that nothing but one source speaks for falls with that source', () => {
    expect(ways(two, 'A', 'D', { avoid: { ...none, sources: ['r2'] } })).toEqual(['A -| C -> D']);
    const both = 'A -> B animal {study 1}, hypothesis {study 2}';
    expect(ask(both, 'A', 'B', { avoid: { ...none, sources: ['r1'] } }).paths[0]?.weakest).toBe('hypothesis');
    expect(ways(both, 'A', 'B', { avoid: { ...none, sources: ['r1', 'r2'] } })).toEqual([]);
  });

  it('a path passes what it must, and nothing that it must not', () => {
    expect(ways(two, 'A', 'D', { pass: { ...none, entities: ['C'] } })).toEqual(['A -| C -> D']);
    expect(ways(two, 'A', 'D', { pass: { ...none, claims: ['B->D'] } })).toEqual(['A -> B -> D']);
    expect(ways(two, 'A', 'D', { pass: { ...none, sources: ['r4'] } })).toEqual(['A -| C -> D']);
    expect(ways(two, 'A', 'D', { avoid: { ...none, entities: ['C'] } })).toEqual(['A -> B -> D']);
    expect(ways(two, 'A', 'D', { avoid: { ...none, claims: ['A->B'] } })).toEqual(['A -| C -> D']);
  });

  it('some steps may be asked for where every step is too much', () => {
    const asked = { classes: ['human-clinical'] } as const;
    expect(ways(two, 'A', 'D', asked)).toEqual([]);
    expect(ways(two, 'A', 'D', { ...asked, quantifier: { atLeast: 1 } })).toEqual(['A -| C -> D']);
    expect(ways(two, 'A', 'D', { ...asked, quantifier: { atLeast: 2 } })).toEqual([]);
  });

  it('a granted direction is marked as granted', () => {
    const text = 'A -- B animal\nB -> C animal';
    const { verdict, paths } = ask(text, 'A', 'C', { assume: [{ predicate: 'binds', effect: 'lower' }] });
    expect(verdict).toBe('lowers');
    expect(paths[0]?.steps.map(({ sign, assumed }) => [sign, assumed])).toEqual([
      [-1, true],
      [1, false],
    ]);
    const [other] = ask(text, 'A', 'C', { assume: [{ predicate: 'changes', effect: 'lower' }] }).paths;
    expect(other?.sign).toBe(null);
  });
});

/** A drawing whose claims have strengths, by id. */
function withStrengths(text: string, strengths: Readonly<Record<string, number>>): Model {
  const { dataset } = drawnModel(text);
  const claims = dataset.claims.map((claim) => {
    const strength = strengths[claim.id];
    return strength === undefined ? claim : { ...claim, strength };
  });
  return buildModel({ ...dataset, claims });
}

describe("the data set's own strengths", () => {
  const text = 'A -> B hypothesis\nB -> D hypothesis\nA -> C animal\nC -> D animal\nA -> D animal';

  it('rank by their product; what has none comes last', () => {
    const model = withStrengths(text, { 'A->B': 0.5, 'B->D': 0.5, 'A->C': 0.9, 'C->D': 0.1 });
    const query: PathQuery = { ...defaultPathQuery, from: ['A'], to: ['D'], rank: 'strength' };
    const { paths } = findPaths(model, assessAll(model, 'abstracts'), query);
    expect(paths.map((path) => [drawn(path), path.strength?.toFixed(2)])).toEqual([
      ['A -> B -> D', '0.25'],
      ['A -> C -> D', '0.09'],
      ['A -> D', undefined],
    ]);
  });

  it('of equal products tie, whatever their factors; then the shorter comes first, then the order of the ids', () => {
    // The logarithms of 0.2 and 0.8 do not add up to twice that of 0.4, once each is rounded.
    const ties = ['A -> B', 'B -> Z', 'A -> C', 'C -> Z', 'A -> D', 'D -> Z', 'A -> E', 'E -> Z', 'A -> Z'];
    const strengths = {
      ...{ 'A->B': 0.2, 'B->Z': 0.8, 'A->C': 0.4, 'C->Z': 0.4, 'A->D': 0.25, 'D->Z': 0.64 },
      ...{ 'A->E': 0.160001, 'E->Z': 1, 'A->Z': 0.16 },
    };
    const model = withStrengths(ties.map((tie) => `${tie} animal`).join('\n'), strengths);
    const query: PathQuery = { ...defaultPathQuery, from: ['A'], to: ['Z'], rank: 'strength' };
    const { paths } = findPaths(model, assessAll(model, 'abstracts'), query);
    expect(paths.map((path) => [drawn(path), path.group])).toEqual([
      ['A -> E -> Z', 1],
      ['A -> Z', 2],
      ['A -> B -> Z', 3],
      ['A -> C -> Z', 3],
      ['A -> D -> Z', 3],
    ]);
  });

  it.each([
    [0.5, 0],
    [1, 0],
    [0, 1],
    [1.5, 1],
    ['high', 1],
  ])('%s is read with %i errors', (strength, errors) => {
    const document = drawnDocument('A -> B animal') as { claims: Record<string, unknown>[] };
    document.claims[0]!['strength'] = strength;
    const bytes = new TextEncoder().encode(JSON.stringify(document));
    const { dataset, issues } = readDataset([{ name: 'drawn.json', bytes }]);
    expect(issues.filter(({ severity }) => severity === 'error')).toHaveLength(errors);
    expect(dataset?.claims.map((claim) => claim.strength)).toEqual(errors === 0 ? [strength] : []);
  });
});

describe('questions that mean nothing', () => {
  const text = 'A -> B animal';

  it.each([
    { from: ['X'] },
    { to: ['X'] },
    { pass: { ...none, entities: ['X'] } },
    { avoid: { ...none, claims: ['X'] } },
    { avoid: { ...none, sources: ['X'] } },
    { maxSteps: 21 },
    { maxSteps: -1 },
    { maxSteps: 1.5 },
    { quantifier: { atLeast: Number.NaN } },
    { limit: -1 },
  ])('%o is refused', (asked) => {
    expect(() => ask(text, 'A', 'B', asked)).toThrow();
  });

  it('eight things to pass are enough, also where there are too many paths to go through', () => {
    const names = Array.from({ length: 9 }, (_, at) => `N${at}`);
    const chain = ['A', ...names, 'B'];
    const model = drawnModel(
      chain
        .slice(1)
        .map((to, at) => `${chain[at]} -> ${to}`)
        .join('\n'),
    );
    const asked = (count: number): PathQuery => {
      const pass = { ...none, entities: names.slice(0, count) };
      return { ...defaultPathQuery, from: ['A'], to: ['B'], pass, effect: 'raise', maxSteps: 12 };
    };
    const question = prepareQuestion(model, assessAll(model, 'abstracts'), asked(8));
    const found = toEnd(searchWays(question, onwardFor(question), 10_000, 0));
    expect(found.listed.map(({ entities }) => entities.map(question.entityId))).toEqual([chain]);
    expect(() => prepareQuestion(model, new Map(), asked(9))).toThrow('a path is to pass 9 things; give at most 8');
  });

  it('no step, no list and no work have defined answers', () => {
    expect(ask(text, 'A', 'B', { maxSteps: 0 })).toMatchObject({ verdict: 'none', paths: [], stopped: 'steps' });
    expect(ask(text, 'A', 'B', { limit: 0 })).toMatchObject({ verdict: 'raises', paths: [], stopped: 'limit' });
    expect(ask(text, 'A', 'B', { budget: 0 })).toMatchObject({ paths: [], counted: false, stopped: 'budget' });
    expect(ask(text, 'A', 'A')).toMatchObject({ verdict: 'none', paths: [], stopped: 'complete' });
  });
});

describe('a prepared question', () => {
  it('keeps the snapshot of a model, whatever is asked', () => {
    const model = drawnModel('A -> B animal\nB -> C human-clinical');
    const query = { ...defaultPathQuery, from: ['A'], to: ['C'] };
    const one = prepareQuestion(model, assessAll(model, 'abstracts'), query);
    const other = prepareQuestion(model, assessAll(model, 'later'), { ...query, classes: ['animal'] });
    expect(other.snapshot).toBe(one.snapshot);
    expect([0, 1].map(one.classOf)).toEqual(['animal', 'human-clinical']);
    expect([0, 1].map(other.classOf)).toEqual(['animal', null]);
  });
});
