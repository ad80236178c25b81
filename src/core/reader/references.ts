import { meant, sayFinding } from '../schema/finding-texts.ts';
import { nearest } from '../schema/nearest.ts';
import type { Claim, CollectionName, Entity, Evidence, Note, Source, Study, Term } from '../schema/shapes.ts';
import type { Bearers } from './bearers.ts';
import { isKnownByItself } from './identity.ts';
import { type Fault, isStanding, noun, type RecordKind, type RecordRead } from './record.ts';
import { addTo } from '../model/grouped.ts';

/** Does a record fall with what it names (hard), or can it lose it, as a list a member (soft)? */
type Hold = 'hard' | 'soft';

/** What a record names: another record by its kind and id, and the steps of the path at which it does. */
type Name = (
  kind: CollectionName,
  id: string | undefined,
  hold: Hold,
  step: string,
  next?: string | number,
  last?: string | number,
) => void;

/** The path of a name, made only where there is something to tell: nearly all that is named is there. */
const pathOf = (...steps: readonly (string | number | undefined)[]): (string | number)[] =>
  steps.filter((step) => step !== undefined);

/** What each kind of record refers to. */
const referencesOf: Readonly<Record<RecordKind, (value: never, name: Name) => void>> = {
  entities: ({ definition }: Entity, name) =>
    definition?.claims?.forEach((id, at) => name('claims', id, 'soft', 'definition', 'claims', at)),
  terms: ({ claims }: Term, name) => claims?.forEach((id, at) => name('claims', id, 'soft', 'claims', at)),
  // A source that is known only as a number in another cannot lose that other.
  sources: (source: Source, name) =>
    name('sources', source.citedBy, isKnownByItself(source) ? 'soft' : 'hard', 'citedBy'),
  studies: ({ sources, mayShareWith }: Study, name) => {
    sources.forEach((id, at) => name('sources', id, 'hard', 'sources', at));
    mayShareWith?.forEach((id, at) => name('studies', id, 'soft', 'mayShareWith', at));
  },
  claims: ({ subject, object, where, via }: Claim, name) => {
    name('entities', subject, 'hard', 'subject');
    name('entities', object, 'hard', 'object');
    name('entities', where, 'hard', 'where');
    via?.forEach((id, at) => name('claims', id, 'soft', 'via', at));
  },
  evidence: ({ readIn, cited, study, context, groups, basis }: Evidence, name) => {
    name('sources', readIn?.source, 'hard', 'readIn', 'source');
    cited?.forEach(({ source }, at) => name('sources', source, 'hard', 'cited', at, 'source'));
    name('studies', study, 'hard', 'study');
    name('entities', context?.disease, 'hard', 'context', 'disease');
    name('entities', context?.model, 'hard', 'context', 'model');
    name('entities', context?.tissue, 'hard', 'context', 'tissue');
    context?.coTreatments?.forEach((id, at) => name('entities', id, 'hard', 'context', 'coTreatments', at));
    groups?.forEach(({ form }, at) => name('entities', form, 'hard', 'groups', at, 'form'));
    basis?.forEach((id, at) => name('claims', id, 'soft', 'basis', at));
  },
  notes: ({ claims, passages }: Note, name) => {
    claims.forEach((id, at) => name('claims', id, 'soft', 'claims', at));
    passages?.forEach(({ source }, at) => name('sources', source, 'hard', 'passages', at, 'source'));
  },
};

function eachReference(record: RecordRead, name: Name): void {
  if (record.value !== null) referencesOf[record.kind](record.value as never, name);
}

/** How many ids are looked for among the known ones: each look-up measures the distance to all of them. */
const MOST_SUGGESTIONS = 100;

/** Set aside every record that names what is not there at all. */
export function checkDangling(records: readonly RecordRead[], bearers: Bearers, fault: Fault): void {
  const suggestions = new Map<string, string>();
  const suggest = (kind: CollectionName, id: string): string => {
    const key = `${kind} ${id}`;
    const known = suggestions.get(key);
    if (known !== undefined || suggestions.size >= MOST_SUGGESTIONS) return known ?? '';
    const [near] = nearest(id, bearers.ids(kind), 1);
    const words = meant(near);
    suggestions.set(key, words);
    return words;
  };
  for (const record of records)
    eachReference(record, (kind, id, _, step, next, last) => {
      if (id !== undefined && !bearers.first(kind, id))
        fault(record, 'reference-dangling', pathOf(step, next, last), {
          kind: noun(kind),
          id,
          slip: suggest(kind, id),
        });
    });
}

/** How many members a record has without which it does not stand. */
function membersIn(record: RecordRead): number {
  if (record.kind === 'notes') return (record.value as Note | null)?.claims.length ?? 0;
  if (record.kind === 'evidence') return (record.value as Evidence | null)?.basis?.length ?? 0;
  return record.evidence.length;
}

/** What a fault says of a record. */
type Why = Parameters<Fault> extends [unknown, ...infer Rest] ? Rest : never;

/** A record that refers to another, of a kind, at a path. */
interface Referring {
  readonly record: RecordRead;
  readonly kind: CollectionName;
  readonly path: readonly PropertyKey[];
  readonly hold: Hold;
}

/**
 * Carry on what was set aside: a record that rests on one that does not stand does not stand either, a claim falls
 * with its last piece of evidence, a note with its last claim, and an inference with the last claim it rests on. Each
 * fall is followed once to all that names it, so the order of records does not matter and the work grows with their
 * number only.
 */
export function cascade(records: readonly RecordRead[], bearers: Bearers, fault: Fault): void {
  const fallen = records.filter((record) => !isStanding(record));
  if (fallen.length === 0) return;
  /** What refers to the bearers of an id, by the first of them. */
  const naming = new Map<RecordRead, Referring[]>();
  for (const record of records)
    if (isStanding(record))
      eachReference(record, (kind, id, hold, ...path) => {
        const borne = id === undefined ? undefined : bearers.first(kind, id);
        if (borne) addTo(naming, borne, { record, kind, path: pathOf(...path), hold });
      });
  const fall = (record: RecordRead, ...why: Why): void => {
    fault(record, ...why);
    fallen.push(record);
  };
  /** How many pieces of a claim, claims of a note, or claims that an inference rests on, still stand. */
  const left = new Map<RecordRead, number>();
  /** Take one member away; how many are left. */
  const drop = (record: RecordRead): number => {
    const rest = (left.get(record) ?? membersIn(record)) - 1;
    left.set(record, rest);
    return rest;
  };
  const loseOne = (record: RecordRead, rule: 'evidence-none-left' | 'note-empty', key: string, count: number): void => {
    if (!drop(record) && isStanding(record)) fall(record, rule, [key], { count });
  };
  // The list grows while it is walked.
  for (const lost of fallen) {
    if (lost.claim) loseOne(lost.claim, 'evidence-none-left', 'evidence', lost.claim.evidence.length);
    if (lost.kind === 'evidence' || lost.id === null) continue;
    const borne = bearers.first(lost.kind, lost.id);
    const affected = borne && naming.get(borne);
    // An exact repeat is set aside, and what it repeats still stands.
    if (!affected || bearers.stands(lost.kind, lost.id)) continue;
    const told = { kind: noun(lost.kind), id: lost.id };
    for (const { record, kind, path, hold } of affected) {
      if (!isStanding(record)) continue;
      if (hold === 'hard') fall(record, 'reference-set-aside', path, told);
      else {
        fault(record, 'reference-lost', path, told);
        if (record.kind === 'notes' && kind === 'claims') loseOne(record, 'note-empty', 'claims', 0);
        // An inference that has lost all it rests on would look like one that needs no basis.
        if (record.kind === 'evidence' && !drop(record)) fall(record, 'reference-set-aside', ['basis'], told);
      }
    }
    naming.delete(borne);
  }
  for (const record of records) {
    const pieces = record.evidence.filter((piece) => !isStanding(piece));
    if (isStanding(record) && pieces.length > 0)
      fault(record, 'evidence-set-aside', ['evidence'], {
        count: pieces.length,
        ids: pieces.map((piece) => piece.id ?? sayFinding('noId')).join(', '),
      });
  }
}

/** Members of lists that were set aside, taken out of what is shown. A sum of claims that lost one is no sum any more. */
export function standing(bearers: Bearers) {
  const alive = (kind: CollectionName) => (id: string) => bearers.stands(kind, id);
  const claims = alive('claims');
  return {
    via: (ids: readonly string[]) => ids.every(claims),
    claims: (ids: readonly string[]) => ids.filter(claims),
    studies: (ids: readonly string[]) => ids.filter(alive('studies')),
    source: alive('sources'),
    entity: alive('entities'),
  };
}
