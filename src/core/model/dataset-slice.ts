import type { Reach } from '../schema/axes.ts';
import type { Counts } from '../schema/issue.ts';
import type { Claim, Dataset, Evidence, Explanation } from '../schema/shapes.ts';
import { type Assessment, assessAll } from './assessment.ts';
import { buildModel, type ClaimNode, type Model } from './claim-graph.ts';
import { type Contradiction, contradictionsIn } from './contradictions.ts';
import { addTo, lengthOf } from './grouped.ts';
import { keptFor } from './kept-for.ts';
import { placing } from './reading.ts';

/** What is wished of a data set, best first: where there is no room for all, the first are taken. */
export interface Wished {
  readonly claims: readonly string[];
  /** What is there whether or not a claim of the slice speaks of it. */
  readonly entities: readonly string[];
  readonly sources: readonly string[];
  readonly studies: readonly string[];
}

/** A part of a data set that is a data set itself. */
export interface DatasetSlice {
  readonly dataset: Dataset;
  /** `shown` + `notShown` is all that the whole holds, kind by kind. */
  readonly shown: Counts;
  readonly notShown: Counts;
  /** Wished claims for which there was no room. */
  readonly noRoom: readonly string[];
  /** For entities of the slice: how many claims of the whole speak of them and are not shown. None is left out here. */
  readonly claimsBeyond: ReadonlyMap<string, number>;
  /** For claims of the slice: how many others contradict them or sum them up and are not shown. */
  readonly claimsBeside: ReadonlyMap<string, number>;
}

function* first<T>(most: number, items: Iterable<T>): Iterable<T> {
  let left = most;
  for (const item of items) {
    if (left-- === 0) return;
    yield item;
  }
}

/** What a slice is taken of, under a choice of sources. */
export interface Whole {
  readonly model: Model;
  readonly reach: Reach;
  readonly assessments: ReadonlyMap<string, Assessment>;
}

/** Most claims that come along with one because they contradict it or sum it up. */
const mostCompany = 5;

// What a look at all records finds is kept: slices of one whole follow each other quickly.
const placesOf = keptFor(
  (records: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
    new Map(records.map(({ id }, at) => [id, at])),
);

/** The records with these ids, in the order of the list. */
function chosen<T extends { readonly id: string }>(records: readonly T[], ids: Iterable<string>): T[] {
  const places = placesOf(records);
  return [...ids]
    .map((id) => places.get(id) ?? -1)
    .sort((a, b) => a - b)
    .flatMap((at) => records[at] ?? []);
}

const countsOf = ({ entities, claims, sources, studies, notes, terms }: Dataset): Counts => ({
  entities: entities.length,
  claims: claims.length,
  evidence: claims.reduce((sum, claim) => sum + claim.evidence.length, 0),
  sources: sources.length,
  studies: studies.length,
  notes: notes.length,
  terms: terms.length,
});
const allCounts = keptFor(countsOf);

/**
 * A slice of a data set. What it shows of a claim is what the whole shows: its sentence, its verdict and its sources are
 * the same, since all that they hang on comes with it (claims that it sums up or an inference rests on, where its object
 * is found); and so does what speaks against it, as far as there is room, and with a count of the rest.
 *
 * @param most claims that the slice may hold
 * @throws Error where a wish names what the data set does not have
 */
export function sliceOf(whole: Whole, wished: Wished, most: number): DatasetSlice {
  const { model, reach } = whole;
  const taken = new Set<string>();
  /** Take a claim with all that it hangs on, or not at all. */
  const take = (claim: string): boolean => {
    const needed = hangsOn(model, claim, taken);
    if (taken.size + needed.size > most) return false;
    for (const id of needed) taken.add(id);
    return true;
  };
  const noRoom = wished.claims.filter((claim) => !taken.has(claim) && !take(claim));
  const company = companyOf(whole);
  for (const claim of [...taken])
    for (const { claim: other, over } of first(mostCompany, company(claim)))
      [other, ...over].every((id) => taken.has(id) || take(id));

  const entities = (): Set<string> =>
    new Set([...wished.entities, ...[...taken].flatMap((id) => entitiesOf(model.claim(id)))]);
  for (const claim of wholesAndParts(model, entities())) take(claim);

  const dataset = recordsOf(model, taken, { ...wished, entities: [...entities()] });
  const [shown, all] = [countsOf(dataset), allCounts(model.dataset)];
  const kinds = Object.keys(all) as (keyof Counts)[];
  const part = buildModel(dataset);
  const companyHere = companyOf({ model: part, reach, assessments: assessAll(part, reach) });
  const said = spokenInAll(model).of;
  const saidHere = spokenIn(dataset.claims).of;
  const beyond = (id: string): number => (said.get(id) ?? 0) - (saidHere.get(id) ?? 0);
  const beside = (id: string): number => lengthOf(company(id)) - lengthOf(companyHere(id));
  return {
    dataset,
    shown,
    notShown: Object.fromEntries(kinds.map((kind) => [kind, all[kind] - shown[kind]])) as Counts,
    noRoom: [...new Set(noRoom)],
    claimsBeyond: someOf(
      dataset.entities.map(({ id }) => id),
      beyond,
    ),
    claimsBeside: someOf(taken, beside),
  };
}

const someOf = (ids: Iterable<string>, count: (id: string) => number): ReadonlyMap<string, number> =>
  new Map([...ids].map((id) => [id, count(id)] as const).filter(([, number]) => number > 0));

/** What claims say of entities, looked up once: to go through all claims of the busiest at each slice takes too long. */
interface Spoken {
  /** How many claims speak of an entity. */
  readonly of: ReadonlyMap<string, number>;
  /** Claims that a part belongs to an entity. */
  readonly parts: ReadonlyMap<string, readonly Claim[]>;
}

function spokenIn(claims: readonly Claim[]): Spoken {
  const [of, parts] = [new Map<string, number>(), new Map<string, Claim[]>()];
  for (const claim of claims) {
    const { subject, predicate, object } = claim;
    for (const id of new Set([subject, object])) of.set(id, (of.get(id) ?? 0) + 1);
    if (predicate !== 'contains') continue;
    const others = parts.get(subject);
    if (others) others.push(claim);
    else parts.set(subject, [claim]);
  }
  return { of, parts };
}
const spokenInAll = keptFor(({ dataset }: Model) => spokenIn(dataset.claims));

/** Claims that one of these entities is a part of another. */
function wholesAndParts(model: Model, entities: ReadonlySet<string>): string[] {
  const { parts } = spokenInAll(model);
  return [...entities].flatMap((whole) =>
    (parts.get(whole) ?? []).filter(({ object }) => entities.has(object)).map(({ id }) => id),
  );
}

/** A claim and all that its words and its verdict hang on, without what is there already. */
function hangsOn(model: Model, claim: string, there: ReadonlySet<string>): ReadonlySet<string> {
  const needed = new Set(there.has(claim) ? [] : [claim]);
  // The set grows while it is walked.
  for (const id of needed) {
    const { via = [], evidence, object, where } = model.claim(id).claim;
    const place = where === undefined ? undefined : placing(model, object, where);
    for (const other of [...via, ...evidence.flatMap(({ basis = [] }) => basis), ...(place ? [place.claim.id] : [])])
      if (!there.has(other)) needed.add(other);
  }
  return needed;
}

type Company = (claim: string) => Iterable<Contradiction>;

const known = new WeakMap<Whole['assessments'], Company>();

/** What stands beside a claim on its card: what contradicts it, and what sums it up. Made ready once for each whole. */
function companyOf({ model, assessments }: Whole): Company {
  const found = known.get(assessments);
  if (found) return found;
  const against = contradictionsIn(model, assessments);
  const sums = new Map<string, Contradiction[]>();
  for (const { claim } of model.claims)
    for (const part of new Set(claim.via)) addTo(sums, part, { claim: claim.id, over: [] });
  const company: Company = function* (claim) {
    yield* against(claim);
    yield* sums.get(claim) ?? [];
  };
  known.set(assessments, company);
  return company;
}

/** The entities that a claim or its evidence names. */
function entitiesOf({ claim }: ClaimNode): string[] {
  const inEvidence = ({ context, groups }: Evidence): (string | undefined)[] => [
    context?.disease,
    context?.model,
    context?.tissue,
    ...(context?.coTreatments ?? []),
    ...(groups ?? []).map(({ form }) => form),
  ];
  const named = [claim.subject, claim.object, claim.where, ...claim.evidence.flatMap(inEvidence)];
  return named.filter((id) => id !== undefined);
}

/** The records of these claims and entities, with their sources, studies and notes, in the order of the whole. */
function recordsOf(model: Model, taken: ReadonlySet<string>, wished: Omit<Wished, 'claims'>): Dataset {
  const { dataset } = model;
  const claims: Claim[] = chosen(dataset.claims, taken);
  const notes = new Set([...taken].flatMap((id) => model.notesOf(id).map((note) => note.id)));
  const evidence = claims.flatMap((claim) => claim.evidence);
  const reported = [...wished.studies, ...evidence.map(({ study }) => study).filter((id) => id !== undefined)];
  // A card says with which other studies one may share patients.
  const studies = new Set(reported.flatMap((id) => [id, ...(model.study(id).mayShareWith ?? [])]));
  const sources = new Set([
    ...wished.sources,
    ...evidence.flatMap(({ readIn, cited }) => [
      ...(readIn ? [readIn.source] : []),
      ...(cited ?? []).map((c) => c.source),
    ]),
    ...[...studies].flatMap((id) => model.study(id).sources),
    ...chosen(dataset.notes, notes).flatMap(({ passages }) => (passages ?? []).map(({ source }) => source)),
  ]);
  // The set grows while it is walked: the source whose bibliography holds another.
  for (const id of sources) {
    const { citedBy } = model.source(id);
    if (citedBy !== undefined) sources.add(citedBy);
  }
  const explained = <T extends Explanation>(one: T): T =>
    one.claims ? { ...one, claims: one.claims.filter((id) => taken.has(id)) } : one;
  return {
    head: dataset.head,
    entities: chosen(dataset.entities, wished.entities).map((entity) =>
      entity.definition ? { ...entity, definition: explained(entity.definition) } : entity,
    ),
    claims,
    sources: chosen(dataset.sources, sources),
    studies: chosen(dataset.studies, studies).map((study) =>
      study.mayShareWith ? { ...study, mayShareWith: study.mayShareWith.filter((id) => studies.has(id)) } : study,
    ),
    notes: chosen(dataset.notes, notes).map((note) => ({ ...note, claims: note.claims.filter((id) => taken.has(id)) })),
    terms: dataset.terms.map(explained),
  };
}
