import { sayFinding } from '../schema/finding-texts.ts';

/** Characters that deceive: controls, invisible ones, ones that turn the direction of text, and look-alikes. */

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Characters found in a text: their code points, as U+XXXX, in order, and where the first one is (UTF-16 units). */
export interface FoundCharacters {
  readonly points: readonly string[];
  readonly first: number;
}

const found = (text: string, pattern: RegExp): FoundCharacters => ({
  points: [...new Set(text.match(pattern) ?? [])].map(codePoint),
  first: text.search(pattern),
});

/** Unpaired surrogates: they break encoders, links and storage. */
export const loneSurrogates = (text: string): FoundCharacters => found(text, /\p{Cs}/gu);

/** Control characters; tabs and line breaks are among them where a text must stay on one line. */
export const controls = (text: string, oneLine: boolean): FoundCharacters =>
  found(text, oneLine ? /\p{Cc}/gu : /[^\P{Cc}\t\n\r]/gu);

/**
 * Characters that nobody sees or that make text read differently from its bytes: formats, tags, selectors, fillers;
 * and tabs and line breaks in what is written on one line.
 */
export const invisibles = (text: string, oneLine: boolean): FoundCharacters =>
  found(
    text,
    oneLine
      ? /[\t\n\r\p{Cf}\u034f\u115f\u1160\u3164\ufe00-\ufe0f\u{e0000}-\u{e01ef}\u2028\u2029]/gu
      : /[\p{Cf}\u034f\u115f\u1160\u3164\ufe00-\ufe0f\u{e0000}-\u{e01ef}\u2028\u2029]/gu,
  );

/**
 * Characters that are often typed or scanned for another, with the character they look like. Each was met in names of
 * genes and units; a whole table of confusables (Unicode UTS #39) would cost more than the rest of the reader.
 */
const lookAlikes: Readonly<Record<string, string>> = {
  ß: 'β',
  ꞵ: 'β',
  ᵝ: 'β',
  µ: 'μ',
  ɑ: 'α',
  ɣ: 'γ',
  ĸ: 'κ',
  Ω: 'Ω',
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  ѕ: 's',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  т: 't',
  у: 'y',
  х: 'x',
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Ѕ: 'S',
  І: 'I',
  Ј: 'J',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  Т: 'T',
  У: 'Y',
  Х: 'X',
};
const plainLetters: Readonly<Record<string, string>> = { α: 'a', β: 'b', γ: 'g', κ: 'k', μ: 'm' };

/** What a label looks like: look-alikes and Greek letters as the Latin letters they are taken for, marks dropped. */
export function skeleton(label: string): string {
  const shown = [...label].map((character) => lookAlikes[character] ?? character).join('');
  return [...shown.normalize('NFKC').toLowerCase()]
    .map((character) => plainLetters[character] ?? character)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Look-alike characters in a label, each with what it looks like: "U+00DF looks like β". */
export const lookAlikesIn = (label: string): string[] =>
  [...new Set(label)]
    .filter((character) => character in lookAlikes)
    .map((character) => sayFinding('look.like', { point: codePoint(character), letter: lookAlikes[character] ?? '' }));
