import { beforeAll, describe, expect, it } from 'vitest';
import type { Scene } from '../../src/core/figure/scene.ts';
import { presetLens } from '../../src/state/lenses.ts';
import type { Loaded } from '../../src/state/loaded.ts';
import { type Besides, partOfMap } from '../../src/state/map-part.ts';
import { defaultSession } from '../../src/state/session.ts';
import { settle } from '../../src/state/settle.ts';
import { parseFragment, printFragment } from '../../src/state/url.ts';
import { drawnScene } from '../views/graph-canvas/drawn-scene.ts';
import { deriveAll, type FullSlice, loadShippedGraph } from './shipped.ts';

const nothing: Besides = { selection: null, lit: null };
const claims = ({ edges, byContainment }: Scene): string[] => [...edges, ...byContainment].map(({ id }) => id).sort();
const entities = ({ nodes }: Scene): string[] => nodes.map(({ id }) => id).sort();

describe('a part of the map', () => {
  const scene = drawnScene();

  it('holds all claims of its entities with both ends, and nothing moves', () => {
    const { scene: part, shown } = partOfMap(scene, ['TGFB'], nothing);
    expect(claims(part)).toEqual(['ivig-tgfb', 'tgfb-fib']);
    expect(entities(part)).toEqual(['FIB', 'IVIG', 'TGFB']);
    expect(part.nodes.every((node) => scene.nodes.includes(node))).toBe(true);
    expect(shown).toBe('2 of 6 statements of the map shown');
  });

  it('keeps the box of what lies in one', () => {
    expect(entities(partOfMap(scene, ['FIB'], nothing).scene)).toEqual(['AFAB', 'COL', 'FIB', 'IVIG', 'TGFB']);
  });

  it('says how many claims of an entity it leaves out, and grows until it is the whole', () => {
    const { more } = partOfMap(scene, ['TGFB'], nothing);
    expect(['IVIG', 'TGFB', 'FIB'].map(more)).toEqual([2, 0, 2]);
    const whole = partOfMap(scene, ['TGFB', 'IVIG', 'FIB'], nothing);
    expect(whole.scene).toBe(scene);
    expect(whole.shown).toBeNull();
  });

  it('never hides what is chosen or lit', () => {
    const lit = { claims: new Set(['col-fib']), entities: new Set(['COL', 'FIB']) };
    const part = partOfMap(scene, ['TGFB'], { selection: { kind: 'claim', id: 'ivig-il4' }, lit }).scene;
    expect(claims(part)).toEqual(['col-fib', 'ivig-il4', 'ivig-tgfb', 'tgfb-fib']);
    const chosen = partOfMap(scene, ['TGFB'], { ...nothing, selection: { kind: 'entity', id: 'IL4' } }).scene;
    expect(entities(chosen)).toContain('IL4');
  });

  it('is the whole map where no entity of it is drawn', () => {
    expect(partOfMap(scene, ['nowhere'], nothing)).toMatchObject({ scene, shown: null });
    expect(partOfMap(scene, [], nothing).more('IVIG')).toBe(0);
  });
});

describe('a part of the shipped map', () => {
  let loaded: Loaded;
  let derive: (session: typeof defaultSession) => FullSlice;
  beforeAll(() => {
    loaded = loadShippedGraph();
    derive = deriveAll(loaded);
  });

  it('and what it leaves out are all claims of the map, around each entity, under each lens', () => {
    const whole = derive(defaultSession).map.scene;
    for (const { id } of whole.nodes) {
      const { map } = derive({ ...defaultSession, around: [id], lens: presetLens('human') });
      const shown = new Set(claims(map.scene));
      const hidden = claims(whole).filter((claim) => !shown.has(claim));
      expect(map.part).toBe(`${shown.size} of ${shown.size + hidden.length} statements of the map shown`);
      expect(map.lens?.status).toMatch(new RegExp(`^\\d+ of ${shown.size} statements? in full ink`));
      expect(map.more(id)).toBe(0);
      expect([...map.faded].every((claim) => shown.has(claim))).toBe(true);
    }
  });

  it('is what a link opens, and an entity that is not there is left out and said', () => {
    const session = { ...defaultSession, around: ['ivig', 'no-such'] };
    const settled = settle(parseFragment(printFragment(session, loaded.edition)), loaded);
    expect(settled.session.around).toEqual(['ivig']);
    expect(settled.notices.join()).toContain('there is no entity “no-such”');
  });
});
