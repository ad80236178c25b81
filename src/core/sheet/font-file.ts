import type { Letter, LetterWeight } from './letters.ts';
import { type Contour, contoursOf } from './outline-points.ts';

/** Lengths of the font, in its units: a thousand are the font size. From Noto Sans. */
export const fontMetrics = { unitsPerEm: 1000, ascent: 1069, descent: -293, capHeight: 714, xHeight: 536 } as const;

const u8 = (...values: readonly number[]): number[] => values.map((value) => value & 0xff);
const u16 = (...values: readonly number[]): number[] => values.flatMap((value) => u8(value >> 8, value));
const u32 = (...values: readonly number[]): number[] => values.flatMap((value) => u16(value >>> 16, value));
const padded = (bytes: readonly number[], to: number): number[] => [
  ...bytes,
  ...Array.from({ length: (to - (bytes.length % to)) % to }, () => 0),
];
const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

interface Glyph {
  readonly bytes: readonly number[];
  readonly box: readonly [xMin: number, yMin: number, xMax: number, yMax: number];
  readonly points: number;
  readonly contours: number;
}

const noGlyph: Glyph = { bytes: [], box: [0, 0, 0, 0], points: 0, contours: 0 };
const ON_CURVE = 0x01;
/** Flags of a coordinate: it takes one byte, and is positive then; with two bytes the second says that there is none. */
const coordinate = { x: { short: 0x02, same: 0x10 }, y: { short: 0x04, same: 0x20 } } as const;

/** A glyph of the table `glyf`: points with flags, each relative to the one before. */
function glyphOf(contours: readonly Contour[]): Glyph {
  const points = contours.flat();
  if (points.length === 0) return noGlyph;
  const flags: number[] = points.map(({ onCurve }) => (onCurve ? ON_CURVE : 0));
  const written = (axis: 'x' | 'y'): number[] => {
    const { short, same } = coordinate[axis];
    let before = 0;
    return points.flatMap((point, at) => {
      const step = point[axis] - before;
      before = point[axis];
      const flag = flags[at] ?? 0;
      if (step === 0) flags[at] = flag | same;
      else if (Math.abs(step) < 256) flags[at] = flag | short | (step > 0 ? same : 0);
      return step === 0 ? [] : Math.abs(step) < 256 ? u8(Math.abs(step)) : u16(step);
    });
  };
  const [xs, ys] = [written('x'), written('y')];
  const [allX, allY] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const box = [Math.min(...allX), Math.min(...allY), Math.max(...allX), Math.max(...allY)] as const;
  let last = -1;
  const ends = contours.map((contour) => (last += contour.length));
  const bytes = [...u16(contours.length, ...box, ...ends, 0), ...flags, ...xs, ...ys];
  return { bytes: padded(bytes, 4), box, points: points.length, contours: contours.length };
}

/** The table `cmap`, format 4: one segment for each character, which must lie in the Basic Multilingual Plane. */
function characterMap(glyphs: readonly (readonly [code: number, glyph: number])[]): number[] {
  const segments = [...glyphs.toSorted(([a], [b]) => a - b), [0xffff, 0] as const];
  const count = segments.length;
  const power = Math.floor(Math.log2(count));
  const searched = 2 * 2 ** power;
  const codes = segments.map(([code]) => code);
  const body = [
    ...u16(2 * count, searched, power, 2 * count - searched, ...codes, 0, ...codes),
    ...u16(...segments.map(([code, glyph]) => glyph - code)),
    ...u16(...segments.map(() => 0)),
  ];
  return [...u16(0, 1, 3, 1), ...u32(12), ...u16(4, 6 + body.length, 0), ...body];
}

/** The table `name`: family, style, and under which licence the letters stand. */
function names(family: string, weight: LetterWeight): number[] {
  const style = weight === 700 ? 'Bold' : 'Medium';
  const said: readonly (readonly [id: number, text: string])[] = [
    [0, 'Copyright 2022 The Noto Project Authors (https://github.com/notofonts/latin-greek-cyrillic)'],
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, `${family}-${style}`.replaceAll(' ', '')],
    [13, 'SIL Open Font License, Version 1.1'],
  ];
  let offset = 0;
  const records = said.flatMap(([id, text]) => {
    const record = u16(3, 1, 0x409, id, 2 * text.length, offset);
    offset += 2 * text.length;
    return record;
  });
  return [...u16(0, said.length, 6 + records.length), ...records, ...said.flatMap(([, text]) => u16(...ascii(text)))];
}

const checksum = (bytes: readonly number[]): number => {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4)
    sum =
      (sum +
        (((bytes[at] ?? 0) << 24) |
          ((bytes[at + 1] ?? 0) << 16) |
          ((bytes[at + 2] ?? 0) << 8) |
          (bytes[at + 3] ?? 0))) >>>
      0;
  return sum;
};

/** The file of tables, each with its checksum; that of the whole is in `head`. */
function tablesTogether(tables: Readonly<Record<string, readonly number[]>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(tables).sort(([a], [b]) => (a < b ? -1 : 1));
  const count = entries.length;
  const power = Math.floor(Math.log2(count));
  let offset = 12 + 16 * count;
  const directory: number[] = [...u32(0x00010000), ...u16(count, 16 * 2 ** power, power, 16 * (count - 2 ** power))];
  const body: number[] = [];
  let headAt = 0;
  for (const [tag, bytes] of entries) {
    if (tag === 'head') headAt = offset;
    directory.push(...ascii(tag), ...u32(checksum(padded(bytes, 4)), offset, bytes.length));
    for (const byte of padded(bytes, 4)) body.push(byte);
    offset = 12 + 16 * count + body.length;
  }
  const file = [...directory, ...body];
  u32(0xb1b0afba - checksum(file)).forEach((byte, at) => (file[headAt + 8 + at] = byte));
  return Uint8Array.from(file);
}

/**
 * A TrueType font of some letters (OpenType 1.9, tables of the `glyf` flavour): equal letters give equal bytes. Glyph 0 is
 * a blank, the letters follow in their order.
 *
 * @param boxes how many boxes stand behind the letters, for characters that the font has not
 */
export function fontFile(
  letters: readonly Letter[],
  { family, weight, boxes = 0 }: { readonly family: string; readonly weight: LetterWeight; readonly boxes?: number },
): Uint8Array<ArrayBuffer> {
  const box: Letter = { character: '', advance: 600, outline: 'M60 0h480v714h-480zM120 60v594h360v-594z' };
  const all = [{ character: '', advance: 600, outline: '' }, ...letters, ...Array.from({ length: boxes }, () => box)];
  const glyphs = all.map(({ outline }) => glyphOf(contoursOf(outline)));
  const { unitsPerEm, ascent, descent, capHeight, xHeight } = fontMetrics;
  const drawn = glyphs.filter(({ points }) => points > 0);
  const edge = (at: 0 | 1 | 2 | 3, of: (...values: number[]) => number): number =>
    drawn.length === 0 ? 0 : of(...drawn.map(({ box: sides }) => sides[at]));
  const bounds = [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
  const widest = Math.max(...all.map(({ advance }) => advance));
  const most = (of: (glyph: Glyph) => number): number => Math.max(...glyphs.map(of));
  let end = 0;
  const places = [0, ...glyphs.map(({ bytes }) => (end += bytes.length))];
  const codes = letters.map(({ character }) => character.codePointAt(0) ?? 0);
  const bold = weight === 700 ? 1 : 0;
  return tablesTogether({
    'OS/2': [
      ...u16(4, 500, weight, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 322, 0),
      ...u8(2, 11, 5, 2, 4, 5, 4, 2, 2, 4, ...u32(0, 0, 0, 0), ...ascii('NONE')),
      ...u16(bold === 1 ? 0x20 : 0x40, Math.min(...codes, 0xffff), Math.max(...codes, 0)),
      ...u16(ascent, descent, 0, ascent, -descent, 0, 0, 0, 0, xHeight, capHeight, 0, 32, 1),
    ],
    cmap: characterMap(codes.map((code, at) => [code, at + 1])),
    glyf: glyphs.flatMap(({ bytes }) => bytes),
    head: [
      ...u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
      ...u16(0b11, unitsPerEm),
      // Made and changed at no time: the date is the data's.
      ...u32(0, 0, 0, 0),
      ...u16(...bounds, bold, 8, 2, 1, 0),
    ],
    hhea: [
      ...u32(0x00010000),
      ...u16(ascent, descent, 0, widest, bounds[0] ?? 0, 0, bounds[2] ?? 0, 1, 0, 0, 0, 0, 0, 0, 0, all.length),
    ],
    hmtx: u16(...all.flatMap(({ advance }, at) => [advance, glyphs[at]?.box[0] ?? 0])),
    loca: u32(...places),
    maxp: [
      ...u32(0x00010000),
      ...u16(
        all.length,
        most(({ points }) => points),
        most(({ contours }) => contours),
        0,
        0,
        2,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
      ),
    ],
    name: names(family, weight),
    post: [...u32(0x00030000, 0), ...u16(-75, 50), ...u32(0, 0, 0, 0, 0)],
  });
}
