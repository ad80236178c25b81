/**
 * What one code point of an NFKC text means to a fingerprint, and where such a text may be cut before it is
 * normalised. Answers for the Basic Multilingual Plane are remembered: a text asks for the same few again and again.
 */

/** Never kept. */
export const DROPPED = 1;
/** A letter, a number that is no digit, or a mathematical symbol: always kept. */
export const KEPT = 2;
/** Kept, and decides on its neighbours. */
export const DIGIT = 3;
/** A hyphen, dash or minus: kept as `-` directly before a digit. */
export const DASH = 4;
/** A point, comma or slash: kept directly between two digits. */
export const POINT = 5;
/** Kept directly after a digit. */
export const PERCENT = 6;
/** Kept, but becomes more than one code point in lower case. */
export const EXPANDING = 7;

const UNKNOWN = 0;
const BOUNDARY = 1;
const INNER = 2;

const PLANE = 0x10000;
const kinds = new Uint8Array(PLANE);
const lowers = new Uint16Array(PLANE);
const boundaries = new Uint8Array(PLANE);
const plain = new Uint8Array(PLANE);

/** One of the constants above, for a code point of an NFKC text. */
export function kindOf(code: number): number {
  if (code >= PLANE) return classify(code);
  const known = kinds[code] as number;
  if (known !== UNKNOWN) return known;
  const kind = classify(code);
  kinds[code] = kind;
  return kind;
}

/** Lower case of a code point whose kind is KEPT or DIGIT. */
export function lowerOf(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
  if (code >= PLANE) return lowerCase(code);
  const known = lowers[code] as number;
  if (known !== 0) return known;
  const lower = lowerCase(code);
  // No code point of this plane has its lower case in another one; were there one, it is asked for each time.
  if (lower < PLANE) lowers[code] = lower;
  return lower;
}

/** The code points that a code point of kind EXPANDING becomes; only those that are kept. */
export function expand(code: number): number[] {
  return [...String.fromCodePoint(code).toLowerCase()]
    .filter((character) => /[\p{L}\p{N}\p{Sm}]/u.test(character))
    .map((character) => character.codePointAt(0) ?? 0);
}

/** Whether a text may be cut before this code point and its parts be normalised each on its own. */
export function startsCluster(code: number): boolean {
  if (code < 0x300) return true;
  if (code >= PLANE) return isBoundary(code);
  const known = boundaries[code] as number;
  if (known !== UNKNOWN) return known === BOUNDARY;
  const answer = isBoundary(code);
  boundaries[code] = answer ? BOUNDARY : INNER;
  return answer;
}

/** Whether a code point that stands alone in its cluster is its own NFKC form. */
export function isPlain(code: number): boolean {
  if (code < 0x80) return true;
  if (code >= PLANE) return normalise(code) === String.fromCodePoint(code);
  const known = plain[code] as number;
  if (known !== UNKNOWN) return known === BOUNDARY;
  const answer = normalise(code) === String.fromCodePoint(code);
  plain[code] = answer ? BOUNDARY : INNER;
  return answer;
}

/** Whether a code point of the original text is a mark that moves in canonical order (its combining class is not 0). */
export function isReordering(character: string): boolean {
  if (!/^\p{M}/u.test(character)) return false;
  // U+0345 alone has the highest class, 240: every other mark with a class is moved before it.
  return character === '\u0345' || !('\u0345' + character).normalize('NFD').startsWith('\u0345');
}

/** Whether a UTF-16 unit is white space, as ECMAScript has it. */
export function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit === 0xa0 || unit === 0xfeff || unit === 0x3000 || unit === 0x1680) return true;
  return unit >= 0x2000 && (unit <= 0x200a || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f);
}

function classify(code: number): number {
  const character = String.fromCodePoint(code);
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (code === 0x2212 || /\p{Pd}/u.test(character)) return DASH;
  if (code === 0x2e || code === 0x2c || code === 0x2f) return POINT;
  if (code === 0x25) return PERCENT;
  const lower = [...character.toLowerCase()];
  if (lower.length > 1) return EXPANDING;
  return /^[\p{L}\p{N}\p{Sm}]$/u.test(lower[0] ?? '') ? KEPT : DROPPED;
}

function lowerCase(code: number): number {
  return String.fromCodePoint(code).toLowerCase().codePointAt(0) ?? code;
}

function normalise(code: number): string {
  return String.fromCodePoint(code).normalize('NFKC');
}

/**
 * The stable boundaries of Unicode Standard Annex 15: nothing before such a code point can move past it or join it.
 * Marks, the vowels and finals of Hangul and one block with composing letters (Kirat Rai) have none before them.
 */
function isBoundary(code: number): boolean {
  const first = String.fromCodePoint(code).normalize('NFKD');
  const point = first.codePointAt(0) ?? 0;
  if (point >= 0x1160 && point <= 0x11ff) return false;
  if (point >= 0x16d40 && point <= 0x16d7f) return false;
  return !/^\p{M}/u.test(first);
}
