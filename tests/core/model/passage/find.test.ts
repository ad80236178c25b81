import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describe as passageOf, describeSpans } from '../../../../src/core/model/passage/describe.ts';
import { digestOf, rollingOf } from '../../../../src/core/model/passage/digest.ts';
import { find, findSteps, type Found, type Wanted } from '../../../../src/core/model/passage/find.ts';
import { keep, keptString } from '../../../../src/core/model/passage/keep.ts';
import { prepare } from '../../../../src/core/model/passage/prepared.ts';
import type { Passage } from '../../../../src/core/model/passage/selector.ts';
import { anyText } from '../../any-text.ts';
import { naiveKept } from './naive-definition.ts';

const text = [
  'Abstract',
  'Rats were fed oats for 6 weeks. Their tails grew by −3.3 mm in 6/7 rats. No rat died.',
  '',
  '',
  'In voles the tails did not grow. Rats were fed oats for 6 weeks. Voles like oats.',
  'Table 1. Tails.',
  '\tSpecies\tn\tGrowth',
  '\tRat\t7\t≥2 mm',
  '\tVole\t9\tnone',
  'No rat died. The end of it.',
].join('\n');

function record(words: string, source = text, nth = 1): Passage {
  let at = -1;
  for (let count = 0; count < nth; count += 1) at = source.indexOf(words, at + 1);
  return passageOf(source, at, at + words.length);
}

function one(source: string, passage: Passage): Found {
  return find(source, [{ id: 'x', passage }])[0]!;
}

const shown = (source: string, { found, start, end }: Found) => `${found}: ${source.slice(start ?? 0, end ?? 0)}`;

describe('find', () => {
  test('length, digest and place are what the definition says', () => {
    const passage = record('Their tails grew by −3.3 mm in 6/7 rats.');
    const kept = naiveKept('Their tails grew by −3.3 mm in 6/7 rats.');
    expect(passage.place).toEqual({ section: 'Abstract', paragraph: 1, sentence: 2 });
    expect(passage.fingerprint.length).toBe([...kept].length);
    expect(passage.fingerprint.sha256).toBe(createHash('sha256').update(kept, 'utf8').digest('hex'));
    expect(passage.fingerprint.rolling).toMatch(/^[0-9a-f]{8}$/);
    expect(passage.fingerprint).not.toHaveProperty('occurrence');
  });

  test('digests of any text are those of its kept characters in UTF-8', () => {
    fc.assert(
      fc.property(anyText(30), (any) => {
        const kept = keep(any);
        expect(digestOf(kept, 0, kept.length)).toBe(createHash('sha256').update(naiveKept(any)).digest('hex'));
      }),
    );
  });

  test('exact at its place, in a sentence, a part of one, several of them, and a row', () => {
    for (const words of [
      'In voles the tails did not grow',
      '6/7 rats',
      'not grow. Rats were fed',
      'Rat\t7\t≥2 mm',
      'Table 1. Tails',
    ]) {
      expect(shown(text, one(text, record(words)))).toBe(`exact: ${words}`);
    }
  });

  test('moved where its place is stale', () => {
    const passage = record('Voles like oats');
    const stale = { ...passage, place: { section: 'Methods', paragraph: 4, sentence: 1 } };
    expect(shown(text, one(text, stale))).toBe('moved: Voles like oats');
    const row = { ...record('Vole\t9\tnone'), place: { table: 1, row: 2 } };
    expect(one(text, row).found).toBe('moved');
    expect(one(`A new first paragraph of some length.\n${text.slice(9)}`, passage).found).toBe('moved');
    expect(one(`Voles like oats.\n\n\n${text}`, passage).found).toBe('moved');
  });

  test('missing: null offsets', () => {
    expect(one('Voles dislike oats.', record('Voles like oats'))).toEqual({
      id: 'x',
      found: 'missing',
      start: null,
      end: null,
    });
    expect(one('', record('Voles like oats')).found).toBe('missing');
  });

  test('the digest alone decides: same checksum and length are not enough', () => {
    const passage = record('Voles like oats');
    const forged = { ...passage, fingerprint: { ...passage.fingerprint, sha256: '0'.repeat(64) } };
    expect(one(text, forged).found).toBe('missing');
    const other = { ...passage, fingerprint: { ...passage.fingerprint, length: passage.fingerprint.length - 1 } };
    expect(one(text, other).found).toBe('missing');
    for (const rolling of ['', 'zzzzzzzz', '0000000g']) {
      expect(one(text, { ...passage, fingerprint: { ...passage.fingerprint, rolling } }).found).toBe('missing');
    }
    for (const length of [0, -1, 1.5, Number.NaN, 1e9]) {
      expect(one(text, { ...passage, fingerprint: { ...passage.fingerprint, length } }).found).toBe('missing');
    }
  });

  test('texts made to agree in the checksum are told apart', () => {
    // Strings of Thue and Morse and their complements agree modulo 2^32 for every odd base.
    let plain = 'a';
    const other = (letters: string) => letters.replace(/[ab]/g, (letter) => (letter === 'a' ? 'b' : 'a'));
    while (plain.length < 256) plain += other(plain);
    const turned = other(plain);
    const sum = (letters: string) => rollingOf(keep(letters), 0, letters.length);
    expect(sum(turned)).toBe(sum(plain));
    const whole = (letters: string, nth?: number): Passage => {
      const kept = keep(letters);
      const { place } = passageOf('x', 0, 1);
      const fingerprint = { length: kept.length, sha256: digestOf(kept, 0, kept.length), rolling: sum(letters) };
      return { place, fingerprint: nth === undefined ? fingerprint : { ...fingerprint, occurrence: nth } };
    };
    expect(one(turned, whole(plain)).found).toBe('missing');
    expect(one(turned + plain, whole(plain))).toMatchObject({ found: 'exact', start: 256 });
    expect(one(turned.repeat(3), whole(plain))).toMatchObject({ start: turned.repeat(3).indexOf(plain) });
    expect(one(plain + turned, whole(plain, 2)).found).toBe('missing');
    // Windows that overlap a proven one, apart and in part.
    const four = plain + turned + turned + plain;
    expect(one(four, whole(plain + turned, 1))).toMatchObject({ found: 'exact', start: 0 });
    expect(four.indexOf(plain + turned, 1)).toBe(-1);
    expect(one(four, whole(plain + turned, 2)).found).toBe('missing');
  });

  test('a repeated passage says which one', () => {
    const first = record('Rats were fed oats for 6 weeks.', text, 1);
    const second = record('Rats were fed oats for 6 weeks.', text, 2);
    expect([first.fingerprint.occurrence, second.fingerprint.occurrence]).toEqual([1, 2]);
    expect(one(text, first)).toMatchObject({ found: 'exact', start: text.indexOf('Rats') });
    expect(one(text, second)).toMatchObject({ found: 'exact', start: text.lastIndexOf('Rats') });
    // The wrong one is not at the place.
    expect(one(text, { ...first, fingerprint: second.fingerprint }).found).toBe('moved');
    expect(one(text, { ...second, fingerprint: first.fingerprint })).toMatchObject({
      found: 'moved',
      start: text.indexOf('Rats'),
    });
    // Fewer than stated.
    expect(one('Rats were fed oats for 6 weeks. Or not.', second).found).toBe('missing');
    expect(one(text, { ...first, fingerprint: { ...first.fingerprint, occurrence: 3 } }).found).toBe('missing');
    // None stated: the one at the place, wherever the others are; else the first.
    const { occurrence, ...bare } = second.fingerprint;
    expect(occurrence).toBe(2);
    expect(one(text, { ...second, fingerprint: bare })).toMatchObject({
      found: 'exact',
      start: text.lastIndexOf('Rats'),
    });
    expect(one(text, { place: { table: 9, row: 9 }, fingerprint: bare })).toMatchObject({
      found: 'moved',
      start: text.indexOf('Rats'),
    });
  });

  test('offsets count after a byte order mark, and in UTF-16 units', () => {
    const passage = record('Voles like oats');
    expect(one(`\ufeff${text}`, passage)).toEqual(one(text, passage));
    const astral = '😀 𝔘 Mice like oats, they say. Then more.';
    const found = one(astral, record('Mice like oats', astral));
    expect(shown(astral, found)).toBe('exact: Mice like oats');
  });

  test('an edge may not cut a word or a number', () => {
    const cases: [string, string, string][] = [
      ['effective in mice', 'It is effective in mice.', 'It is ineffective in mice.'],
      ['effective in mice', 'It is effective in mice.', 'It is non-effective in mice.'],
      ['effective in mice', 'It is effective in mice.', 'It is in-\neffective in mice.'],
      ['5 mice died', '5 mice died in all.', '15 mice died in all.'],
      ['5 mice died', '5 mice died in all.', '2.5 mice died in all.'],
      ['5 mice died', '5 mice died in all.', '−5 mice died in all.'],
      ['5 mice died', '5 mice died in all.', '≥5 mice died in all.'],
      ['5 mice died', '5 mice died in all.', '3/5 mice died in all.'],
      ['It grew by 3', 'It grew by 3, we saw.', 'It grew by 3%, we saw.'],
      ['It grew by 3', 'It grew by 3, we saw.', 'It grew by 3.5, we saw.'],
      ['It grew by 3', 'It grew by 3, we saw.', 'It grew by 30, we saw.'],
      ['It grew by 3', 'It grew by 3, we saw.', 'It grew by 3–4, we saw.'],
      ['less TGFβ', 'There was less TGFβ.', 'There was less TGFβ1.'],
      ['It was seen in man', 'It was seen in man.', 'It was seen in manatees.'],
      ['Mice did', 'Mice did so.', "Mice didn't so."],
    ];
    for (const [words, source, changed] of cases) {
      const passage = record(words, source);
      expect(one(source, passage).found, source).toBe('exact');
      expect(one(changed, passage).found, changed).toBe('missing');
      // Elsewhere it is still found.
      expect(one(`${changed} ${source}`, passage), changed).toMatchObject({
        found: 'moved',
        start: changed.length + 1 + source.indexOf(words),
      });
    }
  });

  test('a copy that has lost all its spaces still has its passages', () => {
    const passages = ['In voles the tails did not grow', 'Rat\t7\t≥2 mm', 'Voles like oats', 'the tails did'].map(
      (words) => record(words),
    );
    const packed = text.replace(/\s+/g, '').repeat(2);
    for (const passage of passages) expect(one(packed, passage).found).not.toBe('missing');
    // Numbers have edges even there.
    expect(one(packed, record('7 rats', '7 rats ran.')).found).toBe('missing');
  });

  test('answers come in the order of the questions, each for itself', () => {
    const wanted: Wanted[] = ['Voles like oats', 'No rat died', 'Voles like oats', 'Growth'].map((words, index) => ({
      id: `e${index}`,
      passage: record(words),
    }));
    expect(find(text, wanted).map(({ id, found }) => `${id} ${found}`)).toEqual([
      'e0 exact',
      'e1 exact',
      'e2 exact',
      'e3 exact',
    ]);
    expect(find(text, [])).toEqual([]);
    expect(find(prepare(text), wanted)).toEqual(find(text, wanted));
  });

  test('any span of any text is found exactly where it was described', () => {
    const words = fc.array(
      fc.constantFrom(
        'mice ',
        'no ',
        'tails. ',
        'Rats ',
        '5',
        '%',
        '−',
        '.',
        '\n',
        ' (1)',
        ' (2) so',
        'aa',
        ' aa',
        'İ',
        'e\u0301',
        '≥',
        '😀',
        '\t',
        'Table 1: x\n',
        '- ',
        '-\n',
      ),
      { minLength: 3, maxLength: 60 },
    );
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (parts, a, b) => {
        const source = parts.join('');
        const start = a % source.length;
        const end = start + 1 + (b % 40);
        const [described] = describeSpans(prepare(source), [{ start, end }]);
        if (!described) return;
        expect(one(source, described.passage)).toEqual({
          id: 'x',
          found: 'exact',
          start: described.start,
          end: described.end,
        });
        const kept = naiveKept(source.slice(described.start, described.end));
        expect(createHash('sha256').update(kept).digest('hex')).toBe(described.passage.fingerprint.sha256);
      }),
      { numRuns: 2000 },
    );
  });

  test('agrees with a plain search on short repetitive texts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', ' ab', ' a'), { minLength: 1, maxLength: 24 }),
        fc.nat(),
        fc.nat(),
        (parts, a, b) => {
          const source = parts.join('');
          const kept = keep(source);
          const from = a % kept.length;
          const to = Math.min(kept.length, from + 1 + (b % 5));
          const needle = keptString(kept, from, to);
          const all = keptString(kept);
          const starts = Array.from(all, (_, index) => index).filter((index) => all.startsWith(needle, index));
          const bare = { length: to - from, sha256: digestOf(kept, from, to), rolling: rollingOf(kept, from, to) };
          const spaced = (index: number) =>
            index === 0 || index === kept.length || kept.starts[index]! > kept.ends[index - 1]!;
          starts.forEach((start, index) => {
            const found = one(source, { place: { table: 1, row: 1 }, fingerprint: { ...bare, occurrence: index + 1 } });
            const whole = spaced(start) && spaced(start + needle.length);
            expect(found.start).toBe(whole ? kept.starts[start] : null);
          });
          const fewer = one(source, {
            place: { table: 1, row: 1 },
            fingerprint: { ...bare, occurrence: starts.length + 1 },
          });
          expect(fewer.found).toBe('missing');
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('cost', () => {
  const vocabulary = 'rats voles oats tails grew fell by of the in ≥2 −3.3 44% 6/7 mm weeks not never skin naïve'.split(
    ' ',
  );

  /** A text of about `size` units; always the same. */
  function prose(size: number): string {
    let state = 7;
    const next = (below: number) => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return (state >>> 8) % below;
    };
    const parts: string[] = [];
    let length = 0;
    while (length < size) {
      const sentence = `Then ${Array.from({ length: 8 + next(20) }, () => vocabulary[next(vocabulary.length)]!).join(' ')}. ${next(9) === 0 ? '\n' : ''}`;
      parts.push(sentence);
      length += sentence.length;
    }
    return parts.join('');
  }

  function questions(source: string, count: number): Wanted[] {
    const prepared = prepare(source);
    const step = Math.floor(prepared.segments.length / count) - 2;
    const spans = Array.from({ length: count }, (_, index) => {
      const first = prepared.segments[index * step]!;
      return { start: first.start, end: prepared.segments[index * step + (index % 3)]!.end };
    });
    return describeSpans(prepared, spans).map(({ passage }, index) => ({ id: String(index), passage }));
  }

  const megabyte = prose(1_000_000);
  const wanted = questions(megabyte, 150);
  const nowhere = { table: 99, row: 1 };
  const stale = wanted.map(({ id, passage }) => ({ id, passage: { ...passage, place: nowhere } }));

  // Processor time, in one of two tries: others may be using the machine.
  test('150 passages of about 100 lengths in 1 MB: under a second, and few digests', { retry: 1 }, () => {
    expect(new Set(wanted.map(({ passage }) => passage.fingerprint.length)).size).toBeGreaterThan(80);
    for (const [asked, verdict] of [
      [wanted, 'exact'],
      [stale, 'moved'],
    ] as const) {
      let digests = 0;
      const before = process.cpuUsage();
      const answers = find(megabyte, asked, {
        digest: (...window) => {
          digests += 1;
          return digestOf(...window);
        },
      });
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
      expect(answers.every(({ found }) => found === verdict)).toBe(true);
      expect(digests).toBeLessThan(200);
    }
  });

  test('work grows with the text, not with its square', () => {
    const work = (source: string) => {
      let last = 0;
      for (const { done } of findSteps(source, stale.map(missing))) last = done;
      return last;
    };
    const ratio = work(megabyte) / work(megabyte.slice(0, 500_000));
    expect(ratio).toBeGreaterThan(1.8);
    expect(ratio).toBeLessThan(2.2);
  });

  const missing = ({ id, passage }: Wanted): Wanted => ({
    id,
    passage: { ...passage, fingerprint: { ...passage.fingerprint, rolling: '01234567' } },
  });

  test('comes in slices whose progress grows up to its total', () => {
    const steps = findSteps(megabyte, stale, { slice: 50_000 });
    let count = 0;
    let before = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) {
      expect(step.value.done).toBeGreaterThanOrEqual(before);
      expect(step.value.done).toBeLessThanOrEqual(step.value.total);
      expect(step.value.done - before).toBeLessThanOrEqual(megabyte.length);
      before = step.value.done;
      count += 1;
    }
    expect(count).toBeGreaterThan(300);
    expect(step.value).toEqual(find(megabyte, stale));
  });

  test('a text of one letter costs a handful of digests, found or forged, first or last', () => {
    const one = 'a'.repeat(200_000);
    const spans = [1, 2, 10, 1000, 50_000].map((length) => ({ start: 5, end: 5 + length }));
    const described = describeSpans(prepare(one), spans);
    expect(described.map(({ passage }) => passage.fingerprint.occurrence)).toEqual([6, 6, 6, 6, 6]);
    const variants: [string, (passage: Passage) => Passage][] = [
      ['exact', (passage) => passage],
      ['exact', ({ place, fingerprint }) => ({ place, fingerprint: { ...fingerprint, occurrence: 150_001 } })],
      ['moved', ({ fingerprint }) => ({ place: nowhere, fingerprint: { ...fingerprint, occurrence: 150_001 } })],
      ['missing', ({ place, fingerprint }) => ({ place, fingerprint: { ...fingerprint, occurrence: 200_001 } })],
      ['missing', ({ place, fingerprint }) => ({ place, fingerprint: { ...fingerprint, sha256: 'f'.repeat(64) } })],
    ];
    for (const [verdict, change] of variants) {
      let digests = 0;
      const answers = find(
        one,
        described.map(({ passage }, index) => ({ id: String(index), passage: change(passage) })),
        {
          digest: (...window) => {
            digests += 1;
            return digestOf(...window);
          },
        },
      );
      expect(answers.map(({ found }) => found)).toEqual(answers.map(() => verdict));
      expect(digests).toBeLessThanOrEqual(spans.length);
    }
  });
});
