import type { LoadedLater } from '../state/derive.ts';
import { type Loaded, widestReach } from '../state/loaded.ts';
import { remember } from '../state/remember.ts';
import { tell } from '../state/telling.ts';

/**
 * All that is loaded when the map can be used: what answers questions, what cards say beyond their claim, the walk, the
 * texts of the reader, and the elements around the map. One place to add what the first look does not need.
 */
export async function loadLater() {
  const [
    questions,
    cards,
    { citationOf: cite },
    { createExplainer },
    { howKnown },
    { lensView },
    shelf,
    walker,
    { openOwnValues },
    { giveReferences },
    address,
  ] = await Promise.all([
    import('../state/question-view.ts'),
    import('../state/reference-cards.ts'),
    import('../state/citation.ts'),
    import('../state/explanations.ts'),
    import('../state/how-known.ts'),
    import('../state/lens-view.ts'),
    import('./reader-texts.ts'),
    import('../views/graph-canvas/map-walker.ts'),
    import('./own-values.ts'),
    import('./give-references.ts'),
    import('./address.ts'),
    import('../views/disagree/disagree.ts'),
    import('../views/legend/legend.ts'),
    import('../views/lens-bar/lens-bar.ts'),
    import('../views/notice-list/notice-list.ts'),
    import('../views/path-question/path-question.ts'),
    import('../views/reference-cards/reference-card.ts'),
    import('../views/search-box/search-box.ts'),
    import('../views/sources-switch/sources-switch.ts'),
    import('../views/term/term.ts'),
  ]);
  const explain = remember((of: Loaded) => createExplainer(of.model, tell(of, widestReach).link));
  const later: LoadedLater = { questions, cards, cite, howKnown, lensView, explain };
  return {
    later,
    address,
    createTextShelf: shelf.createTextShelf,
    MapWalker: walker.MapWalker,
    openOwnValues,
    giveReferences,
  };
}
