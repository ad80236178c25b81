import { describe, expect, test } from 'vitest';
import { findQuote } from '../../../../src/core/model/passage/quote.ts';

const text =
  'The drug lowered the score of 12 mice by −3.3 points. Placebo did not lower the score of mice in the trial. ' +
  'In dogs the effect of the drug was never measured. Cats were treated twice, with few side effects, at home.';

const shown = (quote: string, source = text) => {
  const { found, start, end } = findQuote(source, quote);
  return found === 'exact' ? source.slice(start ?? 0, end ?? 0) : found;
};

describe('a quote', () => {
  test('is found whatever its spaces, line breaks, dashes and case', () => {
    expect(shown('placebo did not lower the score')).toBe('Placebo did not lower the score');
    expect(shown('Pla-\ncebo did\u00a0not  lower')).toBe('Placebo did not lower');
    expect(shown('by -3.3 points. Placebo')).toBe('by −3.3 points. Placebo');
    expect(findQuote(text, 'Cats were treated twice')).toEqual({
      found: 'exact',
      start: text.indexOf('Cats'),
      end: text.indexOf('twice') + 5,
      ellipsis: false,
    });
    expect(findQuote(`\ufeff${text}`, 'The drug').start).toBe(0);
  });

  test('that is empty proves nothing', () => {
    for (const quote of ['', ' ', '“…”', '...', '()\n']) {
      expect(findQuote(text, quote)).toEqual({
        found: 'missing',
        start: null,
        end: null,
        ellipsis: false,
        reason: 'empty',
      });
    }
    expect(findQuote('', 'The drug')).toMatchObject({ found: 'missing', reason: 'absent' });
  });

  test.each([
    ['Placebo did lower the score of mice in the trial.', 'not'],
    ['The drug lowered the score of 13 mice by −3.3 points.', '12 13'],
    ['The drug lowered the score of 12 rats by −3.3 points.', 'mice rats'],
    ['The drug lowered the score of 12 mice by 3.3 points.', '−3.3 3.3'],
    ['The drug lowered the score of 12 mice by −33 points.', '−3.3 −33'],
    ['In dogs the effect of the drug was measured.', 'never'],
  ])('that is altered is missing, and the difference is named: %j', (quote, difference) => {
    const result = findQuote(text, quote);
    expect(result).toMatchObject({ found: 'missing', reason: 'absent', difference });
    expect(result.nearest?.similarity).toBeGreaterThan(0.8);
    expect(result.nearest?.similarity).toBeLessThan(1);
  });

  test('in another order shares all words and is missing', () => {
    const result = findQuote('Mice eat oats.', 'Oats eat mice.');
    expect(result).toMatchObject({ found: 'missing', nearest: { start: 0, end: 14, similarity: 1 } });
    expect(result.difference).toBe('Mice eat eat mice');
  });

  test('may not cut a word or a number', () => {
    expect(shown('effective in mice', 'It was ineffective in mice.')).toBe('missing');
    expect(shown('effective in mice', 'It was ineffective in mice, but effective in mice too.')).toBe(
      'effective in mice',
    );
    expect(shown('2 mice by −3.3 points')).toBe('missing');
    expect(shown('the score of 12 mice by −3')).toBe('missing');
  });

  test('far from every sentence has no nearest one', () => {
    expect(findQuote(text, 'Unicorns gallop')).toEqual({
      found: 'missing',
      start: null,
      end: null,
      ellipsis: false,
      reason: 'absent',
    });
    const far = findQuote(text, 'Dogs gallop in fields');
    expect(far.nearest?.similarity).toBeLessThan(0.5);
  });
});

describe('an ellipsis', () => {
  test.each(['...', '…', ' … ', '[...]', '. . .', '....'])('%j leaves words out within one sentence', (mark) => {
    const result = findQuote(text, `Cats were treated twice ${mark} at home.`);
    expect(result).toMatchObject({ found: 'exact', ellipsis: true, start: text.indexOf('Cats'), end: text.length - 1 });
  });

  test.each([
    ['Placebo ... lower the score of mice', 'negation'],
    ['In dogs the effect ... measured', 'negation'],
    ['... lower the score of mice in the trial', 'negation'],
    ['In dogs the effect of the drug was ...', 'negation'],
    ['Placebo ... lowered the score of 12 mice', 'scattered'],
    ['The drug ... the score of mice in the trial', 'scattered'],
    ['at home ... Cats were treated', 'scattered'],
    ['Cats were treated ... for nothing', 'absent'],
    ['Cats ... '.repeat(40), 'parts'],
  ])('%j is missing: %s', (quote, reason) => {
    expect(findQuote(text, quote)).toMatchObject({ found: 'missing', start: null, end: null, reason, ellipsis: true });
  });

  test.each([
    "didn't",
    'didn’t',
    'could not',
    'cannot',
    'failed to',
    'lacked what it takes to',
    'could neither harm nor',
    'without harm did',
    'n\u200bot',
    'NEVER',
  ])('words left out that turn the sentence round: %j', (words) => {
    const source = `The drug ${words} lower the score of mice.`;
    expect(findQuote(source, 'The drug ... lower the score of mice.')).toMatchObject({
      found: 'missing',
      reason: 'negation',
    });
  });

  test.each(['unexpectedly did', 'in inert form did', 'of note did', 'at noon did', 'by novel means did'])(
    'words left out that do not: %j',
    (words) => {
      const source = `The drug ${words} lower the score of mice.`;
      expect(findQuote(source, 'The drug ... lower the score of mice.').found).toBe('exact');
    },
  );

  test('the nearest parts that leave out no negation are taken', () => {
    const source = 'The drug did not harm, and the drug did lower the score.';
    expect(shown('The drug ... lower the score', source)).toBe('the drug did lower the score');
  });

  test('that the text itself has leaves nothing out', () => {
    const source = 'He said: it was ... Not so. Others agreed to it.';
    expect(shown('it was ... Not so', source)).toBe('it was ... Not so');
  });

  test('a long hostile text and quote stay cheap', () => {
    const source = `${'a b '.repeat(100_000)} not z.`;
    expect(findQuote(source, 'a ... z')).toMatchObject({ found: 'missing', reason: 'negation' });
    expect(findQuote('a'.repeat(200_000), `${'a'.repeat(50_000)}b`).found).toBe('missing');
  });
});
