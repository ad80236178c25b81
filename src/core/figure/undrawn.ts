import type { Assessment } from '../model/assessment.ts';
import type { ClaimNode, Model } from '../model/claim-graph.ts';
import type { Role } from '../schema/roles.ts';
import { type UndrawnReason, undrawnReason } from './figure-claims.ts';

/** Claims that the figure does not show, by why, and by their role. */
export interface Undrawn {
  readonly total: number;
  readonly byReason: readonly {
    readonly reason: UndrawnReason;
    readonly role: Role;
    /** What the reader proposes is counted apart. */
    readonly mine: boolean;
    readonly count: number;
  }[];
}

/** Count those of some claims that are not drawn. Throws where one has no reason for it. */
export function countUndrawn(
  model: Model,
  assessments: ReadonlyMap<string, Assessment>,
  claims: readonly ClaimNode[],
  drawn: ReadonlySet<string>,
): Undrawn {
  const counts = new Map<string, { reason: UndrawnReason; role: Role; mine: boolean; count: number }>();
  for (const node of claims) {
    if (drawn.has(node.claim.id)) continue;
    const reason = undrawnReason(model, assessments, node);
    const { role, mine } = node;
    const key = `${reason} ${role}${mine ? ' mine' : ''}`;
    counts.set(key, { reason, role, mine, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const byReason = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  return { total: byReason.reduce((total, { count }) => total + count, 0), byReason };
}
