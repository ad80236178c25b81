import type { Model } from '../model/claim-graph.ts';
import { isVerified, sourceMark } from '../queries/source-marks.ts';
import type { Assessments } from '../queries/steps.ts';
import { isDoi, isPlainUrl, isPmcid, isPmid } from '../schema/links.ts';
import type { Source } from '../schema/shapes.ts';
import { type SayOfReference, sayOfReference } from './reference-texts.ts';

/** A name in CSL-JSON: in parts where it is written as family name and initials, else as it stands. */
export type CslName = { readonly family: string; readonly given?: string } | { readonly literal: string };

/** An item of CSL-JSON (Citation Style Language 1.0.2), with the fields that a source can have. */
export interface CslItem {
  /** Made from the id of the source: letters a–z, digits and hyphens; no two sources of a data set share one. */
  readonly id: string;
  readonly type: 'article-journal' | 'report' | 'document' | 'dataset' | 'figure';
  readonly author?: readonly CslName[];
  readonly title?: string;
  /** A year, or a day: year, month and day. */
  readonly issued?: { readonly 'date-parts': readonly [readonly [number] | readonly [number, number, number]] };
  readonly 'container-title'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly DOI?: string;
  readonly PMID?: string;
  readonly PMCID?: string;
  readonly URL?: string;
  /** Release of a data set. */
  readonly version?: string;
  /** Its number in the main source, what it is about, what was left out and why, the remark of the data set. */
  readonly note?: string;
}

/** An entry of a bibliography, as every format writes it. */
export interface WrittenEntry {
  readonly item: CslItem;
  /** By which sentences name it; empty where none does. */
  readonly mark: string;
  /** Not all authors are named. */
  readonly others: boolean;
  /** What its note says beside its number and that authors are missing, a sentence each. */
  readonly remarks: readonly string[];
}

/** A source as an entry of a bibliography, and what was left out of it. */
export interface Entry extends WrittenEntry {
  readonly source: Source;
  /** Details that the data set holds and nobody verified. */
  readonly unverified: readonly string[];
  /** Identifiers that are none by their form. */
  readonly malformed: readonly string[];
  /** No detail is verified: the entry says which reference it is, and no more. */
  readonly bare: boolean;
}

const details = [
  'title',
  'authors',
  'year',
  'journal',
  'volume',
  'issue',
  'pages',
  'doi',
  'pmid',
  'pmcid',
  'url',
] as const;
type Detail = (typeof details)[number];

const forms: Readonly<Partial<Record<Detail, (value: string) => boolean>>> = {
  doi: isDoi,
  pmid: isPmid,
  pmcid: isPmcid,
  url: isPlainUrl,
};

/** First and last page; null where pages are given in another way. */
export function pageRange(pages: string): { readonly first: string; readonly last: string } | null {
  const [, first, last] = /^([^\s–—-]+)[–—-]([^\s–—-]+)$/.exec(pages) ?? [];
  return first === undefined || last === undefined ? null : { first, last };
}

/** "Matucci Cerinic M" is a family name with initials; one word is a family name; anything else stands as it is. */
function nameOf(name: string): CslName {
  const [, family, initials] = /^(\S.*?) (\p{Lu}{1,4})$/u.exec(name) ?? [];
  if (family !== undefined && initials !== undefined)
    return { family, given: [...initials].map((letter) => `${letter}.`).join(' ') };
  return /^\S+$/.test(name) ? { family: name } : { literal: name };
}

/** The details of a source that are verified and well formed, and the names of the others that it has. */
function verifiedDetails(source: Source) {
  const held = details.filter((field) => source[field] !== undefined);
  const unverified = held.filter((field) => !isVerified(source, field));
  const malformed = held.filter(
    (field) => !unverified.includes(field) && forms[field]?.(String(source[field])) === false,
  );
  const known = held.filter((field) => !unverified.includes(field) && !malformed.includes(field));
  const value = <F extends Detail>(field: F): Source[F] | undefined =>
    known.includes(field) ? source[field] : undefined;
  return { known, unverified, malformed, value };
}

function entryOf(source: Source, id: string, say: SayOfReference): Entry {
  const { known, unverified, malformed, value } = verifiedDetails(source);
  const [authors, year] = [value('authors'), value('year')];
  const bare = known.length === 0;
  const others = source.etAl === true && authors !== undefined;
  const remarks = [
    source.topic === undefined || !isVerified(source, 'topic') ? null : say('entry.topic', { topic: source.topic }),
    bare ? say('entry.bare') : null,
    unverified.length > 0 ? say('entry.unverified', { fields: unverified.join(', ') }) : null,
    malformed.length > 0 ? say('entry.malformed', { fields: malformed.join(', ') }) : null,
    source.note ?? null,
  ].filter((part) => part !== null);
  const note = [
    ...(source.marker === undefined ? [] : [say('entry.mark', { mark: source.marker })]),
    ...(others ? [say('entry.others')] : []),
    ...remarks,
  ];
  const fields = {
    author: authors?.map(nameOf),
    title: value('title'),
    issued: year === undefined ? undefined : { 'date-parts': [[year]] as const },
    'container-title': value('journal'),
    volume: value('volume'),
    issue: value('issue'),
    page: value('pages'),
    DOI: value('doi'),
    PMID: value('pmid'),
    PMCID: value('pmcid'),
    URL: value('url'),
    note: note.length > 0 ? note.join(' ') : undefined,
  };
  const type = source.kind === 'regulator' ? 'report' : fields['container-title'] ? 'article-journal' : 'document';
  const given = Object.fromEntries(Object.entries(fields).filter(([, held]) => held !== undefined));
  const item: CslItem = { id, type, ...given };
  return { source, item, mark: sourceMark(source), others, remarks, unverified, malformed, bare };
}

/** By number in the main source, then by id: the order of the data plays no part. */
function inOrder(a: Source, b: Source): number {
  const number = ({ marker }: Source) => (marker !== undefined && /^\d{1,9}$/.test(marker) ? Number(marker) : Infinity);
  const [first, second] = [number(a), number(b)];
  return first === second ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : first - second;
}

/** A key for each source: its id in letters a–z, digits and hyphens, with a number where another has that one already. */
function keysOf(sources: readonly Source[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id } of [...sources].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const plain = id
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/[^a-z0-9]+/g, '-');
    const stem = plain.replaceAll(/^-|-$/g, '') || 'source';
    let key = stem;
    for (let n = 2; taken.has(key); n++) key = `${stem}-${n}`;
    taken.add(key);
    keys.set(id, key);
  }
  return keys;
}

/** The sources that admitted evidence cites or was read in: of all listed claims, or of the claims that are named. */
export function sourcesCited(model: Model, assessments: Assessments, claims?: readonly string[]): string[] {
  const named = claims ?? model.claims.map(({ claim }) => claim.id);
  const pieces = named.flatMap((claim) => assessments.get(claim)?.admitted ?? []);
  const cited = pieces.flatMap(({ evidence: { cited = [], readIn } }) => [
    ...cited.map(({ source }) => source),
    ...(readIn ? [readIn.source] : []),
  ]);
  return [...new Set(cited)];
}

/**
 * Sources as entries of a bibliography, by their number in the main source and then by id. Only verified details stand in
 * an entry; what was left out is said in its note. A source of which nothing is verified is an entry that says so.
 *
 * @param sources ids, each once
 */
export function bibliography(model: Model, sources: readonly string[], say: SayOfReference = sayOfReference): Entry[] {
  const keys = keysOf(model.dataset.sources);
  const records = sources.map((id) => model.source(id)).sort(inOrder);
  return records.map((source) => entryOf(source, keys.get(source.id) ?? source.id, say));
}
