import { emptyLayout } from '../core/figure/figure-layout.ts';
import { assessAll } from '../core/model/assessment.ts';
import { buildModel } from '../core/model/claim-graph.ts';
import type { Issue } from '../core/schema/issue.ts';
import { askLarge, type AskLarge } from '../state/large-talk.ts';
import { type Opened, widestReach } from '../state/loaded.ts';
import { disagreementsFileIn } from '../state/disagreements.ts';
import { draftsFileIn } from '../state/drafts.ts';
import { lessonFileIn } from '../state/held-lessons.ts';
import type { OwnFile } from '../state/own-work.ts';
import type { StampedFiles } from '../state/stamped-file.ts';
import { layOut, until } from './lay-out.ts';
import { MOST_OWN_BYTES } from './own-work.ts';
import { readIn } from './read-in-worker.ts';
import { sayOfFile } from '../state/file-texts.ts';
import { noDataSet } from '../state/no-data-set.ts';
import { stampedIn } from './stamped-files.ts';
import { endOf } from './worker-life.ts';

/** Most bytes that are read; a larger graph is for the command line. */
const MOST_BYTES = 250_000_000;
/** Longest time for reading and laying out, in milliseconds. */
const LONGEST = 120_000;

/** A data set that stays in a worker, and how it is asked and ended. */
export interface Afar {
  readonly ask: AskLarge;
  readonly end: () => void;
}

/**
 * A large data set in its worker. Where that has ended, the next that is asked has the files read anew.
 *
 * @param life the lock that the worker holds
 */
function afarIn(files: readonly File[], worker: Worker, life: string | null): Afar {
  const talk = (to: Worker, lock: string | null) => {
    const ended = endOf(lock, sayOfFile('ended'));
    return { worker: to, ended, ask: askLarge(to, ended) };
  };
  let now = Promise.resolve(talk(worker, life));
  const anew = async () => {
    const next = newWorker();
    const reply = await readIn(next, files, AbortSignal.timeout(LONGEST));
    return talk(next, reply.life);
  };
  let isClosed = false;
  const living = async () => {
    const { ended } = await now;
    if (ended.aborted && !isClosed) {
      const before = now;
      now = anew();
      // What could not be read is tried again when something else is asked.
      now.catch(() => (now = before));
    }
    return now;
  };
  return {
    ask: async (...asked) => {
      try {
        return await (await living()).ask(...asked);
      } catch (error) {
        // Who closes the data set calls off what was asked of it.
        if (isClosed) return null;
        throw error;
      }
    },
    end: () => {
      isClosed = true;
      void now.then((last) => last.worker.terminate()).catch(() => undefined);
    },
  };
}

/** A file that could be opened, or the sentence that says why not. Of a large one `opened` holds no records. */
export type Opening =
  | { readonly opened: Opened; readonly afar: Afar | null; readonly issues: readonly Issue[] }
  /** What was chosen is no data set but a reader's own, which stands beside one, or was taken away from one. */
  | { readonly opened: null; readonly own: OwnFile | StampedFiles; readonly issues: readonly Issue[] }
  | { readonly opened: null; readonly why: string; readonly issues: readonly Issue[] };

const newWorker = (): Worker => new Worker(new URL('./dataset-worker.ts', import.meta.url), { type: 'module' });

const refused = (why: string, issues: readonly Issue[] = []): Opening => ({ opened: null, why, issues });

/**
 * Read and lay out a data set from files that a person chose; a large one is read and kept in the worker. Never throws on
 * data: a refusal is a sentence. The page stays free meanwhile; `cancel` ends the work.
 *
 * @param doing hears what is being done, where that may take long
 */
export async function openFiles(
  files: readonly File[],
  cancel: AbortSignal,
  doing: (what: string) => void,
): Promise<Opening> {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > MOST_BYTES) return refused(sayOfFile('tooLarge', { n: Math.round(size / 1e6), most: MOST_BYTES / 1e6 }));
  const signal = AbortSignal.any([cancel, AbortSignal.timeout(LONGEST)]);
  const worker = newWorker();
  const end = (): void => worker.terminate();
  try {
    const { dataset, digest, checks, isLarge, life } = await readIn(worker, files, signal);
    const { issues } = checks;
    if (isLarge && dataset) {
      doing(sayOfFile('preparing', { n: checks.shown.claims.toLocaleString(sayOfFile('numbers')) }));
      const afar = afarIn(files, worker, life);
      await until(signal, end, afar.ask('prepare', []));
      return { opened: { dataset, digest, checks, layout: emptyLayout }, afar, issues };
    }
    end();
    if (!dataset) {
      const texts = size > MOST_OWN_BYTES ? [] : await Promise.all(files.map((file) => file.text()));
      const own = texts.length === 0 ? null : (disagreementsFileIn(texts) ?? lessonFileIn(texts));
      if (own) return { opened: null, own, issues: [] };
      const stamped = await stampedIn(files);
      if (stamped) return { opened: null, own: stamped, issues: [] };
      const [first] = issues.filter((issue) => issue.severity === 'error');
      const file = files.find(({ name }) => name === first?.file);
      const beginning = file && new Uint8Array(await file.slice(0, 1024).arrayBuffer());
      return refused(
        (first && beginning && noDataSet(beginning, first)) ?? first?.message ?? sayOfFile('unread'),
        issues,
      );
    }
    const own = draftsFileIn(dataset);
    if (own) return { opened: null, own, issues };
    const model = buildModel(dataset);
    const layout = await layOut(model, assessAll(model, widestReach), signal);
    return { opened: { dataset, digest, checks, layout }, afar: null, issues };
  } catch (error) {
    end();
    if (cancel.aborted) return refused(sayOfFile('calledOff'));
    if (signal.aborted) return refused(sayOfFile('tooLong', { n: LONGEST / 1000 }));
    return refused(error instanceof Error ? error.message : sayOfFile('unread'));
  }
}
