import { describe, expect, test } from 'vitest';
import { describe as passageOf } from '../../../../src/core/model/passage/describe.ts';
import { find } from '../../../../src/core/model/passage/find.ts';
import { findQuote } from '../../../../src/core/model/passage/quote.ts';
import type { Passage } from '../../../../src/core/model/passage/selector.ts';
import { naiveKept } from './naive-definition.ts';
import { forms, mutants, sentences, ways } from './mutations.ts';

const text = sentences.join(' ');
const records: Passage[] = sentences.map((sentence) => {
  const start = text.indexOf(sentence);
  return passageOf(text, start, start + sentence.length);
});
const wanted = records.map((passage, index) => ({ id: String(index), passage }));
const withSentence = (index: number, sentence: string) =>
  sentences.map((one, at) => (at === index ? sentence : one)).join(' ');

describe('altered passages are never accepted', () => {
  const all = sentences.flatMap((sentence, index) =>
    mutants(sentence).map((variant) => ({ index, original: sentence, ...variant })),
  );

  test('there are at least 300 of them, by every way, and each is another text', () => {
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(new Set(all.map(({ way }) => way))).toEqual(new Set(Object.keys(ways)));
    expect(all.filter(({ sentence, original }) => sentence === original)).toEqual([]);
    // At least 300 besides the mere order of words.
    expect(all.filter(({ way }) => way !== 'order of words').length).toBeGreaterThanOrEqual(300);
  });

  for (const way of Object.keys(ways)) {
    test(way, () => {
      for (const { index, sentence } of all.filter((variant) => variant.way === way)) {
        const changed = withSentence(index, sentence);
        const answers = find(changed, wanted);
        const missing = answers.filter(({ found }) => found === 'missing').map(({ id }) => Number(id));
        expect(missing, sentence).toEqual([index]);
        // A quote of the original is not in the altered text either.
        expect(findQuote(changed, sentences[index]!).found, sentence).toBe('missing');
      }
    });
  }

  test('sentences that change their places', () => {
    for (let index = 0; index + 1 < sentences.length; index += 1) {
      const start = text.indexOf(sentences[index]!);
      const both = passageOf(text, start, text.indexOf(sentences[index + 1]!) + sentences[index + 1]!.length);
      const swapped = sentences
        .with(index, sentences[index + 1]!)
        .with(index + 1, sentences[index]!)
        .join(' ');
      const [together, first, second] = find(swapped, [
        { id: 'both', passage: both },
        { id: 'first', passage: records[index]! },
        { id: 'second', passage: records[index + 1]! },
      ]);
      expect(together?.found).toBe('missing');
      expect(first?.found).toBe('moved');
      expect(second?.found).toBe('moved');
      expect(find(text, [{ id: 'both', passage: both }])[0]?.found).toBe('exact');
    }
  });

  test('a sentence between two that were together', () => {
    const start = text.indexOf(sentences[2]!);
    const both = passageOf(text, start, text.indexOf(sentences[3]!) + sentences[3]!.length);
    const changed = sentences.toSpliced(3, 0, 'It was not so.').join(' ');
    expect(find(changed, [{ id: 'both', passage: both }])[0]?.found).toBe('missing');
  });
});

describe('form does not matter', () => {
  test.each(Object.keys(forms))('%s', (form) => {
    const change = forms[form]!;
    let changes = 0;
    for (const [index, sentence] of sentences.entries()) {
      const changed = change(sentence);
      if (changed !== sentence) changes += 1;
      const [answer] = find(withSentence(index, changed), [wanted[index]!]);
      expect(answer?.found, changed).not.toBe('missing');
      const shown = withSentence(index, changed).slice(answer?.start ?? 0, answer?.end ?? 0);
      expect(naiveKept(shown)).toBe(naiveKept(sentence));
    }
    if (form !== 'no change') expect(changes).toBeGreaterThan(0);
    const whole = sentences.map(change).join(' ');
    expect(find(whole, wanted).filter(({ found }) => found === 'missing')).toEqual([]);
  });
});
