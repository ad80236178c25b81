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
    work.then(resolve, reject);
  });
}

/** A slice changes as it is asked for, and is wanted soon. */
const beginnings = { whole: 6, slice: 1 } as const;

/** Lay a model out in a worker of its own, which ends with the work or when that is called off. */
export async function layOut(
  model: Model,
  assessments: ReadonlyMap<string, Assessment>,
  signal: AbortSignal,
  isSlice = false,
  part: FigurePart | null = null,
  form: FigureForm = rightwards,
): Promise<FigureLayout> {
  const engine = elkOverWorker(() => new Worker(elkWorkerUrl));
  const seeds = beginnings[isSlice ? 'slice' : 'whole'];
  const layout = layoutFigure(model, assessments, engine, seeds, isSlice, part, form);
  return until(signal, () => engine.stop(), layout).finally(() => engine.stop());
}
