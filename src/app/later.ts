import { loadAnswers } from '../state/load-answers.ts';

/**
 * All that is loaded when the map can be used: what answers questions, what cards say beyond their claim, the walk, the
 * texts of the reader, and the elements around the map. One place to add what the first look does not need.
 */
export async function loadLater() {
  const [
    later,
    shelf,
    { takeInHand },
    { openOwnValues },
    { takeAlong },
    { createStepAdder },
    address,
    { citeAs },
    { listenToDrops },
  ] = await Promise.all([
    loadAnswers(),
    import('./reader-texts.ts'),
    import('../views/graph-canvas/map-hands.ts'),
    import('./own-values.ts'),
    import('./take-along.ts'),
    import('./add-step.ts'),
    import('./address.ts'),
    import('./cite-as.ts'),
    import('./drops.ts'),
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
  return {
    later,
    address,
    createTextShelf: shelf.createTextShelf,
    takeInHand,
    openOwnValues,
    takeAlong,
    citeAs,
    createStepAdder,
    listenToDrops,
  };
}
