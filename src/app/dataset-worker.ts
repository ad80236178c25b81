import { emptyLayout } from '../core/figure/figure-layout.ts';
import { datasetDigest } from '../core/model/canonical.ts';
import { readDataset } from '../core/reader/read-dataset.ts';
import { speakIn } from '../core/schema/speech.ts';
import type { Dataset } from '../core/schema/shapes.ts';
import { LARGE_FROM, largeSet } from '../state/large-set.ts';
import { serveLarge } from '../state/large-talk.ts';
import { type Checks, load } from '../state/loaded.ts';
import { answerAsked } from './asking-workers.ts';
import type { Words } from './spoken-words.ts';
import { holdLife } from './worker-life.ts';

/** What came of reading: the data set, or null with what is wrong. */
export interface ReadReply {
  /** Of a large data set the head alone: its records stay here, and are asked for over the same port (`askLarge`). */
  readonly dataset: Dataset | null;
  readonly isLarge: boolean;
  /** Of a large one, the lock that is held for as long as this worker lives. */
  readonly life: string | null;
  readonly digest: string;
  readonly checks: Checks;
}

const noRecords = { entities: [], claims: [], sources: [], studies: [], notes: [], terms: [] };

/** A turn for the messages that wait: a timer would let milliseconds pass each time. */
const { port1: here, port2: there } = new MessageChannel();
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    here.addEventListener('message', () => resolve(), { once: true });
    there.postMessage(null);
  });
here.start();

/** What is read, and the words of the language that the page speaks; null for English. */
export interface ReadRequest {
  readonly files: readonly File[];
  readonly words: Words | null;
}

async function read({ files, words }: ReadRequest): Promise<void> {
  if (words) speakIn((id, english) => words[id] ?? english);
  const bytesOf = async (file: File) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  const { dataset, read, shown, setAside, aside, issues } = readDataset(await Promise.all(files.map(bytesOf)));
  const checks = { read, shown, setAside, aside, issues };
  const digest = dataset ? datasetDigest(dataset) : '';
  const isLarge = dataset !== null && dataset.claims.length > LARGE_FROM;
  if (isLarge) {
    const whole = load({ dataset, digest, checks, layout: emptyLayout }, files[0]?.name ?? '');
    serveLarge(self, largeSet(whole), { turn, now: () => performance.now() });
  }
  const life = isLarge ? await holdLife() : null;
  const head = dataset && { head: dataset.head, ...noRecords };
  self.postMessage({ dataset: isLarge ? head : dataset, isLarge, life, digest, checks } satisfies ReadReply);
}

/** Reads files that a person chose, apart from the page: a hostile one can block or kill no more than this worker. */
answerAsked(read, { once: true });
