import type { ClaimNode, Model } from '../model/claim-graph.ts';
import { claimsFrom, claimsTo } from '../model/incidence.ts';
import { roles } from '../schema/roles.ts';
import type { PathQuery } from './path-query.ts';
import type { Onward } from './onward.ts';
import type { Question } from './question.ts';
import type { Assessments } from './steps.ts';
import { grouped } from '../model/grouped.ts';

/** A finding of no effect about something on a way, and whether the rest of a way leads on from what did not change. */
export interface FindingOnTheWay {
  readonly node: ClaimNode;
  readonly leads: boolean;
}

const known = new WeakMap<Assessments, { readonly model: Model; readonly nulls: ReadonlyMap<string, ClaimNode[]> }>();

/** Findings of no effect that a path could otherwise cross, by subject; looked up once for each choice of sources. */
function nullsBySubject(model: Model, assessments: Assessments): ReadonlyMap<string, readonly ClaimNode[]> {
  const kept = known.get(assessments);
  if (kept?.model === model) return kept.nulls;
  const nulls = grouped(model.claims, ({ claim, role }) => {
    const mechanical = role === 'null-finding' || roles.row(role).step;
    const assessment = assessments.get(claim.id);
    return mechanical && assessment?.listed && assessment.verdict === 'no-effect' ? claim.subject : null;
  });
  known.set(assessments, { model, nulls });
  return nulls;
}

/**
 * Findings of no effect whose subject lies on a listed path or is where the question starts, by id, and whether the rest
 * of a way leads on from what did not change to a target without coming back to what lies before. However long that rest
 * is: it is told why a way is closed, not how long it would have been.
 */
export function findingsOnTheWay(
  model: Model,
  assessments: Assessments,
  { query, entityNumber }: Question,
  onward: Onward,
  paths: readonly { readonly entities: readonly string[] }[],
): FindingOnTheWay[] {
  const nulls = nullsBySubject(model, assessments);
  const chains = [...query.from.map((id) => [id]), ...paths.map(({ entities }) => entities)];
  const passedBefore = new Map<string, Map<string, ReadonlySet<number>>>();
  for (const chain of chains)
    for (const [at, entity] of chain.entries()) {
      if (!nulls.has(entity)) continue;
      const passed = chain.slice(0, at + 1);
      const before = passedBefore.get(entity) ?? new Map<string, ReadonlySet<number>>();
      passedBefore.set(entity, before.set(JSON.stringify(passed), new Set(passed.map(entityNumber))));
    }
  return [...passedBefore]
    .flatMap(([entity, before]) =>
      (nulls.get(entity) ?? []).map((node) => ({
        node,
        leads: [...before.values()].some((passed) => onward.leads(entityNumber(node.claim.object), passed)),
      })),
    )
    .sort((a, b) => (a.node.claim.id < b.node.claim.id ? -1 : 1));
}

/** Outcomes of the sources seen in patients whose object reaches a target over measures and stands-for. */
export function outcomesBeside(model: Model, assessments: Assessments, { from, to }: PathQuery): string[] {
  const bearing = new Set(to);
  for (const id of bearing)
    for (const { claim } of claimsTo(model, id))
      if (claim.predicate === 'measures' || claim.predicate === 'stands-for') bearing.add(claim.subject);
  return [...new Set(from)]
    .flatMap((id) => claimsFrom(model, id))
    .filter(({ role, claim }) => role === 'outcome' && bearing.has(claim.object))
    .filter(({ claim }) => assessments.get(claim.id)?.listed)
    .map(({ claim }) => claim.id)
    .sort();
}
