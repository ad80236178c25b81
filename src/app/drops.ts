import type { Opener } from './opener.ts';
import type { TextShelf } from './reader-texts.ts';

/** Is this file a text, or was it meant as one, rather than a data set? */
const isText = ({ name, type }: File): boolean =>
  /\.(txt|text|md|tex|pdf|docx?|odt|rtf)$/i.test(name) || type === 'text/plain';

/** Files that are dropped anywhere on the page are opened, texts given to the shelf; the page says so while they hover. */
export function listenToDrops({ open }: Opener, { giveFiles }: TextShelf): void {
  const hovering = (event: DragEvent, on: boolean): void => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    document.body.classList.toggle('dropping', on);
  };
  async function openDropped(files: readonly File[]): Promise<void> {
    const texts = files.filter(isText);
    const others = files.filter((file) => !texts.includes(file));
    await open([...others, ...(await giveFiles(texts))]);
  }
  document.addEventListener('dragover', (event) => hovering(event, true));
  document.addEventListener('dragleave', (event) => hovering(event, false));
  document.addEventListener('drop', (event) => {
    hovering(event, false);
    void openDropped([...(event.dataTransfer?.files ?? [])]);
  });
}
