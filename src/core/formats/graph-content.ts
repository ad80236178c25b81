import type { Assessment } from '../model/assessment.ts';
import type { ClaimNode, Model } from '../model/claim-graph.ts';
import { contradictions } from '../model/contradictions.ts';
import { readClaim } from '../model/reading.ts';
import type { Assessments } from '../queries/steps.ts';
import { type Reach, reaches } from '../schema/axes.ts';
import type { Entity, Note } from '../schema/shapes.ts';
import { bibliography, sourcesCited } from './bibliography.ts';
import { referenceLine } from './reference-list.ts';
import { type Stamp, stampText } from './stamp.ts';
import { type TableHead, tableHead } from './table.ts';

/** An entity of a graph that is taken away. */
export interface GraphNode {
  readonly entity: Entity;
  /** Added by the reader. */
  readonly mine: boolean;
  /** The centre, in units of the figure; null where no figure shows it. */
  readonly place: { readonly x: number; readonly y: number } | null;
}

/** A claim of a graph that is taken away: a line of its own, also where another joins the same two entities. */
export interface GraphEdge {
  readonly node: ClaimNode;
  readonly assessment: Assessment;
  /** Worded no more strongly than its admitted evidence; as it was written down where none is admitted. */
  readonly sentence: string;
  /** Label of the cell or tissue in which the object changes. */
  readonly where: string | null;
  /** Lines of a list of references: what its admitted evidence cites or was read in. */
  readonly references: readonly string[];
  readonly contradicts: readonly string[];
  readonly notes: readonly Note[];
}

/** What every format for graphs writes. */
export interface GraphContent {
  readonly head: TableHead;
  readonly licence: string;
  /** Which sources are admitted, in words. */
  readonly sources: string;
  /** What the file carries to be held against the data later. */
  readonly stamp: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** A node of a figure, as far as it says where an entity stands. */
interface Drawn {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly inBand: boolean;
}

/** Where each entity stands: among the columns where it stands there and in the band too. */
function placesOf(drawn: readonly Drawn[]): ReadonlyMap<string, { x: number; y: number }> {
  // Of two places of one entity, the later one stays.
  const columnsLast = [...drawn.filter(({ inBand }) => inBand).reverse(), ...drawn.filter(({ inBand }) => !inBand)];
  return new Map(columnsLast.map(({ id, x, y }) => [id, { x, y }]));
}

/**
 * Some claims as a graph with their evidence: each claim that is asked for is an edge, once, in the order of the data, and
 * the entities that they join are the nodes. Throws on a claim that is not there.
 *
 * @param drawn nodes of the figure that shows them, where there is one
 */
export function graphContent(
  model: Model,
  assessments: Assessments,
  {
    claims,
    title,
    reach,
    stamp,
    drawn = [],
  }: {
    readonly claims: Iterable<string>;
    readonly title: string;
    readonly reach: Reach;
    readonly stamp: Stamp;
    readonly drawn?: readonly Drawn[];
  },
): GraphContent {
  const asked = new Set(claims);
  const shown = model.claims.filter(({ claim }) => asked.has(claim.id));
  if (shown.length !== asked.size)
    throw new Error(`of ${asked.size} claims that were asked for the data set has ${shown.length}; take ids from it`);
  const against = contradictions(model, assessments);
  const lines = new Map(
    bibliography(model, sourcesCited(model, assessments, [...asked])).map((entry) => [
      entry.source.id,
      referenceLine(entry),
    ]),
  );
  const edges = shown.map((node): GraphEdge => {
    const { claim } = node;
    const assessment = assessments.get(claim.id);
    if (!assessment) throw new Error(`claim "${claim.id}" is not assessed; assess all claims of the model`);
    return {
      node,
      assessment,
      sentence: assessment.listed ? readClaim(model, node, assessment) : claim.statement,
      where: claim.where === undefined ? null : model.entity(claim.where).label,
      references: sourcesCited(model, assessments, [claim.id]).map((id) => lines.get(id) ?? id),
      contradicts: against.get(claim.id) ?? [],
      notes: model.notesOf(claim.id),
    };
  });
  const joined = new Set(shown.flatMap(({ claim }) => [claim.subject, claim.object]));
  const places = placesOf(drawn);
  const nodes = model.dataset.entities
    .filter(({ id }) => joined.has(id))
    .map((entity): GraphNode => ({ entity, mine: model.mine.has(entity.id), place: places.get(entity.id) ?? null }));
  return {
    head: tableHead(model, title, stamp.dataset.sha256),
    licence: model.dataset.head.licence,
    sources: reaches.asWritten(reach).label,
    stamp: stampText(stamp),
    nodes,
    edges,
  };
}
