import { readStamps } from '../core/formats/stamp-reader.ts';
import type { Loaded } from '../state/loaded.ts';
import { shortText } from '../state/plain-text.ts';
import { sayStamp } from '../state/stamp-texts.ts';
import { type StampedFiles, stampWords } from '../state/stamped-file.ts';
import type { Notices } from './notices.ts';

/** Most bytes of a file that is looked into for a stamp. */
const MOST_BYTES = 50_000_000;

/** The stamps of a file; null where it has none and is too large to be looked into, or is simply something else. */
async function stampsOf(file: File): Promise<StampedFiles['files'][number] | null> {
  if (file.size > MOST_BYTES) return null;
  const read = readStamps(new Uint8Array(await file.arrayBuffer()));
  // An archive that does not open, or holds a lot, need not be one of ours.
  const hasAny = read.stamps.length > 0 || read.problems.some((problem) => !['archive', 'room'].includes(problem));
  return hasAny ? { name: shortText(file.name, 80), read } : null;
}

/** Files that were all taken away; null where one of them was not. */
export async function stampedIn(files: readonly File[]): Promise<StampedFiles | null> {
  const read = await Promise.all(files.map(stampsOf));
  const stamped = read.filter((one) => one !== null);
  return stamped.length === read.length ? { holds: 'stamps', files: stamped } : null;
}

/** Say what came of holding files against the data that are open; null where the page does not hold all of them. */
export function tellStamps(notices: Notices, { files }: StampedFiles, loaded: Loaded | null): void {
  for (const { name, read } of files)
    if (!loaded) notices.add('caution', sayStamp('large', { name }));
    else
      for (const { tone, text, findings, view } of stampWords(name, read, loaded))
        notices.add(
          tone,
          text,
          findings,
          view === null ? undefined : { label: sayStamp('open'), run: () => (location.hash = view) },
        );
}
