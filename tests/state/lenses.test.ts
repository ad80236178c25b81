import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { assessAll } from '../../src/core/model/assessment.ts';
import type { Model } from '../../src/core/model/claim-graph.ts';
import { deriver } from '../../src/state/derive.ts';
import { facets, valuesIn } from '../../src/state/lens-facets.ts';
import { type LensView, lensView } from '../../src/state/lens-view.ts';
import { type FacetId, type Lens, noLens, type PresetId, presetLens, presets } from '../../src/state/lenses.ts';
import { lookThrough } from '../../src/state/look-through.ts';
import type { Loaded } from '../../src/state/loaded.ts';
import { defaultSession } from '../../src/state/session.ts';
import { tell, type Telling } from '../../src/state/telling.ts';
import { drawnModel } from '../core/drawn-graph.ts';
import { deriveAll, loadShippedGraph } from './shipped.ts';

const tellOf = (model: Model): Telling =>
  tell({ model, assessments: () => assessAll(model, 'later') } as unknown as Loaded, 'later');

const telling = tellOf(
  drawnModel(`
  IVIG -| TGFB   animal {study 1; disease SSC}, human-clinical {study 2; disease ITP}
  IVIG -| IL4    animal {study 1; no-effect}
  IVIG -o IFNG   animal {study 3}
  TGFB -> FIB    hypothesis {disease SSC}
  IVIG ∋ AFAB    assertion
  COL  ≙  FIB
  FIB : tissue-process
  COL : tissue-process
  SSC : disease
  ITP : disease`),
);
const all = telling.model.claims.map(({ claim }) => claim.id);
const look = (lens: Partial<Lens>) => lookThrough(telling, all, { ...noLens, ...lens });
const view = (lens: Partial<Lens>): LensView => {
  const whole = { ...noLens, ...lens };
  return lensView(telling, all, whole, lookThrough(telling, all, whole), null);
};
const counts = (lens: Partial<Lens>, facet: FacetId): Record<string, number> =>
  Object.fromEntries(
    view(lens)
      .facets.find(({ id }) => id === facet)!
      .choices.map(({ id, count }) => [id, count]),
  );

describe('a lens', () => {
  it('leaves in full ink what has evidence of a class, and fades the rest, but never a finding of no effect', () => {
    const { fitting, kept, faded } = look({ classes: ['human-clinical'] });
    expect([...fitting]).toEqual(['IVIG-|TGFB']);
    expect([...kept]).toEqual(['IVIG-|IL4', 'IVIG-oIFNG']);
    expect([...faded]).toEqual(['TGFB->FIB', 'IVIG∋AFAB', 'COL≙FIB']);
  });

  it('asks all of one piece of evidence: a claim measured in mice with SSc and in people with ITP is not one in people with SSc', () => {
    expect(look({ classes: ['human-clinical'], diseases: ['SSC'] }).fitting.size).toBe(0);
    expect([...look({ classes: ['animal'], diseases: ['SSC'] }).fitting]).toEqual(['IVIG-|TGFB']);
  });

  it('knows the links of the curator apart from proposals', () => {
    expect([...look(presetLens('proposed')).fitting]).toEqual(['TGFB->FIB']);
    expect([...look({ classes: ['curator'] }).fitting]).toEqual(['COL≙FIB']);
  });

  it('finds what one source says, whether it is cited or read', () => {
    const source = telling.model.claim('IVIG-|TGFB').evidence[0]!.evidence.cited![0]!.source;
    expect(look({ sources: [source] }).fitting.has('IVIG-|TGFB')).toBe(true);
    expect(look({ sources: [source] }).faded.has('TGFB->FIB')).toBe(true);
  });

  it('says how many are in full ink, and why', () => {
    expect(view({}).status).toBe('All 6 statements in full ink');
    expect(view({ classes: presetLens('human').classes }).status).toBe(
      '3 of 6 statements in full ink: 1 with human evidence; 2 found without effect, which no lens fades; 3 faded',
    );
    expect(view({ classes: ['animal'], diseases: ['SSC'], roles: ['mechanism'] }).status).toMatch(
      ': 1 with one piece of evidence of the class animal, in SSC, in the role step of a mechanism; 2 found',
    );
  });

  it('offers what occurs, with what each would leave in full ink beside what else is asked', () => {
    expect(counts({}, 'classes')).toEqual({
      'human-clinical': 1,
      animal: 3,
      hypothesis: 1,
      assertion: 1,
      curator: 1,
    });
    expect(counts({ diseases: ['SSC'] }, 'classes')).toMatchObject({ 'human-clinical': 0, animal: 1, hypothesis: 1 });
    expect(counts({ diseases: ['SSC'] }, 'diseases')).toEqual({ SSC: 2, ITP: 1 });
    const [choices] = view({ diseases: ['SSC'] }).facets.map((facet) => facet.choices);
    expect(choices!.filter(({ disabled }) => disabled).map(({ id }) => id)).toEqual([
      'human-clinical',
      'assertion',
      'curator',
    ]);
  });
});

describe('on the shipped data set', () => {
  let loaded: Loaded;
  let shipped: Telling;
  let drawn: readonly string[];
  beforeAll(() => {
    loaded = loadShippedGraph();
    shipped = tell(loaded, 'abstracts');
    const { scene } = deriver(loaded, null)(defaultSession).map;
    drawn = [...scene.edges, ...scene.byContainment].map(({ id }) => id);
  });

  it('any lens parts the claims of the map into full ink and faded, by identity; a count says what a tick would do', () => {
    const values = valuesIn(loaded.model);
    const anyLens = fc.record(
      Object.fromEntries(facets.ids.map((id) => [id, fc.subarray([...values.get(id)!], { maxLength: 3 })])),
    ) as unknown as fc.Arbitrary<Lens>;
    fc.assert(
      fc.property(anyLens, (lens) => {
        const sight = lookThrough(shipped, drawn, lens);
        const { fitting, kept, faded } = sight;
        expect([...fitting, ...kept, ...faded].sort()).toEqual([...drawn].sort());
        for (const facet of lensView(shipped, drawn, lens, sight, null).facets)
          for (const { id, count } of facet.choices)
            expect(lookThrough(shipped, drawn, { ...lens, [facet.id]: [id] }).fitting.size).toBe(count);
      }),
      { numRuns: 12 },
    );
  });

  it('the lenses at hand show what they always showed', () => {
    const shows: Record<Exclude<PresetId, 'no-proposals'>, (classes: readonly string[]) => boolean> = {
      all: () => true,
      measured: (classes) => classes.some((id) => /^(human|animal)/.test(id)),
      human: (classes) => classes.some((id) => id.startsWith('human')),
      animal: (classes) => classes.includes('animal'),
      proposed: (classes) => classes.includes('hypothesis'),
    };
    for (const [id, showsIt] of Object.entries(shows)) {
      const { fitting } = lookThrough(shipped, drawn, presetLens(id as PresetId));
      const expected = drawn.filter((claim) => {
        const { admitted, classes } = shipped.assessment(claim);
        return showsIt(admitted.every(({ unsourced }) => unsourced === 'curator') ? ['curator'] : classes);
      });
      expect([...fitting]).toEqual(expected);
    }
    expect(presets.ids).toEqual([...Object.keys(shows), 'no-proposals']);
  });

  it('says of every claim that is not on the map why it is not', () => {
    const { lens, scene } = deriveAll(loaded)({ ...defaultSession, lens: presetLens('human') }).map;
    expect(lens?.undrawnWords).toBe(`${loaded.model.claims.length - drawn.length} more statements are not on the map`);
    const told = (lens?.undrawn ?? []).flatMap(({ counts }) => counts.map((words) => Number(/\d+$/.exec(words)?.[0])));
    expect(told.reduce((sum, n) => sum + n, 0)).toBe(scene.undrawn.total);
  });

  it('says what a lit way leaves in full ink in its place, and holds again when that is put out', () => {
    const derive = deriveAll(loaded);
    const { lens, scene, lit } = derive({ ...defaultSession, lens: presetLens('human'), path: 1 }).map;
    const bright = scene.edges.filter(({ id, noEffect }) => noEffect || lit!.claims.has(id));
    expect(lens?.status).toBe(
      `${bright.length} of ${drawn.length} statements in full ink: the lit way, and what was found without effect`,
    );
    expect(derive({ ...defaultSession, lens: presetLens('human') }).map.lens?.status).toContain('with human evidence');
  });

  it('fades and keeps the picture as it is', () => {
    const derive = deriver(loaded, null);
    const before = derive(defaultSession).map.scene;
    const { map, outside } = derive({ ...defaultSession, lens: presetLens('animal') });
    expect(map.scene).toBe(before);
    expect(new Set(drawn.filter(outside))).toEqual(map.faded);
  });
});
