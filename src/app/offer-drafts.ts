import type { Dataset } from '../core/schema/shapes.ts';
import { besideOf, countDrafts, draftsIn } from '../state/drafts.ts';
import { sayMine } from '../state/draft-texts.ts';
import type { Notices } from './notices.ts';

/**
 * Say of a file of drafts that came as a data set what it is, and offer to add it to the reader's own.
 *
 * @param here id of the data set that is open
 * @param take adds them; null where no drafts can stand beside what is open
 */
export function offerDrafts(
  notices: Notices,
  name: string,
  dataset: Dataset,
  here: string,
  take: (() => void) | null,
): void {
  const id = besideOf(dataset.head.id);
  const beside = id === here ? sayMine('dropped.here') : sayMine('dropped.other', { id: id ?? dataset.head.id });
  const n = countDrafts(draftsIn(dataset).drafts);
  const dropped = sayMine('dropped', { name, n, beside });
  if (!take) {
    notices.add('caution', sayMine('dropped.large', { dropped }));
    return;
  }
  const notice = notices.add('plain', dropped, [], {
    label: sayMine('dropped.take', { n }),
    run: () => {
      notices.remove(notice);
      take();
    },
  });
}
