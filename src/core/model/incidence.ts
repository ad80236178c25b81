import type { PredicateId } from '../schema/predicates.ts';
import type { ClaimNode, Model } from './claim-graph.ts';
import { addTo } from './grouped.ts';
import { keptFor } from './kept-for.ts';

/** Claims by the entity at their ends, each list in the order of the data. */
interface Incidence {
  readonly from: ReadonlyMap<string, readonly ClaimNode[]>;
  readonly to: ReadonlyMap<string, readonly ClaimNode[]>;
}

function incidenceOf(claims: readonly ClaimNode[]): Incidence {
  const [from, to] = [new Map<string, ClaimNode[]>(), new Map<string, ClaimNode[]>()];
  for (const node of claims) {
    addTo(from, node.claim.subject, node);
    addTo(to, node.claim.object, node);
  }
  return { from, to };
}

// Of a large data set made in a fifth of the time of its graph, which knows this too.
const allIn = keptFor(({ claims }: Model) => incidenceOf(claims));
const definitionsIn = keptFor(({ claims }: Model) => incidenceOf(claims.filter(({ role }) => role === 'definition')));

const none: readonly ClaimNode[] = [];

/** All claims whose subject is an entity. @throws Error where the model does not have it */
export const claimsFrom = (model: Model, id: string): readonly ClaimNode[] =>
  allIn(model).from.get(model.entity(id).id) ?? none;
/** All claims whose object is an entity. @throws Error where the model does not have it */
export const claimsTo = (model: Model, id: string): readonly ClaimNode[] =>
  allIn(model).to.get(model.entity(id).id) ?? none;

/** Definitions of one relation ("is a subtype of") whose subject (`from`) or object (`to`) is an entity. */
export const definitions = (
  model: Model,
  end: keyof Incidence,
  id: string,
  relation: PredicateId,
): readonly ClaimNode[] =>
  (definitionsIn(model)[end].get(id) ?? none).filter(({ claim }) => claim.predicate === relation);
