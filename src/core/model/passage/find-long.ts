/**
 * Passages found in a text of any length, a stretch of it at a time: the columns of kept characters follow the stretch and
 * not the text, which for fifty megabytes is the difference between tens of megabytes and a gigabyte.
 */
import { isSpace } from './characters.ts';
import { type Digest, digestOf } from './digest.ts';
import { isWhole, wordStarts } from './edges.ts';
import { type Choice, choose, type Found, type Progress, type Wanted } from './find.ts';
import { keep, roomFor } from './keep.ts';
import { CHARACTERS_TO_A_SPACE, isSpaced, type PreparedText } from './prepared.ts';
import { type Needle, scan } from './scan.ts';
import { placeKey, type Segment } from './selector.ts';
import { toEnd } from './slices.ts';

/** UTF-16 units that are looked at together. */
const STRETCH = 1 << 20;
/** What is looked at before a stretch, to see whether its first word is whole: more than the longest joint of one. */
const BEFORE = 128;

export interface LongOptions {
  readonly stretch?: number;
  readonly digest?: Digest;
}

interface Watched {
  readonly wanted: Wanted;
  readonly choice: Choice;
  open: boolean;
}

/**
 * The same answers as `findSteps`, in the order of the questions.
 *
 * @param text without a byte order mark
 * @param segments of the text, which say what is at a place
 */
export function* findLongSteps(
  text: string,
  segments: readonly Segment[],
  wanted: readonly Wanted[],
  { stretch = STRETCH, digest = digestOf }: LongOptions = {},
): Generator<Progress, Found[]> {
  const places = new Map<string, Segment[]>(wanted.map(({ passage }) => [placeKey(passage.place), []]));
  for (const segment of segments) places.get(placeKey(segment.place))?.push(segment);
  const watched = wanted.map((one): Watched => ({
    wanted: one,
    choice: choose(one.id, one.passage, places.get(placeKey(one.passage.place)) ?? []),
    open: true,
  }));
  const longest = wanted.reduce((most, { passage }) => Math.max(most, passage.fingerprint.length), 0);
  const spaced = isSpacedLong(text, stretch);
  // One stretch after the other is kept in the same room: a new one for each would keep the collector of garbage busy.
  const room = roomFor(Math.min(text.length, 2 * stretch));
  for (let from = 0; from < text.length;) {
    const open = watched.filter((one) => one.open);
    if (open.length === 0) break;
    const to = cutAfter(text, from + stretch);
    const start = cutBefore(text, Math.max(0, from - BEFORE));
    const kept = keep(text.slice(start, endFor(text, to, longest)), room);
    const part: PreparedText = { text: kept.text, kept, segments: [], at: () => [], spaced };
    const needles = (counted: boolean): Needle[] =>
      open
        .filter(({ wanted: { passage } }) => (passage.fingerprint.occurrence !== undefined) === counted)
        .map((one) => needleOf(one, part, start, from, to));
    // What is counted is counted wherever it stands; all else must begin where a word does.
    toEnd(scan(kept, needles(true), Infinity, digest));
    toEnd(scan(kept, needles(false), Infinity, digest, wordStarts(part)));
    from = to;
    yield { done: to, total: text.length };
  }
  return watched.map(({ choice }) => choice.answer());
}

/** A needle in one stretch: what begins outside [from, to) is told by another stretch. */
function needleOf(one: Watched, part: PreparedText, base: number, from: number, to: number): Needle {
  const { length, sha256, rolling } = one.wanted.passage.fingerprint;
  const { starts, ends } = part.kept;
  return {
    length,
    sha256,
    rolling,
    hit(at) {
      const start = base + (starts[at] as number);
      if (start < from) return true;
      if (start >= to) return false;
      one.open = one.choice.hit({ start, end: base + (ends[at + length - 1] as number) }, () =>
        isWhole(part, at, at + length),
      );
      return one.open;
    },
  };
}

/** Most characters that are kept of one UTF-16 unit: the longest compatibility form of any (U+FDFA). */
const MOST_OF_ONE = 18;

/** What `isSpaced` says of the text. All its kept characters are counted only where a look at its units does not decide. */
function isSpacedLong(text: string, stretch: number): boolean {
  let [spaces, most] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    most += unit < 0x80 ? 1 : MOST_OF_ONE;
    if (isSpace(unit)) spaces += 1;
  }
  if (spaces * CHARACTERS_TO_A_SPACE >= most) return true;
  let kept = 0;
  for (let from = 0; from < text.length;) {
    const to = cutAfter(text, from + stretch);
    kept += keep(text.slice(from, to)).length;
    from = to;
  }
  return isSpaced(text, kept);
}

/**
 * White space is never kept, joins no cluster, and ends what waits for a digit: a text that is cut behind it keeps the same
 * characters in its parts as in the whole.
 */
function cutAfter(text: string, at: number): number {
  let cut = Math.min(at, text.length);
  while (cut < text.length && !isSpace(text.charCodeAt(cut - 1))) cut += 1;
  return cut;
}

function cutBefore(text: string, at: number): number {
  let cut = at;
  while (cut > 0 && !isSpace(text.charCodeAt(cut - 1))) cut -= 1;
  return cut;
}

/** Where a stretch must end so that a passage of the longest length which begins in it is whole, and the edge after it is seen. */
function endFor(text: string, to: number, longest: number): number {
  for (let more = 4 * longest + BEFORE; ; more *= 2) {
    const end = cutAfter(text, to + more);
    if (end >= text.length || keep(text.slice(to, end)).length > longest) return Math.min(text.length, end + BEFORE);
  }
}
