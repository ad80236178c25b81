/**
 * Whether a worker still lives. One that is killed, for want of memory as a rule, sends no message and no event; but a lock
 * that it holds for as long as it lives is free then.
 */

/** In the worker: take a lock for life. Gives its name; null where this browser has no locks. */
export const holdLife = (): Promise<string | null> =>
  new Promise((resolve) => {
    if (!('locks' in navigator)) return resolve(null);
    const name = `edgewise-${crypto.randomUUID()}`;
    const forLife = new Promise<never>(() => undefined);
    navigator.locks
      .request(name, () => {
        resolve(name);
        return forLife;
      })
      .catch(() => resolve(null));
  });

/** On the page: aborted, with these words, when the worker that holds the lock has ended. */
export function endOf(lock: string | null, words: string): AbortSignal {
  const end = new AbortController();
  if (lock !== null) void navigator.locks.request(lock, () => end.abort(new Error(words))).catch(() => undefined);
  return end.signal;
}
