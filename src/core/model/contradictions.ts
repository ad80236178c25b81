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
  const wholeOf = new Map<string, string>();
  const kin = new Map<string, Set<string>>();
  const join = (a: string, b: string) => kin.set(a, (kin.get(a) ?? new Set()).add(b));
  for (const { claim } of model.claims) {
    if (claim.predicate === 'contains') wholeOf.set(claim.object, claim.subject);
    if (claim.predicate === 'subtype-of') {
      join(claim.subject, claim.object);
      join(claim.object, claim.subject);
    }
  }
  const direction = (node: ClaimNode) => (assessments.get(node.claim.id)?.verdict === 'no-effect' ? 0 : node.sign);
  const actor = (node: ClaimNode) => wholeOf.get(node.claim.subject) ?? node.claim.subject;
  const able = model.claims.filter(
    (node) => roles.row(node.role).contradicts && direction(node) !== null && assessments.get(node.claim.id)?.listed,
  );

  const found = new Map<string, string[]>();
  for (const a of able)
    for (const b of able) {
      if (a === b || actor(a) !== actor(b) || direction(a) === direction(b)) continue;
      const joined = a.claim.object === b.claim.object || kin.get(a.claim.object)?.has(b.claim.object);
      if (joined) found.set(a.claim.id, [...(found.get(a.claim.id) ?? []), b.claim.id]);
    }
  return found;
}
