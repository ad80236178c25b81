import { download } from './download.ts';
import { type DraftDesk, draftsKey } from '../state/draft-desk.ts';
import { editDrafts } from '../state/draft-edits.ts';
import {
  completed,
  countDrafts,
  type DraftAside,
  type Drafts,
  draftsFile,
  draftsIn,
  joinDrafts,
  noDrafts,
} from '../state/drafts.ts';
import { draftsView } from '../state/drafts-view.ts';
import type { Loaded } from '../state/loaded.ts';
export { deriverWithMine } from '../state/derive-mine.ts';
import { shortText } from '../state/plain-text.ts';
import { remember } from '../state/remember.ts';
import { sayMine } from '../state/draft-texts.ts';
import { withDrafts } from '../state/with-drafts.ts';
import type { Notices } from './notices.ts';
import { type KeptText, keptText } from './kept-text.ts';
import { keepWork, MOST_OWN_BYTES } from './own-work.ts';
import { readIn } from './read-in-worker.ts';
import { today } from './today.ts';

/** Longest time for reading drafts, in milliseconds. */
const LONGEST = 20_000;

/** Eight letters and digits, at random: one of 2⁴⁰ names. */
const drawName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 32).toString(32)).join('');

interface Read {
  /** Null where nothing could be read. */
  readonly drafts: Drafts | null;
  readonly aside: readonly DraftAside[];
}

/** Drafts are outside data, also those that this browser kept: they come in through the reader, and what it refuses is told. */
async function readDrafts(file: File): Promise<Read> {
  const { name } = file;
  const worker = new Worker(new URL('./dataset-worker.ts', import.meta.url), { type: 'module' });
  try {
    const { dataset, checks, isLarge } = await readIn(worker, [file], AbortSignal.timeout(LONGEST));
    if (isLarge) return { drafts: null, aside: [{ id: name, words: sayMine('tooMany') }] };
    const told = checks.issues
      .filter(({ severity }) => severity === 'error')
      .map(({ id, message }) => ({ id: id ?? name, words: message }));
    if (!dataset) return { drafts: null, aside: told };
    const { drafts, aside } = draftsIn(dataset);
    return { drafts, aside: [...told, ...aside] };
  } catch (error) {
    return { drafts: null, aside: [{ id: name, words: error instanceof Error ? error.message : String(error) }] };
  } finally {
    worker.terminate();
  }
}

const reasons = (aside: readonly DraftAside[]): string =>
  shortText(aside.map(({ id, words }) => `${id}: ${words}`).join('; '), 400);

/** What this browser kept beside a data set. What cannot be read is laid aside under another name, never overwritten. */
async function readKept(kept: KeptText, notices: Notices): Promise<Drafts> {
  const text = kept.read();
  if (text === null) return noDrafts;
  const { drafts, aside } = await readDrafts(new File([text], 'kept-drafts.json'));
  if (aside.length > 0) {
    kept.layAside(text);
    notices.add('caution', sayMine(drafts ? 'keptPart' : 'keptDamaged', { why: reasons(aside) }));
  }
  return drafts ?? noDrafts;
}

/** The reader's drafts beside a data set, as this browser kept them; `changed` is told of every change. */
export async function openDesk(base: Loaded, notices: Notices, changed: () => void): Promise<DraftDesk> {
  const { model, edition } = base;
  const kept = keptText(draftsKey(base), () => notices.add('caution', sayMine('notKept')));
  const work = keepWork(kept, await readKept(kept, notices), {
    read: () => readKept(kept, notices),
    write: (drafts) => (countDrafts(drafts) === 0 ? null : draftsFile(model, drafts, today())),
    changed,
    undone: sayMine('undone'),
  });
  const full = remember((these: Drafts) => withDrafts(base, these));
  const view = remember((these: Drafts, on: boolean) => draftsView(base, these, on));

  return {
    ...work,
    full: () => full(work.now()),
    view: (on) => view(work.now(), on),
    edit: (edit) => {
      const edited = editDrafts(model, work.now(), edit, { date: today(), draw: drawName });
      if (edited.drafts) work.put(edited.drafts, edited.said);
      return edited.problems;
    },
    save: () =>
      download(`${edition.id}-mine.json`, 'application/json', draftsFile(model, completed(model, work.now()), today())),
    open: async (files) => {
      for (const file of files) {
        const name = shortText(file.name, 80);
        if (file.size > MOST_OWN_BYTES) {
          notices.add('fault', sayMine('fileTooLarge', { name, n: MOST_OWN_BYTES / 1e6 }));
          continue;
        }
        const { drafts: read, aside } = await readDrafts(file);
        if (aside.length > 0)
          notices.add(
            read ? 'caution' : 'fault',
            sayMine(read ? 'filePart' : 'fileRefused', { name, why: reasons(aside) }),
          );
        if (read)
          work.put(joinDrafts(model, work.now(), read, drawName), sayMine('opened', { name, n: countDrafts(read) }));
      }
    },
  };
}
