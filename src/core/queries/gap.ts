import type { Model } from '../model/claim-graph.ts';
import { bestWaysSteps, defaultBestBudget } from '../engine/best-ways.ts';
import { inTurn, type Search, toEnd } from '../engine/search-slices.ts';
import type { Way } from '../engine/way-query.ts';
import { classRank, type EvidenceClass, humanClasses, stepClasses } from '../schema/evidence-classes.ts';
import { isShown, type MissingEvidence, missingOn, wishedEvidence } from './missing-evidence.ts';
import { bitsOf, rowSupport } from './model-columns.ts';
import type { PathQuery } from './path-query.ts';
import { type SayQuery, sayQuery } from './query-texts.ts';
import { prepareQuestion, type Question } from './question.ts';
import { classCost } from './ranking-costs.ts';
import type { Assessments } from './steps.ts';

/** What would have to be confirmed for a way to rest on the wished evidence in every step. */
export interface Gap {
  readonly entities: readonly string[];
  /** One for each step that lacks it, in the order of the way. */
  readonly missing: readonly MissingEvidence[];
}

export interface GapAnswer {
  /** The wished evidence: any of these classes, strongest first. */
  readonly classes: readonly EvidenceClass[];
  /** The diseases that it would have to come from; empty where none is asked for. */
  readonly diseases: readonly string[];
  /** The way that lacks the fewest steps, of all that answer; null where none does. */
  readonly question: Gap | null;
  /** The listed ways, in the order of the question. */
  readonly paths: readonly (Gap & { readonly rank: number })[];
  /** `limit`: there are more ways than are listed; the gap of the question is over all of them none the less. */
  readonly stopped: 'complete' | 'limit' | 'budget';
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
  const wished = wishedEvidence(model, classes, query.context.diseases ?? undefined);
  const question = prepareQuestion(model, assessments, query);
  const { snapshot, ways } = question;
  const bits = bitsOf(wished.classes);
  const support = rowSupport(model, assessments).classes;
  // Most claims have no evidence of the classes at all: only of the others it is looked up in which disease.
  const cost = costsOf(
    question,
    query,
    (row) =>
      ((support[row] ?? 0) & bits) !== 0 &&
      (wished.diseases.length === 0 || isShown(model, assessments, question.claimId(row), wished)),
  );
  const gapOf = (way: Pick<Way, 'entities' | 'steps'>): Gap => ({
    entities: way.entities.map((entity) => question.entityId(entity)),
    missing: missingOn(model, assessments, question.stepsOf(way), wished, say),
  });

  const fewest = yield* run(bestWaysSteps(snapshot, { ...ways, cost }, 1, budget));
  const listed = yield* run(bestWaysSteps(snapshot, ways, query.limit, budget));
  const [best] = fewest.found;
  return {
    classes: wished.classes,
    diseases: wished.diseases,
    question: best ? gapOf(best) : null,
    paths: listed.found.map((way, at) => ({ rank: at + 1, ...gapOf(way) })),
    stopped: fewest.stopped === 'budget' ? 'budget' : listed.stopped,
  };
}
