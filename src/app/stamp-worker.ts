import { type ReadStamps, readStamps } from '../core/formats/stamp-reader.ts';

async function read(file: Blob): Promise<void> {
  self.postMessage(readStamps(new Uint8Array(await file.arrayBuffer())) satisfies ReadStamps);
}

/** Looks into one file for stamps, apart from the page: a hostile one can block or kill no more than this worker. */
self.addEventListener(
  'message',
  (event: MessageEvent<Blob>) => {
    // Only what is thrown in a turn of its own is heard outside as an error of the worker.
    read(event.data).catch((error: unknown) =>
      setTimeout(() => {
        throw error;
      }),
    );
  },
  { once: true },
);
