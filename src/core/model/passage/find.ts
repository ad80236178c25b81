/** Passages found again in a text. */
import type { Digest } from './digest.ts';
import { isWhole } from './edges.ts';
import { keptRange } from './keep.ts';
import { type PreparedText, prepareSteps } from './prepared.ts';
import { type Needle, scan } from './scan.ts';
import type { Passage, Span } from './selector.ts';
import { toEnd, toldAs } from './slices.ts';

/** A passage to look for; `id` is handed back. */
export interface Wanted {
  readonly id: string;
  readonly passage: Passage;
}

/**
 * Where a passage is: `exact`, the digest within the segment at its place; `moved`, the digest elsewhere; `missing`.
 * Offsets are UTF-16 units of the decoded text after a byte order mark, the end excluded; null where it is missing.
 */
export interface Found {
  readonly id: string;
  readonly found: 'exact' | 'moved' | 'missing';
  readonly start: number | null;
  readonly end: number | null;
}

/** Work done of the work to do at most, in characters passed. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** `slice`: characters between two yields. `digest`: another SHA-256, to count or to replace it. */
export interface FindOptions {
  readonly slice?: number;
  readonly digest?: Digest;
}

/** Some milliseconds of work. */
const SLICE = 1 << 18;

/** Finds passages in a text; the answers are in the order of the questions. */
export function find(text: string | PreparedText, wanted: readonly Wanted[], options: FindOptions = {}): Found[] {
  return toEnd(findSteps(text, wanted, { slice: Infinity, ...options }));
}

/** The same in slices, so that a page stays alive: call `next` until it is done, letting others in between. */
export function* findSteps(
  text: string | PreparedText,
  wanted: readonly Wanted[],
  options: FindOptions = {},
): Generator<Progress, Found[]> {
  const slice = options.slice ?? SLICE;
  const lengths = new Set(wanted.map(({ passage }) => passage.fingerprint.length)).size;
  const units = typeof text === 'string' ? text.length : text.text.length;
  const total = units * (2 + lengths);
  const prepared =
    typeof text === 'string' ? yield* toldAs(prepareSteps(text, slice), (done) => ({ done, total })) : text;
  const watches = wanted.map((one) => watch(prepared, one));
  const scanning = scan(prepared.kept, watches, slice, options.digest);
  yield* toldAs(scanning, (passed) => ({ done: units * 2 + passed, total }));
  return watches.map((one) => one.answer());
}

/** A needle that remembers which of its occurrences is the right one. */
function watch(prepared: PreparedText, { id, passage }: Wanted): Needle & { answer: () => Found } {
  const { kept } = prepared;
  const { length, sha256, rolling, occurrence } = passage.fingerprint;
  const segments = prepared.at(passage.place);
  const choice = choose(id, passage, segments);
  return {
    length,
    sha256,
    rolling,
    // With a stated occurrence all of them have to be counted.
    ...(occurrence === undefined ? { near: segments.map(({ start, end }) => keptRange(kept, start, end)) } : {}),
    hit: (from) =>
      choice.hit({ start: kept.starts[from] as number, end: kept.ends[from + length - 1] as number }, () =>
        isWhole(prepared, from, from + length),
      ),
    answer: choice.answer,
  };
}

/** Which of the occurrences of a passage is the right one. */
export interface Choice {
  /** Told of each in order, and of those at the place beforehand or never; whether more are wanted. */
  readonly hit: (span: Span, isWhole: () => boolean) => boolean;
  readonly answer: () => Found;
}

/** @param segments those at the place of the passage */
export function choose(id: string, { fingerprint: { occurrence } }: Passage, segments: readonly Span[]): Choice {
  const lastPlace = segments.at(-1)?.end ?? 0;
  const atPlace = (offset: number): boolean => segments.some(({ start, end }) => offset >= start && offset < end);
  let seen = 0;
  let chosen: Span | null = null;
  return {
    hit(span, isWhole) {
      seen += 1;
      const right = (occurrence === undefined || seen === occurrence) && isWhole();
      // Without a stated occurrence one at the place is better than the first one.
      if (right && (chosen === null || atPlace(span.start))) chosen = span;
      if (occurrence !== undefined) return seen < occurrence;
      return chosen === null || (!atPlace(chosen.start) && span.start < lastPlace);
    },
    answer() {
      if (chosen === null) return { id, found: 'missing', start: null, end: null };
      return { id, found: atPlace(chosen.start) ? 'exact' : 'moved', start: chosen.start, end: chosen.end };
    },
  };
}
