/**
 * Sentences of a paragraph. A rule for prose, made to be the same for ever rather than clever: places depend on it.
 */
import { isSpace } from './characters.ts';
import type { Span } from './selector.ts';

/** Words that end in a point and go on, in lower case. */
const ABBREVIATIONS = new Set(
  'al e.g i.e eg ie vs fig figs dr prof mr mrs ms st cf approx ca ref refs eq eqs tab suppl vol pp resp viz'.split(' '),
);
/** Those that do so only before a digit: elsewhere "no." is an answer. */
const BEFORE_DIGIT = new Set('no nos nr p i.v s.c i.p i.m p.o'.split(' '));

const CLOSER = /[)\]}"'”’»›]/;
const OPENER = /[\p{Lu}\p{Lt}\p{Nd}"'“‘«‹„‚(\[{]/u;
const DIGIT = /\p{Nd}/u;
const INITIALS = /^(?:\p{L}\.)*\p{Lu}$/u;
const ITEM_START = /[\p{L}\p{N}"'“‘«(\[]/u;

/**
 * The sentences within a line, without the white space around them. A sentence ends after `.`, `!` or `?` and closing
 * quotes or brackets, where white space and then an upper-case letter, a digit, a quote or an opening bracket follow;
 * not after an abbreviation or an initial. A new one starts at each enumerator `(1)`, `(2)`, … that runs in sequence.
 */
export function sentences(text: string, line: Span): Span[] {
  const cuts = [...sentenceEnds(text, line), ...enumerators(text, line), line.end].sort((a, b) => a - b);
  const found: Span[] = [];
  let start = line.start;
  for (const cut of cuts) {
    const span = trim(text, start, cut);
    if (span.end > span.start) found.push(span);
    start = Math.max(start, cut);
  }
  return found;
}

/** The span without the white space around it. */
export function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function sentenceEnds(text: string, { start, end }: Span): number[] {
  const cuts: number[] = [];
  for (let at = start; at < end; at += 1) {
    if (!isTerminator(text.charCodeAt(at))) continue;
    const first = at;
    while (at + 1 < end && isTerminator(text.charCodeAt(at + 1))) at += 1;
    const last = at;
    while (at + 1 < end && CLOSER.test(text.charAt(at + 1))) at += 1;
    const cut = at + 1;
    let next = cut;
    while (next < end && isSpace(text.charCodeAt(next))) next += 1;
    if (next === cut || next >= end) continue;
    const opener = String.fromCodePoint(text.codePointAt(next) ?? 0);
    if (!OPENER.test(opener)) continue;
    const single = first === last && text.charAt(first) === '.';
    if (!single || !isAbbreviation(wordBefore(text, start, first), DIGIT.test(opener))) cuts.push(cut);
  }
  return cuts;
}

function isTerminator(unit: number): boolean {
  return unit === 0x2e || unit === 0x21 || unit === 0x3f;
}

const LONGEST = 12;
const BEFORE_WORD = /[\s([{"'“‘/–—-]/;

/** Letters and inner points directly before a point; nothing where they are too many or part of more, as in "°C". */
function wordBefore(text: string, start: number, point: number): string {
  let from = point;
  while (from > start && /[\p{L}.]/u.test(text.charAt(from - 1))) {
    from -= 1;
    if (point - from > LONGEST) return '';
  }
  return from === start || BEFORE_WORD.test(text.charAt(from - 1)) ? text.slice(from, point) : '';
}

function isAbbreviation(word: string, beforeDigit: boolean): boolean {
  const lower = word.toLowerCase();
  return ABBREVIATIONS.has(lower) || (beforeDigit && BEFORE_DIGIT.has(lower)) || INITIALS.test(word);
}

/** Offsets of `(1)`, `(2)`, … where at least two run in sequence, each with an item after it. */
function enumerators(text: string, { start, end }: Span): number[] {
  const cuts: number[] = [];
  let run: number[] = [];
  const flush = () => {
    if (run.length > 1) cuts.push(...run);
    run = [];
  };
  // Looked for within the line alone: a search to the end of the text, from each line, takes minutes where there is none.
  for (let at = start; at < end; at += 1) {
    if (text.charCodeAt(at) !== 0x28) continue;
    let close = at + 1;
    while (close < end && close - at <= 3 && isAsciiDigit(text.charCodeAt(close))) close += 1;
    if (close === at + 1 || text.charAt(close) !== ')') continue;
    let item = close + 1;
    while (item < end && isSpace(text.charCodeAt(item))) item += 1;
    // "(1)," or "(1)." cites something and lists nothing.
    if (item >= end || !ITEM_START.test(String.fromCodePoint(text.codePointAt(item) ?? 0))) continue;
    const number = Number(text.slice(at + 1, close));
    if (number === 1) flush();
    if (number === run.length + 1) run.push(at);
  }
  flush();
  return cuts;
}

function isAsciiDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
