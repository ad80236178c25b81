import { bibliographyFormats, bibliographyOf } from '../state/bibliography-file.ts';
import type { Telling } from '../state/telling.ts';
import { citeEvent, type ReferencesWish } from '../views/cite-claim/events.ts';
import '../views/cite-claim/cite-claim.ts';
import { download } from './download.ts';

/** Give the references of a claim as a file where its card asks for them. */
export function giveReferences(root: HTMLElement, told: () => Telling): void {
  root.addEventListener(citeEvent, (event) => {
    const { claim, format } = (event as CustomEvent<ReferencesWish>).detail;
    const telling = told();
    const type = bibliographyFormats.row(format).type;
    download(`${telling.edition.id}-${claim}.${format}`, type, bibliographyOf(telling, [claim], format).content);
  });
}
