import type { PointedPassage } from './places.ts';

/** A text that the reader gave: it stays in the browser and is in no link. */
export interface GivenText {
  readonly name: string;
  readonly text: string;
}

/** A text that is too long to be held in the page: it is read in a worker, where it is held against the data. */
export interface GivenLong {
  readonly name: string;
  readonly file: Blob;
}

/** Longest text that is held in the page, in UTF-16 units or bytes: some two thousand pages. */
export const LONGEST_TEXT_GIVEN = 5_000_000;
/** Most bytes of a text that are read at all. */
export const MOST_TEXT_BYTES = 200_000_000;

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
  | { readonly found: 'missing'; readonly names: readonly string[] }
  /** Only long texts are given, in which cards do not look. */
  | { readonly found: 'unsought'; readonly names: readonly string[] };

/** What views are told of the reader's texts. Another object once they change. */
export interface ReaderTexts {
  readonly names: readonly string[];
  /** The texts themselves, in the order in which they were given. */
  readonly given: readonly (GivenText | GivenLong)[];
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
