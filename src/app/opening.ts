import { say } from '../state/texts.ts';
import type { Opener, Opens } from './opener.ts';

/** What opens files is loaded when the first are chosen; where it cannot be, that is said, and tried anew with the next. */
export function createOpener(...of: Opens): Opener {
  let opener: Promise<Opener> | null = null;
  const loaded = (): Promise<Opener> => (opener ??= import('./opener.ts').then((made) => made.createOpener(...of)));
  return {
    cancel: () => void opener?.then((made) => made.cancel()).catch(() => undefined),
    async open(files) {
      const made = await loaded().catch(() => null);
      if (made) return made.open(files);
      opener = null;
      of[0].add('fault', say('notFetched'));
    },
  };
}
