import type { Search } from '../core/engine/search-slices.ts';
import type { LargeSet } from './large-set.ts';

/**
 * How a page and a worker talk about a large data set. The page numbers its requests; the worker does each in slices of
 * time, looks at its messages between them, and answers each request once: done, failed or called off.
 */

type Task = keyof LargeSet;
type Answer<T extends Task> = ReturnType<LargeSet[T]> extends Search<infer Value> ? Value : never;

type Request =
  { readonly id: number; readonly task: Task; readonly input: readonly unknown[] } | { readonly cancel: number };

type Reply =
  | { readonly id: number; readonly done: unknown }
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly failed: string }
  | { readonly id: number; readonly cancelled: true };

/** One end of a channel: a worker, the inside of one, or a `MessagePort`. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** What the serving side needs of its surroundings. */
export interface Turns {
  /** Lets messages in; resolves when they have been seen. */
  readonly turn: () => Promise<void>;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Longest work between two looks at the messages, in milliseconds, as far as the slices are as short. */
const STINT = 10;
/** Progress is told no more often than this. */
const TELL_EVERY = 100;

/** Answer the requests that come in at a port, until it falls silent. */
export function serveLarge(port: Port, set: LargeSet, { turn, now }: Turns): void {
  const cancelled = new Set<number>();
  const running = new Set<number>();
  const reply = (message: Reply): void => port.postMessage(message);
  const work = async (id: number, search: Search<unknown>): Promise<void> => {
    let [since, told] = [now(), now()];
    for (;;) {
      const { done, value } = search.next();
      if (done) return reply({ id, done: value });
      if (now() - since < STINT) continue;
      if (now() - told >= TELL_EVERY) {
        told = now();
        reply({ id, progress: value.done });
      }
      await turn();
      since = now();
      if (cancelled.delete(id)) return reply({ id, cancelled: true });
    }
  };
  port.addEventListener('message', ({ data }) => {
    const request = data as Request;
    if ('cancel' in request) {
      if (running.has(request.cancel)) cancelled.add(request.cancel);
      return;
    }
    const { id, task, input } = request;
    running.add(id);
    // A request that is called off before its turn comes is not begun.
    void turn()
      .then(() => {
        if (cancelled.delete(id)) return reply({ id, cancelled: true });
        const tasks = set as unknown as Record<Task, (...input: readonly unknown[]) => Search<unknown>>;
        return work(id, tasks[task](...input));
      })
      .catch((error: unknown) => reply({ id, failed: error instanceof Error ? error.message : String(error) }))
      .finally(() => running.delete(id));
  });
}

/** How a request is watched: it can be called off, and tells how many steps were looked at. */
export interface Watched {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number) => void;
}

/** Asks a large data set from afar. The answer is null where the request was called off. */
export type AskLarge = <T extends Task>(
  task: T,
  input: Parameters<LargeSet[T]>,
  watched?: Watched,
) => Promise<Answer<T> | null>;

/**
 * The asking end of a port. A request that fails on the other side rejects.
 *
 * @param ended aborted when the other side has ended: what was asked, and what is asked then, rejects with its reason
 */
export function askLarge(port: Port, ended?: AbortSignal): AskLarge {
  let last = 0;
  const open = new Map<number, (reply: Reply) => void>();
  port.addEventListener('message', ({ data }) => open.get((data as Reply).id)?.(data as Reply));
  return (task, input, { signal, onProgress } = {}) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      const end = (settle: () => void): void => {
        open.delete(id);
        signal?.removeEventListener('abort', cancel);
        ended?.removeEventListener('abort', fail);
        settle();
      };
      const cancel = (): void => port.postMessage({ cancel: id } satisfies Request);
      const fail = (): void => end(() => reject(ended?.reason as Error));
      if (ended?.aborted === true) return fail();
      ended?.addEventListener('abort', fail, { once: true });
      open.set(id, (reply) => {
        if ('progress' in reply) onProgress?.(reply.progress);
        else if ('failed' in reply) end(() => reject(new Error(reply.failed)));
        else end(() => resolve('done' in reply ? (reply.done as Answer<typeof task>) : null));
      });
      port.postMessage({ id, task, input } satisfies Request);
      if (signal?.aborted === true) cancel();
      else signal?.addEventListener('abort', cancel, { once: true });
    });
}
