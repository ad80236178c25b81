import { roles } from '../schema/roles.ts';
import type { Assessment } from './assessment.ts';
import type { ClaimNode, Model } from './claim-graph.ts';

/**
 * Claims that contradict each other: one subject (a component counts as its treatment), directions that differ, and
 * objects that are equal or joined by subtype-of. A claim for which only null results are admitted counts as 0.
 */
export function contradictions(
  model: Model,
  assessments: ReadonlyMap<string, Assessment>,
): ReadonlyMap<string, readonly string[]> {
  const wholes = new Map<string, Set<string>>();
  const kin = new Map<string, Set<string>>();
  const join = (to: Map<string, Set<string>>, a: string, b: string) => to.set(a, (to.get(a) ?? new Set()).add(b));
  for (const { claim } of model.claims) {
    if (claim.predicate === 'contains') join(wholes, claim.object, claim.subject);
    if (claim.predicate === 'subtype-of') {
      join(kin, claim.subject, claim.object);
      join(kin, claim.object, claim.subject);
    }
  }
  const direction = (node: ClaimNode) => (assessments.get(node.claim.id)?.verdict === 'no-effect' ? 0 : node.sign);
  const byActor = new Map<string, ClaimNode[]>();
  for (const node of model.claims) {
    const able = roles.row(node.role).contradicts && direction(node) !== null;
    if (!able || !assessments.get(node.claim.id)?.listed) continue;
    const actors = wholes.get(node.claim.subject) ?? [node.claim.subject];
    for (const actor of actors) {
      const claims = byActor.get(actor);
      if (claims) claims.push(node);
      else byActor.set(actor, [node]);
    }
  }

  const found = new Map<string, Set<string>>();
  for (const claims of byActor.values())
    for (const a of claims)
      for (const b of claims) {
        if (direction(a) === direction(b)) continue;
        if (a.claim.object === b.claim.object || kin.get(a.claim.object)?.has(b.claim.object))
          join(found, a.claim.id, b.claim.id);
      }
  return new Map([...found].map(([id, others]) => [id, [...others]]));
}
