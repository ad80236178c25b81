import type { Loaded } from '../state/loaded.ts';
import type { OwnFile, OwnWork } from '../state/own-work.ts';
import { sayOwnFile } from '../state/own-file-texts.ts';
import { shortText } from '../state/plain-text.ts';
import { lessonDesk } from './own-lessons.ts';
import type { Notices } from './notices.ts';

/**
 * Say of a file of a reader's own that came as a data set what it is, and offer to add it to what the reader has here.
 *
 * @param here the data set that is open
 * @param take sits down where it is added, null while that is not loaded; null where nothing can stand beside what is open
 * @param added goes there
 */
export function offerOwnFile(
  notices: Notices,
  files: readonly File[],
  name: string,
  { holds, n, beside }: OwnFile,
  here: Loaded,
  take: (() => Promise<Pick<OwnWork, 'open'> | null>) | null,
  added: () => void,
): void {
  const dropped = sayOwnFile('dropped', {
    name,
    what: sayOwnFile(holds, { n }),
    beside: beside === here.edition.id ? sayOwnFile('here') : sayOwnFile('other', { id: shortText(beside, 80) }),
  });
  if (!take) {
    notices.add('caution', sayOwnFile('large', { dropped }));
    return;
  }
  const notice = notices.add('plain', dropped, [], {
    label: sayOwnFile('take', { n }),
    run: () => void add(take),
  });
  async function add(sit: NonNullable<typeof take>): Promise<void> {
    const desk = holds === 'lesson' ? lessonDesk(here, () => undefined) : await sit();
    if (!desk) return;
    notices.remove(notice);
    await desk.open(files);
    added();
  }
}
