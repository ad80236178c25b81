/** Templates by `catalogue.key`. */
export type Words = Readonly<Record<string, string>>;

let spoken: Words | null = null;

export function setSpokenWords(words: Words): void {
  spoken = words;
}

/** The words that the page speaks, for a worker that says something too; null in English. */
export const spokenWords = (): Words | null => spoken;
