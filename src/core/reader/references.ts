import { nearest } from '../schema/nearest.ts';
import type { Claim, CollectionName, Evidence, Note, Source, Study } from '../schema/shapes.ts';
import type { Fault, RecordRead } from './record.ts';

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
  entities: () => [],
  sources: (source: Source) =>
    source.citedBy === undefined ? [] : [{ path: ['citedBy'], kind: 'sources', id: source.citedBy, soft: true }],
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

const nouns: Readonly<Record<CollectionName, string>> = {
  entities: 'entity',
  claims: 'claim',
  sources: 'source',
  studies: 'study',
  notes: 'note',
};

/** Ids and the records that bear them, standing or not. */
export type Bearers = ReadonlyMap<CollectionName, ReadonlyMap<string, readonly RecordRead[]>>;

export function bearersOf(records: readonly RecordRead[]): Bearers {
  const bearers = new Map<CollectionName, Map<string, RecordRead[]>>();
  for (const record of records) {
    if (record.kind === 'evidence' || record.id === null) continue;
    const byId = bearers.get(record.kind) ?? new Map<string, RecordRead[]>();
    byId.set(record.id, [...(byId.get(record.id) ?? []), record]);
    bearers.set(record.kind, byId);
  }
  return bearers;
}

const stands = (records: readonly RecordRead[] | undefined): boolean =>
  (records ?? []).some((record) => record.rules.size === 0);

const referring = (record: RecordRead): Reference[] =>
  record.value === null ? [] : referencesOf[record.kind](record.value as never);

/** Set aside every record that names what is not there at all. */
export function checkDangling(records: readonly RecordRead[], bearers: Bearers, fault: Fault): void {
  for (const record of records)
    for (const { path, kind, id } of referring(record)) {
      const byId = bearers.get(kind);
      if (byId?.has(id)) continue;
      const [near] = nearest(id, byId?.keys() ?? [], 1);
      fault(record, 'reference-dangling', path, {
        kind: nouns[kind],
        id,
        slip: near === undefined ? '' : ` (did you mean ${near}?)`,
      });
    }
}

/**
 * Carry on what was set aside: a record that rests on one that does not stand does not stand either, and a claim
 * falls with its last piece of evidence. Repeats until nothing changes, so that the order of records does not matter.
 */
export function cascade(records: readonly RecordRead[], bearers: Bearers, fault: Fault): void {
  const lost = new Set<string>();
  for (let changed = true; changed;) {
    changed = false;
    for (const record of records) {
      if (record.rules.size > 0) continue;
      for (const { path, kind, id, soft } of referring(record)) {
        const key = `${record.pointer}@${record.document.file}:${path.join('/')}`;
        if (stands(bearers.get(kind)?.get(id)) || lost.has(key)) continue;
        lost.add(key);
        fault(record, soft ? 'reference-lost' : 'reference-set-aside', path, { kind: nouns[kind], id });
        changed = true;
      }
      if (
        record.kind === 'claims' &&
        record.evidence.length > 0 &&
        record.evidence.every((piece) => piece.rules.size > 0)
      ) {
        fault(record, 'evidence-none-left', ['evidence'], { count: record.evidence.length });
        changed = true;
      }
      if (
        record.kind === 'notes' &&
        record.value !== null &&
        !(record.value as Note).claims.some((id) => stands(bearers.get('claims')?.get(id)))
      ) {
        fault(record, 'note-empty', ['claims'], {});
        changed = true;
      }
    }
  }
  for (const record of records) {
    const fallen = record.evidence.filter((piece) => piece.rules.size > 0);
    if (record.kind === 'claims' && record.rules.size === 0 && fallen.length > 0)
      fault(record, 'evidence-set-aside', ['evidence'], {
        count: fallen.length,
        ids: fallen.map((piece) => piece.id ?? 'without id').join(', '),
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
  };
}
