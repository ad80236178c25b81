import { type ReadStamps, readStamps } from '../core/formats/stamp-reader.ts';
import { answerAsked } from './asking-workers.ts';

async function read(file: Blob): Promise<void> {
  self.postMessage(readStamps(new Uint8Array(await file.arrayBuffer())) satisfies ReadStamps);
}

/** Looks into one file for stamps, apart from the page: a hostile one can block or kill no more than this worker. */
answerAsked(read, { once: true });
