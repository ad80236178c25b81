import { inTurn, type Search, toEnd } from '../core/engine/search-slices.ts';
import { findGapsSteps } from '../core/queries/gap.ts';
import { type Answered, askSteps } from './answering.ts';
import { type Confirmation, confirmations } from './evidence-choices.ts';
import { fragilityView, type FragilityView } from './fragility-view.ts';
import { gapView } from './gap-view.ts';
import type { Intent } from './intents.ts';
import type { Loaded } from './loaded.ts';
import { mediatorsView, type MediatorsView } from './mediators-view.ts';
import type { GapView } from './path-views.ts';
import { emptyAnswer, type Relaxation } from './relaxations.ts';
import { SCREEN_BUDGET } from './screen-budget.ts';
import { defaultSession, type Session } from './session.ts';
import { tell } from './telling.ts';
import { say } from './question-texts.ts';
import { transition } from './transition.ts';

/** What stands beside an answer. Each part is null where the answer has none. */
export interface AnswerParts {
  /** Why there is no answer, in words, and the nearest changes that give one. */
  readonly why: string | null;
  readonly relaxations: readonly Relaxation[];
  /** What the nearest of all ways lacks to be shown throughout. */
  readonly gap: (GapView & { readonly result: string }) | null;
  readonly fragility: FragilityView | null;
  readonly mediators: MediatorsView | null;
}

const nothing: AnswerParts = { why: null, relaxations: [], gap: null, fragility: null, mediators: null };

function* whyEmpty(loaded: Loaded, { reach, question, query }: Answered): Search<AnswerParts> {
  const session: Session = { ...defaultSession, reach, question };
  const ways = function* (intent: Intent): Search<number> {
    const after = transition(session, intent);
    return (yield* askSteps(loaded, after.reach, after.question)).answer?.paths.length ?? 0;
  };
  return query ? { ...nothing, ...(yield* emptyAnswer(loaded, query, reach, ways)) } : nothing;
}

function* gapOf(loaded: Loaded, { reach, query }: Answered, confirm: Confirmation): Search<AnswerParts['gap']> {
  if (!query) return null;
  const { classes, label } = confirmations.row(confirm);
  const { question, diseases } = yield* findGapsSteps(
    loaded.model,
    loaded.assessments(reach),
    { ...query, limit: 1 },
    classes,
    SCREEN_BUDGET,
  );
  if (!question) return null;
  const { missing, entities } = question;
  const n = missing.length;
  const view = gapView(tell(loaded, reach), { missing, diseases }, 'question', entities.length - 1);
  const where = view.diseases === '' ? label : `${label} ${view.diseases}`;
  return {
    ...view,
    result: n === 0 ? say('gap.questionShortNone', { where }) : say('gap.questionShort', { n, where }),
  };
}

/** Work out what stands beside an answer: longer work than the answer itself, so it is asked for apart. */
export const answerParts = (loaded: Loaded, answered: Answered, confirm: Confirmation): AnswerParts =>
  toEnd(answerPartsSteps(loaded, answered, confirm));

/** The same in slices. */
export function* answerPartsSteps(loaded: Loaded, answered: Answered, confirm: Confirmation): Search<AnswerParts> {
  if (!answered.answer) return nothing;
  const run = inTurn();
  if (answered.answer.paths.length === 0) return yield* run(whyEmpty(loaded, answered));
  return {
    ...nothing,
    gap: yield* run(gapOf(loaded, answered, confirm)),
    fragility: yield* run(fragilityView(loaded, answered)),
    mediators: yield* run(mediatorsView(loaded, answered)),
  };
}

export { sharedView } from './mediators-view.ts';
