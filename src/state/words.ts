import { inWords, ofData, type Parts, textOf } from '../core/queries/parts.ts';
import type { Selection } from './intents.ts';

export type { Part, Parts } from '../core/queries/parts.ts';

/** A word with its explanation, and whose explanation that is. */
export interface Explained {
  readonly word: string;
  /** Other ways in which it is written. */
  readonly forms: readonly string[];
  readonly text: string;
  /** Who explains it, in words. */
  readonly by: string;
  /** Claims that the explanation is taken from, and the card of what it explains, where there is one. */
  readonly from: readonly Word[];
  readonly card: ({ readonly words: string } & Selection) | null;
  /** It is a word of the data, not of the screen. */
  readonly ofData: boolean;
}

/**
 * A piece of running text: plain words, something that has a card, an address outside, or a word with its explanation.
 * `parts` together are its words, where not all of them are in one language.
 */
export type Word =
  | string
  | { readonly words: string; readonly parts: Parts }
  | ({ readonly words: string; readonly parts?: Parts } & Selection)
  | { readonly words: string; readonly href: string }
  | { readonly words: string; readonly parts?: Parts; readonly explained: Explained };

/** Running text with links in it. Views show all of it as text. */
export type Words = readonly Word[];

export const toEntity = (id: string, words: string): { readonly words: string } & Selection => ({
  kind: 'entity',
  id,
  words,
});
/** @param parts of the words, where they are not all in one language */
const to =
  (kind: Selection['kind']) =>
  (id: string, words: string, parts?: Parts): Word => ({ kind, id, words, ...(parts && { parts }) });
export const toClaim = to('claim');
export const toSource = to('source');
export const toStudy = (id: string, words: string): Word => ({ kind: 'study', id, words });
export const toNote = to('note');

/** Words that are not all in one language. */
export const inParts = (parts: Parts): Word => ({ words: textOf(parts), parts });
/** A text of the data, in their language. */
export const dataWord = (text: string): Word => inParts(ofData(text));
/** The same in a few words of the screen, which are said with a mark in its place (a noncharacter, Unicode 23.7). */
export function dataWithin(text: string, say: (mark: string) => string): Word {
  const [before = '', after = ''] = say('\ufdd0').split('\ufdd0');
  return inParts([...inWords(before), ...ofData(text), ...inWords(after)]);
}

/** Is it nothing but words in parts? */
export const isBare = (word: Word): word is { readonly words: string; readonly parts: Parts } =>
  typeof word !== 'string' && !('kind' in word || 'href' in word || 'explained' in word);

/** The words alone. */
export const plainWords = (words: Words): string =>
  words.map((word) => (typeof word === 'string' ? word : word.words)).join('');

/** Words with a separator between them. */
export const joined = (parts: readonly Words[], separator: string): Words =>
  parts.flatMap((part, at) => (at === 0 ? part : [separator, ...part]));
