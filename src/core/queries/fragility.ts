import { allWaysSteps, type BoundedQuery } from '../engine/all-ways.ts';
import { firstMinimumCutSteps, minimumCutSteps } from '../engine/minimum-cut.ts';
import type { Way } from '../engine/way-query.ts';
import type { Model } from '../model/claim-graph.ts';
import { type Breaks, breakingSearch } from './breaking-search.ts';
import { longerWayExists } from './longer-ways.ts';
import { onwardFor } from './onward.ts';
import type { PathQuery } from './path-query.ts';
import { prepareQuestion, type Question } from './question.ts';
import { inTurn, pause, type Search, toEnd } from '../engine/search-slices.ts';
import type { Assessments } from './steps.ts';
import { studiesBehind } from './studies-behind.ts';
import { standsOn, survivors } from './ways-that-break.ts';

/** The smallest set of claims, or of primary studies, whose loss leaves no way. */
export interface Cut {
  /** Ids; the best that was found where `exact` is false. Empty where nothing needs to go, or nothing helps. */
  readonly set: readonly string[];
  /** How many they are; null where no set breaks every way, or none was found. */
  readonly size: number | null;
  /** Is it proven that no smaller set is enough? */
  readonly exact: boolean;
  /** Proven bounds of the smallest size; `upper` is null where there is none. */
  readonly lower: number;
  readonly upper: number | null;
  /** Entities of the best way that no set breaks; null where there is no such way. */
  readonly unbreakable: readonly string[] | null;
}

export interface Fragility {
  readonly claims: Cut;
  readonly studies: Cut;
  /** Claims on a way behind which no measured study stands: no loss of studies takes them down. By id. */
  readonly without: readonly string[];
  /** False where the budget ended before all ways were looked at for `without`. */
  readonly complete: boolean;
}

/** Steps that the search for each of the two sets, and for the claims without a study, looks at. */
export const defaultFragilityBudget = 5_000_000;

/**
 * What an answer hangs on: the smallest set of claims whose loss leaves no way that answers the question (same ends,
 * effect, conditions and longest length), and the smallest set of primary studies. A claim stands while one of its
 * measured studies stands; a claim without one cannot fall so, and where a way has nothing else the second has no size.
 * Proven to be smallest where `exact`, else with bounds.
 *
 * Claims that sum up others are folded away before, as in every answer, and stay so. Where no way answers, nothing
 * needs to go: the empty set, exactly.
 *
 * @param budget steps that each of the three searches looks at; 0 proves nothing
 * @throws Error where the query names an entity that the model does not have
 */
export const findFragility = (
  model: Model,
  assessments: Assessments,
  query: PathQuery,
  budget = defaultFragilityBudget,
): Fragility => toEnd(findFragilitySteps(model, assessments, query, budget));

/** The same in slices. */
export function* findFragilitySteps(
  model: Model,
  assessments: Assessments,
  query: PathQuery,
  budget = defaultFragilityBudget,
): Search<Fragility> {
  const run = inTurn();
  const question = prepareQuestion(model, assessments, query);
  const kept = new Map<number, readonly string[] | null>();
  const studiesOf = (row: number): readonly string[] | null => {
    const known = kept.get(row);
    const studies = known === undefined ? studiesBehind(assessments, question, row) : known;
    kept.set(row, studies);
    return studies;
  };
  const { rows, complete } = yield* run(claimsOnWays(question, query, budget));
  return {
    claims: yield* run(claimsCut(question, query, budget)),
    studies: yield* run(smallestCut(question, budget, studiesOf)),
    without: rows.filter((row) => studiesOf(row) === null).map((row) => question.claimId(row)),
    complete,
  };
}

/**
 * The smallest set of claims. A flow asks neither length nor sign nor marks: where none of them binds it is the answer, at
 * any size. Else it is found by trying, and the flow is what is enough where trying does not end.
 *
 * Of several smallest sets both give the first, ids compared in order (rows are in the order of their ids), as long as
 * the budget lasts; else a smallest one. For trying see `breakingSearch`; a flow is linear once its size is known, and
 * the usual budget suffices on random graphs of 10⁶ claims.
 */
function* claimsCut(question: Question, query: PathQuery, budget: number): Search<Cut> {
  const run = inTurn();
  const { snapshot, ways } = question;
  const free = query.effect === 'any' && (ways.marks ?? []).length === 0;
  const { found, stopped } = yield* run((free ? firstMinimumCutSteps : minimumCutSteps)(snapshot, ways, budget));
  const flow = stopped === 'complete' || found.length > 0 ? found.map((row) => question.claimId(row)) : null;
  if (flow && free && !(yield* run(longerWayExists(question, onwardFor(question), budget))))
    return { set: flow, size: flow.length, exact: true, lower: flow.length, upper: flow.length, unbreakable: null };
  const tried = yield* run(smallestCut(question, budget, (row) => [question.claimId(row)]));
  if (tried.exact || !flow || flow.length >= (tried.size ?? Infinity)) return tried;
  const { lower } = tried;
  return { set: flow, size: flow.length, exact: lower === flow.length, lower, upper: flow.length, unbreakable: null };
}

/** Claims that are named before others have their turn. */
const ROWS = 10_000;

/** Numbers for names, in the order of the names: ties are told apart by them. */
function* numbered(
  question: Question,
  namesOf: (row: number) => readonly string[] | null,
): Search<{
  readonly inOrder: readonly string[];
  readonly elementsOf: (row: number) => readonly number[] | null;
}> {
  const named: (readonly string[] | null)[] = [];
  const names = new Set<string>();
  for (let row = 0; row < question.snapshot.claimCount; row++) {
    const here = question.classOf(row) === null ? null : namesOf(row);
    for (const name of here ?? []) names.add(name);
    named.push(here);
    if (row % ROWS === 0) yield* pause();
  }
  const inOrder = [...names].sort();
  yield* pause();
  const numberOf = new Map(inOrder.map((name, number) => [name, number]));
  yield* pause();
  const elements: (readonly number[] | null)[] = [];
  for (const [row, here] of named.entries()) {
    elements.push(here?.flatMap((name) => numberOf.get(name) ?? []) ?? null);
    if (row % ROWS === 0) yield* pause();
  }
  return { inOrder, elementsOf: (row: number): readonly number[] | null => elements[row] ?? null };
}

/**
 * The smallest set whose loss leaves no way.
 *
 * @param namesOf what must be lost, all of it, for a claim to fall; null where nothing takes it down
 */
function* smallestCut(
  question: Question,
  budget: number,
  namesOf: (row: number) => readonly string[] | null,
): Search<Cut> {
  const { inOrder, elementsOf } = yield* numbered(question, namesOf);
  const survivor = survivors(question, budget);
  let unbreakable: Way | null = null;
  const { set, exact, lower } = yield* breakingSearch(function* (lost): Search<Breaks | null | undefined> {
    const way = yield* survivor((row) => {
      const elements = elementsOf(row);
      return elements !== null && (lost === 'all' || elements.every((element) => lost.has(element)));
    });
    if (lost === 'all') unbreakable = way ?? null;
    return way && standsOn(question, way).flatMap((rows) => breakOf(rows, elementsOf));
  }, budget);
  const size = set?.length ?? null;
  const way = unbreakable as Way | null;
  return {
    set: (set ?? []).map((element) => inOrder[element] ?? ''),
    size,
    exact,
    lower,
    upper: size,
    unbreakable: way && way.entities.map((entity) => question.entityId(entity)),
  };
}

/** All that must be lost for some claims to fall together; nothing where one of them cannot. */
function breakOf(rows: readonly number[], elementsOf: (row: number) => readonly number[] | null): number[][] {
  const elements = rows.map(elementsOf);
  return elements.includes(null) ? [] : [[...new Set(elements.flatMap((list) => list ?? []))]];
}

/** The claims that lie on a way, in order. */
function* claimsOnWays(
  question: Question,
  query: PathQuery,
  budget: number,
): Search<{ readonly rows: readonly number[]; readonly complete: boolean }> {
  const bounded: BoundedQuery = { ...question.ways, maxSteps: query.maxSteps };
  const { snapshot, claimsOf } = question;
  const { found, stopped } = yield* allWaysSteps(snapshot, bounded, budget);
  const isOn = new Uint8Array(snapshot.stepCount);
  for (const step of found.steps) isOn[step] = 1;
  const rows = new Set<number>();
  for (const [step, on] of isOn.entries()) {
    if (on === 1) for (const row of claimsOf(step)) rows.add(row);
    if (step % ROWS === 0) yield* pause();
  }
  return { rows: [...rows].sort((a, b) => a - b), complete: stopped === 'complete' };
}
