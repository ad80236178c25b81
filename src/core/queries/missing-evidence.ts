import { supports } from '../model/assessment.ts';
import type { EvidenceNode, Model } from '../model/claim-graph.ts';
import { diseaseContextIn } from '../model/disease-context.ts';
import type { DiseaseContext } from '../schema/disease-contexts.ts';
import {
  type EvidenceClass,
  evidenceClasses,
  humanClasses,
  type StepClass,
  unsourcedClasses,
} from '../schema/evidence-classes.ts';
import type { Evidence } from '../schema/shapes.ts';
import { literatureSearch } from './literature-search.ts';
import { type SayQuery, sayQuery } from './query-texts.ts';
import type { Assessments, Step } from './steps.ts';

/** A step that no claim of a way shows by the wished evidence. */
export interface MissingEvidence {
  /** The strongest claim of the step: the one to confirm. */
  readonly claim: string;
  readonly step: { readonly from: string; readonly to: string };
  /** What it lacks, in words. */
  readonly words: string;
  /** A query to copy into a literature search. */
  readonly search: string;
  /** Pieces of the wished evidence that sources hold which are not admitted. */
  readonly hidden: number;
}

/** Evidence by which a step would have to be shown. */
export interface Wished {
  /** Any of these classes, strongest first. */
  readonly classes: readonly EvidenceClass[];
  /** In any of these diseases, a form of one or a model of one; empty where none is asked for. */
  readonly diseases: readonly string[];
  /** How a piece stands to these diseases. */
  readonly contextOf: (evidence: Evidence) => DiseaseContext;
}

/**
 * What is to be looked for. Evidence from another disease, and from one that is not stated, confirms nothing for the
 * diseases that are asked for. What is proposed or stated without data may be told of any.
 *
 * @param diseases what the question asks for; what the data set is about if not given
 */
export function wishedEvidence(
  model: Model,
  classes: readonly EvidenceClass[],
  diseases: readonly string[] = model.dataset.head.focus ?? [],
): Wished {
  return {
    classes: evidenceClasses.ids.filter((id) => classes.includes(id)),
    diseases,
    contextOf: diseaseContextIn(model, diseases),
  };
}

/** Does a piece of the wished classes come from the diseases that are asked for? */
const isThere =
  ({ diseases, contextOf }: Wished) =>
  ({ evidence }: EvidenceNode): boolean =>
    diseases.length === 0 || evidence.modality !== 'observed' || contextOf(evidence) === 'focus';

/**
 * Pieces that support a claim by one of the classes, among those of admitted and of hidden sources. All that the sources
 * hold is looked at, also where the question looks at one species or disease alone: what such a condition leaves out is
 * in the data set none the less.
 */
function piecesOf(model: Model, assessments: Assessments, claim: string, { classes }: Wished) {
  const node = model.claim(claim);
  const assessment = assessments.get(claim);
  const isWished = (id: EvidenceNode['class']): boolean => id !== 'unclassified' && classes.includes(id);
  const speaking = (pieces: readonly EvidenceNode[] = []) =>
    pieces.filter((piece) => piece.unsourced === null && isWished(piece.class) && supports(node, piece.evidence));
  return { shown: speaking(assessment?.admitted), hidden: speaking(assessment?.hidden) };
}

/** The names of some diseases, any of which will do. */
export const diseaseNames = (model: Model, diseases: readonly string[], say: SayQuery = sayQuery): string =>
  diseases.map((id) => model.entity(id).label).join(say('list.or'));

/** Where it was seen instead: another disease, a wider term, healthy people, or nobody says. */
function seenIn(model: Model, wished: Wished, { evidence }: EvidenceNode, say: SayQuery): string {
  const { disease, model: animal } = evidence.context ?? {};
  if (disease !== undefined) {
    const wider = wished.contextOf(evidence) === 'not-stated';
    const name = model.entity(disease).label;
    return wider ? say('gap.in.wider', { disease: name }) : name;
  }
  if (animal !== undefined) return model.entity(animal).label;
  return say(evidence.exposed === 'healthy-person' ? 'gap.in.healthy' : 'gap.in.unstated');
}

/** What a step lacks: the wished evidence, or that it comes from the disease that is asked for. */
function wordsFor(
  model: Model,
  wished: Wished,
  step: { readonly class: StepClass; readonly elsewhere: readonly EvidenceNode[]; readonly hidden: number },
  say: SayQuery,
): string {
  const { classes, diseases } = wished;
  const human = classes.length === humanClasses.length && humanClasses.every((id) => classes.includes(id));
  const lacking = `${human ? 'gap.human' : 'gap.classes'}${diseases.length > 0 ? '.in' : ''}` as const;
  const labels = classes.map((id) => evidenceClasses.row(id).label).join(' / ');
  const plain = say(lacking, { classes: labels, diseases: diseaseNames(model, diseases, say) });
  const places = [...new Set(step.elsewhere.map((piece) => seenIn(model, wished, piece, say)))];
  const placed =
    places.length > 0 ? say('gap.elsewhere', { words: plain, places: places.join(say('list.and')) }) : plain;
  const words = unsourcedClasses.has(step.class) ? say(`gap.${step.class}`, { words: placed }) : placed;
  return step.hidden > 0 ? say('gap.hidden', { words, n: step.hidden }) : words;
}

/**
 * What a chain of steps lacks: each step on which no claim has the wished evidence. What the curator assumes or the
 * reader proposes lacks it like any other, and its words say so; what was seen in another disease, or nobody says in
 * which, is named and does not count.
 */
export function missingOn(
  model: Model,
  assessments: Assessments,
  chain: readonly Pick<Step, 'from' | 'to' | 'claims' | 'class'>[],
  wished: Wished,
  say: SayQuery = sayQuery,
): MissingEvidence[] {
  return chain.flatMap(({ from, to, claims, class: id }) => {
    const [claim] = claims;
    const pieces = claims.map((one) => piecesOf(model, assessments, one, wished));
    const elsewhere = pieces.flatMap(({ shown }) => shown);
    if (claim === undefined || elsewhere.some(isThere(wished))) return [];
    const hidden = pieces.reduce((sum, one) => sum + one.hidden.filter(isThere(wished)).length, 0);
    const words = wordsFor(model, wished, { class: id, elsewhere, hidden }, say);
    const search = literatureSearch(model, claim, wished.classes, wished.diseases);
    return [{ claim, step: { from, to }, words, search, hidden }];
  });
}

/** Is a claim shown by the wished evidence, among what is admitted? */
export function isShown(model: Model, assessments: Assessments, claim: string, wished: Wished): boolean {
  return piecesOf(model, assessments, claim, wished).shown.some(isThere(wished));
}
