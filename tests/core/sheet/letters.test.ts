import { Blob, Face, Font } from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { advanceRuns } from '../../../src/core/figure/advance-widths.ts';
import { svg, type SvgElement, svgText } from '../../../src/core/figure/svg.ts';
import { fontFile } from '../../../src/core/sheet/font-file.ts';
import { letterPath, outlineUnits } from '../../../src/core/sheet/letter-path.ts';
import { lettersAmong, unknownIn, withFont } from '../../../src/core/sheet/lettering.ts';
import { lettersOf } from '../../../src/core/sheet/letters.ts';
import { contoursOf } from '../../../src/core/sheet/outline-points.ts';
import { outlined } from '../../../src/core/sheet/outlined-text.ts';
import type { Point } from '../../../src/core/figure/figure-layout.ts';
import { segmentsOf } from '../../../src/core/sheet/path-segments.ts';

const text = (words: string, weight = 500) =>
  svg('svg', {}, svg('text', { x: 10, y: 20, 'font-size': 10, 'font-weight': weight, 'text-anchor': 'middle' }, words));

describe('the letters of figures', () => {
  it('are as wide as the layout takes them to be', () => {
    const letters = lettersOf(500);
    const measured = advanceRuns.flatMap(({ first, widths }) =>
      widths
        .split(' ')
        .flatMap((width, at) => (width === '-' ? [] : [[String.fromCodePoint(first + at), Number(width)] as const])),
    );
    const compared = measured.filter(([character]) => letters.has(character) && /[\p{L}\p{N}]/u.test(character));
    expect(compared.length).toBeGreaterThan(300);
    for (const [character, width] of compared)
      expect(Math.abs(width - (letters.get(character)?.advance ?? 0)), character).toBeLessThanOrEqual(4);
  });

  it.each([500, 700] as const)('hold all that biomedical names need, in weight %i', (weight) => {
    for (const character of 'αβγδκμω–“”’…→≥≤±×²')
      expect(lettersOf(weight).get(character)?.outline, character).toMatch(/^M/);
  });
});

describe('the font that a figure carries', () => {
  const letters = lettersAmong('TGFβ1 TGFβ1', 500);
  const bytes = fontFile(letters, { family: 'Some Letters', weight: 500 });

  it('holds each letter once, as it is drawn, and no other', () => {
    expect(letters.map(({ character }) => character).join('')).toBe(' 1FGTβ');
    const font = new Font(new Face(new Blob(bytes.buffer)));
    expect(font.nominalGlyph('A'.charCodeAt(0))).toBeUndefined();
    for (const { character, advance, outline } of letters) {
      const glyph = font.nominalGlyph(character.codePointAt(0) ?? 0) ?? -1;
      expect(font.glyphHAdvance(glyph)).toBe(advance);
      const corners = new Set(
        contoursOf(outline)
          .flat()
          .filter(({ onCurve }) => onCurve)
          .map(({ x, y }) => `${x} ${y}`),
      );
      const drawn = font.glyphToJson(glyph).filter(({ type }) => type !== 'Z');
      const ends = new Set(drawn.map(({ values }) => values.slice(-2).join(' ')));
      // Between two points off the curve lies one that is not said.
      for (const corner of corners) expect(ends, character).toContain(corner);
    }
  });

  it('is the same, byte for byte, when it is made again', () => {
    expect(fontFile(letters, { family: 'Some Letters', weight: 500 })).toEqual(bytes);
    expect(bytes.length).toBeLessThan(2500);
  });

  it('stands in the drawing, a font for each weight, and the text stays text', () => {
    const root = svg('svg', {}, ...text('TGFβ1').children, ...text('IVIG', 700).children);
    const written = svgText(withFont(root));
    expect(written.match(/@font-face\{font-family:'[^']+';font-weight:\d+/g)).toHaveLength(2);
    expect(written).toContain('>TGFβ1</text>');
  });
});

describe('outlined letters', () => {
  it('stand where the text stood, each shape once, and are told to who does not see them', () => {
    const written = svgText(outlined(text('aba')));
    expect(written).not.toContain('<text');
    expect(written.match(/<path /g)).toHaveLength(2);
    expect(written.match(/<use /g)).toHaveLength(3);
    expect(written).toContain('aria-label="aba"');
    const width =
      (['a', 'b', 'a'].reduce((sum, letter) => sum + (lettersOf(500).get(letter)?.advance ?? 0), 0) * 10) / 1000;
    expect(written).toContain(`translate(${Math.round((10 - width / 2) * 10) / 10} 20)scale(.02)`);
  });

  it('are where the font has them, to a thousandth of their size, with y downwards', () => {
    for (const weight of [500, 700] as const)
      for (const { character, outline } of lettersOf(weight).values()) {
        const [said, meant] = [letterPath(outline), outline].map((path) =>
          // The line that closes a contour is not said.
          segmentsOf(path).filter(({ op }) => op === 'M' || op === 'C'),
        );
        expect(said?.length, character).toBe(meant?.length);
        said?.forEach((segment, at) => {
          const other = meant?.[at];
          if (segment.op === 'Z' || other?.op === 'Z' || !other) return;
          const off = ([x, y]: Point, [toX, toY]: Point): number =>
            Math.max(Math.abs((x * 1000) / outlineUnits - toX), Math.abs((y * 1000) / outlineUnits + toY));
          expect(off(segment.to, other.to), character).toBeLessThanOrEqual(1);
          // A point that a curve only bends towards is half as far off on the curve.
          if (segment.op !== 'C' || other.op !== 'C') return;
          expect(off(segment.c1, other.c1), character).toBeLessThan(3);
          expect(off(segment.c2, other.c2), character).toBeLessThan(3);
        });
      }
  });

  it('are drawn once where letters, words or a whole text recur, and each text keeps its name and its letters', () => {
    const phrase = 'title and journal are not available';
    const said = ['fibrosis', 'fibroblast', 'fibre', 'fibril', 'H', 'H', `of it ${phrase}.`, phrase, `${phrase} here`];
    const root = svg('svg', {}, ...said.flatMap((words) => text(words).children));
    const drawn = outlined(root);
    const written = svgText(drawn);
    expect([...written.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name)).toEqual(said);
    expect(svgText(outlined(root))).toBe(written);
    // "fibr", the phrase, the text that stands twice, and what else of the words recurs: each before what uses it.
    const [defs, ...texts] = drawn.children.filter((child) => typeof child !== 'string');
    const known = new Map<string, SvgElement>();
    const lettersIn = (element: SvgElement): string[] => {
      const { name, attributes, children } = element;
      if (name === 'path') return [String(attributes['d'])];
      if (name === 'use') return lettersIn(known.get(String(attributes['href']).slice(1))!);
      return children.flatMap((child) => (typeof child === 'string' ? [] : lettersIn(child)));
    };
    for (const shape of defs?.children ?? []) {
      if (typeof shape === 'string') continue;
      expect(lettersIn(shape).length, 'all that it uses is there').toBeGreaterThan(0);
      known.set(String(shape.attributes['id']), shape);
    }
    const outlineOf = (letter: string): string => letterPath(lettersOf(500).get(letter)?.outline ?? '');
    expect(texts.map(lettersIn)).toEqual(said.map((words) => Array.from(words.replaceAll(' ', '')).map(outlineOf)));
    expect(written.match(/<use /g)!.length).toBeLessThan(said.join('').length / 2);
  });

  it('stay text where the font has not all of them, and that is known', () => {
    const root = text('細胞 a');
    expect(svgText(outlined(root))).toContain('>細胞 a</text>');
    expect(unknownIn(root)).toEqual(['細', '胞']);
  });
});
