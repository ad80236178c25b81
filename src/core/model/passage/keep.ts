/**
 * Kept characters: what is left of a text when line breaks, spaces, hyphenation and other form are taken away, so that
 * a passage can be found in any copy of its text while no number, sign or word can change.
 *
 * Over the NFKC form, lower-cased code point by code point: letters, numbers and mathematical symbols; a hyphen, dash
 * or minus (U+2212 too) directly before a digit, as `-`; a point, comma or slash directly between two digits; a
 * per-cent sign directly after a digit. A dash between two digits stands before one. Everything else is dropped.
 */
import {
  DASH,
  DIGIT,
  EXPANDING,
  expand,
  isPlain,
  isReordering,
  KEPT,
  kindOf,
  lowerOf,
  PERCENT,
  POINT,
  startsCluster,
} from './characters.ts';
import { toEnd } from './slices.ts';

/** Kept code points, each with the stretch of the original text that it came from (UTF-16 units, end excluded). */
export interface Kept {
  readonly text: string;
  readonly length: number;
  readonly codes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

interface Draft {
  readonly text: string;
  length: number;
  codes: Uint32Array;
  starts: Uint32Array;
  ends: Uint32Array;
  /** Whether the code point before, in the NFKC text, is a digit. */
  afterDigit: boolean;
  /** A sign that is kept only if a digit follows directly; 0 where there is none. */
  waiting: number;
  waitingStart: number;
  waitingEnd: number;
}

const HYPHEN = 0x2d;

/** Columns to keep characters in. Who gives the same room again gives up what was kept in it. */
export type KeptRoom = Pick<Draft, 'codes' | 'starts' | 'ends'>;

/** Room for a text of so many UTF-16 units. */
export function roomFor(units: number): KeptRoom {
  const size = units + 16;
  return { codes: new Uint32Array(size), starts: new Uint32Array(size), ends: new Uint32Array(size) };
}

/** The kept characters of a text. Offsets are those of the text as given, a byte order mark included. */
export function keep(text: string, room?: KeptRoom): Kept {
  return toEnd(keepSteps(text, Infinity, room));
}

/** The same in slices of about `slice` UTF-16 units; yields the offset reached. */
export function* keepSteps(text: string, slice: number, room = roomFor(text.length)): Generator<number, Kept> {
  const draft: Draft = {
    text,
    length: 0,
    ...room,
    afterDigit: false,
    waiting: 0,
    waitingStart: 0,
    waitingEnd: 0,
  };
  let at = 0;
  while (at < text.length) {
    at = keepRange(draft, at, Math.min(text.length, at + slice));
    if (at < text.length) yield at;
  }
  const { length } = draft;
  return {
    text,
    length,
    codes: draft.codes.subarray(0, length),
    starts: draft.starts.subarray(0, length),
    ends: draft.ends.subarray(0, length),
  };
}

/** Kept characters as a string, of all or of a stretch of them. */
export function keptString(kept: Kept, from = 0, to = kept.length): string {
  let result = '';
  for (let at = from; at < to; at += 4096) {
    result += String.fromCodePoint(...kept.codes.subarray(at, Math.min(to, at + 4096)));
  }
  return result;
}

/** The kept code points that come from a span of the text: [from, to) as indices. */
export function keptRange(kept: Kept, start: number, end: number): { from: number; to: number } {
  return { from: firstAfter(kept.ends, start), to: firstNotBefore(kept.starts, end) };
}

/** Index of the first kept code point that ends after `offset`. */
function firstAfter(ends: Uint32Array, offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] as number) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the first kept code point that starts at `offset` or after it. */
function firstNotBefore(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Takes whole clusters from `from` until at least `to`; returns where it stopped. */
function keepRange(draft: Draft, from: number, to: number): number {
  const { text } = draft;
  let at = from;
  while (at < to) {
    const code = text.codePointAt(at) ?? 0;
    let end = at + (code > 0xffff ? 2 : 1);
    // Nearly every code point stands alone in its cluster and is its own normal form.
    if (end >= text.length || startsCluster(text.codePointAt(end) ?? 0)) {
      if (isPlain(code)) take(draft, code, at, end);
      else takeAll(draft, text.slice(at, end).normalize('NFKC'), at, end);
    } else {
      while (end < text.length) {
        const next = text.codePointAt(end) ?? 0;
        if (startsCluster(next)) break;
        end += next > 0xffff ? 2 : 1;
      }
      takeAll(draft, normaliseCluster(text.slice(at, end)), at, end);
    }
    at = end;
  }
  return at;
}

function takeAll(draft: Draft, normal: string, start: number, end: number): void {
  for (const character of normal) take(draft, character.codePointAt(0) ?? 0, start, end);
}

/** One code point of the NFKC text. */
function take(draft: Draft, code: number, start: number, end: number): void {
  const kind = kindOf(code);
  if (draft.waiting !== 0) {
    if (kind === DIGIT) push(draft, draft.waiting, draft.waitingStart, draft.waitingEnd);
    draft.waiting = 0;
  }
  if (kind === KEPT || kind === DIGIT) push(draft, lowerOf(code), start, end);
  else if (kind === DASH || (kind === POINT && draft.afterDigit)) {
    draft.waiting = kind === DASH ? HYPHEN : code;
    draft.waitingStart = start;
    draft.waitingEnd = end;
  } else if (kind === PERCENT && draft.afterDigit) push(draft, code, start, end);
  else if (kind === EXPANDING) for (const part of expand(code)) push(draft, part, start, end);
  draft.afterDigit = kind === DIGIT;
}

function push(draft: Draft, code: number, start: number, end: number): void {
  const index = draft.length;
  if (index === draft.codes.length) grow(draft);
  draft.codes[index] = code;
  draft.starts[index] = start;
  draft.ends[index] = end;
  draft.length = index + 1;
}

function grow(draft: Draft): void {
  const size = Math.ceil(draft.codes.length * 1.5) + 64;
  const larger = (array: Uint32Array) => {
    const result = new Uint32Array(size);
    result.set(array);
    return result;
  };
  draft.codes = larger(draft.codes);
  draft.starts = larger(draft.starts);
  draft.ends = larger(draft.ends);
}

const LONG_CLUSTER = 256;
const COPIES = 4;

/**
 * Normal form of a cluster, whatever its length. The order of marks is sorted by engines in quadratic time, which a
 * hostile text of marks alone turns into minutes. No mark that moves joins a letter twice, and one that has not joined
 * shuts out all later marks of its class: copies of a mark beyond the first few change nothing but themselves, and
 * marks are dropped anyway.
 */
function normaliseCluster(cluster: string): string {
  if (cluster.length < LONG_CLUSTER) return cluster.normalize('NFKC');
  const moving = new Map<string, boolean>();
  const copies = new Map<string, number>();
  let shortened = '';
  for (const original of cluster) {
    for (const character of original.normalize('NFKD')) {
      let moves = moving.get(character);
      if (moves === undefined) {
        moves = isReordering(character);
        moving.set(character, moves);
      }
      if (!moves) copies.clear();
      else {
        const count = (copies.get(character) ?? 0) + 1;
        copies.set(character, count);
        if (count > COPIES) continue;
      }
      shortened += character;
    }
  }
  return shortened.normalize('NFKC');
}
