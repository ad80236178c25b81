import { svg, type SvgElement } from '../figure/svg.ts';
import { fontFile } from './font-file.ts';
import { type Letter, lettersOf, type LetterWeight } from './letters.ts';
import { charactersOf } from './text-runs.ts';

/** Family of the letters that a figure carries; where they are not read, the same font may be installed. */
export const figureFamily = 'Edgewise Noto Sans';
export const figureFont = `'${figureFamily}', 'Noto Sans', sans-serif`;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.split('');
const pairs = alphabet.flatMap((first) => alphabet.map((second) => first + second));

/** Bytes in Base64 (RFC 4648). */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += (pairs[bits >> 12] ?? '') + (pairs[bits & 0xfff] ?? '');
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  return missing === 0 ? text : text.slice(0, -missing) + '='.repeat(missing);
}

/** Letters of the characters that the font has, in the order of their code points. */
export function lettersAmong(characters: Iterable<string>, weight: LetterWeight): Letter[] {
  const all = lettersOf(weight);
  return [...new Set(characters)].sort().flatMap((character) => all.get(character) ?? []);
}

/** Characters of a drawing that the font has not. */
export const unknownIn = (root: SvgElement): string[] => [
  ...new Set(
    [...charactersOf(root)].flatMap(([weight, characters]) =>
      [...characters].filter((one) => !lettersOf(weight).has(one)),
    ),
  ),
];

/** A drawing with the font that it is written in, of the letters that it uses. Its text stays text. */
export function withFont(root: SvgElement): SvgElement {
  const faces = [...charactersOf(root)]
    .sort(([a], [b]) => a - b)
    .map(([weight, characters]) => {
      const file = fontFile(lettersAmong(characters, weight), { family: figureFamily, weight });
      return `@font-face{font-family:'${figureFamily}';font-weight:${weight};src:url(data:font/ttf;base64,${base64(file)})}`;
    });
  return faces.length === 0 ? root : { ...root, children: [svg('style', {}, faces.join('')), ...root.children] };
}
