import type { ReadReply, ReadRequest } from './dataset-worker.ts';
import { askOnce } from './asking-workers.ts';
import { until } from './lay-out.ts';
import { spokenWords } from './spoken-words.ts';

/** Read the files of a data set in a worker made of `dataset-worker.ts`, which ends where that is called off. */
export function readIn(worker: Worker, files: readonly File[], signal: AbortSignal): Promise<ReadReply> {
  const reply = askOnce<ReadReply>(worker, { files, words: spokenWords() } satisfies ReadRequest);
  return until(signal, () => worker.terminate(), reply);
}
