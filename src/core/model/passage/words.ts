/** Words of a text and of a quote, compared: to say which sentence a quote is near, and what differs. */
import { isSpace } from './characters.ts';
import { type Kept, keptString } from './keep.ts';
import type { Span } from './selector.ts';

/** A word in its kept characters. */
export interface Word extends Span {
  readonly word: string;
}

/** Words of the kept code points [from, to): what stands between white space. */
export function wordsOf(kept: Kept, from = 0, to = kept.length): Word[] {
  const words: Word[] = [];
  let first = from;
  for (let index = from + 1; index <= to; index += 1) {
    const start = kept.ends[index - 1] as number;
    if (index < to && !hasSpace(kept.text, start, kept.starts[index] as number)) continue;
    if (first < to)
      words.push({ word: keptString(kept, first, index), start: kept.starts[first] as number, end: start });
    first = index;
  }
  return words;
}

function hasSpace(text: string, start: number, end: number): boolean {
  if (start >= end) return false;
  // A word broken at the end of a line is one word.
  if (HYPHEN.test(text.charAt(start)) && BROKEN.test(text.slice(start, Math.min(end, start + 40)))) return false;
  for (let at = start; at < end; at += 1)
    if (isSpace(text.charCodeAt(at)) || text.charCodeAt(at) === 0x200b) return true;
  return false;
}

const HYPHEN = /[-\u2010\u00ad]/;
const BROKEN = /^[-\u2010\u00ad][ \t]*(?:\r\n|\n|\r)\s*$/;

/** How many of the words two lists share, as Dice's coefficient (Ecology 26:297, 1945): 0 none, 1 all. */
export function similarity(words: readonly Word[], counts: ReadonlyMap<string, number>, size: number): number {
  if (words.length + size === 0) return 0;
  const left = new Map<string, number>();
  let shared = 0;
  for (const { word } of words) {
    const rest = left.get(word) ?? counts.get(word) ?? 0;
    if (rest > 0) shared += 1;
    left.set(word, Math.max(0, rest - 1));
  }
  return (2 * shared) / (words.length + size);
}

/** How often each word occurs. */
export function countWords(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { word } of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words of each list that the other lacks at this point of the order. */
export interface Difference {
  readonly left: readonly Word[];
  readonly right: readonly Word[];
}

const MOST_CELLS = 4_000_000;

/** What differs between two lists of words, by their longest common subsequence; null where they are too long for it. */
export function differenceOf(left: readonly Word[], right: readonly Word[]): Difference | null {
  const columns = right.length + 1;
  if ((left.length + 1) * columns > MOST_CELLS) return null;
  const lengths = new Uint16Array((left.length + 1) * columns);
  const at = (row: number, column: number) => lengths[row * columns + column] as number;
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      lengths[row * columns + column] =
        left[row]?.word === right[column]?.word
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const onlyLeft: Word[] = [];
  const onlyRight: Word[] = [];
  let row = 0;
  let column = 0;
  while (row < left.length || column < right.length) {
    const one = left[row];
    const other = right[column];
    if (one && other && one.word === other.word) {
      row += 1;
      column += 1;
    } else if (one && (!other || at(row + 1, column) >= at(row, column + 1))) {
      onlyLeft.push(one);
      row += 1;
    } else {
      if (other) onlyRight.push(other);
      column += 1;
    }
  }
  return { left: onlyLeft, right: onlyRight };
}
