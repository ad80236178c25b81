import { aspects, comparators } from '../schema/axes.ts';
import { type Predicate, predicates, type Readings } from '../schema/predicates.ts';
import { type Say, sayEnglish } from '../schema/texts.ts';
import { type Assessment, supports } from './assessment.ts';
import type { ClaimNode, Model } from './claim-graph.ts';

/** Which reading of a claim its strongest admitted evidence allows; null where none supports it. */
export function modeOf(node: ClaimNode, assessment: Assessment): keyof Readings | null {
  const best = assessment.admitted
    .filter(({ evidence }) => supports(node, evidence))
    .sort((a, b) => strength(a.class) - strength(b.class) || a.evidence.id.localeCompare(b.evidence.id));
  const [first] = best;
  if (!first) return null;
  if (first.evidence.modality !== 'observed') return first.evidence.modality;
  // Without a comparator, what came after is not said to be caused.
  const strongest = best.filter((piece) => piece.class === first.class);
  return strongest.some(({ evidence }) => comparators.row(evidence.comparator).controlled)
    ? 'observed'
    : 'uncontrolled';
}

const order = ['human-clinical', 'human-laboratory', 'animal', 'unclassified', 'hypothesis', 'assertion'];
const strength = (id: string): number => order.indexOf(id);

/** The object with its aspect and place: "the secretion of TGFβ1 in splenocytes". */
export function objectPhrase(model: Model, node: ClaimNode, say: Say = sayEnglish): string {
  const { claim } = node;
  const row: Predicate = predicates.row(claim.predicate);
  const label = model.entity(claim.object).label;
  // A predicate that names the aspect itself ("blocks") does not say it twice.
  const shown = node.aspect !== 'not-stated' && node.aspect !== row.aspect;
  const object = shown ? say('object.aspect', { aspect: aspects.row(node.aspect).label, object: label }) : label;
  return claim.where ? say('object.where', { object, where: model.entity(claim.where).label }) : object;
}

/** The claim as one sentence without a point, worded no more strongly than its strongest admitted evidence. */
export function readClaim(model: Model, node: ClaimNode, assessment: Assessment, say: Say = sayEnglish): string {
  const row: Predicate = predicates.row(node.claim.predicate);
  const mode = modeOf(node, assessment);
  const filled = row.words[mode ?? 'asserted']
    .replace('{s}', model.entity(node.claim.subject).label)
    .replace('{o}', objectPhrase(model, node, say));
  return mode === null && assessment.verdict === 'no-effect' ? say('claim.null', { sentence: filled }) : filled;
}
