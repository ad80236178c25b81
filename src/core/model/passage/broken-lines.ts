/** Texts whose lines are broken by their width, as those copied out of a PDF are: a line is then no paragraph. */
import { captionNumber } from './headings.ts';

const FEWEST = 8;
/** Of two lines that touch, how often the second goes on in lower case where lines are broken; a paragraph hardly ever does. */
const SHARE = 0.3;
/** Letters are not equally wide: of the width of the widest lines a broken one has at least this share, with the next word. */
const FULL = 0.9;

interface Line {
  readonly start: number;
  readonly end: number;
  /** Where the next line begins. */
  readonly next: number;
}

function* linesOf(text: string): Generator<Line, void> {
  const breaks = /\r\n|[\n\r\u0085\u2028\u2029]/g;
  let start = 0;
  for (let match = breaks.exec(text); match; match = breaks.exec(text)) {
    yield { start, end: match.index, next: breaks.lastIndex };
    start = breaks.lastIndex;
  }
  yield { start, end: text.length, next: text.length };
}

/** What the first lines of a text say of all: enough of them to tell, so that a long text costs no more. */
const LOOKED_AT = 4000;

/** The width of the widest lines, but for a few, where lines are broken; null where each line is a paragraph of its own. */
function brokenAt(text: string): number | null {
  const widths: number[] = [];
  let [touching, goingOn] = [0, 0];
  let before = '';
  let seen = 0;
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, Math.min(end, start + 400)).trim();
    if (line !== '' && !line.includes('\t')) widths.push(line.length);
    if (line !== '' && before !== '') {
      touching += 1;
      if (/^\p{Ll}/u.test(line)) goingOn += 1;
    }
    before = line;
    seen += 1;
    if (seen === LOOKED_AT) break;
  }
  if (goingOn < FEWEST || goingOn < touching * SHARE) return null;
  widths.sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.9)] ?? null;
}

/** Whether the next line goes on with the paragraph of this one: in lower case, or since its first word had no room here. */
function goesOn(line: string, next: string, width: number): boolean {
  if (line === '' || next === '' || line.includes('\t') || next.includes('\t')) return false;
  if (captionNumber(next) !== null) return false;
  const [word = ''] = next.split(/\s/, 1);
  return line.length + 1 + word.length >= width * FULL || /^\p{Ll}/u.test(next);
}

/**
 * The same text, unit for unit, with a space for each line break within a paragraph, so that sentences are whole and are
 * counted as in a text without broken lines. Null where the lines are not broken by their width.
 */
export function joinLines(text: string): string | null {
  const width = brokenAt(text);
  if (width === null) return null;
  const parts: string[] = [];
  let from = 0;
  let before: Line | null = null;
  for (const line of linesOf(text)) {
    const words = (of: Line): string => text.slice(of.start, of.end).trim();
    if (before && goesOn(words(before), words(line), width)) {
      parts.push(text.slice(from, before.end), ' '.repeat(before.next - before.end));
      from = before.next;
    }
    before = line;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
