import type { Reach } from '../core/schema/axes.ts';
import { deriver, type LoadedLater, type MineSwitch, type Slice } from './derive.ts';
import type { Loaded } from './loaded.ts';
import type { Answered } from './answering.ts';
import type { Places } from './picture.ts';
import { remember } from './remember.ts';
import type { Question, Session } from './session.ts';
import { settle } from './settle.ts';
import { sayMine } from './draft-texts.ts';
import type { ParsedLink } from './url.ts';

/** A session as a link that names no edition gives it. */
const linkless = (session: Session): ParsedLink => ({ session, edition: null, issues: [], unreadable: null });

/** How many ways answer a question, in words. */
function waysIn({ answer, question }: Answered): string {
  if (!answer) return sayMine('cannotAsk');
  const { lower, raise, undirected } = answer.counts;
  const n = question.effect === 'any' ? lower + raise + undirected : answer.counts[question.effect];
  const against = question.effect === 'any' ? 0 : question.effect === 'lower' ? raise : lower;
  const ways = sayMine(answer.counted ? 'ways' : 'waysLeast', { n });
  return against === 0 ? ways : sayMine('against', { ways, n: against });
}

/**
 * What is shown of a data set beside which a reader has drafts: with them or without, as the session says. The question is
 * asked both ways.
 */
export function deriverWithMine(
  base: Loaded,
  full: Loaded,
  later: LoadedLater | null,
): (session: Session, places?: Places) => Slice {
  const derived = { with: deriver(full, later), without: deriver(base, later) };
  const other = remember((reach: Reach, question: Question, on: boolean) =>
    later ? waysIn(later.questions.ask(on ? base : full, reach, question)) : '',
  );
  const switched = remember((answered: Answered | null, on: boolean, asked: string): MineSwitch => {
    const shown = answered ? waysIn(answered) : '';
    return { on, without: on ? asked : shown, with: on ? shown : asked };
  });
  // What a session names of the drafts is not there without them.
  const fitted = remember((session: Session, to: Loaded) => settle(linkless(session), to).session);
  return (asked, places) => {
    const session = fitted(asked, asked.mine ? full : base);
    const { mine: on, reach, question } = session;
    const slice = (on ? derived.with : derived.without)(session, places);
    return { ...slice, mine: switched(slice.answered, on, other(reach, question, on)) };
  };
}
