import { shortText } from '../state/plain-text.ts';
import { createPassageFinder } from '../state/passage-finder.ts';
import { type GivenText, LONGEST_TEXT_GIVEN, readGivenTexts, type ReaderTexts } from '../state/reader-texts.ts';
import { say } from '../state/texts.ts';
import { giveTextEvent } from '../views/reader-texts/passage.ts';
import '../views/reader-texts/reader-texts.ts';
import { keptHere } from './kept.ts';
import type { Notices } from './notices.ts';

/** The texts that the reader gave. They never leave the browser. */
export interface TextShelf {
  readonly view: () => ReaderTexts;
  readonly giveFiles: (files: readonly File[]) => Promise<void>;
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Hold the reader's texts, in memory or, where the reader wishes, in the browser's storage; and open the dialog when a
 * view asks for a text.
 */
export function createTextShelf(root: HTMLElement, notices: Notices, changed: () => void): TextShelf {
  const kept = keptHere('texts', readGivenTexts, (sentence) => notices.add('caution', sentence));
  let texts: readonly GivenText[] = kept.read();
  let keeping = texts.length > 0;
  let stored = keeping;
  let view = viewOf(texts);
  const dialog = document.createElement('edgewise-reader-texts');
  document.body.append(dialog);

  function viewOf(given: readonly GivenText[]): ReaderTexts {
    const finder = createPassageFinder(given, turn);
    return { names: given.map(({ name }) => name), find: finder.find };
  }

  function put(next: readonly GivenText[]): void {
    texts = next;
    view = viewOf(texts);
    // What is no longer kept is taken out of the storage too.
    if (keeping || stored) stored = kept.write(keeping ? texts : []) && keeping;
    keeping &&= stored;
    tellDialog();
    changed();
  }

  function give(name: string, text: string): void {
    const short = shortText(name, 80);
    if (text.length > LONGEST_TEXT_GIVEN) {
      notices.add('fault', say('texts.tooLong', { name: short }));
      return;
    }
    put([...texts.filter((one) => one.name !== short), { name: short, text }]);
    notices.add('plain', say(keeping ? 'texts.givenKept' : 'texts.given', { name: short }));
  }

  async function giveFiles(files: readonly File[]): Promise<void> {
    for (const file of files) give(file.name, await file.text());
  }

  function tellDialog(): void {
    dialog.names = view.names;
    dialog.kept = keeping;
  }

  dialog.wishes = {
    give,
    giveFiles: (files) => void giveFiles(files),
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
