import type { Model } from '../model/claim-graph.ts';
import type { Claim } from '../schema/shapes.ts';
import { modelColumns, NOT_ADMITTED } from './model-columns.ts';

/** Does a chain of these claims lead from one entity to another? */
function chainLeads(claims: readonly Claim[], from: string, to: string): boolean {
  const reached = new Set([from]);
  for (let grown = true; grown && !reached.has(to);) {
    grown = false;
    for (const claim of claims)
      if (reached.has(claim.subject) && !reached.has(claim.object)) {
        reached.add(claim.object);
        grown = true;
      }
  }
  return reached.has(to);
}

/**
 * Take out the admitted claims that sum up others (`via`), since they would show one way twice: those of which all that
 * they sum up is admitted. The claim on a group at the end of the question stays, where its members lead elsewhere:
 * from a member to its group is no step, so the group would be lost. Sums of each other are never all folded.
 *
 * @param ranks of the rows of the model's columns; folded rows become `NOT_ADMITTED`
 */
export function foldSums(model: Model, ranks: Uint8Array, targets: ReadonlySet<string>): void {
  const { node, rowOf, sums } = modelColumns(model);
  const claimOf = (id: string): Claim => model.claim(id).claim;
  // Whether a sum is whole is asked of what was admitted before any was folded.
  const admitted = ranks.slice();
  const isAt = (list: Uint8Array, id: string): boolean => (list[rowOf.get(id) ?? -1] ?? NOT_ADMITTED) !== NOT_ADMITTED;
  for (const row of sums) {
    const { claim } = node(row);
    if (ranks[row] === NOT_ADMITTED) continue;
    const via = claim.via ?? [];
    const parts = new Set(via);
    // Parts that are found on the way are looked into as well.
    for (const part of parts) for (const deeper of claimOf(part).via ?? []) parts.add(deeper);
    parts.delete(claim.id);
    const standing = [...parts].filter((part) => isAt(ranks, part)).map(claimOf);
    const whole = standing.length > 0 && via.every((part) => isAt(admitted, part));
    if (whole && (!targets.has(claim.object) || chainLeads(standing, claim.subject, claim.object)))
      ranks[row] = NOT_ADMITTED;
  }
}
