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

/** What a lens makes of one claim. */
function sightOf(telling: Telling, lens: Lens, id: string): keyof Sight {
  const [node, assessment] = [telling.model.claim(id), telling.assessment(id)];
  if (assessment.admitted.some((piece) => unmet(lens, node, piece).length === 0)) return 'fitting';
  return foundNoEffect(node, assessment) ? 'kept' : 'faded';
}

/** Look at these claims through a lens. */
export function lookThrough(telling: Telling, claims: Iterable<string>, lens: Lens): Sight {
  const sight = { fitting: new Set<string>(), kept: new Set<string>(), faded: new Set<string>() };
  for (const id of claims) sight[sightOf(telling, lens, id)].add(id);
  return sight;
}

/** Is a claim faded? For lists that show some claims, whichever they are. */
export const fadedBy =
  (telling: Telling, lens: Lens) =>
  (claim: string): boolean =>
    sightOf(telling, lens, claim) === 'faded';
