import { shortText } from '../state/plain-text.ts';
import { createPassageFinder } from '../state/passage-finder.ts';
import { readTextFile } from '../core/reader/text-file.ts';
import {
  type GivenLong,
  type GivenText,
  LONGEST_TEXT_GIVEN,
  MOST_TEXT_BYTES,
  readGivenTexts,
  type ReaderTexts,
} from '../state/reader-texts.ts';
import { encodingRemark, saySource } from '../state/source-texts.ts';
import { sayPassage } from '../state/passage-texts.ts';
import { giveTextEvent } from '../views/reader-texts/passage.ts';
import '../views/reader-texts/reader-texts.ts';
import { keptHere } from './kept.ts';
import type { Notices } from './notices.ts';
import { stampedIn } from './stamped-files.ts';

/** The texts that the reader gave. They never leave the browser. */
export interface TextShelf {
  readonly view: () => ReaderTexts;
  /** Gives back what only looks like a text of the reader's: what was taken away from here. */
  readonly giveFiles: (files: readonly File[]) => Promise<readonly File[]>;
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Hold the reader's texts, in memory or, where the reader wishes, in the browser's storage; and open the dialog when a
 * view asks for a text.
 *
 * @param openElsewhere takes what is chosen as a text and was taken away from here, as a table can be
 */
export function createTextShelf(
  root: HTMLElement,
  notices: Notices,
  changed: () => void,
  openElsewhere: (files: readonly File[]) => void,
): TextShelf {
  const kept = keptHere('texts', readGivenTexts, (sentence) => notices.add('caution', sentence));
  let texts: readonly (GivenText | GivenLong)[] = kept.read();
  let keeping = texts.length > 0;
  let stored = keeping;
  let view = viewOf(texts);
  const dialog = document.createElement('edgewise-reader-texts');
  document.body.append(dialog);

  function viewOf(given: readonly (GivenText | GivenLong)[]): ReaderTexts {
    const short = given.filter((one) => 'text' in one);
    const finder = createPassageFinder(short, turn);
    const names = given.map(({ name }) => name);
    const unsought = given.length > 0 && short.length === 0;
    return {
      names,
      given,
      find: (pointed) => (unsought ? Promise.resolve({ found: 'unsought', names }) : finder.find(pointed)),
    };
  }

  function put(next: typeof texts): void {
    texts = next;
    view = viewOf(texts);
    // What is no longer kept is taken out of the storage too.
    if (keeping || stored) stored = kept.write(keeping ? texts.filter((one) => 'text' in one) : []) && keeping;
    keeping &&= stored;
    tellDialog();
    changed();
  }

  function add(one: GivenText | GivenLong, said: string): void {
    put([...texts.filter(({ name }) => name !== one.name), one]);
    notices.add('plain', said);
  }

  /** A name that no other text has: two texts of one name may be an older and a revised one. */
  function nameFor(wished: string, text: string | null): string {
    const bare = shortText(wished, 80);
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? bare : `${bare} (${number})`;
      const same = texts.find((one) => one.name === name);
      if (!same || ('text' in same && same.text === text)) return name;
    }
  }

  function give(name: string, text: string): void {
    if (text.length > LONGEST_TEXT_GIVEN) return giveLong(name, new Blob([text]));
    const short = nameFor(name, text);
    add({ name: short, text }, sayPassage(keeping ? 'texts.givenKept' : 'texts.given', { name: short }));
  }

  function giveLong(wished: string, file: Blob): void {
    const name = nameFor(wished, null);
    if (file.size <= MOST_TEXT_BYTES) return add({ name, file }, saySource('given.long', { name }));
    notices.add('fault', saySource('given.tooLong', { name, most: MOST_TEXT_BYTES / 1e6 }));
  }

  async function giveFiles(files: readonly File[]): Promise<readonly File[]> {
    const stamped: File[] = [];
    for (const file of files) {
      if (await stampedIn([file])) {
        stamped.push(file);
        continue;
      }
      const name = shortText(file.name, 80);
      if (file.size > LONGEST_TEXT_GIVEN) {
        giveLong(name, file);
        continue;
      }
      const read = readTextFile(new Uint8Array(await file.arrayBuffer()));
      if (read.text === null) {
        notices.add('fault', saySource('failed', { name, why: saySource(`why.${read.why}`) }));
        continue;
      }
      give(name, read.text);
      const remark = encodingRemark(read);
      if (remark) notices.add(read.guessed ? 'caution' : 'plain', `“${name}”: ${remark}`);
    }
    return stamped;
  }

  function tellDialog(): void {
    dialog.names = view.names;
    dialog.kept = keeping;
  }

  dialog.wishes = {
    give,
    giveFiles: (files) => void giveFiles(files).then(openElsewhere),
    remove: (name) => put(texts.filter((one) => one.name !== name)),
    keep: (on) => {
      keeping = on;
      put(texts);
    },
  };
  root.addEventListener(giveTextEvent, () => {
    tellDialog();
    void dialog.show();
  });
  return { view: () => view, giveFiles };
}
