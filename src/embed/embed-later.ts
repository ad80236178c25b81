import { loadAnswers } from '../state/load-answers.ts';
import { remember } from '../state/remember.ts';

/** What is loaded when the map can be seen: what answers questions, what keys and fingers do, and all that is told beside it. */
export async function loadAround() {
  const [later, { told }, { aboutView }, { limits }, { takeInHand }, { PageGestures }] = await Promise.all([
    loadAnswers(),
    import('./map-told.ts'),
    import('../state/about.ts'),
    import('./map-limits.ts'),
    import('../views/graph-canvas/map-hands.ts'),
    import('./page-gestures.ts'),
  ]);
  return { later, told, aboutView: remember(aboutView), limits, takeInHand, PageGestures };
}

export type Around = Awaited<ReturnType<typeof loadAround>>;
