import { type EntityKind, entityKinds } from '../schema/entity-kinds.ts';
import { sayFinding } from '../schema/finding-texts.ts';
import { classOf, CURATOR, MINE, unsourcedBy } from '../schema/evidence-classes.ts';
import { isDoi, isPmcid, isPmid, isPlainUrl } from '../schema/links.ts';
import { canBeProposed, type Predicate, predicates } from '../schema/predicates.ts';
import type { Claim, Entity, Evidence, Explanation, Head, Note, Source, Study, Term } from '../schema/shapes.ts';
import type { Bearers } from './bearers.ts';
import { isKnownByItself } from './identity.ts';
import { type Fault, isStanding, type RecordRead } from './record.ts';

/** Rules on what the fields of one record mean together. Form has been checked before; references are checked after. */

function checkEvidence(record: RecordRead, evidence: Evidence, fault: Fault): void {
  const { readIn, by, modality, n, study, cited } = evidence;
  const unsourced = unsourcedBy(by);
  if (unsourced) {
    const wrong = [
      ...(modality === 'hypothesised' ? [] : (['modality'] as const)),
      ...(readIn ? (['readIn'] as const) : []),
      ...(study === undefined ? [] : (['study'] as const)),
      ...(unsourced === MINE && cited !== undefined ? (['cited'] as const) : []),
    ];
    for (const key of wrong)
      fault(record, unsourced === CURATOR ? 'curator-form' : 'reader-form', [], {
        what: sayFinding(`unsourced.${key}`),
      });
  } else if (!readIn) fault(record, 'evidence-source-missing', ['readIn'], {});
  if (readIn) {
    const has = (['passage', 'quote', 'text'] as const).filter((key) => readIn[key] !== undefined);
    if (has.length !== 1)
      fault(record, 'evidence-passage', ['readIn'], {
        has: has.length === 0 ? sayFinding('passage.none') : has.join(sayFinding('passage.and')),
      });
  }
  if (modality === 'observed' && study === undefined && (cited ?? []).length === 0)
    fault(record, 'evidence-study-missing', ['cited'], {});
  if (classOf(evidence) === 'unclassified') fault(record, 'evidence-species-missing', ['taxon'], {});
  if (n) {
    const { finding, measured, of } = n;
    const above = (low: number | null, high: number | null) => low !== null && high !== null && low > high;
    if (above(finding, measured) || above(measured, of) || above(finding, of))
      fault(record, 'evidence-counts', ['n'], {
        finding: finding ?? sayFinding('count.unknown'),
        measured: measured ?? sayFinding('count.unknown'),
        of: of ?? sayFinding('count.unknown'),
      });
  }
}

/** Rules on one claim; what depends on its entities is left for `checkKinds`. */
function checkClaim(record: RecordRead, claim: Claim, fault: Fault): void {
  const row: Predicate = predicates.row(claim.predicate);
  if (record.evidence.length === 0) fault(record, 'evidence-missing', ['evidence'], {});
  if (claim.subject === claim.object) fault(record, 'claim-self', [], { id: claim.subject });
  for (const piece of record.evidence) {
    const evidence = piece.value as Evidence | null;
    if (!evidence) continue;
    if (row.curatorOnly && evidence.by !== 'curator')
      fault(piece, 'curator-only', ['by'], { predicate: claim.predicate });
    if (evidence.by === 'reader' && !canBeProposed(row))
      fault(piece, 'reader-relation', ['by'], { predicate: claim.predicate });
    if (claim.predicate === 'no-change' && (evidence.result === 'effect' || evidence.result === 'opposite-effect'))
      fault(piece, 'result-form', ['result'], { result: evidence.result });
  }
}

function checkYear(record: RecordRead, year: number | undefined, head: Head | null, fault: Fault): void {
  if (year === undefined || !head) return;
  // Something may be dated the year after the data; nothing in this field is older than printing.
  if (year < 1450 || year > Number(head.date.slice(0, 4)) + 1)
    fault(record, 'year-impossible', ['year'], { year, date: head.date });
}

function checkSource(record: RecordRead, source: Source, head: Head | null, fault: Fault): void {
  const { year, doi, pmid, pmcid, url, marker, citedBy } = source;
  if (!isKnownByItself(source) && (marker === undefined || citedBy === undefined))
    fault(record, 'source-identity', [], {});
  checkYear(record, year, head, fault);
  if (doi !== undefined && !isDoi(doi)) fault(record, 'link-doi', ['doi'], { value: doi });
  if (pmid !== undefined && !isPmid(pmid)) fault(record, 'link-pmid', ['pmid'], { value: pmid });
  if (pmcid !== undefined && !isPmcid(pmcid)) fault(record, 'link-pmcid', ['pmcid'], { value: pmcid });
  if (url !== undefined && !isPlainUrl(url)) fault(record, 'link-url', ['url'], { value: url });
}

/** What is said to be after the review must say where in it. */
function checkExplanation(record: RecordRead, path: readonly PropertyKey[], told: Explanation, fault: Fault): void {
  if (told.by === 'review' && (told.claims ?? []).length === 0)
    fault(record, 'explanation-unsourced', [...path, 'by'], {});
}

export function checkMeaning(records: readonly RecordRead[], head: Head | null, fault: Fault): void {
  for (const record of records) {
    if (record.kind === 'claims' && record.evidence.length === 0 && record.value === null)
      fault(record, 'evidence-missing', ['evidence'], {});
    if (record.value === null) continue;
    if (record.kind === 'evidence') checkEvidence(record, record.value as Evidence, fault);
    if (record.kind === 'claims') checkClaim(record, record.value as Claim, fault);
    if (record.kind === 'sources') checkSource(record, record.value as Source, head, fault);
    if (record.kind === 'studies') checkYear(record, (record.value as Study).year, head, fault);
    if (record.kind === 'terms') checkExplanation(record, [], record.value as Term, fault);
    if (record.kind === 'entities') {
      const { definition } = record.value as Entity;
      if (definition) checkExplanation(record, ['definition'], definition, fault);
    }
    if (record.kind === 'notes' && (record.value as Note).claims.length === 0)
      fault(record, 'note-empty', ['claims'], {});
  }
}

/** Relations between unusual kinds are shown and marked: the data may know better than our table. */
export function checkKinds(records: readonly RecordRead[], bearers: Bearers, fault: Fault): void {
  const kindOf = (id: string): EntityKind | undefined =>
    (bearers.first('entities', id)?.value as Entity | null | undefined)?.kind;
  for (const record of records) {
    if (record.kind !== 'claims' || !isStanding(record) || record.value === null) continue;
    const claim = record.value as Claim;
    const row: Predicate = predicates.row(claim.predicate);
    const [subject, object] = [kindOf(claim.subject), kindOf(claim.object)];
    if (!subject || !object) continue;
    const usual = row.sameKind ? subject === object : row.subjects.includes(subject) && row.objects.includes(object);
    if (!usual)
      fault(record, 'predicate-kinds', ['predicate'], {
        predicate: row.label,
        subject: entityKinds.row(subject).label,
        object: entityKinds.row(object).label,
      });
  }
}
