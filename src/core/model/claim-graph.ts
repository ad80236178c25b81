import { type Aspect, type Reach, sourceRoles } from '../schema/axes.ts';
import { classOf, type EvidenceClass, MINE, type UnsourcedClass, unsourcedBy } from '../schema/evidence-classes.ts';
import { roleOf, type Sign, signOf } from '../schema/predicates.ts';
import type { Role } from '../schema/roles.ts';
import type { Claim, Dataset, Entity, Evidence, Note, Source, Study } from '../schema/shapes.ts';
import { addTo } from './grouped.ts';

/** A piece of evidence with what follows from its axes. */
export interface EvidenceNode {
  readonly evidence: Evidence;
  readonly class: EvidenceClass | 'unclassified';
  /** The class of what no source says, never counted as evidence: a curator's inference, a reader's idea; else null. */
  readonly unsourced: UnsourcedClass | null;
  /** The narrowest choice of sources that admits it; null for what was read nowhere. */
  readonly reach: Reach | null;
}

/** A claim with what follows from its predicate and its object. */
export interface ClaimNode {
  readonly claim: Claim;
  readonly role: Role;
  readonly sign: Sign;
  readonly aspect: Aspect;
  readonly evidence: readonly EvidenceNode[];
  /** A reader's own idea, in all its pieces: marked wherever it is told, and in no count of the claims of a data set. */
  readonly mine: boolean;
}

/** The typed graph: entities, and claims from one to another. What walks it asks for `graphOf` it. */
export interface Model {
  readonly dataset: Dataset;
  readonly claims: readonly ClaimNode[];
  /** Entities that a reader added to those of the data set. */
  readonly mine: ReadonlySet<string>;
  entity(id: string): Entity;
  claim(id: string): ClaimNode;
  hasEntity(id: string): boolean;
  hasClaim(id: string): boolean;
  source(id: string): Source;
  study(id: string): Study;
  notesOf(claim: string): readonly Note[];
}

/** Look-up by id, which throws where there is none. */
interface Index<T> {
  (id: string): T;
  readonly has: (id: string) => boolean;
}

/** Throws where two have one id: a record that got lost here would be silently dropped. */
function index<T>(kind: string, records: readonly T[], idOf: (record: T) => string): Index<T> {
  const byId = new Map<string, T>();
  for (const record of records) byId.set(idOf(record), record);
  if (byId.size !== records.length)
    throw new Error(`${records.length} records of the kind ${kind} have ${byId.size} ids; each needs its own`);
  const look = (id: string): T => {
    const record = byId.get(id);
    if (!record)
      throw new Error(
        `no ${kind} "${id}" in this data set; read the data with readDataset, which sets such claims aside`,
      );
    return record;
  };
  return Object.assign(look, { has: (id: string) => byId.has(id) });
}

const ownId = ({ id }: { readonly id: string }): string => id;
const entitiesOf = ({ entities }: Dataset) => index('entity', entities, ownId);
const sourcesOf = ({ sources }: Dataset) => index('source', sources, ownId);

/**
 * Build the model of a data set that passed the reader. Throws where two records of a kind have one id, or a claim names
 * what is not there: a claim that got lost here would be a claim silently dropped.
 */
export function buildModel(dataset: Dataset): Model {
  const [entity, source] = [entitiesOf(dataset), sourcesOf(dataset)];
  const claims = dataset.claims.map((claim) => claimNode(claim, entity, source));
  return assembled(dataset, claims, new Set(), entity, source);
}

/** A model with a reader's entities and claims beside its own, which stay the same objects. The model itself is not changed. */
export function extendModel(model: Model, entities: readonly Entity[], claims: readonly Claim[]): Model {
  const dataset = {
    ...model.dataset,
    entities: [...model.dataset.entities, ...entities],
    claims: [...model.dataset.claims, ...claims],
  };
  const [entity, source] = [entitiesOf(dataset), sourcesOf(dataset)];
  const added = claims.map((claim) => claimNode(claim, entity, source));
  return assembled(dataset, [...model.claims, ...added], new Set(entities.map(ownId)), entity, source);
}

function claimNode(claim: Claim, entity: (id: string) => Entity, source: (id: string) => Source): ClaimNode {
  const evidenceNode = (evidence: Evidence): EvidenceNode => ({
    evidence,
    class: classOf(evidence),
    unsourced: unsourcedBy(evidence.by),
    reach: evidence.readIn ? sourceRoles.row(source(evidence.readIn.source).role).reach : null,
  });
  // Both ends must be there.
  const [, object] = [entity(claim.subject), entity(claim.object)];
  const evidence = claim.evidence.map(evidenceNode);
  return {
    claim,
    role: roleOf(claim.predicate, object.kind),
    sign: signOf(claim.predicate, object.better),
    aspect: claim.aspect ?? 'not-stated',
    evidence,
    mine: evidence.length > 0 && evidence.every(({ unsourced }) => unsourced === MINE),
  };
}

function assembled(
  dataset: Dataset,
  claims: readonly ClaimNode[],
  mine: ReadonlySet<string>,
  entity: Index<Entity>,
  source: Index<Source>,
): Model {
  const notes = new Map<string, Note[]>();
  for (const note of dataset.notes) for (const id of note.claims) addTo(notes, id, note);
  const claim = index('claim', claims, ({ claim: { id } }) => id);
  return {
    dataset,
    claims,
    mine,
    entity,
    hasEntity: entity.has,
    claim,
    hasClaim: claim.has,
    source,
    study: index('study', dataset.studies, ownId),
    notesOf: (id) => notes.get(id) ?? [],
  };
}
