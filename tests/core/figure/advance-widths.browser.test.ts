import { beforeAll, describe, expect, it } from 'vitest';
import '@fontsource-variable/noto-sans/wght.css';
import { textWidth } from '../../../src/core/figure/text-width.ts';

/** Labels as people write them: Latin, Greek, signs. */
const labels = [
  'IVIG',
  'TGFβ1',
  'IFNγ',
  'α-SMA',
  'MMP-1',
  'type I procollagen',
  'anti-Fas antibodies',
  'skin score (instrument not stated)',
  'μ–σ ≥ 5 %',
];

describe('the table of widths', () => {
  const context = document.createElement('canvas').getContext('2d');
  beforeAll(async () => {
    await Promise.all(labels.map((label) => document.fonts.load('500 100px "Noto Sans Variable"', label)));
    if (context) context.font = '500 100px "Noto Sans Variable"';
  });

  it.each(labels)('agrees with what a browser draws: %s', (label) => {
    // Pairs of letters that are set closer together make a text narrower than the sum, by a little.
    const drawn = context?.measureText(label).width ?? 0;
    const known = textWidth(label.replace('≥', ''), 100);
    const signs = label.includes('≥') ? (context?.measureText('≥').width ?? 0) : 0;
    expect(Math.abs(drawn - known - signs)).toBeLessThan(0.02 * drawn + 1);
  });
});
