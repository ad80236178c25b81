import { supports } from '../model/assessment.ts';
import type { Model } from '../model/claim-graph.ts';
import { bestWaysSteps, defaultBestBudget } from '../engine/best-ways.ts';
import type { Way } from '../engine/way-query.ts';
import {
  classRank,
  type EvidenceClass,
  evidenceClasses,
  humanClasses,
  type StepClass,
  stepClasses,
  unsourcedClasses,
} from '../schema/evidence-classes.ts';
import { type SayQuery, sayQuery } from './query-texts.ts';
import { literatureSearch } from './literature-search.ts';
import type { PathQuery } from './path-query.ts';
import { bitsOf, rowSupport } from './model-columns.ts';
import { prepareQuestion, type Question } from './question.ts';
import { classCost } from './ranking-costs.ts';
import { inTurn, type Search, toEnd } from '../engine/search-slices.ts';
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

/** What would have to be confirmed for a way to rest on the wished evidence in every step. */
export interface Gap {
  readonly entities: readonly string[];
  /** One for each step that lacks it, in the order of the way. */
  readonly missing: readonly MissingEvidence[];
}

export interface GapAnswer {
  /** The wished evidence: any of these classes, strongest first. */
  readonly classes: readonly EvidenceClass[];
  /** The way that lacks the fewest steps, of all that answer; null where none does. */
  readonly question: Gap | null;
  /** The listed ways, in the order of the question. */
  readonly paths: readonly (Gap & { readonly rank: number })[];
  /** `limit`: there are more ways than are listed; the gap of the question is over all of them none the less. */
  readonly stopped: 'complete' | 'limit' | 'budget';
}

/**
 * Pieces that support a claim by one of the classes, among those of admitted and of hidden sources. All that the sources
 * hold is looked at, also where the question looks at one species or disease alone: what such a condition leaves out is
 * in the data set none the less.
 */
function piecesOf(model: Model, assessments: Assessments, claim: string, classes: ReadonlySet<string>) {
  const node = model.claim(claim);
  const assessment = assessments.get(claim);
  const speaking = (pieces: typeof node.evidence): number =>
    pieces.filter((piece) => piece.unsourced === null && classes.has(piece.class) && supports(node, piece.evidence))
      .length;
  return { shown: speaking(assessment?.admitted ?? []), hidden: speaking(assessment?.hidden ?? []) };
}

function wordsFor(classes: readonly EvidenceClass[], carried: StepClass, hidden: number, say: SayQuery): string {
  const human = classes.length === humanClasses.length && humanClasses.every((id) => classes.includes(id));
  const labels = classes.map((id) => evidenceClasses.row(id).label).join(' / ');
  const plain = human ? say('gap.human') : say('gap.classes', { classes: labels });
  const words = unsourcedClasses.has(carried) ? say(`gap.${carried}`, { words: plain }) : plain;
  return hidden > 0 ? say('gap.hidden', { words, n: hidden }) : words;
}

/**
 * What a chain of steps lacks: each step on which no claim has evidence of the classes. What the curator assumes or the
 * reader proposes lacks it like any other, and its words say so.
 */
export function missingOn(
  model: Model,
  assessments: Assessments,
  chain: readonly Pick<Step, 'from' | 'to' | 'claims' | 'class'>[],
  classes: readonly EvidenceClass[],
  say: SayQuery = sayQuery,
): MissingEvidence[] {
  const wished = new Set<string>(classes);
  return chain.flatMap(({ from, to, claims, class: id }) => {
    const [claim] = claims;
    if (claim === undefined || claims.some((one) => piecesOf(model, assessments, one, wished).shown > 0)) return [];
    const hidden = claims.reduce((sum, one) => sum + piecesOf(model, assessments, one, wished).hidden, 0);
    const words = wordsFor(classes, id, hidden, say);
    return [{ claim, step: { from, to }, words, search: literatureSearch(model, claim, classes), hidden }];
  });
}

/**
 * Costs under which the best way lacks the fewest steps, and of those has the best evidence, as paths are ranked: a
 * class costs a power of a base that no path can reach by adding steps of a stronger class.
 */
function costsOf(question: Question, query: PathQuery, isShown: (row: number) => boolean): Float64Array {
  const { maxSteps } = query;
  const lacking = classCost(stepClasses.length, maxSteps);
  return Float64Array.from({ length: question.snapshot.claimCount }, (_, row) => {
    const id = question.classOf(row);
    return id === null ? 0 : classCost(classRank(id), maxSteps) + (isShown(row) ? 0 : lacking);
  });
}

/**
 * The fewest steps that would have to be confirmed by evidence of some classes: for each listed way, and for the question
 * as a whole over all ways that answer it (same ends, effect, conditions and longest length).
 *
 * A question without an answer has no gap: `question` is null. Classes in any order; with none, every step of every way
 * lacks them.
 *
 * @param budget steps that each of the two searches may look at; `stopped` says where it bound, and a gap of the question
 *   that was not proven to be the smallest is null
 * @throws Error where the query names an entity that the model does not have
 */
export const findGaps = (
  model: Model,
  assessments: Assessments,
  query: PathQuery,
  classes: readonly EvidenceClass[] = humanClasses,
  budget = defaultBestBudget,
  say: SayQuery = sayQuery,
): GapAnswer => toEnd(findGapsSteps(model, assessments, query, classes, budget, say));

/** The same in slices. */
export function* findGapsSteps(
  model: Model,
  assessments: Assessments,
  query: PathQuery,
  classes: readonly EvidenceClass[] = humanClasses,
  budget = defaultBestBudget,
  say: SayQuery = sayQuery,
): Search<GapAnswer> {
  const run = inTurn();
  const wished = evidenceClasses.ids.filter((id) => classes.includes(id));
  const question = prepareQuestion(model, assessments, query);
  const { snapshot, ways } = question;
  const bits = bitsOf(wished);
  const support = rowSupport(model, assessments).classes;
  const cost = costsOf(question, query, (row) => ((support[row] ?? 0) & bits) !== 0);
  const gapOf = (way: Pick<Way, 'entities' | 'steps'>): Gap => ({
    entities: way.entities.map((entity) => question.entityId(entity)),
    missing: missingOn(model, assessments, question.stepsOf(way), wished, say),
  });

  const fewest = yield* run(bestWaysSteps(snapshot, { ...ways, cost }, 1, budget));
  const listed = yield* run(bestWaysSteps(snapshot, ways, query.limit, budget));
  const [best] = fewest.found;
  return {
    classes: wished,
    question: best ? gapOf(best) : null,
    paths: listed.found.map((way, at) => ({ rank: at + 1, ...gapOf(way) })),
    stopped: fewest.stopped === 'budget' ? 'budget' : listed.stopped,
  };
}
