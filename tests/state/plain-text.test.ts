import { describe, expect, it } from 'vitest';
import { shortText, visibleText, visibleValue } from '../../src/state/plain-text.ts';

describe('text of a stranger', () => {
  it('shows what cannot be seen', () => {
    expect(visibleText('a\u202eb')).toBe('a⟨U+202E⟩b');
    expect(visibleText('IV\u200bIG\u{e0041}\ufe0f')).toBe('IV⟨U+200B⟩IG⟨U+E0041⟩⟨U+FE0F⟩');
    expect(visibleText('\ud800')).toBe('⟨U+D800⟩');
  });

  it('leaves letters of every script, and white space, alone', () => {
    const text = 'TGFβ1 ≥2 “α-SMA”\n\tالبروتين 蛋白 <b>&amp;';
    expect(visibleText(text)).toBe(text);
  });

  it('is made visible wherever it stands in a value', () => {
    expect(visibleValue({ a: ['x\u0000', 1, null, { b: '\u2066' }] })).toEqual({
      a: ['x⟨U+0000⟩', 1, null, { b: '⟨U+2066⟩' }],
    });
  });

  it('is the same value where nothing is to be made visible', () => {
    const seen = { a: ['TGFβ'], b: { c: 1 } };
    const value = { seen, unseen: ['x\u0000'] };
    expect(visibleValue(seen)).toBe(seen);
    expect(visibleValue(value)).toEqual({ seen, unseen: ['x⟨U+0000⟩'] });
    expect(visibleValue(value).seen).toBe(seen);
    expect(value.unseen).toEqual(['x\u0000']);
  });

  it('is cut by whole characters', () => {
    expect(shortText('😀😀😀', 2)).toBe('😀😀…');
    expect(shortText('ab', 2)).toBe('ab');
  });
});
