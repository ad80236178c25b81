import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { keep, keptRange } from '../../../../src/core/model/passage/keep.ts';
import { segments, segmentSteps } from '../../../../src/core/model/passage/segments.ts';
import { placeKey, type Place } from '../../../../src/core/model/passage/selector.ts';

/** "body 1.2: words" or "table 1.0: words", one a segment. */
function drawn(text: string): string[] {
  return segments(text).map(({ place, start, end }) => `${short(place)}: ${text.slice(start, end)}`);
}

function short(place: Place): string {
  return 'table' in place
    ? `table ${place.table}.${place.row}`
    : `${place.section} ${place.paragraph}.${place.sentence}`;
}

const only = (text: string) => segments(text).map(({ start, end }) => text.slice(start, end));

describe('sections and paragraphs', () => {
  test('headings open sections, two blank lines close them, parts of one section go on counting', () => {
    const text = [
      ' Abstract. ',
      'Mice were treated for six weeks. Skin got thinner.',
      'A second paragraph of the abstract stands here.',
      '',
      '',
      'Untitled words follow after two blank lines. ',
      '',
      'One blank line only separates two paragraphs here.',
      'Materials and methods',
      'The mice were kept in pairs, as before.',
      '',
      '',
      'The untitled part of the text goes on.',
      'Abstract',
      'This is a late part of the abstract.',
    ].join('\n');
    expect(drawn(text)).toEqual([
      'Abstract 1.1: Mice were treated for six weeks.',
      'Abstract 1.2: Skin got thinner.',
      'Abstract 2.1: A second paragraph of the abstract stands here.',
      'body 1.1: Untitled words follow after two blank lines.',
      'body 2.1: One blank line only separates two paragraphs here.',
      'Materials and methods 1.1: The mice were kept in pairs, as before.',
      'body 3.1: The untitled part of the text goes on.',
      'Abstract 3.1: This is a late part of the abstract.',
    ]);
  });

  test.each([
    ['Methods', true],
    ['2.1. Study Design', true],
    ['Patients and methods.', true],
    ['Abstract:', true],
    ['Mice improved.', false],
    ['Did mice improve?', false],
    ['We saw, among others,', false],
    ['This line has more than six words', false],
    ['***', false],
    ['a\tb', false],
  ])('%j is a heading: %s', (line, expected) => {
    const places = segments(`${line}\nSome words of a paragraph come after it here.`);
    expect(places.length === 1).toBe(expected);
  });

  test('short words with nothing to head are a paragraph, so that they keep a place', () => {
    expect(drawn('Mice improved')).toEqual(['body 1.1: Mice improved']);
    expect(drawn('A title\n\n\nA longer line that is the text itself.')[0]).toBe('body 1.1: A title');
  });

  test('line ends of all kinds and blank text', () => {
    const lines = 'One line of some seven words here.\nAnother line of some seven words here.';
    const places = drawn(lines);
    expect(drawn(lines.replace('\n', '\r\n')).length).toBe(places.length);
    expect(drawn(lines.replace('\n', '\r')).length).toBe(places.length);
    expect(segments('')).toEqual([]);
    expect(segments(' \n\t\n \u00a0\r\n')).toEqual([]);
  });

  test('offsets count after a byte order mark', () => {
    const text = 'The first sentence is here. A second one.';
    expect(segments(`\ufeff${text}`)).toEqual(segments(text));
  });
});

describe('tables', () => {
  test('caption, header, rows, and what ends them', () => {
    const text = [
      'Words before the table, as a paragraph (Table 2).',
      'Table 2: Mice and their scores. ',
      '\t',
      '',
      '\tStrain\tn',
      ' \t ',
      '\tTight skin\t12',
      '\tWild type\t9',
      '',
      'Words after the table, as a paragraph. And on.',
      'Table 3. Another table follows here.',
      'x\ty',
    ].join('\n');
    expect(drawn(text)).toEqual([
      'body 1.1: Words before the table, as a paragraph (Table 2).',
      'table 2.0: Table 2: Mice and their scores.',
      'table 2.1: Strain\tn',
      'table 2.2: Tight skin\t12',
      'table 2.3: Wild type\t9',
      'body 2.1: Words after the table, as a paragraph.',
      'body 2.2: And on.',
      'table 3.0: Table 3. Another table follows here.',
      'table 3.1: x\ty',
    ]);
  });

  test('a line with a tab outside of tables is a paragraph, and "Table 1 shows" is no caption', () => {
    expect(drawn('a\tb\nTable 1 shows how the score of the mice fell.')).toEqual([
      'body 1.1: a\tb',
      'body 2.1: Table 1 shows how the score of the mice fell.',
    ]);
  });
});

describe('sentences', () => {
  test.each([
    ['Score fell. Skin thinned.  Mice lived!', ['Score fell.', 'Skin thinned.', 'Mice lived!']],
    ['Was it so? (Perhaps.) 12 mice say so.', ['Was it so?', '(Perhaps.)', '12 mice say so.']],
    ['They wrote “it fell.” Nobody agreed.', ['They wrote “it fell.”', 'Nobody agreed.']],
    ['It fell (Fig. 2). It rose.\u00a0It fell.', ['It fell (Fig. 2).', 'It rose.', 'It fell.']],
    ['Roe et al. [3] saw it, as did J. K. Doe vs. Dr. Poe.', null],
    ['Doses, e.g. IVIG, i.e. Ig, cf. Table 2, approx. 5 g, no. 7 and i.v. 2 g.', null],
    ['The answer was no. Mice died.', ['The answer was no.', 'Mice died.']],
    ['A drop of 3.3 or .5 points. Of 2.', ['A drop of 3.3 or .5 points.', 'Of 2.']],
    ['It fell... Then it rose.', ['It fell...', 'Then it rose.']],
    ['it fell. then it rose.', null],
    ['At 37 °C. It fell.', ['At 37 °C.', 'It fell.']],
    ['Étude faite. Été venu.', ['Étude faite.', 'Été venu.']],
  ])('%j', (text, expected) => {
    expect(only(text)).toEqual(expected ?? [text]);
  });

  test('enumerated items are sentences of their own, and so is what comes after them', () => {
    expect(only('Why we think so(1)It binds. (2) It blocks. More on that. (3)It lasts. Other words follow.')).toEqual([
      'Why we think so',
      '(1)It binds.',
      '(2) It blocks.',
      'More on that.',
      '(3)It lasts.',
      'Other words follow.',
    ]);
    expect(only('Allowed for two uses: (1)first use in mice; (2)second use in rats. In cats it is not.')).toEqual([
      'Allowed for two uses:',
      '(1)first use in mice;',
      '(2)second use in rats.',
      'In cats it is not.',
    ]);
    expect(only('Either (1) in mice or (2) in rats. Later (1) in cats, (2) in dogs and (3) in men.')).toEqual([
      'Either',
      '(1) in mice or',
      '(2) in rats.',
      'Later',
      '(1) in cats,',
      '(2) in dogs and',
      '(3) in men.',
    ]);
  });

  test('a number in brackets that lists nothing does not split', () => {
    for (const text of [
      'It was seen (1), then again (2).',
      'Group (1) improved and nobody else did.',
      'As in (2) and in (3) it was so.',
      'Of (1',
    ]) {
      expect(only(text)).toEqual([text]);
    }
  });
});

test('slices give the same as one go', () => {
  const text =
    'Heading\nA line of words stands here. And more of it.\n\n\nTable 1. Rows.\na\tb\nEnd of the text is here.';
  const steps = segmentSteps(text, 5);
  let count = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) count += 1;
  expect(count).toBeGreaterThan(2);
  expect(step.value).toEqual(segments(text));
});

const review = new URL('../../../../../shared/source/review.txt', import.meta.url);
describe.skipIf(!existsSync(review))('the review (skipped where its text is not beside the project)', () => {
  const text = existsSync(review) ? readFileSync(review, 'utf8') : '';

  test('every kept character but those of its one heading has a place, and every place is named once', () => {
    const found = segments(text);
    const kept = keep(text);
    const covered = found.reduce((sum, { start, end }) => {
      const { from, to } = keptRange(kept, start, end);
      return sum + to - from;
    }, 0);
    expect(kept.length - covered).toBe('abstract'.length);
    expect(new Set(found.map(({ place }) => placeKey(place))).size).toBe(found.length);
    for (const [index, { start, end }] of found.entries()) {
      expect(end).toBeGreaterThan(start);
      expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
    }
  });

  test('its lists have eight and six items, its table a header and six rows', () => {
    const found = segments(text);
    const items = found.map(({ start, end }) => /^\((\d)\)/.exec(text.slice(start, end))?.[1]).filter(Boolean);
    expect(items.join('')).toBe('12345678123456');
    expect(found.flatMap(({ place }) => ('table' in place ? [place.row] : []))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(new Set(found.flatMap(({ place }) => ('section' in place ? [place.section] : [])))).toEqual(
      new Set(['Abstract', 'body']),
    );
  });

  test('stays cheap over many lines without a bracket', () => {
    // A search for one to the end of the text, from each line, would take half a minute.
    const began = performance.now();
    expect(segments('A word or two.\n'.repeat(200_000))).toHaveLength(200_000);
    expect(performance.now() - began).toBeLessThan(8000);
  });
});
