import type { OwnWork } from '../state/own-work.ts';
import type { KeptText } from './kept-text.ts';

/** Most bytes of a file of a reader's own. */
export const MOST_OWN_BYTES = 5_000_000;

/** What a reader makes beside a data set, kept by this browser after each change. */
export interface KeptWork<Work> extends Pick<OwnWork, 'last' | 'undo' | 'end'> {
  readonly now: () => Work;
  /** Put a new state in place of the one that is there, with a word on what was done. */
  readonly put: (next: Work, said: string) => void;
}

/**
 * @param first as it was kept
 * @param read what the browser keeps now: another page of this site has changed it
 * @param write the text to keep; null where there is nothing
 * @param changed is told of every change
 */
export function keepWork<Work>(
  kept: KeptText,
  first: Work,
  {
    read,
    write,
    changed,
    undone,
  }: {
    readonly read: () => Work | Promise<Work>;
    readonly write: (work: Work) => string | null;
    readonly changed: () => void;
    readonly undone: string;
  },
): KeptWork<Work> {
  let now = first;
  let [said, past] = ['', [] as readonly Work[]];
  const over = new AbortController();
  /** Counts what was made here and read anew: what takes longer to read than that stands behind it. */
  let turn = 0;
  function become(next: Work, words: string): void {
    [now, said] = [next, words];
    turn += 1;
    kept.write(write(now));
    changed();
  }
  async function follow({ key }: StorageEvent): Promise<void> {
    if (key !== kept.key) return;
    turn += 1;
    const began = turn;
    const theirs = await read();
    if (began !== turn || over.signal.aborted) return;
    now = theirs;
    changed();
  }
  window.addEventListener('storage', (event) => void follow(event), { signal: over.signal });
  return {
    now: () => now,
    put: (next, words) => {
      past = [...past, now];
      become(next, words);
    },
    last: () => ({ said, undo: past.length > 0 }),
    undo: () => {
      const before = past.at(-1);
      if (before === undefined) return;
      past = past.slice(0, -1);
      become(before, undone);
    },
    end: () => over.abort(),
  };
}
