import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CompareView, compareView, type Part } from '../../src/state/compare-view.ts';
import { parted, wayKey } from '../../src/state/comparison.ts';
import { presetLens } from '../../src/state/lenses.ts';
import type { Loaded } from '../../src/state/loaded.ts';
import { pictureOf } from '../../src/state/picture.ts';
import { ask } from '../../src/state/question-view.ts';
import { defaultSide, type Side } from '../../src/state/session.ts';
import { sideShower } from '../../src/state/side-shown.ts';
import { plainWords } from '../../src/state/words.ts';
import { loadShippedGraph } from './shipped.ts';

const anyInked = fc
  .dictionary(fc.constantFrom('p', 'q', 'r', 's', 't'), fc.boolean())
  .map((ids) => new Map(Object.entries(ids)));
const sorted = (ids: Iterable<string>): string[] => [...ids].sort();

describe('a comparison', () => {
  it('of a side with itself finds no difference', () => {
    fc.assert(
      fc.property(anyInked, (side) => {
        const { onlyA, onlyB } = parted(side, side);
        expect([onlyA, onlyB]).toEqual([[], []]);
      }),
    );
  });

  it('turned round has its parts turned round', () => {
    fc.assert(
      fc.property(anyInked, anyInked, (a, b) => {
        const [here, there] = [parted(a, b), parted(b, a)];
        expect(sorted(there.onlyA)).toEqual(sorted(here.onlyB));
        expect(sorted(there.onlyB)).toEqual(sorted(here.onlyA));
        expect(sorted(there.both)).toEqual(sorted(here.both));
        expect(sorted(there.neither)).toEqual(sorted(here.neither));
      }),
    );
  });

  it('puts everything that either side has into exactly one part, and by what is in full ink', () => {
    fc.assert(
      fc.property(anyInked, anyInked, (a, b) => {
        const { onlyA, onlyB, both, neither } = parted(a, b);
        expect(sorted([...onlyA, ...onlyB, ...both, ...neither])).toEqual(sorted(new Set([...a.keys(), ...b.keys()])));
        const inked = (side: ReadonlyMap<string, boolean>) =>
          sorted([...side].filter(([, ink]) => ink).map(([id]) => id));
        expect(sorted([...onlyA, ...both])).toEqual(inked(a));
        expect(sorted([...onlyB, ...both])).toEqual(inked(b));
      }),
    );
  });

  it('takes ways over the same entities that push otherwise at a step for different ways', () => {
    const step = (sign: 1 | -1) => ({ claims: ['x'], sign, class: 'animal' as const, assumed: false });
    expect(wayKey({ entities: ['A', 'B'], steps: [step(1)] })).not.toBe(
      wayKey({ entities: ['A', 'B'], steps: [step(-1)] }),
    );
  });
});

describe('on the shipped data set', () => {
  let loaded: Loaded;
  beforeAll(() => {
    loaded = loadShippedGraph();
  });
  const compare = (a: Partial<Side>, b: Partial<Side>): CompareView => {
    const show = (change: Partial<Side>) =>
      sideShower({
        picture: pictureOf(loaded, null).under,
        ask: (reach, question) => ask(loaded, reach, question),
      })({ ...defaultSide, ...change });
    return compareView({ a: show(a), b: show(b) });
  };
  const part = <T>(parts: readonly Part<T>[], id: string): readonly T[] => parts.find((one) => one.id === id)!.items;
  const on = (change: Partial<Side['question']>): Partial<Side> => ({
    question: { ...defaultSide.question, ...change },
  });

  it('tells human from animal evidence: what each has in full ink, on the map too, and how many', () => {
    const view = compare({ lens: presetLens('human') }, { lens: presetLens('animal') });
    const [human, animal] = [part(view.claims, 'onlyA'), part(view.claims, 'onlyB')];
    expect(view.differ).toBe('They differ in the lens.');
    const classed = (claims: typeof human) => claims.map(({ classes }) => classes.join(' '));
    expect(classed(human).every((ids) => ids.includes('human') && !ids.includes('animal'))).toBe(true);
    expect(classed(animal).every((ids) => ids.includes('animal') && !ids.includes('human'))).toBe(true);
    expect(human.length * animal.length).toBeGreaterThan(0);
    expect(human[0]!.said).toEqual(['outside the lens of B']);
    expect(view.claimWords).toMatch(`Statements: ${human.length} only in A, ${animal.length} only in B`);
    const [a, b] = view.sides;
    expect([...a.map.lit!.claims].every((id) => human.some((claim) => claim.id === id))).toBe(true);
    expect(a.map.words).toMatch(new RegExp(`^${a.map.lit!.claims.size} statements of this map in full ink`));
    expect(a.verdict).toMatch(/in 12 ways/);
    expect(a.wayInk).toBe('None of the 12 ways listed is in full ink: each has a step outside the lens.');
    expect(b.inkWords).toMatch(/with animal evidence, and \d+ found without effect/);
    expect(view.claims.reduce((sum, { items }) => sum + items.length, 0)).toBe(
      loaded.model.claims.filter(({ claim }) => loaded.assessments('abstracts').get(claim.id)!.listed).length,
    );
  });

  it('finds the ways that one question has and the other lacks, with the rank that opens each', () => {
    const view = compare({}, on({ evidence: 'measured' }));
    const [a] = view.sides;
    const all = part(view.ways, 'onlyA');
    expect(a.verdict).toMatch(new RegExp(`in ${all.length + part(view.ways, 'both').length} ways`));
    expect(all[0]).toMatchObject({ ranks: { a: 1, b: null }, said: 'not in the answer of B' });
    expect(part(view.ways, 'onlyB')).toEqual([]);
    expect(a.map.words).toMatch(`the statements of the ${all.length} ways that A has and B lacks`);
    expect(view.sides[1].map.lit).toBeNull();
    expect(view.sides[1].map.words).toMatch(/nothing in full ink that A lacks/);
    expect(view.sides[1].question).toBe(
      'How could IVIG lower skin fibrosis, on measured evidence, in at most 6 steps?',
    );
  });

  it('says that a way is faded where a step of it is outside the lens, and cut where the list is', () => {
    const faded = compare({}, { lens: presetLens('proposed') });
    expect(
      part(faded.ways, 'onlyA')
        .map(({ said }) => said)
        .join(),
    ).toMatch(/B has it, with a step outside its lens/);
    const some = compare(
      {},
      { lens: { ...presetLens('proposed'), classes: ['human-laboratory', 'hypothesis', 'curator'] } },
    );
    const inked = part(some.ways, 'both').length;
    expect(some.sides.map(({ wayInk }) => wayInk)).toEqual([
      '',
      `${inked} of the 12 ways listed in full ink; the others have a step outside the lens.`,
    ]);
    const cut = compare({}, on({ limit: 2 }));
    expect(part(cut.ways, 'onlyA')[0]!.said).toMatch(/not among the ways that B lists, and that list is not whole/);
  });

  it('compares ways that point otherwise too, and knows those of one side again in the other', () => {
    const view = compare({}, on({ effect: 'raise' }));
    // No way raises: what answers A stands beside the answer of B, and what has no direction beside both.
    const answers = part(view.ways, 'onlyA');
    expect(answers[0]!.said).toBe('in B it points the other way than was asked');
    const keys = (ways: readonly { key: string }[]): string[] => ways.map(({ key }) => key).sort();
    expect(keys(part(view.counter, 'onlyB'))).toEqual(keys(answers));
    expect(part(view.counter, 'onlyB')[0]).toMatchObject({
      said: 'in A it points the way that was asked',
      ranks: { a: null, b: 1 },
    });
    const undirected = part(view.counter, 'both');
    expect(undirected.map(({ sign }) => sign)).toEqual([null, null]);
    expect(view.counterWords).toBe(
      `Ways in other directions: 0 only in A, ${answers.length} only in B, 2 in both; 0 in full ink in neither.`,
    );
    const narrow = compare({}, on({ evidence: 'measured' }));
    expect(part(narrow.counter, 'onlyA').map(({ said }) => said)).toContain('not beside the answer of B');
  });

  it('offers all that the lens of each side can ask for, counted over the statements of that side', () => {
    const lens = { ...presetLens('human'), taxa: ['NCBITaxon:9606'] };
    const [a, b] = compare({}, { lens }).sides;
    expect([a.lens.set, a.preset, b.lens.set, b.preset]).toEqual(['', 'all', '2 set', null]);
    expect(a.lens.facets.map(({ id }) => id)).toEqual(b.lens.facets.map(({ id }) => id));
    const chosen = b.lens.facets.flatMap(({ choices }) => choices.filter((one) => one.chosen).map(({ id }) => id));
    expect(chosen).toEqual(['human-clinical', 'human-laboratory', 'NCBITaxon:9606']);
  });

  it('names what both have and later evidence tells otherwise', () => {
    const view = compare({}, { reach: 'later' });
    const mrss = part(view.claims, 'otherwise').find(({ id }) => id === 'ivig-decreases-mrss')!;
    expect(plainWords([mrss.claim])).toMatch(/mRSS/);
    expect(mrss.said).toEqual(['A: human only', 'B: conflicting']);
    expect(part(view.claims, 'onlyB')[0]!.said).toEqual(['rests on sources that A leaves out']);
  });

  it('of a side with itself has nothing to show', () => {
    const view = compare({}, {});
    expect(view.differ).toMatch(/^Both sides are the same/);
    for (const id of ['onlyA', 'onlyB', 'otherwise', 'neither'])
      expect([part(view.ways, id), part(view.counter, id), part(view.claims, id)]).toEqual([[], [], []]);
  });
});
