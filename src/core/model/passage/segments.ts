/**
 * Places in a plain text: sections of paragraphs of sentences, and tables of rows.
 *
 * - A line that is not blank and not in a table is a paragraph or a heading. A heading opens the section of its name;
 *   two or more blank lines close it. What has no heading is in section "body". Paragraphs are counted within their
 *   section over the whole text: a later part goes on counting.
 * - A line that starts "Table N:" or "Table N." opens table N and is its row 0. The following lines with a tab are rows
 *   1, 2, …, the header row among them; lines of white space alone do not count. Any other line ends the table.
 */
import { captionNumber, headingName } from './headings.ts';
import { afterMark, type Segment, type Span } from './selector.ts';
import { sentences, trim } from './sentences.ts';
import { toEnd } from './slices.ts';

/** A line with words, without the white space around them. */
interface Line extends Span {
  readonly tab: boolean;
  /** Blank lines directly before it. */
  readonly blanks: number;
}

const UNTITLED = 'body';

/** All segments of a text in their order. Offsets count after a byte order mark. */
export function segments(text: string): Segment[] {
  return toEnd(segmentSteps(afterMark(text), Infinity));
}

/** The same in slices of about `slice` UTF-16 units, for a text without its mark; yields the offset reached. */
export function* segmentSteps(text: string, slice: number): Generator<number, Segment[]> {
  const found: Segment[] = [];
  const lines = linesOf(text);
  const paragraphs = new Map<string, number>();
  let section = UNTITLED;
  let table = 0;
  let row = 0;
  let reached = 0;
  let line = following(lines);
  for (let next: Line | null = null; line !== null; line = next) {
    next = following(lines);
    if (line.start >= reached + slice) {
      reached = line.start;
      yield reached;
    }
    const { start, end } = line;
    if (table > 0 && line.tab) {
      row += 1;
      found.push({ place: { table, row }, start, end });
      continue;
    }
    if (line.blanks > 1) section = UNTITLED;
    const words = text.slice(start, Math.min(end, start + 256));
    table = captionNumber(words) ?? 0;
    if (table > 0) {
      row = 0;
      found.push({ place: { table, row }, start, end });
      continue;
    }
    // A heading needs something to be the heading of; without it the words are a paragraph and keep their place.
    const heading = !line.tab && next !== null && next.blanks < 2 ? headingName(words) : null;
    if (heading !== null) {
      section = heading;
      continue;
    }
    const paragraph = (paragraphs.get(section) ?? 0) + 1;
    paragraphs.set(section, paragraph);
    for (const [position, sentence] of sentences(text, line).entries()) {
      found.push({ place: { section, paragraph, sentence: position + 1 }, ...sentence });
    }
  }
  return found;
}

function following(lines: Iterator<Line>): Line | null {
  const step = lines.next();
  return step.done === true ? null : step.value;
}

/** Lines with words; the blank ones are only counted. */
function* linesOf(text: string): Generator<Line, void> {
  let blanks = 0;
  let start = 0;
  while (start < text.length) {
    let end = start;
    let tab = false;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) {
      if (text.charCodeAt(end) === 0x09) tab = true;
      end += 1;
    }
    const span = trim(text, start, end);
    if (span.start === span.end) blanks += 1;
    else {
      yield { ...span, tab, blanks };
      blanks = 0;
    }
    start = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
}

/** Line feed, carriage return, next line, and the separators of lines and paragraphs. */
function isLineEnd(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
}
