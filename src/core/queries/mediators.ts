import { type BoundedQuery, countWaysSteps, defaultCountingBudget } from '../engine/all-ways.ts';
import type { Model } from '../model/claim-graph.ts';
import { asPathStep } from './path-listing.ts';
import type { PathQuery, PathStep } from './path-query.ts';
import { prepareQuestion, type Question } from './question.ts';
import { type Search, toEnd } from '../engine/search-slices.ts';
import type { Assessments, Step } from './steps.ts';
import { grouped } from '../model/grouped.ts';

/** An entity that ways lead through. */
export interface Mediator {
  readonly id: string;
  /** How many of the ways pass it. */
  readonly paths: number;
  /** The same as a part of all ways, above 0 and at most 1. */
  readonly share: number;
}

export interface MediatorAnswer {
  /** What lies between the ends, most ways first, then by id. */
  readonly entities: readonly Mediator[];
  /** All ways that answer the question. */
  readonly paths: number;
  /** False where the budget ended the count: the numbers are of the ways that it came to. */
  readonly complete: boolean;
}

/**
 * On how many of the ways that answer a question does each entity lie? Over all admissible ways, not those alone that a
 * list would hold; what the question names as an end is left out.
 *
 * No way, no mediator: where nothing answers, or every way is a single step, the list is empty.
 *
 * @param budget steps to look at
 * @throws Error where the query names an entity that the model does not have
 */
export const findMediators = (
  model: Model,
  assessments: Assessments,
  query: PathQuery,
  budget = defaultCountingBudget,
): MediatorAnswer => toEnd(findMediatorsSteps(model, assessments, query, budget));

/** The same in slices. */
export function* findMediatorsSteps(
  model: Model,
  assessments: Assessments,
  query: PathQuery,
  budget = defaultCountingBudget,
): Search<MediatorAnswer> {
  const { snapshot, ways, entityId } = prepareQuestion(model, assessments, query);
  const bounded: BoundedQuery = { ...ways, maxSteps: query.maxSteps };
  const { found, stopped } = yield* countWaysSteps(snapshot, bounded, budget);
  const ends = new Set([...query.from, ...query.to]);
  const entities = [...found.through]
    .map(([entity, paths]): Mediator => ({ id: entityId(entity), paths, share: paths / found.count }))
    .filter(({ id }) => !ends.has(id))
    .sort((a, b) => b.paths - a.paths || (a.id < b.id ? -1 : 1));
  return { entities, paths: found.count, complete: stopped === 'complete' };
}

/** An entity that two others have in common, with the steps that join it to each. */
export interface SharedNeighbour {
  readonly id: string;
  readonly withA: readonly PathStep[];
  readonly withB: readonly PathStep[];
  /**
   * Do the steps push both the same way, or are both pushed the same way? `unknown` where a step has no direction, or
   * steps of one side contradict each other.
   */
  readonly push: 'same' | 'opposite' | 'unknown';
}

export interface SharedNeighbours {
  /** What acts on both, by id. */
  readonly regulators: readonly SharedNeighbour[];
  /** What both act on, by id. */
  readonly targets: readonly SharedNeighbour[];
}

/**
 * Shared regulators and shared targets of two entities: what has an admissible step to each, and what each has an
 * admissible step to. Of the question what it admits is used, not its ends, its effect or its length. The two themselves
 * are not listed, and an entity shares nothing with itself.
 *
 * @throws Error where an entity is not in the model
 */
export function sharedNeighbours(
  model: Model,
  assessments: Assessments,
  query: PathQuery,
  a: string,
  b: string,
): SharedNeighbours {
  const question = prepareQuestion(model, assessments, query);
  const [here, there] = [question.entityNumber(a), question.entityNumber(b)];
  if (here === there) return { regulators: [], targets: [] };
  const { into, outOf } = admittedSteps(question);
  return {
    regulators: inCommon(into(here), into(there), ({ from }) => from, [a, b]),
    targets: inCommon(outOf(here), outOf(there), ({ to }) => to, [a, b]),
  };
}

/** The admitted steps into and out of an entity. */
function admittedSteps({ snapshot, claimsOf, stepsOf }: Question) {
  const admitted = (steps: Iterable<number>): readonly Step[] =>
    stepsOf({ steps: [...steps].filter((step) => claimsOf(step).length > 0) });
  const { inStart, inStep, outStart } = snapshot;
  return {
    into: (entity: number) => admitted(inStep.subarray(inStart[entity], inStart[entity + 1])),
    outOf: (entity: number) => {
      const first = outStart[entity] ?? 0;
      return admitted(Array.from({ length: (outStart[entity + 1] ?? first) - first }, (_, at) => first + at));
    },
  };
}

/** What is at the other end of steps of both sides. */
function inCommon(
  ofA: readonly Step[],
  ofB: readonly Step[],
  other: (step: Step) => string,
  ends: readonly string[],
): SharedNeighbour[] {
  const [a, b] = [grouped(ofA, other), grouped(ofB, other)];
  return [...a.keys()]
    .filter((id) => b.has(id) && !ends.includes(id))
    .sort()
    .map((id) => {
      const [withA, withB] = [a.get(id) ?? [], b.get(id) ?? []];
      return { id, withA: withA.map(asPathStep), withB: withB.map(asPathStep), push: pushOf(withA, withB) };
    });
}

function pushOf(ofA: readonly Step[], ofB: readonly Step[]): SharedNeighbour['push'] {
  const [a, b] = [new Set(ofA.map(({ sign }) => sign)), new Set(ofB.map(({ sign }) => sign))];
  const [here = null, there = null] = [...a, ...b];
  if (a.size > 1 || b.size > 1 || here === null || there === null) return 'unknown';
  return here === there ? 'same' : 'opposite';
}
