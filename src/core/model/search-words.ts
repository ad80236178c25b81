import { spellGreek } from './names.ts';

/** Numbers written out, and Roman ones without those that are letters with another meaning. */
const numbers: ReadonlyMap<string, string> = new Map([
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
    (word, at) => [word, String(at + 1)] as const,
  ),
  ...(['i', 'ii', 'iii', 'iv', '', 'vi', 'vii', 'viii', 'ix'] as const).map(
    (word, at) => [word, String(at + 1)] as const,
  ),
]);

/** Words that names have or lack without meaning anything by it. */
const small: ReadonlySet<string> = new Set([
  'a',
  'an',
  'and',
  'by',
  'for',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
]);

/**
 * The words of a text as they are searched for: lower case, without accents, Greek letters spelt out as words of their
 * own, letters parted from digits, and numbers in digits whether written out, Roman or Arabic: "TGF-β1" and "tgf beta
 * one" have the same. Small words are left out unless there are no others.
 */
export function searchWords(text: string): string[] {
  const plain = spellGreek(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(), ' ');
  const words = (plain.match(/\p{L}+|\p{N}+/gu) ?? []).map((word) => numbers.get(word) ?? word);
  const telling = words.filter((word) => !small.has(word));
  return telling.length > 0 ? telling : words;
}

/**
 * A name written as one word, in the ways in which people write it: with its Greek letters spelt out, and with a Latin
 * letter in the place of each ("tgfbeta1", "tgfb1"). Equal names have one in common, however they part their words.
 */
export function runTogether(name: string): string[] {
  const joined = (text: string): string => searchWords(text).join('');
  const latin = name
    .normalize('NFKD')
    .replace(/\p{Script=Greek}/gu, (letter) => spellGreek(letter.toLowerCase(), '').charAt(0));
  return [...new Set([joined(name), joined(latin)])].filter((word) => word !== '');
}
