import type { ClaimNode, Model } from './claim-graph.ts';
import { supports } from './assessment.ts';

/** The treatment that a claim says did patients good, where that was measured; null for all other claims. */
export function benefitOf(model: Model, node: ClaimNode): string | null {
  const { subject, object, predicate } = node.claim;
  if (node.role !== 'outcome' || model.entity(subject).kind !== 'treatment') return null;
  const { better } = model.entity(object);
  const isGood =
    predicate === 'improves' || (node.sign === -1 && better === 'lower') || (node.sign === 1 && better === 'higher');
  const wasSeen = node.evidence.some((piece) => piece.class === 'human-clinical' && supports(node, piece.evidence));
  return isGood && wasSeen ? subject : null;
}

/** Claims on a treatment for which later evidence found no effect, or the opposite. */
export const laterAgainst = (model: Model, treatment: string): string[] =>
  model.claims
    .filter(
      ({ claim, evidence }) =>
        claim.subject === treatment &&
        evidence.some(
          ({ reach, evidence: { result } }) =>
            reach === 'later' && (result === 'no-effect' || result === 'opposite-effect'),
        ),
    )
    .map(({ claim }) => claim.id);
