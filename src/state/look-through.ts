import { foundNoEffect } from '../core/model/assessment.ts';
import type { ClaimNode, EvidenceNode } from '../core/model/claim-graph.ts';
import { facets } from './lens-facets.ts';
import type { FacetId, Lens } from './lenses.ts';
import type { Telling } from './telling.ts';

/** What a piece of evidence lacks of what a lens asks for. */
export const unmet = (lens: Lens, node: ClaimNode, piece: EvidenceNode): FacetId[] =>
  facets.rows
    .filter(
      ({ id, valuesOf }) => lens[id].length > 0 && !valuesOf(node, piece).some((value) => lens[id].includes(value)),
    )
    .map(({ id }) => id);

/** Claims as a lens parts them: every one is in exactly one of the three. */
export interface Sight {
  /** One piece of evidence meets all that is asked for. */
  readonly fitting: ReadonlySet<string>;
  /** None does, but the claim was found without effect: no lens fades that. */
  readonly kept: ReadonlySet<string>;
  readonly faded: ReadonlySet<string>;
}

/** Look at these claims through a lens. */
export function lookThrough(telling: Telling, claims: Iterable<string>, lens: Lens): Sight {
  const sight = { fitting: new Set<string>(), kept: new Set<string>(), faded: new Set<string>() };
  for (const id of claims) {
    const [node, assessment] = [telling.model.claim(id), telling.assessment(id)];
    const fits = assessment.admitted.some((piece) => unmet(lens, node, piece).length === 0);
    (fits ? sight.fitting : foundNoEffect(node, assessment) ? sight.kept : sight.faded).add(id);
  }
  return sight;
}
