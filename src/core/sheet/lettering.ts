import { svg, type SvgElement } from '../figure/svg.ts';
import { fontFile } from './font-file.ts';
import { type Letter, lettersOf, type LetterWeight } from './letters.ts';
import { charactersOf, firstSetting, runsOf, type Setting, settingOf, type TextRun } from './text-runs.ts';

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

/** Short, since each letter of a figure names one. */
const letterId = (weight: LetterWeight, character: string): string =>
  `${weight === 700 ? 'b' : 'm'}${(character.codePointAt(0) ?? 0).toString(36)}`;
const hundredth = (value: number): number => Math.round(value * 100) / 100;

/** A line as its letters, each an outline that is used. */
function outlinedRun(
  { text, x, y, size, weight }: TextRun,
  attributes: SvgElement['attributes'],
  used: Map<string, Letter>,
): SvgElement {
  const letters = lettersOf(weight);
  const { stroke, 'stroke-width': width, ...given } = attributes;
  const halo = width === undefined ? {} : { stroke, 'stroke-width': hundredth((1000 * Number(width)) / size) };
  let across = 0;
  const uses = [...text].flatMap((character) => {
    const letter = letters.get(character);
    const at = across;
    across += letter?.advance ?? 0;
    if (!letter || letter.outline === '') return [];
    used.set(letterId(weight, character), letter);
    return [svg('use', { href: `#${letterId(weight, character)}`, x: at === 0 ? undefined : at })];
  });
  const scale = Math.round(size * 100) / 100_000;
  const place = `translate(${hundredth(x)} ${hundredth(y)}) scale(${scale} ${-scale})`;
  return svg('g', { transform: place, 'aria-label': text, role: 'img', ...given, ...halo }, ...uses);
}

/** What of a text's attributes its outlines keep. */
const kept = ['fill', 'stroke', 'stroke-width', 'stroke-linejoin', 'paint-order', 'opacity'];

/**
 * A drawing whose letters are outlines, so that it looks alike wherever it is opened. A line with a character that the
 * font has not stays text.
 */
export function outlined(root: SvgElement): SvgElement {
  const used = new Map<string, Letter>();
  const drawn = (element: SvgElement, outer: Setting): SvgElement => {
    const setting = settingOf(element, outer);
    if (element.name !== 'text')
      return {
        ...element,
        children: element.children.map((child) => (typeof child === 'string' ? child : drawn(child, setting))),
      };
    const runs = runsOf(element, outer);
    if (!runs.every(({ text, weight }) => [...text].every((character) => lettersOf(weight).has(character))))
      return element;
    const given = Object.fromEntries(Object.entries(element.attributes).filter(([name]) => kept.includes(name)));
    const [only, ...others] = runs.map((run) => outlinedRun(run, given, used));
    return only && others.length === 0 ? only : svg('g', {}, ...(only ? [only, ...others] : []));
  };
  const { children, ...rest } = drawn(root, firstSetting);
  const shapes = [...used]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { outline }]) => svg('path', { id, d: outline }));
  return { ...rest, children: [...(shapes.length > 0 ? [svg('defs', {}, ...shapes)] : []), ...children] };
}
