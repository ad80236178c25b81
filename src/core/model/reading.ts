import { aspects, comparators } from '../schema/axes.ts';
import { sayClaim } from '../schema/claim-texts.ts';
import { type Predicate, predicates, type Readings } from '../schema/predicates.ts';
import { roles } from '../schema/roles.ts';
import { type Assessment, supports } from './assessment.ts';
import type { ClaimNode, Model } from './claim-graph.ts';
import { grouped } from './grouped.ts';
import { keptFor } from './kept-for.ts';

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

/** A predicate that names the aspect itself ("blocks") does not say it twice. */
function aspectShown({ aspect, claim }: ClaimNode): boolean {
  const row: Predicate = predicates.row(claim.predicate);
  return aspect !== 'not-stated' && aspect !== row.aspect;
}

/** The object with its aspect and place: "the secretion of TGFβ1 in splenocytes", "Fc receptors on B cells". */
export function objectPhrase(model: Model, node: ClaimNode): string {
  const { object, where } = node.claim;
  const label = model.entity(object).label;
  const aspect = aspects.asWritten(node.aspect).label;
  const phrase = aspectShown(node) ? sayClaim('object.aspect', { aspect, object: label }) : label;
  if (where === undefined) return phrase;
  const key = placing(model, object, where) ? 'object.on' : 'object.in';
  return sayClaim(key, { object: phrase, where: model.entity(where).label });
}

const placings = keptFor(({ claims }: Model) =>
  grouped(claims, ({ claim }) => (claim.predicate === 'located-on' ? claim.subject : null)),
);

/** The claim that places one thing on another: "Fc receptors on B cells". */
export const placing = (model: Model, object: string, where: string): ClaimNode | undefined =>
  placings(model)
    .get(object)
    ?.find(({ claim }) => claim.object === where);

/**
 * The claim as one sentence without a point, worded no more strongly than its strongest admitted evidence. Where
 * nothing supports it, the sentence says what was found instead.
 */
export function readClaim(model: Model, node: ClaimNode, assessment: Assessment): string {
  const [subject, object] = [model.entity(node.claim.subject), objectPhrase(model, node)];
  const row: Predicate = predicates.row(node.claim.predicate);
  const mode = modeOf(node, assessment);
  if (mode === null && roles.row(node.role).verdict) return readUnsupported(subject.label, object, assessment);
  const oneObject = aspectShown(node) || !model.entity(node.claim.object).plural;
  const words: Readonly<Record<string, string>> = {
    s: subject.label,
    o: object,
    's.is': subject.plural ? 'are' : 'is',
    's.was': subject.plural ? 'were' : 'was',
    's.belongs': subject.plural ? 'belong' : 'belongs',
    'o.was': oneObject ? 'was' : 'were',
  };
  const sentence = row.words[mode ?? 'asserted'].replace(
    /\{([so](?:\.\w+)?)\}/g,
    (whole, token: string) => words[token] ?? whole,
  );
  const ends = mode === 'observed' || mode === 'uncontrolled' ? baselineAndEnd(node, assessment) : null;
  const whole = ends === null ? sentence : sayClaim('claim.fromTo', { sentence, ...ends });
  return assessment.verdict === 'conflicting' ? sayClaim('claim.conflicting', { sentence: whole }) : whole;
}

/** Baseline and end that all measurements of a change state alike: "rose" alone would hide that it rose to normal. */
function baselineAndEnd(node: ClaimNode, assessment: Assessment): { baseline: string; after: string } | null {
  const measured = assessment.admitted.filter(
    ({ evidence }) => evidence.modality === 'observed' && supports(node, evidence),
  );
  const values = measured.flatMap(({ evidence }) => evidence.values ?? []);
  const [first] = values;
  if (first?.baseline === undefined || first.after === undefined) return null;
  const { baseline, after } = first;
  return values.every((value) => value.baseline === baseline && value.after === after) ? { baseline, after } : null;
}

function readUnsupported(subject: string, object: string, assessment: Assessment): string {
  const results = new Set(assessment.admitted.map(({ evidence }) => evidence.result));
  if (results.has('opposite-effect') && !results.has('no-effect'))
    return sayClaim('claim.opposite', { subject, object });
  return sayClaim(results.has('no-effect') ? 'claim.null' : 'claim.unreported', { subject, object });
}
