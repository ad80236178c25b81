import type { LoadedLater } from './derive.ts';
import { type Loaded, widestReach } from './loaded.ts';
import { remember } from './remember.ts';
import { tell } from './telling.ts';

/** What answers questions and what cards and lenses say beyond their claims: all that is loaded when the map can be used. */
export async function loadAnswers(): Promise<LoadedLater> {
  const [
    questions,
    cards,
    { citationOf: cite },
    { createExplainer },
    { createNamer },
    { howKnown },
    { lensView, lensWhileLit },
  ] = await Promise.all([
    import('./question-view.ts'),
    import('./reference-cards.ts'),
    import('./citation.ts'),
    import('./explanations.ts'),
    import('./names-in-sentences.ts'),
    import('./how-known.ts'),
    import('./lens-view.ts'),
  ]);
  const explain = remember((of: Loaded) => createExplainer(of.model, tell(of, widestReach).link));
  return { questions, cards, cite, howKnown, lensView, lensWhileLit, explain, names: remember(createNamer) };
}
