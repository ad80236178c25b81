import { reaches } from '../core/schema/axes.ts';
import { evidenceChoices } from './evidence-choices.ts';
import type { Intent } from './intents.ts';
import { MOST_STEPS, type Question, type Session } from './session.ts';
import { say } from './texts.ts';

/** A change that would make an empty answer a full one, and what it would give. */
export interface Relaxation {
  readonly words: string;
  readonly gives: string;
  readonly intent: Intent;
}

interface Candidate {
  readonly words: string;
  readonly intent: Intent;
}

/** Changes of one condition each, the smallest first. */
function candidates({ question, reach }: Session): Candidate[] {
  const ask = (words: string, change: Partial<Question>): Candidate => ({ words, intent: { type: 'ask', change } });
  const wider = evidenceChoices.rows.slice(0, evidenceChoices.rank(question.evidence)).reverse();
  const longer = [question.steps + 1, question.steps + 2, MOST_STEPS].filter(
    (steps) => steps > question.steps && steps <= MOST_STEPS,
  );
  const opposite = question.effect === 'lower' ? 'raise' : 'lower';
  return [
    ...(question.curator ? [] : [ask(say('relax.curator'), { curator: true })]),
    ...wider.map((row) => ask(say('relax.evidence', { label: row.label }), { evidence: row.id })),
    ...[...new Set(longer)].map((steps) => ask(say('relax.steps', { n: steps }), { steps })),
    ...(question.effect === 'any'
      ? []
      : [ask(say(`relax.effect.${opposite}`), { effect: opposite }), ask(say('relax.effect.any'), { effect: 'any' })]),
    ...reaches.rows.slice(reaches.rank(reach) + 1).map((row): Candidate => ({
      words: say('relax.reach', { label: row.label }),
      intent: { type: 'admit', reach: row.id },
    })),
    ask(say('relax.turn'), { from: question.to, to: question.from }),
  ];
}

/**
 * The nearest single changes under which the question has an answer; one of each sort, at most `most`.
 *
 * @param ways how many ways answer the question of a session
 * @param after the session after a wish
 */
export function relaxations(
  session: Session,
  ways: (session: Session) => number,
  after: (session: Session, intent: Intent) => Session,
  most = 3,
): Relaxation[] {
  const sort = (intent: Intent): string => (intent.type === 'ask' ? Object.keys(intent.change).join() : intent.type);
  const found: Relaxation[] = [];
  for (const { words, intent } of candidates(session)) {
    if (found.length === most) break;
    if (found.some((other) => sort(other.intent) === sort(intent))) continue;
    const n = ways(after(session, intent));
    if (n > 0) found.push({ words, gives: say('relax.ways', { n }), intent });
  }
  return found;
}
