import type { ReadReply, ReadRequest } from './dataset-worker.ts';
import { until } from './lay-out.ts';
import { spokenWords } from './spoken-words.ts';

/** Read the files of a data set in a worker made of `dataset-worker.ts`, which ends where that is called off. */
export function readIn(worker: Worker, files: readonly File[], signal: AbortSignal): Promise<ReadReply> {
  const reply = new Promise<ReadReply>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<ReadReply>) => resolve(event.data), { once: true });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new Error(event.message || 'the reader stopped'));
    });
    // Files are passed by reference: the page never holds what is in them.
    worker.postMessage({ files, words: spokenWords() } satisfies ReadRequest);
  });
  return until(signal, () => worker.terminate(), reply);
}
