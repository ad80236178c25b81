import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, textWidth } from '../../../src/core/figure/text-width.ts';

describe('the width of a text', () => {
  it('is the sum of the widths of its characters, at the size asked for', () => {
    expect(textWidth('', 13)).toBe(0);
    expect(textWidth('IL-4', 26)).toBeCloseTo(2 * textWidth('IL-4', 13));
    expect(textWidth('TGFβ', 13)).toBeCloseTo(textWidth('TGF', 13) + textWidth('β', 13));
    expect(textWidth('MM', 13)).toBeGreaterThan(textWidth('ii', 13) * 2);
  });

  it('takes an unknown character for the widest, and a combining mark for nothing', () => {
    expect(textWidth('漢', 1000)).toBeGreaterThanOrEqual(1000);
    expect(textWidth('e\u0301', 13)).toBe(textWidth('e', 13));
  });
});

describe('breaking a label into lines', () => {
  it('breaks at spaces and after hyphens', () => {
    expect(breakLines('collagen deposition', 13, 70)).toEqual(['collagen', 'deposition']);
    expect(breakLines('anti-Fas antibodies', 13, 80)).toEqual(['anti-Fas', 'antibodies']);
    expect(breakLines('IL-4', 13, 100)).toEqual(['IL-4']);
  });

  it('lets a single word be a little wider rather than cut it', () => {
    expect(breakLines('metalloproteinases', 13, 100)).toEqual(['metalloproteinases']);
  });

  it('loses no character of a label that fits into four lines', () => {
    const label = fc
      .array(fc.stringMatching(/^[A-Za-zα-ω0-9-]{1,9}$/), { minLength: 1, maxLength: 4 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(label, (text) => {
        const lines = breakLines(text, 13, 130);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  it('keeps every line within the width, whatever the label', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }), (text) => {
        const lines = breakLines(text, 13, 100);
        expect(lines.length).toBeLessThanOrEqual(4);
        for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(130.01);
      }),
    );
  });

  it('cuts what is longer than four lines, and says so with an ellipsis', () => {
    const lines = breakLines('a very long name of a thing that nobody would ever write into a box of a figure', 13, 80);
    expect(lines).toHaveLength(4);
    expect(lines[3]).toMatch(/…$/);
  });
});
