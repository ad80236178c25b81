import { grouped } from '../grouped.ts';
import { isSpace } from './characters.ts';
import { type Kept, keepSteps } from './keep.ts';
import { afterMark, placeKey, type Place, type Segment } from './selector.ts';
import { segmentSteps } from './segments.ts';
import { toEnd, toldAs } from './slices.ts';

/** A text made ready to be searched. Offsets count after a byte order mark. */
export interface PreparedText {
  readonly text: string;
  readonly kept: Kept;
  readonly segments: readonly Segment[];
  /** The segments at a place; more than one where the text numbers two tables alike. */
  at(place: Place): readonly Segment[];
  /** Whether words are told apart by spaces. Some copies have lost them, and some scripts have none. */
  readonly spaced: boolean;
}

/** Prepares a text once for several questions. */
export function prepare(text: string): PreparedText {
  return toEnd(prepareSteps(text, Infinity));
}

/** The same in slices of about `slice` UTF-16 units; yields how many have been passed, up to twice the length. */
export function* prepareSteps(source: string, slice: number): Generator<number, PreparedText> {
  const text = afterMark(source);
  const kept = yield* keepSteps(text, slice);
  const segments = yield* toldAs(segmentSteps(text, slice), (reached) => text.length + reached);
  const places = grouped(segments, ({ place }) => placeKey(place));
  return {
    text,
    kept,
    segments,
    at: (place) => places.get(placeKey(place)) ?? [],
    spaced: isSpaced(text, kept.length),
  };
}

const FEW_CHARACTERS = 100;
/** Where fewer white spaces stand in a text, words are not told apart by them. */
export const CHARACTERS_TO_A_SPACE = 20;

/** @param kept how many characters of it are kept */
export function isSpaced(text: string, kept: number): boolean {
  if (kept < FEW_CHARACTERS) return true;
  const enough = kept / CHARACTERS_TO_A_SPACE;
  let spaces = 0;
  for (let at = 0; at < text.length && spaces < enough; at += 1) {
    if (isSpace(text.charCodeAt(at))) spaces += 1;
  }
  return spaces >= enough;
}
