import { glanceAtWays } from '../core/queries/path-search.ts';
import { findPathsSteps } from '../core/queries/paths.ts';
import type { Search } from '../core/engine/search-slices.ts';
import type { Reach } from '../core/schema/axes.ts';
import { type SayQuery, sayQuery } from '../core/queries/query-texts.ts';
import { type Answered, hidesSome } from './answering.ts';
import { askedQuery } from './asked-query.ts';
import { sayLarge } from './large-texts.ts';
import type { Loaded } from './loaded.ts';
import { SCREEN_BUDGET } from './screen-budget.ts';
import type { Question } from './session.ts';

/** An answer that is followed by another says that counting goes on, not that it ended. */
const sayWhileCounting: SayQuery = (key, values) =>
  key === 'question.uncounted' ? sayLarge('countGoesOn') : sayQuery(key, values);

/**
 * What can be told soon of a question to a large data set. Where that is not all of the answer, it says so in words, and
 * its verdict is no stronger than what is known.
 */
export function* firstAnswerSteps(loaded: Loaded, reach: Reach, question: Question): Search<Answered> {
  const { model, assessments } = loaded;
  const asked = askedQuery(loaded, question);
  const { query } = asked;
  if (!query) return { ...asked, reach, question, answer: null, wider: null, goesOn: null };
  const answer = yield* findPathsSteps(model, assessments(reach), query, SCREEN_BUDGET, sayWhileCounting, glanceAtWays);
  const goesOn = answer.counted ? (hidesSome(reach) ? 'hidden' : null) : 'ways';
  return { ...asked, reach, question, answer, wider: null, goesOn };
}

/** An answer that went on until its reader called that off, or it failed: it stands as far as it came, and says so. */
export function calledOff(answered: Answered): Answered {
  const { answer, goesOn, reach } = answered;
  if (!answer || goesOn === null) return answered;
  const summary = answer.summary.map((sentence) =>
    sentence === sayLarge('countGoesOn') ? sayQuery('question.uncounted') : sentence,
  );
  return {
    ...answered,
    answer: goesOn === 'ways' ? { ...answer, summary, stopped: 'cancelled' } : answer,
    wider: hidesSome(reach) ? sayLarge('hiddenUnknown') : null,
    goesOn: null,
  };
}
