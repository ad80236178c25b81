import { roles } from '../schema/roles.ts';
import type { Assessment } from './assessment.ts';
import type { ClaimNode, Model } from './claim-graph.ts';

/** A claim that contradicts another, and the claims that make the two speak of one thing; none where they name the same. */
export interface Contradiction {
  readonly claim: string;
  readonly over: readonly string[];
}

/** For each of some ids, others with the claims that join them. */
type Joined = Map<string, Map<string, string[]>>;

const pairOf = (actor: string, object: string): string => JSON.stringify([actor, object]);

/**
 * Look-up of the claims that contradict one: one subject (a component counts as its treatment), directions that differ,
 * and objects that are equal or joined by subtype-of. A claim for which only null results are admitted counts as 0. A
 * reader's ideas contradict nothing, and join nothing that the data set does not.
 * Made in time linear in the claims; a look-up goes through what is said of the same pair.
 */
export function contradictionsIn(
  model: Model,
  assessments: ReadonlyMap<string, Assessment>,
): (claim: string) => readonly Contradiction[] {
  const wholes: Joined = new Map();
  const kin: Joined = new Map();
  const join = (to: Joined, a: string, b: string, by: string): void => {
    const others = to.get(a) ?? new Map<string, string[]>();
    to.set(a, others.set(b, [...(others.get(b) ?? []), by]));
  };
  for (const { claim, mine } of model.claims) {
    if (mine) continue;
    if (claim.predicate === 'contains') join(wholes, claim.object, claim.subject, claim.id);
    if (claim.predicate === 'subtype-of') {
      join(kin, claim.subject, claim.object, claim.id);
      join(kin, claim.object, claim.subject, claim.id);
    }
  }
  const actorsOf = ({ claim: { subject } }: ClaimNode): ReadonlyMap<string, readonly string[]> =>
    wholes.get(subject) ?? new Map([[subject, []]]);
  const direction = (node: ClaimNode) => (assessments.get(node.claim.id)?.verdict === 'no-effect' ? 0 : node.sign);
  const able = (node: ClaimNode): boolean =>
    !node.mine &&
    roles.row(node.role).contradicts &&
    direction(node) !== null &&
    assessments.get(node.claim.id)?.listed === true;

  const byPair = new Map<string, { node: ClaimNode; over: readonly string[] }[]>();
  for (const node of model.claims) {
    if (!able(node)) continue;
    for (const [actor, over] of actorsOf(node)) {
      const pair = pairOf(actor, node.claim.object);
      const said = byPair.get(pair);
      if (said) said.push({ node, over });
      else byPair.set(pair, [{ node, over }]);
    }
  }
  return (id) => {
    const node = model.claim(id);
    if (!able(node)) return [];
    const found = new Map<string, Contradiction>();
    const { object: own } = node.claim;
    const objects = new Map<string, readonly string[]>([[own, []], ...(kin.get(own) ?? [])]);
    for (const [actor, by] of actorsOf(node))
      for (const [object, joined] of objects)
        for (const { node: other, over } of byPair.get(pairOf(actor, object)) ?? []) {
          const { id: claim } = other.claim;
          if (direction(other) === direction(node) || found.has(claim)) continue;
          found.set(claim, { claim, over: over === by ? joined : [...by, ...over, ...joined] });
        }
    return [...found.values()];
  };
}

/** All claims that contradict another, each with those that it contradicts. */
export function contradictions(
  model: Model,
  assessments: ReadonlyMap<string, Assessment>,
): ReadonlyMap<string, readonly string[]> {
  const against = contradictionsIn(model, assessments);
  return new Map(
    model.claims.flatMap(({ claim: { id } }) => {
      const others = against(id).map(({ claim }) => claim);
      return others.length > 0 ? [[id, others] as const] : [];
    }),
  );
}
