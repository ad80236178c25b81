/** From a stretch of a text to the record that finds it again. */
import { digestOf, rollingOf } from './digest.ts';
import { isWhole, widen } from './edges.ts';
import { keep, keptRange } from './keep.ts';
import { firstEndingAfter, occurrences } from './match.ts';
import { prepare, type PreparedText } from './prepared.ts';
import { type Needle, scanAll } from './scan.ts';
import { afterMark, type Passage, type Span } from './selector.ts';

/** A passage and where it stands: UTF-16 units after a byte order mark, the end excluded. */
export interface Described extends Span {
  readonly passage: Passage;
}

/**
 * The passage that a span of a text is, widened to whole words and numbers. Its place is that of the sentence or row
 * in which it begins.
 * Throws a RangeError where the span holds no kept character within a sentence or a row: such a passage proves nothing.
 */
export function describe(text: string | PreparedText, start: number, end: number): Passage {
  const [described] = describeSpans(ready(text), [{ start, end }]);
  if (!described) {
    throw new RangeError(
      `Nothing in ${start}–${end} can be found again: choose a span with letters or numbers in a sentence or a table row.`,
    );
  }
  return described.passage;
}

/**
 * The sentences and table rows that hold these words, as passages; several of them where the words recur. Spaces,
 * case and hyphens do not matter. Words that run over a sentence's end give the sentences that they touch, as one.
 */
export function describeSentence(text: string | PreparedText, words: string): Described[] {
  const prepared = ready(text);
  const { kept, segments } = prepared;
  const wanted = keep(afterMark(words));
  const starts = [...occurrences(kept.codes, wanted.codes)];
  const whole = starts.filter((from) => isWhole(prepared, from, from + wanted.length));
  const spans = new Map<number, Span>();
  for (const from of whole.length > 0 ? whole : starts) {
    const first = segments[firstEndingAfter(segments, kept.starts[from] as number)];
    const lastUnit = (kept.ends[from + wanted.length - 1] as number) - 1;
    const last = segments[firstEndingAfter(segments, lastUnit)];
    // Words of a heading belong to no sentence.
    if (!first || !last || first.start > (kept.starts[from] as number) || last.start > lastUnit) continue;
    const known = spans.get(first.start);
    spans.set(first.start, { start: first.start, end: Math.max(known?.end ?? 0, last.end) });
  }
  return describeSpans(prepared, [...spans.values()]);
}

/** Passages for several spans at once; a span without one is left out. */
export function describeSpans(prepared: PreparedText, spans: readonly Span[]): Described[] {
  const { kept, segments } = prepared;
  const counted: { needle: Needle; described: Described; counts: Counts }[] = [];
  for (const { start, end } of spans) {
    const clipped = clip(prepared, start, end);
    if (clipped === null) continue;
    const { from, to } = widen(prepared, clipped.from, clipped.to);
    const offset = kept.starts[from] as number;
    const segment = segments[firstEndingAfter(segments, offset)];
    if (!segment) continue;
    const fingerprint = { length: to - from, sha256: digestOf(kept, from, to), rolling: rollingOf(kept, from, to) };
    const counts: Counts = { own: 0, all: 0 };
    counted.push({
      counts,
      described: { passage: { place: segment.place, fingerprint }, start: offset, end: kept.ends[to - 1] as number },
      needle: {
        ...fingerprint,
        hit(at) {
          counts.all += 1;
          if (at === from) counts.own = counts.all;
          return counts.own === 0 || counts.all < 2;
        },
      },
    });
  }
  scanAll(
    kept,
    counted.map(({ needle }) => needle),
  );
  return counted.map(({ described, counts }) => (counts.all > 1 ? numbered(described, counts.own) : described));
}

interface Counts {
  own: number;
  all: number;
}

function numbered({ passage, start, end }: Described, occurrence: number): Described {
  return { passage: { ...passage, fingerprint: { ...passage.fingerprint, occurrence } }, start, end };
}

/** The kept code points of a span from the first one in a segment on: words before it, as of a heading, have no place. */
function clip({ kept, segments }: PreparedText, start: number, end: number): { from: number; to: number } | null {
  for (let index = firstEndingAfter(segments, start); index < segments.length; index += 1) {
    const segment = segments[index];
    if (!segment || segment.start >= end) return null;
    const range = keptRange(kept, Math.max(start, segment.start), end);
    if (range.from >= range.to) return null;
    if ((kept.starts[range.from] as number) < segment.end) return range;
  }
  return null;
}

function ready(text: string | PreparedText): PreparedText {
  return typeof text === 'string' ? prepare(text) : text;
}
