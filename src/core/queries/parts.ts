/**
 * A part of a sentence: a name from the data, in the language of their set; a claim as it is read out; marks of
 * references; and the words around them, in the language that is spoken.
 */
export interface Part {
  readonly kind: 'data' | 'reading' | 'references' | 'words';
  readonly text: string;
}
export type Parts = readonly Part[];

export const ofData = (text: string): Parts => [{ kind: 'data', text }];
export const asReading = (text: string): Parts => [{ kind: 'reading', text }];
export const asReferences = (text: string): Parts => [{ kind: 'references', text }];
export const inWords = (text: string): Parts => [{ kind: 'words', text }];

export const textOf = (parts: Parts): string => parts.map(({ text }) => text).join('');
