import type { Model } from '../core/model/claim-graph.ts';
import type { ViewRead } from '../core/reader/lesson-check.ts';
import { sayFinding } from '../core/schema/finding-texts.ts';
import { presetOf } from './lenses.ts';
import { defaultSession, SESSION_VERSION, type Session } from './session.ts';
import { settle } from './settle.ts';
import { parseFragment, printFragment } from './url.ts';

/** A view of a step, read as a link is. */
export interface StepState extends ViewRead {
  readonly session: Session;
}

/** A session that is what a step shows of it: it is in no lesson itself. */
const ofStep = (session: Session): Session => ({ ...session, lesson: null });

/** Read the view of a step: a link without its version and its data set. */
export function readStepView(model: Model, view: string): StepState {
  const { session: read, issues, unreadable } = parseFragment(`v=${SESSION_VERSION}&${view}`);
  if (unreadable !== null)
    return { session: defaultSession, problems: [unreadable], reach: defaultSession.reach, hasPart: false };
  const { id } = model.dataset.head;
  const parsed = { session: ofStep(read), edition: null, issues, unreadable };
  const { session, notices } = settle(parsed, { model, edition: { id, digest: '' } });
  const inLesson = read.lesson ? [sayFinding('view.lesson')] : [];
  return {
    session,
    problems: [...notices, ...inLesson],
    reach: session.reach,
    hasPart: session.path !== null || session.around.length > 0 || presetOf(session.lens) !== 'all',
  };
}

/** A session as the view of a step: without its version, its data set, and what a lesson has no use for. */
export function printStepView(session: Session): string {
  const parameters = new URLSearchParams(printFragment(ofStep(session), { id: 'any', digest: '' }));
  for (const key of ['v', 'ds', 'mine']) parameters.delete(key);
  return parameters.toString();
}
