/** Quotes: passages given in words, where the source's licence allows it. */
import { isWhole } from './edges.ts';
import { keep, type Kept, keptRange } from './keep.ts';
import { firstEndingAfter, occurrences } from './match.ts';
import { negations } from './negation.ts';
import { prepare, type PreparedText } from './prepared.ts';
import type { Segment, Span } from './selector.ts';
import { countWords, differenceOf, similarity, wordsOf } from './words.ts';

/**
 * Why a quote is missing: `empty`, no kept characters, so it would be in every text; `absent`, its words are not
 * there; `scattered`, the parts between its ellipses are not in one sentence in this order; `negation`, the words left
 * out turn the sentence round; `parts`, too many ellipses to be a quote.
 */
export type QuoteFault = 'empty' | 'absent' | 'scattered' | 'negation' | 'parts';

/** The sentence or row that shares most words with a quote; similarity 0 to 1. */
export interface Nearest extends Span {
  readonly similarity: number;
}

/**
 * What became of a quote. Offsets are UTF-16 units after a byte order mark, null where it is missing. `difference` are
 * the words in which the nearest sentence and the quote differ, the sentence's before the quote's.
 */
export interface FoundQuote {
  readonly found: 'exact' | 'missing';
  readonly start: number | null;
  readonly end: number | null;
  /** Whether the quote has an ellipsis. */
  readonly ellipsis: boolean;
  readonly reason?: QuoteFault;
  readonly nearest?: Nearest;
  readonly difference?: string;
}

const ELLIPSIS = /(?:\.[ \u00a0]?){3,}|\u2026/;
const MOST_PARTS = 16;

/** Looks for a quote by its kept characters: spaces, line breaks and hyphens do not matter, everything else does. */
export function findQuote(text: string | PreparedText, quote: string): FoundQuote {
  const prepared = typeof text === 'string' ? prepare(text) : text;
  const whole = keep(quote);
  const pieces = quote.split(ELLIPSIS).map((piece) => keep(piece));
  const ellipsis = pieces.length > 1 && whole.length > 0;
  const missing = (reason: QuoteFault): FoundQuote => ({
    found: 'missing',
    start: null,
    end: null,
    ellipsis,
    reason,
    ...(whole.length > 0 ? nearestTo(prepared, whole) : {}),
  });
  if (whole.length === 0) return missing('empty');
  if (!ellipsis) {
    const span = firstWhole(prepared, whole);
    return span ? { found: 'exact', ...span, ellipsis } : missing('absent');
  }
  const parts = pieces.filter(({ length }) => length > 0);
  const asPrinted = firstWhole(prepared, whole);
  if (asPrinted && ELLIPSIS.test(prepared.text.slice(asPrinted.start, asPrinted.end))) {
    return { found: 'exact', ...asPrinted, ellipsis };
  }
  if (pieces.length > MOST_PARTS) return missing('parts');
  const open = { start: pieces[0]?.length === 0, end: pieces.at(-1)?.length === 0 };
  const found = findParts(prepared, parts, open);
  return typeof found === 'string' ? missing(found) : { found: 'exact', ...found, ellipsis };
}

function firstWhole(prepared: PreparedText, wanted: Kept): Span | null {
  const { kept } = prepared;
  for (const from of occurrences(kept.codes, wanted.codes)) {
    if (isWhole(prepared, from, from + wanted.length)) return spanOf(kept, from, from + wanted.length);
  }
  return null;
}

/** Parts in their order within one sentence, with no negation left out between them or at an open end. */
function findParts(
  prepared: PreparedText,
  parts: readonly Kept[],
  open: { readonly start: boolean; readonly end: boolean },
): Span | QuoteFault {
  const { kept, segments } = prepared;
  const starts = parts.map(({ codes, length }) =>
    [...occurrences(kept.codes, codes)].filter((from) => isWhole(prepared, from, from + length)),
  );
  if (starts.some(({ length }) => length === 0)) return 'absent';
  const next = parts.map(() => 0);
  let fault: QuoteFault = 'scattered';
  let segment: Segment | undefined;
  let turns: readonly Span[] = [];
  for (const from of starts[0] ?? []) {
    const own = segments[firstEndingAfter(segments, kept.starts[from] as number)];
    if (own !== segment) {
      segment = own;
      turns = own ? negations(prepared.text, own) : [];
    }
    const chain = segment && chainFrom(kept, segment, parts, starts, next, from);
    if (!segment || !chain) continue;
    const turned = gapsOf(chain, segment, open).some(({ start, end }) => {
      const first = turns[firstEndingAfter(turns, start)];
      return first !== undefined && first.start < end;
    });
    if (!turned) return { start: chain[0]?.start ?? 0, end: chain.at(-1)?.end ?? 0 };
    fault = 'negation';
  }
  return fault;
}

/** From one place of the first part, the nearest place of each following one, all within the segment. */
function chainFrom(
  kept: Kept,
  segment: Segment,
  parts: readonly Kept[],
  starts: readonly (readonly number[])[],
  next: number[],
  first: number,
): Span[] | null {
  const chain: Span[] = [];
  let reached = first;
  for (const [part, { length }] of parts.entries()) {
    const places = starts[part] ?? [];
    // The first parts are tried in order, so no pointer ever goes back.
    let pointer = next[part] ?? 0;
    while (pointer < places.length && (places[pointer] as number) < reached) pointer += 1;
    next[part] = pointer;
    const from = places[pointer];
    if (from === undefined) return null;
    const span = spanOf(kept, from, from + length);
    if (span.start < segment.start || span.end > segment.end) return null;
    chain.push(span);
    reached = from + length;
  }
  return chain;
}

function gapsOf(chain: readonly Span[], segment: Segment, open: { start: boolean; end: boolean }): Span[] {
  const gaps: Span[] = [];
  for (const [index, { end }] of chain.entries()) {
    const following = chain[index + 1];
    if (following) gaps.push({ start: end, end: following.start });
    else if (open.end) gaps.push({ start: end, end: segment.end });
  }
  if (open.start) gaps.push({ start: segment.start, end: chain[0]?.start ?? segment.start });
  return gaps;
}

function spanOf(kept: Kept, from: number, to: number): Span {
  return { start: kept.starts[from] as number, end: kept.ends[to - 1] as number };
}

function nearestTo({ kept, segments }: PreparedText, quote: Kept): Pick<FoundQuote, 'nearest' | 'difference'> {
  const wanted = wordsOf(quote);
  const counts = countWords(wanted);
  let best: Segment | null = null;
  let most = 0;
  const words = ({ start, end }: Span) => {
    const { from, to } = keptRange(kept, start, end);
    return wordsOf(kept, from, to);
  };
  for (const segment of segments) {
    const similar = similarity(words(segment), counts, wanted.length);
    if (similar > most) {
      most = similar;
      best = segment;
    }
  }
  if (best === null) return {};
  const nearest = { start: best.start, end: best.end, similarity: most };
  const differing = differenceOf(words(best), wanted);
  if (!differing) return { nearest };
  const shown = (text: string) => (word: Span) => text.slice(word.start, word.end);
  const difference = [...differing.left.map(shown(kept.text)), ...differing.right.map(shown(quote.text))].join(' ');
  return { nearest, difference };
}
