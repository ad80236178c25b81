import elkWorkerUrl from 'elkjs/lib/elk-worker.min.js?url';
import { elkOverWorker } from '../core/figure/elk-over-worker.ts';
import { type FigureForm, type FigureLayout, rightwards } from '../core/figure/figure-layout.ts';
import type { FigurePart } from '../core/figure/figure-claims.ts';
import { layoutFigure } from '../core/figure/layout.ts';
import type { Assessment } from '../core/model/assessment.ts';
import type { Model } from '../core/model/claim-graph.ts';

/** Rejects when the signal says so, and calls `stop` then. */
export function until<T>(signal: AbortSignal, stop: () => void, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      stop();
      reject(signal.reason instanceof Error ? signal.reason : new Error('cancelled'));
    };
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    // Once the work is done its worker may have other work, which a late signal must not end.
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
}

/** A slice changes as it is asked for, and is wanted soon. */
const beginnings = { whole: 6, slice: 1 } as const;

type Engine = ReturnType<typeof elkOverWorker>;

/** How long a worker waits for more when its work is done, in milliseconds: to start one takes longer than most figures do. */
const PATIENCE = 2_000;
let waiting: { readonly engine: Engine; readonly end: ReturnType<typeof setTimeout> } | null = null;

function wake(): Engine {
  if (!waiting) return elkOverWorker(() => new Worker(elkWorkerUrl));
  const { engine, end } = waiting;
  clearTimeout(end);
  waiting = null;
  return engine;
}

/** Let a worker wait for the next figure of a row, where no other does. */
function rest(engine: Engine): void {
  if (waiting) return engine.stop();
  const end = setTimeout(() => {
    waiting = null;
    engine.stop();
  }, PATIENCE);
  waiting = { engine, end };
}

/** Lay a model out in a worker, which ends when that is called off or fails, and soon after nothing more is asked of it. */
export async function layOut(
  model: Model,
  assessments: ReadonlyMap<string, Assessment>,
  signal: AbortSignal,
  isSlice = false,
  part: FigurePart | null = null,
  form: FigureForm = rightwards,
): Promise<FigureLayout> {
  const engine = wake();
  const seeds = beginnings[isSlice ? 'slice' : 'whole'];
  const stop = (): void => engine.stop();
  try {
    const layout = await until(signal, stop, layoutFigure(model, assessments, engine, seeds, isSlice, part, form));
    rest(engine);
    return layout;
  } catch (error) {
    stop();
    throw error;
  }
}
