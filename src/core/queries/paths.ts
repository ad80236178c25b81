import type { Model } from '../model/claim-graph.ts';
import { type SayQuery, sayQuery } from './query-texts.ts';
import { feedbackLoops } from './feedback-loops.ts';
import { findingsOnTheWay, outcomesBeside } from './findings-on-the-way.ts';
import { onwardFor } from './onward.ts';
import { listPaths } from './path-listing.ts';
import { searchWays, type WaySearch } from './path-search.ts';
import { blockedReason, summarise } from './path-text.ts';
import type { PathAnswer, PathQuery } from './path-query.ts';
import { modelColumnsSteps, rowSupportSteps } from './model-columns.ts';
import { prepareQuestion } from './question.ts';
import { inTurn, pause, type Search, toEnd } from '../engine/search-slices.ts';
import type { Assessments } from './steps.ts';

/** The most steps that each part of a search looks at before it stops and says so: some tens of milliseconds. */
export const defaultBudget = 1_000_000;

/**
 * How could one thing lead to another, which way does it push, and on whose evidence? Deterministic: the same question
 * has the same answer, whatever the order of the data. Says why it stopped.
 *
 * A source that is a target as well is left out: nothing leads to itself, so that a question from a thing to itself has
 * no paths. A limit of 0 lists nothing and still counts; a budget of 0 finds nothing and says `budget`; a longest path
 * of 0 steps leaves no path.
 *
 * @param assessments what the admitted sources make of each claim (`assessAll`)
 * @param budget the most steps to look at in each part: the list, the count, what points elsewhere, the loops
 * @throws Error where the query names an entity, claim or source that the model does not have: resolve names first
 *   (`resolveName`)
 * @throws RangeError where a number of the query means nothing, or it asks for too much of one path at once
 */
export const findPaths = (
  model: Model,
  assessments: Assessments,
  query: PathQuery,
  budget = defaultBudget,
  say: SayQuery = sayQuery,
): PathAnswer => toEnd(findPathsSteps(model, assessments, query, budget, say));

/**
 * The same in slices of a few milliseconds: what is yielded is how many steps were looked at so far.
 *
 * @param search what searches; a first look is enough where somebody waits (`glanceAtWays`)
 */
export function* findPathsSteps(
  model: Model,
  assessments: Assessments,
  query: PathQuery,
  budget = defaultBudget,
  say: SayQuery = sayQuery,
  search: WaySearch = searchWays,
): Search<PathAnswer> {
  const run = inTurn();
  // What is looked up once for each model and choice of sources takes its time in large graphs.
  yield* run(modelColumnsSteps(model));
  yield* run(rowSupportSteps(model, assessments));
  yield* run(pause());
  const question = prepareQuestion(model, assessments, query);
  const onward = onwardFor(question);
  yield* run(pause());
  const { listed, counter, answering, direct, more, ...found } = yield* run(search(question, onward, budget));
  yield* run(pause());
  const paths = listPaths(model, assessments, question, listed, say);
  yield* run(pause());
  const nulls = findingsOnTheWay(model, assessments, question, onward, paths);
  const blocked = nulls
    .filter(({ leads }) => leads)
    .map(({ node }) => ({ claim: node.claim.id, reason: blockedReason(model, assessments, node, query.to, say) }));
  yield* run(pause());
  const counterPaths = listPaths(model, assessments, question, counter, say);
  yield* run(pause());
  const summary = {
    ...found,
    ways: answering,
    direct,
    tested: paths.filter(({ study }) => study !== null).length,
    testedAll: found.counted && paths.length === answering,
    blocked: blocked.length,
  };
  return {
    ...found,
    summary: summarise(model, query, summary, say),
    paths,
    counter: counterPaths,
    blocked,
    alsoMeasured: nulls.filter(({ leads }) => !leads).map(({ node }) => node.claim.id),
    beside: outcomesBeside(model, assessments, query),
    loops: more ? [] : yield* run(feedbackLoops(question, listed, budget)),
  };
}
