import { loadAnswers } from '../state/load-answers.ts';

/** What is loaded when the map can be seen: what answers questions, the walk by keys, and all that is told beside it. */
export async function loadAround() {
  const [later, { told }, { MapWalker }] = await Promise.all([
    loadAnswers(),
    import('./map-told.ts'),
    import('../views/graph-canvas/map-walker.ts'),
  ]);
  return { later, told, MapWalker };
}

export type Around = Awaited<ReturnType<typeof loadAround>>;
