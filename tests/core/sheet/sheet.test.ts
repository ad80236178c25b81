import { describe, expect, it } from 'vitest';
import { type SvgElement, svg } from '../../../src/core/figure/svg.ts';
import type { FigureDocument } from '../../../src/core/sheet/figure-document.ts';
import { lineWidth } from '../../../src/core/sheet/letters.ts';
import { type PresetId, presets } from '../../../src/core/sheet/presets.ts';
import { sheetOf } from '../../../src/core/sheet/sheet.ts';
import { type Block, brokenLines, inColumns, inLowestColumns, inRows } from '../../../src/core/sheet/text-block.ts';

const small: FigureDocument = {
  body: { width: 60, height: 30, label: 11, smallest: 9, draw: () => [svg('circle', { r: 5 })] },
  language: 'en',
  title: 'A small figure',
  about: 'A circle.',
  legend: [],
  remarks: ['What must be said of it.'],
  references: ['[1] First', '[2] Second'],
  referencesTitle: 'References',
  marks: 'It rests on [1, 2].',
  colophon: ['Made for a test.'],
  stamp: '{}',
};
const sheet = (preset: PresetId, document: Partial<FigureDocument> = {}, references = true) =>
  sheetOf({ ...small, ...document }, { preset: presets.row(preset), theme: 'light', legend: true, references });
const wordsOf = (element: SvgElement | string): string[] =>
  typeof element === 'string' ? [element] : element.children.flatMap(wordsOf);

describe('a sheet', () => {
  it.each(presets.ids)(
    'has letters of the figure no larger than its own, however much room there is (%s)',
    (preset) => {
      const { type } = presets.row(preset);
      expect(sheet(preset).smallest).toBeCloseTo((type.label * 9) / 11, 3);
    },
  );

  it('shrinks a figure into the width of a column, and into the height of a slide', () => {
    const wide = { ...small.body, width: 2000 };
    const column = presets.row('journal-85');
    expect(sheet('journal-85', { body: wide }).smallest).toBeCloseTo(
      (9 * (column.width! - 2 * column.margin)) / 2000,
      3,
    );
    const { smallest, height } = sheet('slide', { body: { ...small.body, height: 2000 } });
    expect(smallest * (2000 / 9)).toBeLessThan(height);
  });

  it('grows with the figure where it has no width of its own, and is never narrower than its words need', () => {
    const { margin } = presets.row('screen');
    expect(sheet('screen').width).toBe(320 + 2 * margin);
    expect(sheet('screen', { body: { ...small.body, width: 800 } }).width).toBeGreaterThan(700);
  });

  it('lists the references where there is room for them, and else names them by their marks', () => {
    for (const [made, listed] of [
      [sheet('screen'), true],
      [sheet('screen', {}, false), false],
      [sheet('slide'), false],
    ] as const) {
      const words = wordsOf(made.drawing);
      expect([words.includes('References'), words.includes('[2] Second')]).toEqual([listed, listed]);
      expect(words.includes('It rests on [1, 2].')).toBe(!listed);
      expect(words).toEqual(expect.arrayContaining(['A small figure', 'What must be said of it.', 'Made for a test.']));
    }
  });
});

describe('blocks', () => {
  const block = (width: number, height: number): Block => ({ items: [], width, height });

  it('stand in as few rows as the width allows, and never wider', () => {
    const gap = { across: 5, down: 5 };
    const three = [block(40, 20), block(40, 20), block(40, 20)];
    const sizes = [200, 100, 60].map((width) => {
      const { width: wide, height } = inLowestColumns(three, width, gap);
      return [wide, height];
    });
    expect(sizes).toEqual([
      [130, 20],
      [85, 45],
      [40, 70],
    ]);
  });

  it('stand in rows, a group together where it has room, and go on in the next where it has none', () => {
    const group = (...widths: number[]) => widths.map((width) => block(width, 10));
    const rows = inRows([group(20, 20), group(30), group(40, 40, 40)], 100, { across: 5, down: 2 });
    // 20 20 30, then 40 40, then 40.
    expect([rows.width, rows.height]).toEqual([85, 3 * 10 + 2 * 2]);
    expect(inRows([group(120), group(20)], 100, { across: 5, down: 2 }).height, 'wider than the room').toBe(22);
  });

  it('are all there in columns of about equal height', () => {
    const made = inColumns(
      [10, 10, 10, 10, 40].map((height) => block(30, height)),
      2,
      50,
      0,
    );
    expect([made.width, made.height]).toEqual([80, 40]);
  });
});

describe('lines of a text', () => {
  const setting = { size: 10, weight: 500, width: 80, hanging: 20 } as const;
  const wide = (line: string | undefined): number => lineWidth(line ?? '', 10, 500);

  it('are no wider than they may be, those after the first by what they stand in, and lose no word', () => {
    const text = 'one two three four five six seven eight nine ten eleven twelve';
    const lines = brokenLines(text, setting);
    expect(lines.join(' ')).toBe(text);
    expect(wide(lines[0])).toBeLessThanOrEqual(80);
    for (const line of lines.slice(1)) expect(wide(line)).toBeLessThanOrEqual(60);
    expect(wide(`${lines[1]} ${lines[2]?.split(' ')[0]}`), 'and no narrower than they need be').toBeGreaterThan(60);
  });

  it('break within a word where it is alone too wide', () => {
    const word = 'immunoglobulinimmunoglobulin';
    const lines = brokenLines(word, setting);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe(word);
    for (const line of lines) expect(wide(line)).toBeLessThanOrEqual(80);
  });
});
