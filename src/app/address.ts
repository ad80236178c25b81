import type { Intent } from '../state/intents.ts';
import type { Session } from '../state/session.ts';
import type { Cause } from '../state/store.ts';
import { type Edition, printFragment } from '../state/url.ts';

/** Wishes that come in a row while somebody types: they change the address without filling the history. */
const inPassing: readonly Intent['type'][] = ['filter-table', 'sort-table'];

/** Keep the address in step with the session: a wish is a new entry, so that “back” undoes it. */
export function remember(cause: Cause, session: Session, edition: Edition): void {
  if (cause === 'replaced') return;
  const fragment = printFragment(session, edition);
  const address = fragment === '' ? location.pathname + location.search : `#${fragment}`;
  if (address === location.hash || (fragment === '' && location.hash === '')) return;
  if (inPassing.includes(cause.type)) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
}

/** The whole address of what is shown, with the version of the data: for taking along. */
export const addressOf = (session: Session, edition: Edition): string =>
  `${location.origin}${location.pathname}#${printFragment(session, edition, true)}`;

/** Another data set is open: what the address said of the last one no longer holds. */
export const forget = (): void => history.pushState(null, '', location.pathname + location.search);
