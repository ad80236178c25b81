import { bibliographyFormats, bibliographyOf } from '../state/bibliography-file.ts';
import type { Loaded } from '../state/loaded.ts';
import type { Edition } from '../state/url.ts';
import { citeEvent, type ReferencesWish } from '../views/cite-claim/events.ts';
import '../views/cite-claim/cite-claim.ts';
import { figureEvent } from '../views/figure-dialog/events.ts';
import { takenAlong } from './address.ts';
import { download } from './download.ts';
import type { FigureGround } from './figure-desk.ts';
import type { LargePage } from './large-page.ts';

/** What is shown when something is taken along. */
interface Shown extends Pick<FigureGround, 'session' | 'slice'> {
  /** The data set that is open, and what of it the page shows. */
  readonly base: Loaded;
  readonly shown: Loaded;
  /** A large data set of which the page shows a slice; null where it shows no such. */
  readonly large: Pick<LargePage, 'bar'> | null;
  readonly edition: Edition;
}

/** Give the references of a claim as a file where its card asks for them. */
function giveReferences({ slice: { telling } }: Shown, { claim, format }: ReferencesWish): void {
  const { type } = bibliographyFormats.row(format);
  download(`${telling.edition.id}-${claim}.${format}`, type, bibliographyOf(telling, [claim], format).content);
}

/** Open the dialog of figures; all that makes them is loaded then. A file of the reader's own has no address. */
async function takeFigure({ session, slice, base, shown, large, edition }: Shown): Promise<void> {
  const link = base.file === null ? takenAlong(session, base, edition).link : null;
  const { openFigures } = await import('./figure-desk.ts');
  await openFigures({ session, slice, loaded: large ? null : shown, aside: large?.bar(session).words ?? [], link });
}

/** What can be taken along of what is shown: the references of a claim, the view as a figure, and the map on paper. */
export function takeAlong(root: HTMLElement, asked: () => Shown): void {
  root.addEventListener(citeEvent, (event) => giveReferences(asked(), (event as CustomEvent<ReferencesWish>).detail));
  root.addEventListener(figureEvent, () => void takeFigure(asked()));
  void import('./print-figure.ts').then(({ printFigure }) => printFigure(() => asked().slice));
}
