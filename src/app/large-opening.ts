import type { LoadedLater } from '../state/derive.ts';
import type { Loaded } from '../state/loaded.ts';
import { shortText } from '../state/plain-text.ts';
import type { Store } from '../state/store.ts';
import { callOffEvent } from '../views/large-bar/events.ts';
import type { LargePage } from './large-page.ts';
import type { Notices } from './notices.ts';
import type { Afar } from './open-files.ts';

/** The page's end of a large data set, with all that shows it: loaded when the first one is opened. */
export async function openLargePage(
  head: Loaded,
  afar: Afar,
  later: LoadedLater,
  notices: Notices,
  changed: () => void,
): Promise<LargePage> {
  const [{ openLarge }, { sayLarge }] = await Promise.all([
    import('./large-page.ts'),
    import('../state/large-texts.ts'),
    import('../views/large-bar/large-bar.ts'),
  ]);
  const failed = (why: string) => notices.add('fault', sayLarge('failed', { why: shortText(why, 400) }));
  const told = (what: string) => notices.add('plain', what);
  return openLarge(head, afar, later, { changed, failed, told });
}

/** Call off what is worked out of a large data set: the question that is shown stands then. */
export function listenToLarge(root: HTMLElement, store: Store, large: () => LargePage | null): void {
  root.addEventListener(callOffEvent, () => {
    const shown = large()?.cancel(store.session());
    if (!shown) return;
    const { question, reach } = shown;
    if (reach !== store.session().reach) store.dispatch({ type: 'admit', reach });
    store.dispatch({ type: 'ask', change: question });
  });
}
