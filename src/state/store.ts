import type { Intent } from './intents.ts';
import type { Session } from './session.ts';
import { transition } from './transition.ts';

/** Holds the one session and tells who listens when it changes. */
export interface Store {
  readonly session: () => Session;
  readonly dispatch: (intent: Intent) => void;
  /** Put another session in place: a link was followed, or the history walked. */
  readonly replace: (session: Session) => void;
}

/** What changed it: a wish, or a session from elsewhere. Only a wish makes a new entry in the history. */
export type Cause = Intent | 'replaced';

export function createStore(first: Session, listener: (session: Session, cause: Cause) => void): Store {
  let session = first;
  const put = (next: Session, cause: Cause) => {
    session = next;
    listener(session, cause);
  };
  return {
    session: () => session,
    dispatch: (intent) => put(transition(session, intent), intent),
    replace: (next) => put(next, 'replaced'),
  };
}
