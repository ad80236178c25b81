/**
 * All places of many passages in one text. A rolling checksum passes over the kept characters once for each distinct
 * length (Karp and Rabin, IBM J. Res. Dev. 31:249, 1987); where it agrees, SHA-256 decides. Once one window is proven,
 * later ones are compared with it, so that a text that repeats itself costs one digest and not one for each repeat.
 */
import { BASE, type Digest, digestOf, mix, power } from './digest.ts';
import type { Kept } from './keep.ts';

/** A passage to look for. */
export interface Needle {
  /** Kept code points. */
  readonly length: number;
  readonly sha256: string;
  /** The rolling checksum, 8 hex digits. */
  readonly rolling: string;
  /** Told of each occurrence, in order, by the index of its first kept code point; answers whether more are wanted. */
  readonly hit: (from: number) => boolean;
  /** Where to look first: ranges of first code points. Hits there are told at once, before those of the whole text. */
  readonly near?: readonly Range[];
}

/** Indices of kept code points, the end excluded. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

interface Candidate {
  readonly needle: Needle;
  readonly rolling: number;
  /** The last window proven to hold the passage; −1 before the first. */
  proven: number;
  /** Longest common prefix of the passage with its own rests; made when two occurrences overlap. */
  overlaps: Uint32Array | null;
  open: boolean;
}

/** Windows whose checksum may be wanted, with their checksums. */
interface Windows {
  readonly starts: number[];
  readonly sums: number[];
}

const FILTER_BITS = 12;

/** Tells each needle of its occurrences; yields the windows passed, in slices of about `slice` windows. */
export function* scan(
  kept: Kept,
  needles: readonly Needle[],
  slice: number,
  digest: Digest = digestOf,
): Generator<number, void> {
  const table = sumsOf(kept, BASE, 0);
  const second = secondChecksum(kept);
  const filter = new Uint8Array(1 << FILTER_BITS);
  let passed = 0;
  for (const [length, candidates] of byLength(needles, kept.length)) {
    const judge = judgeOf(kept, length, candidates, digest, second);
    const count = kept.length - length + 1;
    const shift = power(BASE, length);
    let open = candidates;
    for (const candidate of candidates) {
      const { near } = candidate.needle;
      if (!near) continue;
      const judgeOne = judgeOf(kept, length, [candidate], digest, second);
      setFilter(filter, [candidate]);
      for (const { from, to } of near) {
        const { starts, sums } = likelyWindows(table, length, shift, filter, from, Math.min(to, count));
        for (const [index, start] of starts.entries()) judgeOne(start, sums[index] as number);
      }
      // The pass over the whole text begins anew, in order.
      candidate.proven = -1;
      candidate.overlaps = null;
    }
    open = open.filter((candidate) => candidate.open);
    for (let from = 0; from < count && open.length > 0;) {
      const to = Math.min(count, from + slice);
      setFilter(filter, open);
      const { starts, sums } = likelyWindows(table, length, shift, filter, from, to);
      for (const [index, start] of starts.entries()) judge(start, sums[index] as number);
      open = open.filter((candidate) => candidate.open);
      passed += to - from;
      from = to;
      yield passed;
    }
  }
}

/** The same in one go. */
export function scanAll(kept: Kept, needles: readonly Needle[]): void {
  const steps = scan(kept, needles, Infinity);
  while (steps.next().done !== true);
}

/** Checksums of all beginnings of the kept code points: that of any window follows from two of them. */
function sumsOf(kept: Kept, base: number, salt: number): Int32Array {
  const table = new Int32Array(kept.length + 1);
  let sum = 0;
  for (let index = 0; index < kept.length; index += 1) {
    sum = (Math.imul(sum, base) + mix((kept.codes[index] as number) ^ salt)) | 0;
    table[index + 1] = sum;
  }
  return table;
}

function setFilter(filter: Uint8Array, candidates: readonly Candidate[]): void {
  filter.fill(0);
  for (const { rolling } of candidates) filter[rolling >>> (32 - FILTER_BITS)] = 1;
}

/** The one loop that sees every window of every length: a small table of bits decides before anything else is asked. */
function likelyWindows(
  table: Int32Array,
  length: number,
  shift: number,
  filter: Uint8Array,
  from: number,
  to: number,
): Windows {
  const starts: number[] = [];
  const sums: number[] = [];
  const ends = table.subarray(length);
  for (let at = from; at < to; at += 1) {
    const sum = ((ends[at] as number) - Math.imul(table[at] as number, shift)) | 0;
    if (filter[sum >>> (32 - FILTER_BITS)] !== 0) {
      starts.push(at);
      sums.push(sum);
    }
  }
  return { starts, sums };
}

/** Needles that can occur at all, by their length. */
function byLength(needles: readonly Needle[], most: number): Map<number, Candidate[]> {
  const groups = new Map<number, Candidate[]>();
  for (const needle of needles) {
    const { length } = needle;
    if (!Number.isInteger(length) || length < 1 || length > most || !/^[0-9a-f]{8}$/.test(needle.rolling)) continue;
    const candidate: Candidate = {
      needle,
      rolling: Number.parseInt(needle.rolling, 16) | 0,
      proven: -1,
      overlaps: null,
      open: true,
    };
    const group = groups.get(length);
    if (group) group.push(candidate);
    else groups.set(length, [candidate]);
  }
  return groups;
}

type Checksum = (from: number, length: number) => number;

/** Decides on a window whose checksum may be wanted, and tells the needles that it holds. */
function judgeOf(kept: Kept, length: number, candidates: readonly Candidate[], digest: Digest, second: Checksum) {
  const bySum = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const group = bySum.get(candidate.rolling);
    if (group) group.push(candidate);
    else bySum.set(candidate.rolling, [candidate]);
  }
  // Windows that no open needle wanted, by both checksums: they are not digested again.
  const refused = new Map<number, Set<number>>();
  return (from: number, sum: number): void => {
    let sha256: string | null = null;
    for (const candidate of bySum.get(sum) ?? []) {
      if (!candidate.open) continue;
      if (candidate.proven >= 0) {
        if (!holdsProven(kept, candidate, from)) continue;
      } else {
        if (sha256 === null) {
          if (refused.get(sum)?.has(second(from, length)) === true) continue;
          sha256 = digest(kept, from, from + length);
        }
        if (sha256 !== candidate.needle.sha256) {
          const known = refused.get(sum) ?? new Set();
          refused.set(sum, known.add(second(from, length)));
          continue;
        }
      }
      candidate.proven = from;
      candidate.open = candidate.needle.hit(from);
    }
  };
}

/** Whether the window holds the same code points as the proven one. What they share is not compared again. */
function holdsProven(kept: Kept, candidate: Candidate, from: number): boolean {
  const { codes } = kept;
  const { proven } = candidate;
  const { length } = candidate.needle;
  const shift = from - proven;
  let index = 0;
  if (shift < length) {
    candidate.overlaps ??= commonPrefixes(codes.subarray(proven, proven + length));
    // The shared part is the passage's own rest, and must be its beginning too.
    if (candidate.overlaps[shift] !== length - shift) return false;
    index = length - shift;
  }
  for (; index < length; index += 1) if (codes[from + index] !== codes[proven + index]) return false;
  return true;
}

/** For each rest of the codes, how far it agrees with their beginning (the Z function, Gusfield 1997, section 1.3). */
function commonPrefixes(codes: Uint32Array): Uint32Array {
  const prefixes = new Uint32Array(codes.length);
  let left = 0;
  let right = 0;
  for (let index = 1; index < codes.length; index += 1) {
    let common = index < right ? Math.min(right - index, prefixes[index - left] as number) : 0;
    while (index + common < codes.length && codes[common] === codes[index + common]) common += 1;
    prefixes[index] = common;
    if (index + common > right) {
      left = index;
      right = index + common;
    }
  }
  return prefixes;
}

const SECOND_BASE = 0x2c1b3c6d;
const SECOND_SALT = 0x5bd1e995;

/**
 * A second checksum of any window, with a table that is made when first asked for. It only spares digests of windows
 * that were refused: two that agree in both checksums and differ could at worst leave a passage unfound, never accept
 * an altered one.
 */
function secondChecksum(kept: Kept): Checksum {
  let table: Int32Array | null = null;
  return (from, length) => {
    table ??= sumsOf(kept, SECOND_BASE, SECOND_SALT);
    return ((table[from + length] as number) - Math.imul(table[from] as number, power(SECOND_BASE, length))) | 0;
  };
}
