import type { Model } from '../core/model/claim-graph.ts';
import { type EntityKind, entityKinds } from '../core/schema/entity-kinds.ts';
import { roles } from '../core/schema/roles.ts';
import { addTo } from '../core/model/grouped.ts';

const isGiver = (kind: EntityKind): boolean => kind === 'treatment';

/**
 * The question a data set is opened with: from the treatment with most steps out of it to where the steps end: an
 * entity that none leads on from, the nearest to the patient, then the farthest. Null ends where there are no steps.
 */
export function defaultEnds(model: Model): { readonly from: string | null; readonly to: string | null } {
  const out = new Map<string, string[]>();
  for (const node of model.claims)
    if (!node.mine && roles.row(node.role).step && node.sign !== 0 && node.claim.subject !== node.claim.object)
      addTo(out, node.claim.subject, node.claim.object);
  const starts = [...out.keys()].sort(
    (a, b) =>
      Number(isGiver(model.entity(b).kind)) - Number(isGiver(model.entity(a).kind)) ||
      (out.get(b)?.length ?? 0) - (out.get(a)?.length ?? 0) ||
      (a < b ? -1 : 1),
  );
  const [from = null] = starts;
  if (from === null) return { from: null, to: null };
  const far = new Map([[from, 0]]);
  for (const id of far.keys())
    for (const next of out.get(id) ?? []) if (!far.has(next)) far.set(next, (far.get(id) ?? 0) + 1);
  const sinks = [...far.keys()].filter((id) => id !== from && !out.has(id));
  const ends = sinks.length > 0 ? sinks : [...far.keys()].filter((id) => id !== from);
  const level = (id: string): number => entityKinds.rank(model.entity(id).kind);
  ends.sort((a, b) => level(b) - level(a) || (far.get(b) ?? 0) - (far.get(a) ?? 0) || (a < b ? -1 : 1));
  return { from, to: ends[0] ?? null };
}
