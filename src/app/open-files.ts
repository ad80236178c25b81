import elkWorkerUrl from 'elkjs/lib/elk-worker.min.js?url';
import { elkOverWorker } from '../core/figure/elk-over-worker.ts';
import { layoutFigure } from '../core/figure/layout.ts';
import { assessAll } from '../core/model/assessment.ts';
import { buildModel } from '../core/model/claim-graph.ts';
import type { Issue } from '../core/schema/issue.ts';
import { type Opened, widestReach } from '../state/loaded.ts';
import type { ReadReply } from './dataset-worker.ts';

/** Most bytes that are read; a larger graph is for the command line. */
const MOST_BYTES = 50_000_000;
/** Longest time for reading and laying out, in milliseconds. */
const LONGEST = 60_000;

/** A file that could be opened, or the sentence that says why not. */
export type Opening =
  | { readonly opened: Opened; readonly issues: readonly Issue[] }
  | { readonly opened: null; readonly why: string; readonly issues: readonly Issue[] };

const refused = (why: string, issues: readonly Issue[] = []): Opening => ({ opened: null, why, issues });

/** Rejects when the signal says so, and calls `stop` then. */
function until<T>(signal: AbortSignal, stop: () => void, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      stop();
      reject(signal.reason instanceof Error ? signal.reason : new Error('cancelled'));
    };
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    work.then(resolve, reject);
  });
}

function readInWorker(files: readonly { name: string; bytes: Uint8Array }[], signal: AbortSignal): Promise<ReadReply> {
  const worker = new Worker(new URL('./dataset-worker.ts', import.meta.url), { type: 'module' });
  const reply = new Promise<ReadReply>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<ReadReply>) => resolve(event.data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new Error(event.message || 'the reader stopped'));
    });
    worker.postMessage(files);
  });
  return until(signal, () => worker.terminate(), reply).finally(() => worker.terminate());
}

/**
 * Read and lay out a data set from files that a person chose. Never throws on data: a refusal is a sentence. The page
 * stays free meanwhile; `cancel` ends the work.
 */
export async function openFiles(files: readonly File[], cancel: AbortSignal): Promise<Opening> {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > MOST_BYTES)
    return refused(`it holds ${Math.round(size / 1e6)} MB, and at most ${MOST_BYTES / 1e6} MB are opened here`);
  const signal = AbortSignal.any([cancel, AbortSignal.timeout(LONGEST)]);
  try {
    const contents = files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
    const { dataset, digest, checks } = await readInWorker(await Promise.all(contents), signal);
    const { issues } = checks;
    if (!dataset) {
      const [first] = issues.filter((issue) => issue.severity === 'error');
      return refused(first?.message ?? 'it could not be read', issues);
    }
    const model = buildModel(dataset);
    const engine = elkOverWorker(() => new Worker(elkWorkerUrl));
    const layout = await until(signal, () => engine.stop(), layoutFigure(model, assessAll(model, widestReach), engine));
    engine.stop();
    return { opened: { dataset, digest, checks, layout }, issues };
  } catch (error) {
    if (cancel.aborted) return refused('it was called off');
    if (signal.aborted) return refused(`it took longer than ${LONGEST / 1000} seconds`);
    return refused(error instanceof Error ? error.message : 'it could not be read');
  }
}
