import { grouped } from '../model/grouped.ts';
import type { Counts, Issue, SetAside } from '../schema/issue.ts';
import { issueList, type RuleId } from '../schema/rules.ts';
import type { Claim, Dataset, Entity, Evidence, Explanation, Note, Source, Study, Term } from '../schema/shapes.ts';
import { bearersOf } from './bearers.ts';
import { type DataFile, type Kept, readDocuments } from './documents.ts';
import { checkIds, checkLikeness } from './identity.ts';
import { checkKinds, checkMeaning } from './meaning.ts';
import { checkPassages } from './passages.ts';
import { faults, isStanding, placeIn, type RecordKind, type RecordRead, writtenAs } from './record.ts';
import { readRecords } from './records.ts';
import { cascade, checkDangling, standing } from './references.ts';

/** What came of reading a data set: what is shown, what was set aside and why, and every issue with its place. */
export interface ReadResult {
  /** Null where the data set is refused whole. */
  readonly dataset: Dataset | null;
  readonly issues: readonly Issue[];
  /** By identity, `read` = `shown` + `setAside`: nothing else exists. */
  readonly read: Counts;
  readonly shown: Counts;
  readonly setAside: Counts;
  readonly aside: readonly SetAside[];
  /** Values the program does not know, kept for saving. */
  readonly kept: readonly Kept[];
}

const kinds = ['entities', 'claims', 'evidence', 'sources', 'studies', 'notes', 'terms'] as const;

function countsOf(records: readonly RecordRead[]): Counts {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<RecordKind, number>;
  for (const { kind } of records) counts[kind]++;
  return counts;
}

/**
 * Read a data set in the native format: one file, or the files of a folder. The one reader of build, browser and
 * command line. Never throws on data: it returns values and issues.
 */
export function readDataset(files: readonly DataFile[]): ReadResult {
  const { issues, report } = issueList();
  const fault = faults(report);
  const { head, headPlace, listings, kept } = readDocuments(files, report);
  const refusals = [
    ...new Set(issues.filter((issue) => issue.severity === 'error').map((issue) => issue.rule as RuleId)),
  ];
  const keptAll: Kept[] = [...kept];
  if (!head || refusals.length > 0) return refused(issues, countable(listings), refusals, keptAll);

  const records = readRecords(listings, fault, keptAll);
  checkMeaning(records, head, fault);
  const bearers = bearersOf(records);
  checkIds(records, bearers, fault);
  checkDangling(records, bearers, fault);
  checkPassages(records, fault);
  fallWithClaims(records);
  cascade(records, bearers, fault);
  fallWithClaims(records);
  checkLikeness(records, fault);
  checkKinds(records, bearers, fault);

  const stands = standing(bearers);
  for (const [at, id] of (head.focus ?? []).entries())
    if (!stands.entity(id)) report('focus-lost', headPlace(['focus', at]), null, { id });
  const dataset = assemble(head, records, stands);
  const fallen = records.filter((record) => !isStanding(record));
  const [read, shown, setAside] = [countsOf(records), countsOf(records.filter(isStanding)), countsOf(fallen)];
  assertConserved(dataset, read, shown, setAside);
  return { dataset, issues, read, shown, setAside, aside: asideOf(fallen), kept: keptAll };
}

/** Evidence falls with its claim: it is counted, and its reason is the claim's. */
function fallWithClaims(records: readonly RecordRead[]): void {
  for (const piece of records)
    if (piece.claim && !isStanding(piece.claim) && isStanding(piece)) piece.rules = piece.claim.rules;
}

/** The records of a refused data set, as far as they can be counted: they were read, and none is shown. */
function countable(listings: Parameters<typeof readRecords>[0]): RecordRead[] {
  const silent = faults(() => undefined);
  return readRecords(listings, silent, []);
}

function refused(
  issues: readonly Issue[],
  records: readonly RecordRead[],
  rules: readonly RuleId[],
  kept: readonly Kept[],
): ReadResult {
  for (const record of records) record.rules = rules;
  const read = countsOf(records);
  return { dataset: null, issues, read, shown: countsOf([]), setAside: read, aside: asideOf(records), kept };
}

const asideOf = (fallen: readonly RecordRead[]): SetAside[] =>
  fallen.map((record) => ({
    kind: record.kind,
    id: record.id,
    ...placeIn(record, []),
    rules: record.rules,
    text: writtenAs(record),
  }));

function assemble(head: Dataset['head'], records: readonly RecordRead[], stands: ReturnType<typeof standing>): Dataset {
  const left = grouped(records, (record) => (isStanding(record) ? record.kind : null));
  const shown = <T>(kind: RecordKind): T[] => (left.get(kind) ?? []).map((record) => record.value as T);
  const evidenceOf = (claim: RecordRead): Evidence[] =>
    claim.evidence
      .filter(isStanding)
      .map((piece) => piece.value as Evidence)
      .map((evidence) => (evidence.basis ? { ...evidence, basis: stands.claims(evidence.basis) } : evidence));
  /** Nearly every claim is shown as it was read, and needs no copy. */
  const isAsRead = (record: RecordRead): boolean => {
    const { evidence: read, via } = record.value as Partial<Claim>;
    return (
      via === undefined &&
      read?.length === record.evidence.length &&
      record.evidence.every((piece, at) => isStanding(piece) && piece.value === read[at] && !read[at]?.basis)
    );
  };
  return {
    head: head.focus ? { ...head, focus: head.focus.filter(stands.entity) } : head,
    entities: shown<Entity>('entities').map((entity) =>
      entity.definition ? { ...entity, definition: withStanding(entity.definition, stands) } : entity,
    ),
    claims: (left.get('claims') ?? []).map((record) => {
      if (isAsRead(record)) return record.value as Claim;
      const claim = { ...(record.value as Claim), evidence: evidenceOf(record) };
      if (claim.via && !stands.via(claim.via)) delete claim.via;
      return claim;
    }),
    sources: shown<Source>('sources').map(({ citedBy, ...source }) =>
      citedBy !== undefined && stands.source(citedBy) ? { ...source, citedBy } : source,
    ),
    studies: shown<Study>('studies').map((study) =>
      study.mayShareWith ? { ...study, mayShareWith: stands.studies(study.mayShareWith) } : study,
    ),
    notes: shown<Note>('notes').map((note) => ({ ...note, claims: stands.claims(note.claims) })),
    terms: shown<Term>('terms').map((term) => withStanding(term, stands)),
  };
}

/** An explanation with those of its claims that stand. */
const withStanding = <T extends Explanation>(explained: T, stands: ReturnType<typeof standing>): T =>
  explained.claims ? { ...explained, claims: stands.claims(explained.claims) } : explained;

/** The law of the boundary, kept in production too: a claim that is neither shown nor set aside is a fault of ours. */
function assertConserved(dataset: Dataset, read: Counts, shown: Counts, setAside: Counts): void {
  const assembled: Counts = {
    entities: dataset.entities.length,
    claims: dataset.claims.length,
    evidence: dataset.claims.reduce((sum, claim) => sum + claim.evidence.length, 0),
    sources: dataset.sources.length,
    studies: dataset.studies.length,
    notes: dataset.notes.length,
    terms: dataset.terms.length,
  };
  for (const kind of kinds)
    if (assembled[kind] !== shown[kind] || read[kind] !== shown[kind] + setAside[kind])
      throw new Error(
        `${kind}: read ${read[kind]}, shown ${assembled[kind]}, set aside ${setAside[kind]}; these must add up – report this as a fault of Edgewise`,
      );
}
