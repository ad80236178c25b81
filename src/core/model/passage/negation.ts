/** Words that turn a sentence round. What a quote leaves out may not hold one. */
import type { Span } from './selector.ts';

const NEGATIONS = new Set(
  (
    'not no nor never neither none nobody nothing nowhere without cannot ' + 'hardly scarcely barely absent absence'
  ).split(' '),
);
const STEMS = /^(?:fail|lack)/;
const WORD = /[\p{L}\p{N}\p{M}\p{Cf}'\u2019]+/gu;

/**
 * The negating words of a span within a line, in order. Prefixes (un-, in-, non-) do not count: they belong to words
 * that mean something of their own.
 */
export function negations(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const [word] = match;
    const from = start + match.index;
    if (isNegation(word)) found.push({ start: from, end: from + word.length });
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
