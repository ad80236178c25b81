import type { deriverWithMine } from '../state/derive-mine.ts';
import { type DraftDesk, draftsKey } from '../state/draft-desk.ts';
import type { Loaded } from '../state/loaded.ts';
import type { Notices } from './notices.ts';

/** Has this browser kept drafts beside a data set? Asked before anything is loaded that only drafts need. */
export function hasDrafts(base: Loaded): boolean {
  try {
    return localStorage.getItem(draftsKey(base)) !== null;
  } catch {
    return false;
  }
}

/** The reader's drafts beside what is open. */
export interface Mine {
  /** Null until it is loaded. */
  readonly desk: (base: Loaded) => DraftDesk | null;
  /** Load what holds the drafts, once for each data set that is opened. */
  readonly sit: (base: Loaded) => Promise<void>;
}

/** @param changed is given the data set with the drafts beside it whenever these change, and what derives from the two */
export function createMine(notices: Notices, changed: (full: Loaded, deriver: typeof deriverWithMine) => void): Mine {
  let desk: DraftDesk | null = null;
  let beside: Loaded | null = null;
  let sitting: Promise<void> = Promise.resolve();
  async function open(base: Loaded): Promise<void> {
    const { openDesk, deriverWithMine: deriver } = await import('./own-drafts.ts');
    const opened = await openDesk(base, notices, () => {
      if (desk === opened) changed(opened.full(), deriver);
    });
    // Another data set may be open by now.
    if (beside !== base) return opened.end();
    desk = opened;
    changed(opened.full(), deriver);
  }

  return {
    desk: (base) => (beside === base ? desk : null),
    sit: (base) => {
      if (beside !== base) {
        desk?.end();
        [desk, beside] = [null, base];
        sitting = open(base);
      }
      return sitting;
    },
  };
}
