import type { Opener, Opens } from './opener.ts';

/** What opens files is loaded when the first are chosen. */
export function createOpener(...of: Opens): Opener {
  let opener: Promise<Opener> | null = null;
  return {
    cancel: () => void opener?.then((made) => made.cancel()),
    open: async (files) =>
      (await (opener ??= import('./opener.ts').then((made) => made.createOpener(...of)))).open(files),
  };
}
