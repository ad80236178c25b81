/**
 * All places of many passages in one text. A rolling checksum passes over the kept characters once for each distinct
 * length (Karp and Rabin, IBM J. Res. Dev. 31:249, 1987); where it agrees, SHA-256 decides. Once one window is proven,
 * later ones are compared with it, so that a text that repeats itself costs one digest and not one for each repeat.
 */
import { type Checksum, type Checksums, checksums, LANES, secondChecksum } from './checksums.ts';
import { type Digest, digestOf } from './digest.ts';
import type { Kept } from './keep.ts';
import { addTo, grouped } from '../grouped.ts';
import { toEnd } from './slices.ts';

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

/** Passages of one length. */
interface Group {
  readonly length: number;
  readonly candidates: readonly Candidate[];
  /** Told of a window and its checksum. */
  readonly judge: (start: number, sum: number) => void;
}

/**
 * Tells each needle of its occurrences; yields the windows passed, in slices of about `slice` windows.
 *
 * @param among the only windows that are wanted, in order, where not all are
 */
export function* scan(
  kept: Kept,
  needles: readonly Needle[],
  slice: number,
  digest: Digest = digestOf,
  among?: Uint32Array,
): Generator<number, void> {
  const lengths = byLength(needles, kept.length);
  if (lengths.size === 0) return;
  const sums = checksums(kept, Math.max(0, ...lengths.keys()));
  const second = secondChecksum(kept);
  const groups: Group[] = [];
  for (const [length, candidates] of lengths) {
    for (const one of candidates) {
      if (!one.needle.near) continue;
      const judge = judgeOf(kept, length, [one], digest, second);
      for (const range of one.needle.near) pass(kept, sums, [{ length, candidates: [one], judge }], range);
      // The pass over the whole text begins anew, in order.
      one.proven = -1;
      one.overlaps = null;
    }
    const open = candidates.filter((one) => one.open);
    if (open.length > 0) groups.push({ length, candidates: open, judge: judgeOf(kept, length, open, digest, second) });
  }
  groups.sort((a, b) => a.length - b.length);
  let passed = 0;
  for (let first = 0; first < groups.length; first += LANES) {
    let lanes = groups.slice(first, first + LANES);
    const count = kept.length - (lanes[0]?.length ?? 0) + 1;
    for (let from = 0; from < count && lanes.length > 0; from += slice) {
      const to = Math.min(count, from + slice);
      pass(kept, sums, lanes, { from, to }, among);
      passed += (to - from) * lanes.length;
      yield passed;
      lanes = lanes.filter(({ candidates }) => candidates.some((one) => one.open));
    }
  }
}

/** The same in one go. */
export function scanAll(kept: Kept, needles: readonly Needle[]): void {
  toEnd(scan(kept, needles, Infinity));
}

/** Judges the windows that start in a range, of up to LANES lengths at once. */
function pass(kept: Kept, sums: Checksums, lanes: readonly Group[], { from, to }: Range, among?: Uint32Array): void {
  const open = lanes.flatMap(({ candidates }) => candidates.filter((one) => one.open));
  const starts = sums.likely(
    lanes.map(({ length }) => length),
    open.map(({ rolling }) => rolling),
    from,
    to,
    among,
  );
  for (const start of starts) {
    for (const { length, judge } of lanes) if (start + length <= kept.length) judge(start, sums.of(start, length));
  }
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
    addTo(groups, length, candidate);
  }
  return groups;
}

/** Decides on a window whose checksum may be wanted, and tells the needles that it holds. */
function judgeOf(kept: Kept, length: number, candidates: readonly Candidate[], digest: Digest, second: Checksum) {
  const bySum = grouped(candidates, ({ rolling }) => rolling);
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
