import { describe, expect, test } from 'vitest';
import { describe as passageOf, describeSentence } from '../../../../src/core/model/passage/describe.ts';
import { find } from '../../../../src/core/model/passage/find.ts';
import { passageShape } from '../../../../src/core/schema/shapes.ts';

const text = [
  'Abstract.',
  'Otters dive deep. Otters eat 2.5 crabs/day (≥2 years). They do not fly.',
  '',
  '',
  'Otters dive deep. Non-swimmers sink, of course, in all waters.',
  'Table 2: Dives.',
  '\tOtter\tDepth',
  '\tGiant\t12 m',
].join('\n');

describe('describe', () => {
  test('gives a record of the native format', () => {
    const passage = passageOf(text, text.indexOf('They'), text.indexOf('fly.') + 4);
    expect(passageShape.parse(passage)).toEqual(passage);
    expect(passage.place).toEqual({ section: 'Abstract', paragraph: 1, sentence: 3 });
  });

  test('a span is widened to whole words and numbers', () => {
    const start = text.indexOf('.5 crabs');
    const cut = passageOf(text, start + 1, start + 5);
    const whole = passageOf(text, text.indexOf('2.5'), text.indexOf('crabs') + 5);
    expect(cut).toEqual(whole);
    const swimmers = text.indexOf('swimmers');
    expect(passageOf(text, swimmers, swimmers + 8)).toEqual(passageOf(text, swimmers - 4, swimmers + 8));
  });

  test('words of a heading before it are left out; nothing but form is an error that says what to do', () => {
    expect(passageOf(text, 0, text.indexOf('dive') + 4).place).toEqual({
      section: 'Abstract',
      paragraph: 1,
      sentence: 1,
    });
    const gap = text.indexOf(' (≥');
    expect(() => passageOf(text, gap, gap + 2)).toThrow(/choose a span with letters or numbers/);
    expect(() => passageOf(text, 0, 9)).toThrow(RangeError);
    expect(() => passageOf('', 0, 0)).toThrow(RangeError);
    expect(() => passageOf(text, 10_000, 10_010)).toThrow(RangeError);
  });
});

describe('describeSentence', () => {
  const sentences = (words: string) => describeSentence(text, words).map(({ start, end }) => text.slice(start, end));

  test('the sentence or the row that holds the words, whatever their form', () => {
    expect(sentences('25 crabs')).toEqual([]);
    expect(sentences('2.5 CRABS per')).toEqual([]);
    expect(sentences('2.5 CRABS / day')).toEqual(['Otters eat 2.5 crabs/day (≥2 years']);
    expect(sentences('do\nnot')).toEqual(['They do not fly']);
    expect(sentences('nonswimmers')).toEqual(['Non-swimmers sink, of course, in all waters']);
    expect(sentences('giant 12')).toEqual(['Giant\t12 m']);
    expect(sentences('dives')).toEqual(['Table 2: Dives']);
  });

  test('all of them where the words recur, each with its number', () => {
    const found = describeSentence(text, 'dive deep');
    expect(found.map(({ passage }) => passage.fingerprint.occurrence)).toEqual([1, 2]);
    expect(found.map(({ passage }) => passage.place)).toEqual([
      { section: 'Abstract', paragraph: 1, sentence: 1 },
      { section: 'body', paragraph: 1, sentence: 1 },
    ]);
    expect(sentences('otters')).toHaveLength(3);
  });

  test('words over the end of a sentence give both as one', () => {
    expect(sentences('dive deep. Otters eat')).toEqual(['Otters dive deep. Otters eat 2.5 crabs/day (≥2 years']);
  });

  test('whole words come before parts of words', () => {
    expect(sentences('dive')).toHaveLength(2);
    expect(sentences('wimm')).toEqual(['Non-swimmers sink, of course, in all waters']);
  });

  test('no words, no sentence; words of a heading are in none', () => {
    for (const words of ['', ' … ', 'unicorns', 'Abstract']) expect(describeSentence(text, words)).toEqual([]);
  });

  test('what it gives is found again, with or without a byte order mark', () => {
    for (const source of [text, `\ufeff${text}`]) {
      const found = describeSentence(source, 'otters');
      const answers = find(
        source,
        found.map(({ passage }, index) => ({ id: String(index), passage })),
      );
      expect(answers.map(({ start, end }) => ({ start, end }))).toEqual(
        found.map(({ start, end }) => ({ start, end })),
      );
      expect(answers.every((answer) => answer.found === 'exact')).toBe(true);
    }
  });
});
