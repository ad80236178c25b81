import type { Assessment } from '../model/assessment.ts';
import type { ClaimNode, Model } from '../model/claim-graph.ts';
import { entityKinds, type Level } from '../schema/entity-kinds.ts';
import { type Role, roles } from '../schema/roles.ts';
import type { Containment } from './figure-layout.ts';

/** Why a claim of the data set has no place in the figure. */
export type UndrawnReason = 'role' | 'no-column' | 'not-listed';

/** Every claim of the data set, in exactly one of the four lists; of a part those that it shows, and `undrawn`. */
export interface FigureClaims {
  /** Lines between the columns: what may be a step of a mechanism, and what was found unchanged there. */
  readonly edges: readonly ClaimNode[];
  /** Lines of the band beside the columns: what was seen in patients. */
  readonly outcomes: readonly ClaimNode[];
  readonly byContainment: readonly Containment[];
  readonly undrawn: readonly { readonly claim: ClaimNode; readonly reason: UndrawnReason }[];
  /** What lies in whose box: a part in its whole, a molecule in the one cell it is spoken of in. */
  readonly wholeOf: ReadonlyMap<string, string>;
  /** Entities that are drawn whether a claim is or not. */
  readonly alone: ReadonlySet<string>;
}

/** What is shown of a figure: ids of its claims and of the entities among its columns. */
export interface FigurePart {
  readonly claims: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
}

/** The claims of a part of the figure. What lies in a box lies there still. */
export function claimsOfPart(all: FigureClaims, { claims, entities }: FigurePart): FigureClaims {
  const among = ({ claim }: ClaimNode): boolean => claims.has(claim.id);
  return {
    edges: all.edges.filter(among),
    outcomes: all.outcomes.filter(among),
    byContainment: all.byContainment.filter(({ id }) => claims.has(id)),
    undrawn: all.undrawn,
    wholeOf: new Map([...all.wholeOf].filter(([part]) => entities.has(part))),
    alone: entities,
  };
}

/** The figure shows what may be a step of a mechanism, what was looked for and found unchanged, and outcomes. */
const shownRole = (role: Role): boolean => roles.row(role).step || role === 'null-finding' || role === 'outcome';

/** Seen in patients and no step of a mechanism: an outcome, or the finding that one did not change. */
export const seenInPatients = (model: Model, { claim, role }: ClaimNode): boolean =>
  role === 'outcome' || (role === 'null-finding' && levelOf(model, claim.object) === 'patient');

/** Claims about where a molecule is: a cell's box says them. */
const places: ReadonlySet<string> = new Set(['produced-by', 'located-on']);

/** The column of an entity; null for kinds that are never drawn. */
export const levelOf = (model: Model, entity: string): Level | null => entityKinds.row(model.entity(entity).kind).level;

function whyNot(
  model: Model,
  assessments: ReadonlyMap<string, Assessment>,
  { claim, role, mine }: ClaimNode,
): UndrawnReason | null {
  if (!assessments.get(claim.id)?.listed) return 'not-listed';
  // What a reader proposes was not seen in anybody.
  if (!shownRole(role) || (mine && role === 'outcome')) return 'role';
  return levelOf(model, claim.subject) === null || levelOf(model, claim.object) === null ? 'no-column' : null;
}

/** Does a claim belong in the figure, with a line of its own? */
export const hasPlace = (model: Model, assessments: ReadonlyMap<string, Assessment>, node: ClaimNode): boolean =>
  whyNot(model, assessments, node) === null;

/** Why a claim that a layout does not draw is not drawn. Throws where there is no reason: then the layout is not of this data. */
export function undrawnReason(
  model: Model,
  assessments: ReadonlyMap<string, Assessment>,
  node: ClaimNode,
): UndrawnReason {
  const reason = whyNot(model, assessments, node);
  if (reason === null)
    throw new Error(
      `claim "${node.claim.id}" belongs in the figure but the layout has no place for it; lay out this data set anew`,
    );
  return reason;
}

/**
 * Which claims are edges, which are said by a box, and which have no place in the figure.
 *
 * @param isSlice the model is a part of a larger one: what else is said of a molecule's place is not known, so no cell
 *   holds it
 */
export function figureClaims(
  model: Model,
  assessments: ReadonlyMap<string, Assessment>,
  isSlice = false,
): FigureClaims {
  const edges: ClaimNode[] = [];
  const outcomes: ClaimNode[] = [];
  const composition: ClaimNode[] = [];
  const placed: ClaimNode[] = [];
  const undrawn: { claim: ClaimNode; reason: UndrawnReason }[] = [];
  for (const node of byId(model.claims)) {
    const { claim } = node;
    const reason = whyNot(model, assessments, node);
    if (places.has(claim.predicate) && reason === 'role') placed.push(node);
    else if (reason !== null) undrawn.push({ claim: node, reason });
    else if (seenInPatients(model, node)) outcomes.push(node);
    else if (claim.predicate === 'contains') composition.push(node);
    else edges.push(node);
  }

  const byContainment: Containment[] = [];
  const wholeOf = new Map<string, string>();
  const wholes = new Set(composition.map(({ claim }) => claim.subject));
  for (const node of composition) {
    const { id, subject, object } = node.claim;
    // One box a part, and no box in a box: what does not fit stays an edge, so that nothing is lost.
    const fits =
      (wholeOf.get(object) ?? subject) === subject &&
      !wholes.has(object) &&
      !wholeOf.has(subject) &&
      object !== subject;
    if (fits) {
      wholeOf.set(object, subject);
      byContainment.push({ id, whole: subject, part: object });
    } else edges.push(node);
  }

  const inUse = new Set([...wholeOf.keys(), ...wholes]);
  const cellOf = isSlice ? new Map<string, string>() : homes(edges, placed, inUse, model);
  for (const node of placed) {
    const { id, subject, object } = node.claim;
    if (cellOf.get(subject) === object) byContainment.push({ id, whole: object, part: subject });
    else undrawn.push({ claim: node, reason: 'role' });
  }
  return {
    edges: byId(edges),
    outcomes,
    byContainment,
    undrawn,
    wholeOf: new Map([...wholeOf, ...cellOf]),
    alone: new Set(),
  };
}

/**
 * A cell holds a drawn molecule when everything said of the molecule's place names this one cell: the claims of where
 * it is made or found, and the places of the claims that change it. One word of another place, and it stays outside.
 */
function homes(
  edges: readonly ClaimNode[],
  placed: readonly ClaimNode[],
  inUse: ReadonlySet<string>,
  model: Model,
): Map<string, string> {
  const named = new Map<string, Set<string>>();
  const add = (molecule: string, place: string) => named.set(molecule, (named.get(molecule) ?? new Set()).add(place));
  for (const { claim } of placed) add(claim.subject, claim.object);
  for (const { claim } of edges) if (claim.where !== undefined) add(claim.object, claim.where);
  const drawn = new Set(edges.flatMap(({ claim }) => [claim.subject, claim.object]));
  const found = new Map<string, string>();
  for (const [molecule, cells] of named) {
    const [cell] = cells;
    if (cell === undefined || cells.size > 1 || !drawn.has(molecule) || inUse.has(molecule) || inUse.has(cell))
      continue;
    if (model.entity(molecule).kind === 'molecule' && model.entity(cell).kind === 'cell') found.set(molecule, cell);
  }
  return found;
}

/** In the order of ids: the order of files must not move the figure. */
function byId(claims: readonly ClaimNode[]): ClaimNode[] {
  return [...claims].sort((a, b) => (a.claim.id < b.claim.id ? -1 : a.claim.id > b.claim.id ? 1 : 0));
}
