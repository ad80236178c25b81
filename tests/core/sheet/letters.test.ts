import { Blob, Face, Font } from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { advanceRuns } from '../../../src/core/figure/advance-widths.ts';
import { svg, svgText } from '../../../src/core/figure/svg.ts';
import { fontFile } from '../../../src/core/sheet/font-file.ts';
import { letterPath } from '../../../src/core/sheet/letter-path.ts';
import { lettersAmong, unknownIn, withFont } from '../../../src/core/sheet/lettering.ts';
import { lettersOf } from '../../../src/core/sheet/letters.ts';
import { contoursOf } from '../../../src/core/sheet/outline-points.ts';
import { outlined } from '../../../src/core/sheet/outlined-text.ts';
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
    expect(written).toContain(`translate(${Math.round((10 - width / 2) * 100) / 100} 20)scale(0.01)`);
  });

  it('are where the font has them, to a thousandth of their size, with y downwards', () => {
    for (const weight of [500, 700] as const)
      for (const { character, outline } of lettersOf(weight).values()) {
        const [said, meant] = [letterPath(outline), outline].map((path) =>
          segmentsOf(path).flatMap((one) =>
            one.op === 'C' ? [one.c1, one.c2, one.to] : one.op === 'M' ? [one.to] : [],
          ),
        );
        expect(said?.length, character).toBe(meant?.length);
        said?.forEach(([x, y], at) => {
          const [toX, toY] = meant?.[at] ?? [NaN, NaN];
          expect(Math.hypot(x - toX, y + toY), character).toBeLessThanOrEqual(1);
        });
      }
  });

  it('are drawn once where a word, a group of letters or a whole text recurs, and each text keeps its name', () => {
    const texts = ['fibrosis', 'fibroblast', 'fibre', 'fibril', 'H', 'H'].flatMap((words) => text(words).children);
    const written = svgText(outlined(svg('svg', {}, ...texts)));
    const names = [...written.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(['fibrosis', 'fibroblast', 'fibre', 'fibril', 'H', 'H']);
    // "fibr" is written four times and drawn once, of two pairs; so is the text that stands twice.
    expect(written.match(/<g id=/g)).toHaveLength(4);
    const ids = new Set([...written.matchAll(/ id="(\w+)"/g)].map(([, id]) => id));
    for (const [, id] of written.matchAll(/href="#(\w+)"/g)) expect(ids).toContain(id);
    expect(svgText(outlined(svg('svg', {}, ...texts)))).toBe(written);
  });

  it('stay text where the font has not all of them, and that is known', () => {
    const root = text('細胞 a');
    expect(svgText(outlined(root))).toContain('>細胞 a</text>');
    expect(unknownIn(root)).toEqual(['細', '胞']);
  });
});
