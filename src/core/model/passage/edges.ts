/**
 * Where a passage may begin and end. Kept characters alone would find "effective" in "ineffective", "5 mice" in
 * "15 mice" and "2 years" in "≥2 years": an edge that cuts a word or a number is no edge.
 */
import { KEPT, kindOf } from './characters.ts';
import type { PreparedText } from './prepared.ts';

/** What joins two parts of one word: a hyphen, also at the end of a line, an apostrophe, marks and soft hyphens. */
const JOINT =
  /^[\p{M}\p{Cf}]*(?:[-\u2010\u2011'\u2019]?|[-\u2010\u2011\u00ad][ \t]*(?:\r\n|\n|\r)[ \t]*)[\p{M}\p{Cf}]*$/u;
const LONGEST_JOINT = 40;

/** Whether the kept code points before and at `index` belong to one word or number. */
export function isJoined({ text, kept, spaced }: PreparedText, index: number): boolean {
  if (index <= 0 || index >= kept.length) return false;
  const start = kept.ends[index - 1] as number;
  const end = kept.starts[index] as number;
  if (end <= start)
    return spaced || !(isLetter(kept.codes[index - 1] as number) || isLetter(kept.codes[index] as number));
  // Where spaces are lost, only a number still has edges to judge by.
  if (!spaced || end - start > LONGEST_JOINT) return false;
  const gap = text.slice(start, end);
  return gap !== ' ' && !gap.includes('\u200b') && JOINT.test(gap);
}

/** Whether neither edge of the kept code points [from, to) cuts a word or a number. */
export function isWhole(prepared: PreparedText, from: number, to: number): boolean {
  return !isJoined(prepared, from) && !isJoined(prepared, to);
}

/** Where words and numbers begin, as indices of kept code points: nothing else begins whole. */
export function wordStarts(prepared: PreparedText): Uint32Array {
  const { kept, text, spaced } = prepared;
  const starts = new Uint32Array(kept.length);
  let count = 0;
  for (let index = 0; index < kept.length; index += 1) {
    const gap = index === 0 ? 0 : (kept.starts[index] as number) - (kept.ends[index - 1] as number);
    // In spaced text, what touches is joined, and one space parts: hardly anything else has to be looked at.
    if (spaced && index > 0 && gap <= 0) continue;
    const parted = spaced && gap === 1 && text.charCodeAt(kept.ends[index - 1] as number) === 0x20;
    if (parted || !isJoined(prepared, index)) starts[count++] = index;
  }
  return starts.subarray(0, count);
}

/** The smallest whole stretch that holds the kept code points [from, to). */
export function widen(prepared: PreparedText, from: number, to: number): { from: number; to: number } {
  let first = from;
  let last = to;
  while (isJoined(prepared, first)) first -= 1;
  while (isJoined(prepared, last)) last += 1;
  return { from: first, to: last };
}

function isLetter(code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  return kindOf(code) === KEPT && !/^\p{Sm}/u.test(String.fromCodePoint(code));
}
