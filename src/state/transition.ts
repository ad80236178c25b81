import type { Intent } from './intents.ts';
import { bounded, requiring } from './conditions.ts';
import { boundedLens } from './lenses.ts';
import { MOST_AROUND } from './map-part.ts';
import { panes } from './panes.ts';
import { firstStep, LAST_STEP, MOST_GROWN, MOST_STEPS, type Question, type Session, sideOf } from './session.ts';

/** Ranks belong to one answer: another question has other paths. */
const unlit = { path: null, counter: null } as const;

function ask(session: Session, change: Partial<Question>): Session {
  const asked = { ...session.question, ...change };
  const steps = Number.isInteger(asked.steps) ? Math.min(MOST_STEPS, Math.max(1, asked.steps)) : session.question.steps;
  // A slice grows around one answer.
  return { ...session, question: { ...asked, ...bounded(asked), steps }, grown: [], ...unlit };
}

/** Each side in the place of the other. */
const swap = (session: Session): Session =>
  session.compare ? { ...session, ...session.compare, compare: sideOf(session), ...unlit } : session;

/** The session after a wish. Pure; impossible numbers are brought into range. */
export function transition(session: Session, intent: Intent): Session {
  switch (intent.type) {
    case 'go-to':
      return { ...session, pane: intent.pane };
    case 'bundle':
      return { ...session, bundled: intent.on };
    case 'select':
      return { ...session, selection: { kind: intent.kind, id: intent.id } };
    case 'clear':
      return session.selection ? { ...session, selection: null } : { ...session, ...unlit };
    case 'ask':
      return ask(session, intent.change);
    case 'require':
      return ask(session, requiring(session.question, intent.list, intent.kind, intent.name, intent.on));
    case 'choose-path':
      return { ...session, ...unlit, [intent.counter === true ? 'counter' : 'path']: intent.rank };
    case 'confirm':
      return { ...session, confirm: intent.confirm };
    case 'admit':
      return { ...session, reach: intent.reach, grown: [], ...unlit };
    case 'with-mine':
      return { ...session, mine: intent.on, ...unlit };
    case 'look-through':
      return { ...session, lens: boundedLens(intent.lens) };
    case 'expand': {
      const around = [...new Set([...(intent.only === true ? [] : session.around), ...intent.entities])];
      const pane = panes.row(session.pane).hasMap ? session.pane : 'map';
      return { ...session, pane, around: around.slice(0, MOST_AROUND) };
    }
    case 'whole-map':
      return { ...session, around: [] };
    case 'grow':
      return { ...session, grown: intent.around === null ? [] : [...session.grown, intent.around].slice(-MOST_GROWN) };
    case 'compare-with':
      return { ...session, compare: { ...sideOf(session), ...intent.change }, pane: 'compare' };
    case 'change-other':
      return { ...session, compare: intent.change && session.compare && { ...session.compare, ...intent.change } };
    case 'swap-sides':
      return swap(session);
    case 'open-side':
      return {
        ...(intent.side === 'b' ? swap(session) : session),
        ...{ ...unlit, [intent.counter === true ? 'counter' : 'path']: intent.path, pane: 'paths' },
      };
    case 'open-lesson': {
      const { id } = intent;
      return { ...session, pane: 'lessons', lesson: id === null ? null : firstStep(id), selection: null };
    }
    case 'to-step': {
      const step = Math.min(LAST_STEP, Math.max(1, intent.step));
      return { ...session, lesson: session.lesson && { ...session.lesson, step, revealed: false }, selection: null };
    }
    case 'reveal':
      return { ...session, lesson: session.lesson && { ...session.lesson, revealed: intent.on } };
    case 'audit':
      return { ...session, pane: 'claims', tab: intent.tab };
    case 'set-matrix':
      return { ...session, matrix: { ...session.matrix, ...intent.change } };
    case 'filter-table':
      return { ...session, filter: intent.text };
    case 'sort-table': {
      const before = session.sort?.column === intent.column ? session.sort : null;
      // Ascending, descending, back to the order of the data.
      return { ...session, sort: before?.descending ? null : { column: intent.column, descending: before !== null } };
    }
  }
}
