import { foldName } from '../core/model/names.ts';
import { allExplained } from './explanations.ts';
import type { Telling } from './telling.ts';
import { say } from './texts.ts';
import type { Explained } from './words.ts';

/** All words that are explained, in two lists: those of the data and those of the screen, each by the alphabet. */
export type Glossary = readonly { readonly title: string; readonly words: readonly Explained[] }[];

const byWord = (a: Explained, b: Explained): number => a.word.localeCompare(b.word, 'en', { sensitivity: 'base' });

export function glossaryOf({ model, link }: Telling): Glossary {
  const all = [...allExplained(model, link)].sort(byWord);
  return [
    { title: say('explained.data'), words: all.filter(({ ofData }) => ofData) },
    { title: say('explained.ofScreen'), words: all.filter(({ ofData }) => !ofData) },
  ];
}

/** The words that hold what is typed, however it is written; a list without any is left out. */
export function holding(glossary: Glossary, typed: string): Glossary {
  const wanted = foldName(typed);
  const holds = ({ word, forms }: Explained): boolean =>
    [word, ...forms].some((name) => foldName(name).includes(wanted));
  return glossary
    .map(({ title, words }) => ({ title, words: words.filter(holds) }))
    .filter(({ words }) => words.length > 0);
}
