/** Words that turn a sentence round. What a quote leaves out may not hold one. */
import type { Span } from './selector.ts';

const NEGATIONS = new Set(
  (
    'not no nor never neither none nobody nothing nowhere without cannot ' + 'hardly scarcely barely absent absence'
  ).split(' '),
);
const STEMS = /^(?:fail|lack)/;
const BREAK = /[-\u2010\u00ad][ \t]*(?:\r\n|\n|\r)[ \t]*/g;
const WORD = /(?:[\p{L}\p{N}\p{M}\p{Cf}'\u2019]|[-\u2010\u00ad][ \t]*(?:\r\n|\n|\r)[ \t]*)+/gu;

/**
 * The negating words of a span, in order. Prefixes (un-, in-, non-) do not count: they belong to words that mean
 * something of their own. A word broken at the end of a line is read both as one and as two.
 */
export function negations(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const [word] = match;
    const from = start + match.index;
    if ([word.replace(BREAK, ''), ...word.split(BREAK)].some(isNegation))
      found.push({ start: from, end: from + word.length });
  }
  return found;
}

function isNegation(word: string): boolean {
  const plain = word
    .normalize('NFKC')
    .replace(/[\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/^['\u2019]+|['\u2019]+$/g, '');
  return NEGATIONS.has(plain) || STEMS.test(plain) || /n['\u2019]t$/.test(plain);
}
