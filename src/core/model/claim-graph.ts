import { MultiDirectedGraph } from 'graphology';
import { type Aspect, type Reach, sourceRoles } from '../schema/axes.ts';
import { classOf, type EvidenceClass } from '../schema/evidence-classes.ts';
import { roleOf, type Sign, signOf } from '../schema/predicates.ts';
import type { Role } from '../schema/roles.ts';
import type { Claim, Dataset, Entity, Evidence, Note, Source, Study } from '../schema/shapes.ts';

/** A piece of evidence with what follows from its axes. */
export interface EvidenceNode {
  readonly evidence: Evidence;
  readonly class: EvidenceClass | 'unclassified';
  /** A curator's inference: admitted with the claims it rests on, never counted as evidence. */
  readonly curator: boolean;
  /** The narrowest choice of sources that admits it; null for a curator's inference, which was read nowhere. */
  readonly reach: Reach | null;
}

/** A claim with what follows from its predicate and its object. */
export interface ClaimNode {
  readonly claim: Claim;
  readonly role: Role;
  readonly sign: Sign;
  readonly aspect: Aspect;
  readonly evidence: readonly EvidenceNode[];
}

/** The typed graph: a directed multigraph whose nodes are entities and whose edges are claims, by id. */
export interface Model {
  readonly dataset: Dataset;
  readonly graph: MultiDirectedGraph<Entity, ClaimNode>;
  readonly claims: readonly ClaimNode[];
  entity(id: string): Entity;
  claim(id: string): ClaimNode;
  source(id: string): Source;
  study(id: string): Study;
  notesOf(claim: string): readonly Note[];
}

function index<T extends { readonly id: string }>(kind: string, records: readonly T[]): (id: string) => T {
  const byId = new Map(records.map((record) => [record.id, record]));
  return (id) => {
    const record = byId.get(id);
    if (!record)
      throw new Error(
        `no ${kind} "${id}" in this data set; read the data with readDataset, which sets such claims aside`,
      );
    return record;
  };
}

/**
 * Build the graph of a data set that passed the reader. Two claims on one pair are two edges. Throws when a count
 * does not add up: a claim that got lost here would be a claim silently dropped.
 */
export function buildModel(dataset: Dataset): Model {
  const entity = index('entity', dataset.entities);
  const source = index('source', dataset.sources);
  const graph = new MultiDirectedGraph<Entity, ClaimNode>();
  for (const record of dataset.entities) graph.addNode(record.id, record);

  const evidenceNode = (evidence: Evidence): EvidenceNode => ({
    evidence,
    class: classOf(evidence),
    curator: evidence.by === 'curator',
    reach: evidence.readIn ? sourceRoles.row(source(evidence.readIn.source).role).reach : null,
  });
  const claims = dataset.claims.map((claim): ClaimNode => {
    const object = entity(claim.object);
    return {
      claim,
      role: roleOf(claim.predicate, object.kind),
      sign: signOf(claim.predicate, object.better),
      aspect: claim.aspect ?? 'not-stated',
      evidence: claim.evidence.map(evidenceNode),
    };
  });
  for (const node of claims) graph.addDirectedEdgeWithKey(node.claim.id, node.claim.subject, node.claim.object, node);
  if (graph.order !== dataset.entities.length || graph.size !== dataset.claims.length)
    throw new Error(
      `graph holds ${graph.order} entities and ${graph.size} claims, the data set ${dataset.entities.length} and ${dataset.claims.length}`,
    );

  const notes = new Map<string, Note[]>();
  for (const note of dataset.notes) for (const id of note.claims) notes.set(id, [...(notes.get(id) ?? []), note]);
  return {
    dataset,
    graph,
    claims,
    entity,
    claim: (id) => graph.getEdgeAttributes(id),
    source,
    study: index('study', dataset.studies),
    notesOf: (claim) => notes.get(claim) ?? [],
  };
}
