import type { PathAnswer } from '../core/queries/path-query.ts';
import { findPathsSteps } from '../core/queries/paths.ts';
import { inTurn, type Search } from '../core/engine/search-slices.ts';
import { type Reach, reaches } from '../core/schema/axes.ts';
import { type AskedQuery, askedQuery } from './asked-query.ts';
import { type Loaded, widestReach } from './loaded.ts';
import { say } from './question-texts.ts';
import { SCREEN_BUDGET } from './screen-budget.ts';
import type { Question } from './session.ts';

/** What of an answer is still being worked out: the ways, then what hidden sources would change; null for nothing. */
export type GoesOn = 'ways' | 'hidden' | null;

/** A question that was put to the sources of a choice, and what came of it. */
export interface Answered extends AskedQuery {
  readonly reach: Reach;
  readonly question: Question;
  /** Null where the question cannot be asked. */
  readonly answer: PathAnswer | null;
  /** What a wider choice of sources would make of the answer, in words; null where that is no other answer. */
  readonly wider: string | null;
  /** Where it goes on, another answer to the same question follows, which says more. */
  readonly goesOn: GoesOn;
}

/** Put a question to the sources that are admitted: all that is said of it, in slices. */
export function* askSteps(loaded: Loaded, reach: Reach, question: Question): Search<Answered> {
  const run = inTurn();
  const answered = yield* run(answerSteps(loaded, reach, question));
  return { ...answered, wider: yield* run(hiddenSteps(loaded, answered)), goesOn: null };
}

/** The answer, without what hidden sources would change. */
export function* answerSteps(loaded: Loaded, reach: Reach, question: Question): Search<Answered> {
  const { model } = loaded;
  const asked = askedQuery(loaded, question);
  const answer = asked.query && (yield* findPathsSteps(model, loaded.assessments(reach), asked.query, SCREEN_BUDGET));
  return { ...asked, reach, question, answer, wider: null, goesOn: answer && hidesSome(reach) ? 'hidden' : null };
}

/** Are there sources that a choice leaves out? */
export const hidesSome = (reach: Reach): boolean => reach !== widestReach;

/** The widest choice of sources, in words. */
export const withHidden = (): string => reaches.row(widestReach).inWords;

/** What hidden sources would make of an answer, in words; null where it would read the same. */
export function* hiddenSteps(
  { model, assessments }: Loaded,
  { reach, query, answer }: Pick<Answered, 'reach' | 'query' | 'answer'>,
): Search<string | null> {
  if (!answer || !query || !hidesSome(reach)) return null;
  const wider = yield* findPathsSteps(model, assessments(widestReach), query, SCREEN_BUDGET);
  // Where either count was cut short, numbers that differ may be no difference of the sources: verdicts alone are told.
  const sameVerdict = wider.verdict === answer.verdict && wider.beside.length === answer.beside.length;
  if (!(wider.counted && answer.counted) && sameVerdict) return say('wider.uncounted', { label: withHidden() });
  if (wider.summary.join() === answer.summary.join() && wider.beside.length === answer.beside.length) return null;
  return say('wider.answer', { label: withHidden(), verdict: wider.summary.join(' ') });
}
