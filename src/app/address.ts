import { frameSnippet } from '../state/frame-snippet.ts';
import type { Intent } from '../state/intents.ts';
import { readLanguage } from '../state/languages.ts';
import type { Loaded } from '../state/loaded.ts';
import type { Session } from '../state/session.ts';
import { settle, settleAfar, type Settled } from '../state/settle.ts';
import type { Cause } from '../state/store.ts';
import type { TakenAlong } from '../state/taken-along.ts';
import { type Edition, parseFragment, printFragment } from '../state/url.ts';

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

/** What the address says, fitted to the data set that is open; of a large one only what needs no records. */
export function readAddress(loaded: Loaded, isLarge: boolean): Settled {
  const link = parseFragment(location.hash);
  return isLarge ? settleAfar(link, loaded.edition) : settle(link, loaded);
}

/** A session without what the data set no longer holds. */
export const refitted = (session: Session, loaded: Loaded): Session =>
  settle({ session, edition: null, issues: [], unreadable: null }, loaded).session;

/** The whole address of a view, with the version of the data. */
export const viewAddress = (session: Session, edition: Edition): string =>
  `${location.origin}${location.pathname}#${printFragment(session, edition, true)}`;

/** What somebody takes along of what is shown. */
export function takenAlong(session: Session, loaded: Loaded, edition: Edition): TakenAlong {
  const link = viewAddress(session, edition);
  const frame =
    loaded.file === null
      ? frameSnippet(link, loaded.model.dataset.head.title, readLanguage(document.documentElement.lang))
      : '';
  return { link, frame };
}

/** Another data set is open: what the address said of the last one no longer holds. */
export const forget = (): void => history.pushState(null, '', location.pathname + location.search);
