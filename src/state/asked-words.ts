import { conditionsSet } from './conditions.ts';
import { evidenceChoices } from './evidence-choices.ts';
import type { Answered } from './question-view.ts';
import { say } from './question-texts.ts';
import type { Question } from './session.ts';
import type { Telling } from './telling.ts';

/** A question as one sentence, for where it is read and not asked; what else it asks for is said after it. */
export function askedWords(telling: Telling, question: Question, answered: Answered | null): string {
  const name = (typed: string | null, found: string | null | undefined): string =>
    found ? telling.label(found) : (typed ?? '…');
  const asked = say('asked', {
    from: name(question.from, answered?.from),
    effect: say(`asked.${question.effect}`),
    to: name(question.to, answered?.to),
    evidence: evidenceChoices.row(question.evidence).label,
    steps: question.steps,
  });
  const n = conditionsSet(question).length;
  return [
    asked,
    ...(question.curator ? [] : [say('asked.sourced')]),
    ...(n === 0 ? [] : [say('asked.conditions', { n })]),
  ].join(' ');
}
