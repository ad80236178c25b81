import type { ReadStamps } from '../core/formats/stamp-reader.ts';
import type { Loaded } from '../state/loaded.ts';
import { shortText } from '../state/plain-text.ts';
import { sayStamp } from '../state/stamp-texts.ts';
import { type StampedFiles, stampWords, type StampWords } from '../state/stamped-file.ts';
import { askOnce } from './asking-workers.ts';
import { until } from './lay-out.ts';
import type { Notices } from './notices.ts';

/** Most bytes of a file that is looked into for a stamp. */
const MOST_BYTES = 250_000_000;
/** Longest time that is taken for it, in milliseconds. */
const LONGEST = 60_000;

function readApart(file: File): Promise<ReadStamps> {
  const worker = new Worker(new URL('./stamp-worker.ts', import.meta.url), { type: 'module' });
  const end = (): void => worker.terminate();
  const reply = askOnce<ReadStamps>(worker, file);
  return until(AbortSignal.timeout(LONGEST), end, reply).finally(end);
}

/** The stamps of a file; null where it has none and is too large to be looked into, or is simply something else. */
async function stampsOf(file: File): Promise<StampedFiles['files'][number] | null> {
  if (file.size > MOST_BYTES) return null;
  const read = await readApart(file).catch(() => null);
  if (!read) return null;
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

/** What holds files against data that are not in the page. */
export type HoldAfar = (name: string, read: ReadStamps) => Promise<readonly StampWords[]>;

/** Say what came of holding files against the data that are open; of a large data set, that is asked afar. */
export async function tellStamps(notices: Notices, { files }: StampedFiles, held: Loaded | HoldAfar): Promise<void> {
  for (const { name, read } of files) {
    const busy = notices.add('busy', sayStamp('holding', { name }));
    try {
      const words = typeof held === 'function' ? await held(name, read) : stampWords(name, read, held);
      for (const { tone, text, findings, view } of words)
        notices.add(
          tone,
          text,
          findings,
          view === null || location.hash === `#${view}`
            ? undefined
            : { label: sayStamp('open'), run: () => (location.hash = view) },
        );
    } catch (error) {
      const why = shortText(error instanceof Error ? error.message : String(error), 400);
      notices.add('fault', sayStamp('failed', { name, why }));
    } finally {
      notices.remove(busy);
    }
  }
}

/** Hold the stamp at the end of the address against the data: the link was printed on a handout. The address is then shortened. */
export async function tellAddress(notices: Notices, held: Loaded): Promise<void> {
  const { readStamps } = await import('../core/formats/stamp-reader.ts');
  const read = readStamps(new TextEncoder().encode(location.hash));
  history.replaceState(null, '', location.pathname + location.hash.replace(/&edgewise=.*$/, ''));
  await tellStamps(notices, { holds: 'stamps', files: [{ name: sayStamp('printed'), read }] }, held);
}
