import { beforeAll, describe, expect, it } from 'vitest';
import { reaches } from '../../src/core/schema/axes.ts';
import { presetLens, presets } from '../../src/state/lenses.ts';
import type { Loaded } from '../../src/state/loaded.ts';
import { type MapText, mapText, type TextClaim } from '../../src/state/map-text.ts';
import { defaultSession, type Session } from '../../src/state/session.ts';
import { deriveAll, type FullSlice, loadShippedGraph } from './shipped.ts';

let loaded: Loaded;
let derive: (session: Session) => FullSlice;
let told: ReturnType<typeof textOf>[];
beforeAll(() => {
  loaded = loadShippedGraph();
  derive = deriveAll(loaded);
  told = sessions.map(textOf);
});

const ids = (claims: readonly { readonly id: string }[]): string[] => claims.map(({ id }) => id).sort();
const entitiesOf = (text: MapText) => text.columns.flatMap(({ entities }) => entities);

function textOf(change: Partial<Session>): { text: MapText; slice: FullSlice; begins: TextClaim[] } {
  const slice = derive({ ...defaultSession, ...change });
  const text = mapText(slice.telling, slice.shown);
  return { text, slice, begins: entitiesOf(text).flatMap((entity) => entity.begins) };
}

/** One session for each choice of sources, each lens, parts of the map, and a lit way. */
const sessions: readonly Partial<Session>[] = [
  ...reaches.ids.map((reach) => ({ reach })),
  ...presets.ids.map((id) => ({ lens: presetLens(id) })),
  { around: ['ivig'] },
  { around: ['tgfb1'], lens: presetLens('human'), reach: 'later' },
  { path: 1 },
  { bundled: true },
];

describe('the map in words', () => {
  it('tells by identity the claims that the map shows, each at both its ends, and with those left out all of the data', () => {
    for (const { text, slice, begins } of told) {
      const { scene } = slice.shown;
      const onMap = ids([...scene.edges, ...scene.byContainment]);
      expect(ids(begins)).toEqual(onMap);
      expect(ids(entitiesOf(text).flatMap(({ ends }) => ends))).toEqual(onMap);
      const left = text.left.flatMap(({ claims }) => claims);
      expect(ids([...begins, ...left])).toEqual(ids(loaded.model.claims.map(({ claim }) => claim)));
    }
  });

  it('tells every entity that the map shows once, in its column', () => {
    for (const { text, slice } of told) {
      const entities = ids(entitiesOf(text));
      expect(new Set(entities).size).toBe(entities.length);
      const { nodes, byContainment } = slice.shown.scene;
      const drawn = [...nodes, ...byContainment.map(({ whole }) => ({ id: whole }))];
      expect(entities).toEqual([...new Set(ids(drawn))]);
    }
  });

  it('marks what the lens fades and what lies on the lit way, and nothing else', () => {
    for (const { slice, begins } of told) {
      expect(ids(begins.filter(({ faded }) => faded))).toEqual([...slice.shown.faded].sort());
      const lit = slice.shown.lit?.claims ?? new Set();
      expect(ids(begins.filter(({ onWay }) => onWay))).toEqual([...lit].sort());
    }
    expect(textOf({ path: 1 }).begins.some(({ onWay }) => onWay)).toBe(true);
    expect(textOf({ lens: presetLens('human') }).begins.some(({ faded }) => faded)).toBe(true);
  });

  it('says each claim no more strongly than its card, and how it is known', () => {
    const { begins, slice } = textOf({});
    for (const { id, sentence, known } of begins) {
      expect(sentence).toBe(slice.telling.sentence(id));
      expect(known).not.toBe('');
    }
  });

  it('names why a claim is not on the map: its sort, its column, its sources, the part', () => {
    const whys = (change: Partial<Session>): string[] => textOf(change).text.left.map(({ why }) => why);
    expect(whys({ reach: 'review' })).toContain('Resting on sources that are not shown');
    expect(whys({}).some((why) => why.startsWith('Of another sort than the map draws: '))).toBe(true);
    expect(whys({ around: ['ivig'] })[0]).toBe('On the map, but not in the part that is shown');
    expect(whys({})).not.toContain('On the map, but not in the part that is shown');
  });
});
