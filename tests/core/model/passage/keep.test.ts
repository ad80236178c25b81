import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keep, keepSteps, keptRange, keptString, type Kept } from '../../../../src/core/model/passage/keep.ts';
import { anyText } from '../../any-text.ts';
import { naiveKept } from './naive-definition.ts';

const awkward = [
  ...[
    'a',
    'Z',
    'é',
    'e',
    '\u0301',
    '\u0327',
    '\u0308',
    '\u0345',
    '\u0334',
    '\u0323',
    'İ',
    'I',
    'ı',
    'ß',
    'Σ',
    'ς',
    'ﬁ',
    'ﬀ',
    'Ⅳ',
    '½',
    '²',
    '⁻',
  ],
  ...[
    '0',
    '1',
    '9',
    '٣',
    '५',
    '１',
    '①',
    '⒈',
    '-',
    '–',
    '—',
    '−',
    '\u2010',
    '\u2011',
    '﹣',
    '－',
    '\u00ad',
    '.',
    ',',
    '/',
    '%',
    '％',
    '…',
    '．',
  ],
  ...[
    '≥',
    '≤',
    '<',
    '>',
    '=',
    '±',
    '×',
    '+',
    '~',
    '⁄',
    '∞',
    '≠',
    '\u0338',
    '→',
    '(',
    ')',
    ' ',
    '\n',
    '\t',
    '\u00a0',
    '\u200b',
    '\ufeff',
  ],
  ...[
    '\u1112',
    '\u1161',
    '\u11ab',
    '한',
    '하',
    'ᄒ',
    'ﾡ',
    'ￂ',
    '\u3099',
    'ﾞ',
    'か',
    '\u0e33',
    '\u09c7',
    '\u09be',
    '\u0f71',
    '\u0f72',
  ],
  ...[
    '\ud800',
    '\udc00',
    '\ud835',
    '𝔘',
    '😀',
    '\u{1d15e}',
    '\u{11099}',
    '\u{110ba}',
    '\u{16d63}',
    '\u{16d67}',
    '\u{16d69}',
    '\u{1f130}',
    'ﷺ',
    '㎎',
    '㏄',
  ],
];
const awkwardText = fc
  .array(fc.oneof(fc.constantFrom(...awkward), anyText(2)), { maxLength: 40 })
  .map((parts) => parts.join(''));

function checkMap(kept: Kept): void {
  for (let index = 0; index < kept.length; index += 1) {
    const start = kept.starts[index]!;
    const end = kept.ends[index]!;
    const origin = kept.text.slice(start, end);
    const form = naiveOrigin(origin);
    expect(form).toContain(String.fromCodePoint(kept.codes[index]!));
    if (index === 0) continue;
    expect(start).toBeGreaterThanOrEqual(kept.starts[index - 1]!);
    expect(end).toBeGreaterThanOrEqual(kept.ends[index - 1]!);
    // Two stretches are the same or lie one after the other.
    expect(start >= kept.ends[index - 1]! || start === kept.starts[index - 1]!).toBe(true);
  }
}

/** All characters that a stretch of text can give by itself, whatever its neighbours. */
function naiveOrigin(origin: string): string {
  return [...origin.normalize('NFKC')].map((c) => (/[\p{Pd}\u2212]/u.test(c) ? '-' : c.toLowerCase())).join('');
}

describe('kept characters', () => {
  test.each([
    ['Letters and NUMBERS 12', 'lettersandnumbers12'],
    ['a drop of −3.3 points', 'adropof-3.3points'],
    ['a drop of – 3.3 points', 'adropof3.3points'],
    ['IL-4, IFN-γ and T-cells', 'il-4ifnγandtcells'],
    ['in 6/7 and/or 1,000 mice.', 'in6/7andor1,000mice'],
    ['p<0.05, ≥2 years, 44 % or 44%', 'p<0.05≥2years44or44%'],
    ['range 3–5 and 3 – 5', 'range3-5and35'],
    ['5−x and x−5', '5xandx-5'],
    ['10⁻³', '10-3'],
    ['½', '1⁄2'],
    ['ΟΔΟΣ ΟΔΟΣ', 'οδοσοδοσ'],
    ['İstanbul', 'istanbul'],
    ['ﬁbrosis', 'fibrosis'],
    ['cafe\u0301 caf\u00e9', 'cafécafé'],
    ['2 mg', '2mg'],
    ['2\u00a0mg\r\nper\tday', '2mgperday'],
    ['1.\u200b5', '15'],
    ['1,.5 1..5 1./5 -.5', '1515155'],
    ['100%% 5 % a%', '100%5a'],
    ['--5 5-- -5-', '-55-5'],
    ['\ufeffstart', 'start'],
    ['', ''],
    ['… (—) !', ''],
  ])('%j is %j', (text, expected) => {
    expect(keptString(keep(text))).toBe(expected);
    expect(naiveKept(text)).toBe(expected);
  });

  test('every code point alone, doubled, after a letter and around digits is kept as the plain definition says', () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const character = String.fromCodePoint(code);
      const text = `${character}${character}e${character}1${character}2`;
      // Blocks of letters without a case or a decomposition are alike: every seventh of them is enough.
      if (code > 0x3400 && code < 0xd7a4 && code % 7 !== 0) continue;
      if (code > 0x17000 && code % 7 !== 0 && /^[\p{Lo}\p{Co}\p{Cn}]$/u.test(character)) continue;
      if (keptString(keep(text)) !== naiveKept(text)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  test('every letter that has parts is kept alike whole and in parts', () => {
    const wrong: string[] = [];
    for (let code = 0xc0; code < 0x20000; code += 1) {
      if (code >= 0xac00 && code < 0xd7a4 && code % 13 !== 0) continue;
      const whole = String.fromCodePoint(code);
      const parts = whole.normalize('NFD');
      if (parts === whole) continue;
      for (const text of [parts, `x${parts}x`, parts + parts, `1${parts}2`]) {
        if (keptString(keep(text)) !== naiveKept(text)) wrong.push(code.toString(16));
      }
    }
    expect(wrong).toEqual([]);
  });

  test('any text is kept as the plain definition says, and each code point knows its origin', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const kept = keep(text);
        expect(keptString(kept)).toBe(naiveKept(text));
        checkMap(kept);
      }),
      { numRuns: 3000 },
    );
  });

  test('a text in slices is kept as in one go', () => {
    fc.assert(
      fc.property(awkwardText, fc.integer({ min: 1, max: 7 }), (text, slice) => {
        const steps = keepSteps(text, slice);
        let step = steps.next();
        while (step.done !== true) step = steps.next();
        const whole = keep(text);
        expect(keptString(step.value)).toBe(keptString(whole));
        expect([...step.value.starts]).toEqual([...whole.starts]);
        expect([...step.value.ends]).toEqual([...whole.ends]);
      }),
      { numRuns: 500 },
    );
  });

  test('long runs of marks give what the plain definition gives', () => {
    const marks = [
      '\u0301',
      '\u0308',
      '\u0327',
      '\u0323',
      '\u0334',
      '\u0345',
      '\u0304',
      '\u0344',
      '\u09be',
      '\u0f71',
      '\u0338',
      '\u3099',
    ];
    const bases = ['a', 'ω', 'u', '<', '\u09c7', '1', 'か', '\u1fbf'];
    fc.assert(
      fc.property(
        fc.constantFrom(...bases),
        fc.array(fc.constantFrom(...marks), { minLength: 1, maxLength: 30 }),
        fc.array(fc.constantFrom(...marks), { minLength: 260, maxLength: 400 }),
        (base, first, more) => {
          const text = `${base}${first.join('')}${more.join('')}5%`;
          expect(keptString(keep(text))).toBe(naiveKept(text));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a text of marks alone is no trap', () => {
    // Sorted naively, a million alternating marks take minutes; the runner's time limit is the measure.
    expect(keptString(keep(`a${'\u0301\u0327'.repeat(500_000)}b`))).toBe('áb');
  });

  test('a kept code point leads back to all of its letter', () => {
    const text = 'x ﬁ e\u0301 İ 한';
    const kept = keep(text);
    const origins = Array.from(kept.starts, (start, index) => text.slice(start, kept.ends[index]));
    expect(origins).toEqual(['x', 'ﬁ', 'ﬁ', 'e\u0301', 'İ', '한']);
  });

  test('a span leads to its kept code points', () => {
    const text = '(one) two, −3.';
    const kept = keep(text);
    const of = (words: string) => {
      const start = text.indexOf(words);
      const { from, to } = keptRange(kept, start, start + words.length);
      return keptString(kept, from, to);
    };
    expect(of('two, ')).toBe('two');
    expect(of(', −')).toBe('-');
    expect(of('one) two')).toBe('onetwo');
    expect(of(') ')).toBe('');
  });

  // Processor time, in one of five tries: others may be using the machine.
  test('one megabyte takes well under 300 ms', { retry: 4 }, () => {
    const text = 'Mean skin score fell by −3.3 points in 6/7 naïve mice (≥2 years, 44%). '.repeat(14_000);
    const before = process.cpuUsage();
    expect(keep(text).length).toBeGreaterThan(700_000);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(300);
  });
});
