import type { Slice } from '../state/derive.ts';
import { readLanguage } from '../state/languages.ts';
import { panes } from '../state/panes.ts';
import type { PlaceWish } from '../state/place-wishes.ts';
import { pageKeys, type Preferences } from '../state/preferences.ts';
import type { Store } from '../state/store.ts';
import { readFrom } from './focus.ts';
import { listWords } from './list-words.ts';
import type { Opener } from './opener.ts';
import type { PageActions, PageRefs } from './page-parts.ts';

/** What the actions of the page work on. */
export interface ActedOn {
  readonly store: Store;
  readonly refs: PageRefs;
  readonly opener: Opener;
  readonly seen: () => Slice;
  readonly draw: () => void;
  readonly preferences: () => Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
  readonly wishPlace: (wish: PlaceWish) => void;
  /** Lay out anew what is shown. */
  readonly tidy: () => Promise<void>;
  readonly closeFile: () => void;
}

/** What the buttons around the views do, and how a pane is shown from where it begins. */
export function createActions(on: ActedOn): PageActions & { readonly readPane: (pane: 'mine' | 'lessons') => void } {
  const { store, refs, wishPlace } = on;

  /** Show a pane and go on reading where it begins. */
  function readPane(pane: 'text' | 'claims' | 'lessons' | 'mine' | 'data'): void {
    if (store.session().pane !== pane) store.dispatch({ type: 'go-to', pane });
    else on.draw();
    void readFrom(() => refs.heading.value);
  }

  async function showAround(): Promise<void> {
    refs.help.value?.close();
    if (store.session().pane !== 'paths') store.dispatch({ type: 'go-to', pane: 'paths' });
    const { startTour } = await import('./tour.ts');
    startTour(() => on.prefer({ introduced: true }));
  }

  return {
    readPane,
    goTo: (event) => {
      const { pane = '' } = (event.currentTarget as HTMLElement).dataset;
      if (panes.has(pane) && pane !== store.session().pane) store.dispatch({ type: 'go-to', pane });
    },
    openFiles: (event) => {
      const input = event.currentTarget as HTMLInputElement;
      const files = [...(input.files ?? [])];
      // The same file may be chosen again after it was mended.
      input.value = '';
      void on.opener.open(files);
    },
    closeFile: on.closeFile,
    toText: () => readPane('text'),
    toTable: () => readPane('claims'),
    toLimits: () => readPane('data'),
    toMap: () => {
      if (!panes.row(store.session().pane).hasMap) store.dispatch({ type: 'go-to', pane: 'map' });
      refs.canvas.value?.focus();
    },
    undoMove: () => wishPlace({ does: 'undo' }),
    redoMove: () => wishPlace({ does: 'redo' }),
    resetMoves: () => wishPlace({ does: 'reset' }),
    tidy: () => {
      // Its button is gone then, and the focus with it.
      const onward = () => document.activeElement === document.body && refs.canvas.value?.focus();
      void on.tidy().then(onward);
    },
    wholeMap: () => store.dispatch({ type: 'whole-map' }),
    fit: () => refs.canvas.value?.fit(),
    help: () => refs.help.value?.showModal(),
    closeHelp: () => refs.help.value?.close(),
    tour: () => void showAround(),
    switchKey: (event) => {
      const { checked, dataset } = event.currentTarget as HTMLInputElement;
      const { keysOff } = on.preferences();
      on.prefer({ keysOff: pageKeys.ids.filter((id) => (id === dataset['key'] ? !checked : keysOff.includes(id))) });
    },
    speak: (event) => {
      on.prefer({ language: readLanguage((event.currentTarget as HTMLSelectElement).value) });
      location.reload();
    },
    listWords: () => void listWords(refs, on.seen().telling),
  };
}
