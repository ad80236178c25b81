import { datasetDigest } from '../core/model/canonical.ts';
import { readDataset } from '../core/reader/read-dataset.ts';
import type { Issue } from '../core/schema/issue.ts';
import type { Dataset } from '../core/schema/shapes.ts';
import type { RecordCounts } from '../state/loaded.ts';

/** What came of reading: the data set, or null with what is wrong. */
export interface ReadReply {
  readonly dataset: Dataset | null;
  readonly digest: string;
  readonly shown: RecordCounts;
  readonly setAside: RecordCounts;
  readonly issues: readonly Issue[];
}

/** Reads files that a person chose, apart from the page: a hostile one can block or kill no more than this worker. */
self.addEventListener('message', (event: MessageEvent<{ name: string; bytes: Uint8Array }[]>) => {
  const { dataset, issues, shown, setAside } = readDataset(event.data);
  const reply: ReadReply = { dataset, issues, shown, setAside, digest: dataset ? datasetDigest(dataset) : '' };
  self.postMessage(reply);
});
