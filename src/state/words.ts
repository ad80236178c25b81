import type { Selection } from './intents.ts';

/** A piece of running text: plain words, something that has a card, or an address outside. */
export type Word =
  string | ({ readonly words: string } & Selection) | { readonly words: string; readonly href: string };

/** Running text with links in it. Views show all of it as text. */
export type Words = readonly Word[];

export const toEntity = (id: string, words: string): Word => ({ kind: 'entity', id, words });
export const toClaim = (id: string, words: string): Word => ({ kind: 'claim', id, words });
export const toSource = (id: string, words: string): Word => ({ kind: 'source', id, words });
export const toStudy = (id: string, words: string): Word => ({ kind: 'study', id, words });
export const toNote = (id: string, words: string): Word => ({ kind: 'note', id, words });

/** The words alone. */
export const plainWords = (words: Words): string =>
  words.map((word) => (typeof word === 'string' ? word : word.words)).join('');

/** Words with a separator between them. */
export const joined = (parts: readonly Words[], separator: string): Words =>
  parts.flatMap((part, at) => (at === 0 ? part : [separator, ...part]));
