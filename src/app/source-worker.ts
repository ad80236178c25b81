import {
  type PartList,
  readSource,
  type Reading,
  type ReadingAsked,
  type ReadingHead,
} from '../state/source-reading.ts';
import type { PartRow } from '../state/source-reading.ts';
import type { NoText } from '../core/reader/text-file.ts';
import { answerAsked } from './asking-workers.ts';

/** What the page asks: first to read, then for pages of what was read. Files are passed by reference. */
export type SourceRequest =
  | {
      readonly body: string | Blob;
      readonly older: string | Blob | null;
      readonly passages: ReadingAsked['passages'];
    }
  | { readonly id: number; readonly list: PartList; readonly page: number };

export type SourceReply =
  | { readonly share: number }
  | { readonly head: ReadingHead }
  | { readonly refused: NoText; readonly isOlder: boolean }
  | { readonly id: number; readonly rows: readonly PartRow[] };

/** Progress is told no more often than this, in milliseconds. */
const TELL_EVERY = 100;

let reading: Reading | null = null;
const reply = (message: SourceReply): void => self.postMessage(message);

async function bodyOf(body: string | Blob): Promise<string | Uint8Array> {
  return typeof body === 'string' ? body : new Uint8Array(await body.arrayBuffer());
}

async function answer(request: SourceRequest): Promise<void> {
  if ('id' in request) {
    reply({ id: request.id, rows: reading?.page(request.list, request.page) ?? [] });
    return;
  }
  let told = performance.now();
  const older = request.older === null ? null : await bodyOf(request.older);
  const read = readSource({ body: await bodyOf(request.body), older, passages: request.passages }, (share) => {
    if (performance.now() - told < TELL_EVERY) return;
    told = performance.now();
    reply({ share });
  });
  if ('why' in read) reply({ refused: read.why, isOlder: read.isOlder });
  else {
    reading = read;
    reply({ head: read.head });
  }
}

/** Reads a text apart from the page and keeps it: it is called off by ending this worker. */
answerAsked(answer);
