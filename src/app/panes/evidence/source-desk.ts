import type { AskedSource } from '../../../core/audit/text-audit.ts';
import type { GivenLong, GivenText } from '../../../state/reader-texts.ts';
import type { PartList, PartRow, ReadingHead } from '../../../state/source-reading.ts';
import { saySource } from '../../../state/source-texts.ts';
import type { SourceReply, SourceRequest } from '../../source-worker.ts';

export type Given = GivenText | GivenLong;

/** Where the reading of a text is. */
export type ReadingState =
  | { readonly at: 'busy'; readonly share: number }
  | { readonly at: 'read'; readonly head: ReadingHead; readonly page: PageOf }
  | { readonly at: 'cancelled' }
  | { readonly at: 'failed'; readonly name: string; readonly why: string };

type PageOf = (list: PartList, page: number) => Promise<readonly PartRow[]>;

export interface SourceDesk {
  /** Where the reading of these is; it is begun where they are others than before. */
  readonly read: (text: Given, older: Given | null, asked: AskedSource) => ReadingState;
  readonly cancel: () => void;
  readonly again: () => void;
  /** End what is read: no text is given any more. */
  readonly clear: () => void;
}

const bodyOf = (given: Given): string | Blob => ('text' in given ? given.text : given.file);

/** Reads one text at a time in a worker of its own, which keeps it and gives pages of it. */
export function createSourceDesk(changed: () => void): SourceDesk {
  let worker: Worker | null = null;
  let known: readonly [Given, Given | null, AskedSource] | null = null;
  let state: ReadingState = { at: 'cancelled' };

  function end(): void {
    worker?.terminate();
    worker = null;
  }

  function put(next: ReadingState): void {
    state = next;
    changed();
  }

  function begin(text: Given, older: Given | null, asked: AskedSource): void {
    end();
    state = { at: 'busy', share: 0 };
    const own = new Worker(new URL('../../source-worker.ts', import.meta.url), { type: 'module' });
    worker = own;
    let last = 0;
    const open = new Map<number, (rows: readonly PartRow[]) => void>();
    const page: PageOf = (list, at) =>
      new Promise((resolve) => {
        open.set(++last, resolve);
        own.postMessage({ id: last, list, page: at } satisfies SourceRequest);
      });
    own.addEventListener('message', ({ data }: MessageEvent<SourceReply>) => {
      if ('id' in data) {
        open.get(data.id)?.(data.rows);
        open.delete(data.id);
      } else if ('share' in data) put({ at: 'busy', share: data.share });
      else if ('head' in data) put({ at: 'read', head: data.head, page });
      else {
        end();
        const name = data.isOlder && older ? older.name : text.name;
        put({ at: 'failed', name, why: saySource(`why.${data.refused}`) });
      }
    });
    own.addEventListener('error', (event) => {
      event.preventDefault();
      end();
      put({ at: 'failed', name: text.name, why: event.message || saySource('why.stopped') });
    });
    own.postMessage({
      body: bodyOf(text),
      older: older && bodyOf(older),
      passages: asked.passages,
    } satisfies SourceRequest);
  }

  return {
    read(...input) {
      if (known?.every((part, at) => part === input[at]) !== true) {
        known = input;
        begin(...input);
      }
      return state;
    },
    cancel() {
      end();
      put({ at: 'cancelled' });
    },
    again() {
      if (known) begin(...known);
      changed();
    },
    clear() {
      end();
      known = null;
    },
  };
}
