import ELK from 'elkjs/lib/elk-api.js';
import type { LayoutEngine } from './layered-placement.ts';

/** What we need of a worker: the core knows no DOM. */
interface EndableWorker {
  terminate(): void;
}

/** The layout engine in a worker that the caller makes from elkjs's own worker file. `stop` ends it, also amid its work. */
export function elkOverWorker(makeWorker: () => EndableWorker): LayoutEngine & { stop(): void } {
  let worker: EndableWorker | undefined;
  const elk = new ELK({
    workerFactory: () => {
      worker = makeWorker();
      return worker as never;
    },
  });
  return { layout: (graph) => elk.layout(graph), stop: () => worker?.terminate() };
}
