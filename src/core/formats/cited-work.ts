import type { Head } from '../schema/shapes.ts';
import type { CslItem, WrittenEntry } from './bibliography.ts';
import { sayOfReference } from './reference-texts.ts';

/** A data set, or something in it, as it is cited for itself and not for what it rests on. */
export interface CitedWork {
  readonly kind: 'dataset' | 'statement' | 'way' | 'view';
  readonly title: string;
  /** What tells it from others of its kind; empty for the data set. */
  readonly name: string;
  /** The address that opens it; null where there is none. */
  readonly link: string | null;
}

/** A figure is cited as one; a statement and a way are parts of a data set. */
const types: Readonly<Record<CitedWork['kind'], CslItem['type']>> = {
  dataset: 'dataset',
  statement: 'dataset',
  way: 'dataset',
  view: 'figure',
};

const keyOf = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** An entry of a bibliography for a state of a data set, or for something in it. It names no author: the data set states none. */
export function workEntry({ id, title, release, date, licence }: Head, sha256: string, work: CitedWork): WrittenEntry {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const isWhole = work.kind === 'dataset';
  const digest = sha256.slice(0, 16);
  const note = sayOfReference(isWhole ? 'entry.data' : 'entry.ofData', { title, release, date, licence, digest });
  const item: CslItem = {
    id: keyOf([id, release, ...(isWhole ? [] : [work.kind, work.name])].join(' ')),
    type: types[work.kind],
    title: work.title,
    issued: { 'date-parts': [[year, month, day]] },
    ...(isWhole ? {} : { 'container-title': title }),
    version: release,
    ...(work.link === null ? {} : { URL: work.link }),
    note,
  };
  return { item, mark: '', others: false, remarks: [note] };
}
