import type { PointedPassage } from './places.ts';

/** A text that the reader gave: it stays in the browser and is in no link. */
export interface GivenText {
  readonly name: string;
  readonly text: string;
}

/** Longest text that is taken, in UTF-16 units: some two thousand pages. */
export const LONGEST_TEXT_GIVEN = 5_000_000;

/** A passage within its paragraph; or the texts in which it is not. */
export type PassageShown =
  | {
      readonly found: 'exact' | 'moved';
      /** The text that it was found in. */
      readonly name: string;
      readonly before: string;
      readonly words: string;
      readonly after: string;
    }
  | { readonly found: 'missing'; readonly names: readonly string[] };

/** What views are told of the reader's texts. Another object once they change. */
export interface ReaderTexts {
  readonly names: readonly string[];
  readonly find: (pointed: PointedPassage) => Promise<PassageShown>;
}

/** Texts as they were kept in the browser; what cannot be read is left out. */
export function readGivenTexts(kept: unknown): readonly GivenText[] {
  return (Array.isArray(kept) ? (kept as unknown[]) : []).flatMap((one) => {
    const { name, text } = (typeof one === 'object' && one !== null ? one : {}) as Record<string, unknown>;
    const sound = typeof name === 'string' && typeof text === 'string' && text.length <= LONGEST_TEXT_GIVEN;
    return sound ? [{ name, text }] : [];
  });
}
