import type { ReadReply } from './dataset-worker.ts';
import { until } from './lay-out.ts';

/** Read the files of a data set in a worker made of `dataset-worker.ts`, which ends where that is called off. */
export function readIn(worker: Worker, files: readonly File[], signal: AbortSignal): Promise<ReadReply> {
  const reply = new Promise<ReadReply>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<ReadReply>) => resolve(event.data), { once: true });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new Error(event.message || 'the reader stopped'));
    });
    // Files are passed by reference: the page never holds what is in them.
    worker.postMessage(files);
  });
  return until(signal, () => worker.terminate(), reply);
}
