/** Checksums of all windows of a text, each in one step from a table of its beginnings. */
import { BASE, mix, power } from './digest.ts';
import type { Kept } from './keep.ts';

/** The checksum of the window of `length` kept code points from `from`. */
export type Checksum = (from: number, length: number) => number;

export interface Checksums {
  /** The rolling checksum, as a signed 32-bit integer. */
  readonly of: Checksum;
  /**
   * Starts in [from, to) of windows, of up to LANES lengths, whose checksum may be one of the wanted ones. Some are no
   * such windows, or reach over the end of the text; none is left out. Where `among` is given, only those of these starts,
   * which are in order.
   */
  readonly likely: (
    lengths: readonly number[],
    wanted: readonly number[],
    from: number,
    to: number,
    among?: Uint32Array,
  ) => number[];
}

/** Lengths that one pass looks for: processors work on several windows at once if they may. */
export const LANES = 4;

const FILTER_BITS = 12;
const SHIFT = 32 - FILTER_BITS;

/** The rolling checksums of a text, for windows of up to `longest` kept code points. */
export function checksums(kept: Kept, longest: number): Checksums {
  // The zeros at the end are read by windows that reach over it.
  const table = sumsOf(kept, longest);
  const powers = rememberedPowers();
  const filter = new Uint8Array(1 << FILTER_BITS);
  return {
    of: (from, length) => ((table[from + length] as number) - Math.imul(table[from] as number, powers(length))) | 0,
    likely(lengths, wanted, from, to, among) {
      filter.fill(0);
      for (const sum of wanted) filter[sum >>> SHIFT] = 1;
      const [first = 0] = lengths;
      const lanes = Array.from({ length: LANES }, (_, lane) => lengths[lane] ?? first);
      const ends = lanes.map((length) => table.subarray(length));
      const shifts = lanes.map(powers);
      const last = Math.min(to, kept.length);
      return among
        ? likelyAmong(table, filter, ends, shifts, from, last, among)
        : likelyStarts(table, filter, ends, shifts, from, last);
    },
  };
}

/** The one loop that sees every window of every length: a small table of bits decides before anything else is asked. */
function likelyStarts(
  table: Int32Array,
  filter: Uint8Array,
  ends: readonly Int32Array[],
  shifts: readonly number[],
  from: number,
  to: number,
): number[] {
  const [end0, end1, end2, end3] = ends as [Int32Array, Int32Array, Int32Array, Int32Array];
  const [shift0, shift1, shift2, shift3] = shifts as [number, number, number, number];
  const starts: number[] = [];
  for (let at = from; at < to; at += 1) {
    const start = table[at] as number;
    const hits =
      (filter[((end0[at] as number) - Math.imul(start, shift0)) >>> SHIFT] as number) |
      (filter[((end1[at] as number) - Math.imul(start, shift1)) >>> SHIFT] as number) |
      (filter[((end2[at] as number) - Math.imul(start, shift2)) >>> SHIFT] as number) |
      (filter[((end3[at] as number) - Math.imul(start, shift3)) >>> SHIFT] as number);
    if (hits !== 0) starts.push(at);
  }
  return starts;
}

/**
 * The same where only some windows are asked for: of the words of a text there are a sixth of its letters. One loop for both
 * takes a third longer, and one test of a window that two loops ask takes two thirds.
 */
function likelyAmong(
  table: Int32Array,
  filter: Uint8Array,
  ends: readonly Int32Array[],
  shifts: readonly number[],
  from: number,
  to: number,
  among: Uint32Array,
): number[] {
  const [end0, end1, end2, end3] = ends as [Int32Array, Int32Array, Int32Array, Int32Array];
  const [shift0, shift1, shift2, shift3] = shifts as [number, number, number, number];
  const starts: number[] = [];
  for (let index = 0; index < among.length; index += 1) {
    const at = among[index] as number;
    if (at < from || at >= to) continue;
    const start = table[at] as number;
    const hits =
      (filter[((end0[at] as number) - Math.imul(start, shift0)) >>> SHIFT] as number) |
      (filter[((end1[at] as number) - Math.imul(start, shift1)) >>> SHIFT] as number) |
      (filter[((end2[at] as number) - Math.imul(start, shift2)) >>> SHIFT] as number) |
      (filter[((end3[at] as number) - Math.imul(start, shift3)) >>> SHIFT] as number);
    if (hits !== 0) starts.push(at);
  }
  return starts;
}

/** A prime below 2^26: products of two rests are exact. */
const PRIME = 67_108_859;
const SECOND_BASE = 47_055_833;

/**
 * A second checksum of any window, modulo a prime since strings are known that collide for every base modulo a power of
 * two (Thue and Morse); its table is made when first asked for. It only spares digests of windows that were refused:
 * two that agree in both checksums and differ could at worst leave a passage unfound, never accept an altered one.
 */
export function secondChecksum(kept: Kept): Checksum {
  let table: Int32Array | null = null;
  const powers = new Map<number, number>();
  return (from, length) => {
    table ??= secondSumsOf(kept);
    let shift = powers.get(length);
    if (shift === undefined) {
      shift = 1;
      for (let count = 0; count < length; count += 1) shift = (shift * SECOND_BASE) % PRIME;
      powers.set(length, shift);
    }
    const sum = (table[from + length] as number) - (((table[from] as number) * shift) % PRIME);
    return sum < 0 ? sum + PRIME : sum;
  };
}

function secondSumsOf(kept: Kept): Int32Array {
  const table = new Int32Array(kept.length + 1);
  let sum = 0;
  for (let index = 0; index < kept.length; index += 1) {
    sum = (sum * SECOND_BASE + ((mix(kept.codes[index] as number) >>> 0) % PRIME)) % PRIME;
    table[index + 1] = sum;
  }
  return table;
}

/** Checksums of all beginnings of the kept code points: that of any window follows from two of them. */
function sumsOf(kept: Kept, padding: number): Int32Array {
  const table = new Int32Array(kept.length + 1 + padding);
  let sum = 0;
  for (let index = 0; index < kept.length; index += 1) {
    sum = (Math.imul(sum, BASE) + mix(kept.codes[index] as number)) | 0;
    table[index + 1] = sum;
  }
  return table;
}

function rememberedPowers(): (length: number) => number {
  const known = new Map<number, number>();
  return (length) => {
    let value = known.get(length);
    if (value === undefined) {
      value = power(BASE, length);
      known.set(length, value);
    }
    return value;
  };
}
