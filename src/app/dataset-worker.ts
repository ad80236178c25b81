import { datasetDigest } from '../core/model/canonical.ts';
import { readDataset } from '../core/reader/read-dataset.ts';
import type { Dataset } from '../core/schema/shapes.ts';
import type { Checks } from '../state/loaded.ts';

/** What came of reading: the data set, or null with what is wrong. */
export interface ReadReply {
  readonly dataset: Dataset | null;
  readonly digest: string;
  readonly checks: Checks;
}

/** Reads files that a person chose, apart from the page: a hostile one can block or kill no more than this worker. */
self.addEventListener('message', (event: MessageEvent<{ name: string; bytes: Uint8Array }[]>) => {
  const { dataset, read, shown, setAside, aside, issues } = readDataset(event.data);
  const checks = { read, shown, setAside, aside, issues };
  const reply: ReadReply = { dataset, checks, digest: dataset ? datasetDigest(dataset) : '' };
  self.postMessage(reply);
});
