import type { Intent } from './intents.ts';
import { MOST_STEPS, type Session } from './session.ts';

/** The session after a wish. Pure; an impossible number of steps is brought into range. */
export function transition(session: Session, intent: Intent): Session {
  switch (intent.type) {
    case 'select':
      return { ...session, selection: { kind: intent.kind, id: intent.id } };
    case 'clear':
      return session.selection ? { ...session, selection: null } : { ...session, path: null };
    case 'ask': {
      const asked = { ...session.question, ...intent.change };
      const steps = Number.isInteger(asked.steps)
        ? Math.min(MOST_STEPS, Math.max(1, asked.steps))
        : session.question.steps;
      // Ranks belong to one answer: another question has other paths.
      return { ...session, question: { ...asked, steps }, path: null };
    }
    case 'choose-path':
      return { ...session, path: intent.rank };
    case 'admit':
      return { ...session, reach: intent.reach, path: null };
    case 'look-through':
      return { ...session, lens: intent.lens };
    case 'filter-table':
      return { ...session, filter: intent.text };
    case 'sort-table': {
      const before = session.sort?.column === intent.column ? session.sort : null;
      // Ascending, descending, back to the order of the data.
      return { ...session, sort: before?.descending ? null : { column: intent.column, descending: before !== null } };
    }
  }
}
