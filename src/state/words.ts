import type { Parts } from '../core/queries/told-parts.ts';
import type { Selection } from './intents.ts';

export type { Parts } from '../core/queries/told-parts.ts';

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
  | { readonly words: string; readonly explained: Explained };

/** Running text with links in it. Views show all of it as text. */
export type Words = readonly Word[];

export const toEntity = (id: string, words: string): { readonly words: string } & Selection => ({
  kind: 'entity',
  id,
  words,
});
export const toClaim = (id: string, words: string, parts?: Parts): Word => ({
  ...{ kind: 'claim', id, words },
  ...(parts && { parts }),
});
export const toSource = (id: string, words: string): Word => ({ kind: 'source', id, words });
export const toStudy = (id: string, words: string): Word => ({ kind: 'study', id, words });
export const toNote = (id: string, words: string): Word => ({ kind: 'note', id, words });

/** The words alone. */
export const plainWords = (words: Words): string =>
  words.map((word) => (typeof word === 'string' ? word : word.words)).join('');

/** Words with a separator between them. */
export const joined = (parts: readonly Words[], separator: string): Words =>
  parts.flatMap((part, at) => (at === 0 ? part : [separator, ...part]));
