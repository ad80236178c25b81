import { nearest } from '../schema/nearest.ts';
import type { Claim, CollectionName, Entity, Evidence, Note, Source, Study, Term } from '../schema/shapes.ts';
import { isKnownByItself } from './identity.ts';
import { type Fault, nouns, type RecordRead } from './record.ts';

/** One record naming another. A soft one is a member of a list that can lose it and still stand. */
interface Reference {
  readonly path: readonly PropertyKey[];
  readonly kind: CollectionName;
  readonly id: string;
  readonly soft?: true;
}

const one = (kind: CollectionName, path: readonly PropertyKey[], id: string | undefined): Reference[] =>
  id === undefined ? [] : [{ path, kind, id }];
const many = (kind: CollectionName, key: string, ids: readonly string[] | undefined): Reference[] =>
  (ids ?? []).map((id, at) => ({ path: [key, at], kind, id, soft: true }));

/** What each kind of record refers to. */
const referencesOf: Readonly<Record<RecordRead['kind'], (value: never) => Reference[]>> = {
  entities: ({ definition }: Entity) =>
    many('claims', 'claims', definition?.claims).map((reference) => ({
      ...reference,
      path: ['definition', ...reference.path],
    })),
  terms: (term: Term) => many('claims', 'claims', term.claims),
  // A source that is known only as a number in another cannot lose that other.
  sources: (source: Source) =>
    one('sources', ['citedBy'], source.citedBy).map((reference) =>
      isKnownByItself(source) ? { ...reference, soft: true } : reference,
    ),
  studies: (study: Study) => [
    ...study.sources.flatMap((id, at) => one('sources', ['sources', at], id)),
    ...many('studies', 'mayShareWith', study.mayShareWith),
  ],
  claims: (claim: Claim) => [
    ...one('entities', ['subject'], claim.subject),
    ...one('entities', ['object'], claim.object),
    ...one('entities', ['where'], claim.where),
    ...many('claims', 'via', claim.via),
  ],
  evidence: ({ readIn, cited, study, context, groups, basis }: Evidence) => [
    ...one('sources', ['readIn', 'source'], readIn?.source),
    ...(cited ?? []).flatMap((reference, at) => one('sources', ['cited', at, 'source'], reference.source)),
    ...one('studies', ['study'], study),
    ...one('entities', ['context', 'disease'], context?.disease),
    ...one('entities', ['context', 'model'], context?.model),
    ...one('entities', ['context', 'tissue'], context?.tissue),
    ...(context?.coTreatments ?? []).flatMap((id, at) => one('entities', ['context', 'coTreatments', at], id)),
    ...(groups ?? []).flatMap((group, at) => one('entities', ['groups', at, 'form'], group.form)),
    ...many('claims', 'basis', basis),
  ],
  notes: (note: Note) => [
    ...many('claims', 'claims', note.claims),
    ...(note.passages ?? []).flatMap((passage, at) => one('sources', ['passages', at, 'source'], passage.source)),
  ],
};

/** Ids and the records that bear them, standing or not. */
export type Bearers = ReadonlyMap<CollectionName, ReadonlyMap<string, readonly RecordRead[]>>;

export function bearersOf(records: readonly RecordRead[]): Bearers {
  const bearers = new Map<CollectionName, Map<string, RecordRead[]>>();
  for (const record of records) {
    if (record.kind === 'evidence' || record.id === null) continue;
    const byId = bearers.get(record.kind) ?? new Map<string, RecordRead[]>();
    bearers.set(record.kind, byId);
    const same = byId.get(record.id);
    if (same) same.push(record);
    else byId.set(record.id, [record]);
  }
  return bearers;
}

const stands = (records: readonly RecordRead[] | undefined): boolean =>
  (records ?? []).some((record) => record.rules.size === 0);

const referring = (record: RecordRead): Reference[] =>
  record.value === null ? [] : referencesOf[record.kind](record.value as never);

/** How many ids are looked for among the known ones: each look-up measures the distance to all of them. */
const MOST_SUGGESTIONS = 100;

/** Set aside every record that names what is not there at all. */
export function checkDangling(records: readonly RecordRead[], bearers: Bearers, fault: Fault): void {
  const suggestions = new Map<string, string>();
  const suggest = (kind: CollectionName, id: string): string => {
    const key = `${kind} ${id}`;
    const known = suggestions.get(key);
    if (known !== undefined || suggestions.size >= MOST_SUGGESTIONS) return known ?? '';
    const [near] = nearest(id, bearers.get(kind)?.keys() ?? [], 1);
    const words = near === undefined ? '' : ` (did you mean ${near}?)`;
    suggestions.set(key, words);
    return words;
  };
  for (const record of records)
    for (const { path, kind, id } of referring(record))
      if (!bearers.get(kind)?.has(id))
        fault(record, 'reference-dangling', path, { kind: nouns[kind], id, slip: suggest(kind, id) });
}

/** How many members a record has without which it does not stand. */
function membersIn(record: RecordRead): number {
  if (record.kind === 'notes') return (record.value as Note | null)?.claims.length ?? 0;
  if (record.kind === 'evidence') return (record.value as Evidence | null)?.basis?.length ?? 0;
  return record.evidence.length;
}

/**
 * Carry on what was set aside: a record that rests on one that does not stand does not stand either, a claim falls
 * with its last piece of evidence, a note with its last claim, and an inference with the last claim it rests on. Each fall is followed once to all that names it, so
 * the order of records does not matter and the work grows with their number only.
 */
export function cascade(records: readonly RecordRead[], bearers: Bearers, fault: Fault): void {
  const naming = new Map<string, { record: RecordRead; reference: Reference }[]>();
  /** How many pieces of a claim, claims of a note, or claims that an inference rests on, still stand. */
  const left = new Map<RecordRead, number>();
  const claimOf = new Map<RecordRead, RecordRead>();
  for (const record of records) {
    for (const piece of record.evidence) claimOf.set(piece, record);
    left.set(record, membersIn(record));
    if (record.rules.size > 0) continue;
    for (const reference of referring(record)) {
      const key = `${reference.kind} ${reference.id}`;
      const others = naming.get(key);
      if (others) others.push({ record, reference });
      else naming.set(key, [{ record, reference }]);
    }
  }
  const fallen = records.filter((record) => record.rules.size > 0);
  const fall: Fault = (record, ...why) => {
    fault(record, ...why);
    fallen.push(record);
  };
  /** Take one member away; how many are left. */
  const drop = (record: RecordRead): number => {
    const rest = (left.get(record) ?? 0) - 1;
    left.set(record, rest);
    return rest;
  };
  const loseOne = (record: RecordRead, rule: 'evidence-none-left' | 'note-empty', key: string, count: number): void => {
    if (!drop(record) && record.rules.size === 0) fall(record, rule, [key], { count });
  };
  // The list grows while it is walked.
  for (const lost of fallen) {
    const claim = claimOf.get(lost);
    if (claim) loseOne(claim, 'evidence-none-left', 'evidence', claim.evidence.length);
    const key = `${lost.kind} ${lost.id ?? ''}`;
    // An exact repeat is set aside, and what it repeats still stands.
    if (lost.id === null || !naming.has(key) || stands(bearers.get(lost.kind as CollectionName)?.get(lost.id)))
      continue;
    const told = { kind: nouns[lost.kind], id: lost.id };
    for (const { record, reference } of naming.get(key) ?? []) {
      if (record.rules.size > 0) continue;
      if (!reference.soft) fall(record, 'reference-set-aside', reference.path, told);
      else {
        fault(record, 'reference-lost', reference.path, told);
        if (record.kind === 'notes' && reference.kind === 'claims') loseOne(record, 'note-empty', 'claims', 0);
        // An inference that has lost all it rests on would look like one that needs no basis.
        if (record.kind === 'evidence' && !drop(record)) fall(record, 'reference-set-aside', ['basis'], told);
      }
    }
    naming.delete(key);
  }
  for (const record of records) {
    const pieces = record.evidence.filter((piece) => piece.rules.size > 0);
    if (record.rules.size === 0 && pieces.length > 0)
      fault(record, 'evidence-set-aside', ['evidence'], {
        count: pieces.length,
        entries: pieces.length === 1 ? 'entry' : 'entries',
        ids: pieces.map((piece) => piece.id ?? 'without id').join(', '),
      });
  }
}

/** Members of lists that were set aside, taken out of what is shown. A sum of claims that lost one is no sum any more. */
export function standing(bearers: Bearers) {
  const alive = (kind: CollectionName) => (id: string) => stands(bearers.get(kind)?.get(id));
  const claims = alive('claims');
  return {
    via: (ids: readonly string[]) => ids.every(claims),
    claims: (ids: readonly string[]) => ids.filter(claims),
    studies: (ids: readonly string[]) => ids.filter(alive('studies')),
    source: alive('sources'),
    entity: alive('entities'),
  };
}
