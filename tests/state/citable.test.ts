import { describe, expect, it } from 'vitest';
import { bibliographyFormats } from '../../src/state/bibliography-file.ts';
import { citables } from '../../src/state/citable.ts';
import { defaultSession, type Session } from '../../src/state/session.ts';
import { settle } from '../../src/state/settle.ts';
import { parseFragment, printFragment } from '../../src/state/url.ts';
import { readBibtex, readRis } from '../core/formats/citation-readers.ts';
import { deriveAll, loadShippedGraph } from './shipped.ts';

const loaded = loadShippedGraph();
const derive = deriveAll(loaded);
const site = 'https://example.org/map/';
const address = (session: Session) => `${site}#${printFragment(session, loaded.edition, true)}`;
const session: Session = { ...defaultSession, path: 1, selection: { kind: 'claim', id: 'ivig-decreases-mrss' } };
const things = citables(derive(session), session, address);
const { head } = loaded.model.dataset;
const digest = loaded.digest.slice(0, 16);

interface Item {
  readonly id: string;
  readonly title: string;
  readonly URL: string;
  readonly note: string;
  readonly version: string;
}
const items = (of: (typeof things)[number]): Item[] => JSON.parse(of.cite('json')) as Item[];

describe('what can be cited', () => {
  it('is the data set and the view, and the way and the statement that are chosen', () => {
    expect(things.map(({ id }) => id)).toEqual(['dataset', 'view', 'way', 'statement']);
    const plain = citables(derive(defaultSession), defaultSession, address);
    expect(plain.map(({ id }) => id)).toEqual(['dataset', 'view']);
  });

  it.each(things)('names the version of the data and opens again what was cited: $id', (thing) => {
    const [work] = items(thing);
    expect(work).toMatchObject({ version: head.release, issued: { 'date-parts': [head.date.split('-').map(Number)] } });
    expect(work?.note).toContain(`release ${head.release} of ${head.date}, ${head.licence}, sha256 ${digest}`);
    expect(work?.URL).toContain(`${site}#v=1&`);
    const opened = settle(parseFragment(new URL(work?.URL ?? '').hash), loaded);
    expect(opened.notices).toEqual([]);
    const { path, selection } = session;
    const expected = { dataset: {}, view: { path, selection }, way: { path, selection }, statement: { selection } };
    expect(opened.session).toEqual({ ...defaultSession, ...expected[thing.id] });
    const text = thing.cite('txt');
    for (const part of [head.release, digest, work?.URL ?? '']) expect(text).toContain(part);
  });

  it.each(things)('is read by other programs with all its references: $id', (thing) => {
    const cited = items(thing);
    // A way and a statement rest on references; a view and a data set are cited for themselves.
    expect(cited.length > 1).toBe(thing.id === 'way' || thing.id === 'statement');
    expect(new Set(cited.map(({ id }) => id)).size).toBe(cited.length);
    const inBibtex = readBibtex(thing.cite('bib'));
    const inRis = readRis(thing.cite('ris'));
    expect(inBibtex.map((entry) => entry['citation-key'])).toEqual(cited.map(({ id }) => id));
    expect(inBibtex[0]).toMatchObject({ title: cited[0]?.title, URL: cited[0]?.URL });
    expect(inRis).toHaveLength(cited.length);
    expect(inRis[0]).toMatchObject({ title: cited[0]?.title, URL: cited[0]?.URL });
    const listed = thing
      .cite('txt')
      .split('\n')
      .filter((line) => line.startsWith('['));
    expect(listed).toHaveLength(cited.length - 1);
  });

  it('says of a way and of a statement no more than the page does', () => {
    const { answered, telling } = derive(session);
    expect(things[2]?.cite('txt').split('\n')[0]).toBe(answered.answer?.paths[0]?.text);
    expect(items(things[3]!)[0]?.title).toBe(telling.sentence('ivig-decreases-mrss'));
  });

  it('has no address in a reader’s own file, which is named', () => {
    const slice = derive(session);
    const own = citables({ ...slice, telling: { ...slice.telling, file: 'mine.json' } }, session, address);
    for (const thing of own) {
      expect(items(thing)[0]).not.toHaveProperty('URL');
      for (const format of bibliographyFormats.ids) expect(thing.cite(format)).not.toContain(site);
      expect(thing.cite('txt')).toContain('Opened from the file mine.json.');
    }
  });
});
