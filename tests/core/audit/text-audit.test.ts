import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askedSources,
  auditText,
  auditTextSteps,
  holdsClaim,
  type TextAudit,
} from '../../../src/core/audit/text-audit.ts';
import { describeSpans } from '../../../src/core/model/passage/describe.ts';
import { prepare } from '../../../src/core/model/passage/prepared.ts';
import { afterMark } from '../../../src/core/model/passage/selector.ts';
import { anyText } from '../any-text.ts';
import { drawnModel } from '../drawn-graph.ts';
import { model, needs, referenceText } from '../../graph/shipped-graph.ts';
import { askedOf, otters } from './otters.ts';

const asked = askedOf(otters, 'fur got thicker', 'beavers nothing', 'Otter 12', 'note:Nobody had', 'fur got thicker');
const audit = auditText(otters, asked);

/** The text a part a line, with its statements. */
const drawn = (text: string, { parts }: TextAudit): string[] =>
  parts.map(({ kind, start, end, passages }) => {
    const on = passages.map((at) => asked[at]?.claim ?? asked[at]?.note ?? '').join(', ');
    return `${kind}: ${text.slice(start, end).replaceAll(/\s+/g, ' ')}${on === '' ? '' : ` ← ${on}`}`;
  });

/** The same text as a PDF gives it: broken at a width, with words cut by a hyphen. */
const broken = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => (line.includes('\t') ? line : breakLine(line, width)))
    .join('\n');

function breakLine(line: string, width: number): string {
  let out = '';
  let room = width;
  for (const word of line.split(' ')) {
    if (word.length + 1 > room) {
      const cut = /^\p{Ll}{6,}/u.test(word) && room > 4 ? 3 : 0;
      out += cut > 0 ? `${word.slice(0, cut)}-\n${word.slice(cut)} ` : `\n${word} `;
      room = width - word.length;
    } else {
      out += `${word} `;
      room -= word.length + 1;
    }
  }
  return out.trim();
}

describe('a graph held against its text', () => {
  it('tells of each sentence, row and heading what stands on it, and of each passage where it is', () => {
    expect(drawn(otters, audit)).toEqual([
      'heading: Abstract',
      'sentence: Otters were fed crabs for six weeks.',
      'sentence: Their fur got thicker, by 12.5 % (p < 0.05). ← claim 1, claim 5',
      'sentence: Nobody had expected that. ← note 4',
      'sentence: In beavers nothing of the kind was seen. ← claim 2',
      'sentence: Crabs may act on the fur by way of their shells.',
      'row: Table 1: Otters and beavers.',
      'row: Animal n Effect',
      'row: Otter 12 thicker fur ← claim 3',
      'row: Beaver 9 none',
    ]);
    expect(audit.counts).toEqual({
      passages: { all: 5, exact: 5, moved: 0, missing: 0 },
      sentences: { all: 5, withClaims: 2, notesOnly: 1, bare: 2 },
      rows: { all: 4, withClaims: 1, notesOnly: 0, bare: 3 },
      headings: { all: 1, withClaims: 0, notesOnly: 0, bare: 1 },
    });
    expect(audit).toMatchObject({ brokenLines: false, likeness: 'copy' });
  });

  it('says what moved, what is not there, and what stands at its place now', () => {
    const changed = `A first word on the matter.\n\n\n${otters.replace('12.5', '12.6')}`;
    const { passages, parts } = auditText(changed, asked);
    expect(passages.map(({ found }) => found)).toEqual(['missing', 'moved', 'exact', 'exact', 'missing']);
    const there = parts[passages[0]?.atPlace ?? -1];
    expect(there && changed.slice(there.start, there.end)).toMatch(/12\.6/);
  });

  it('finds what stands where a passage stood among the others of its paragraph, though all of them moved', () => {
    const wanted = askedOf(otters, 'fur got thicker', 'Nobody had', 'beavers nothing', 'Crabs may');
    const moved = otters
      .replace('12.5', '12.6')
      .replace('may act', 'acts')
      .replace('\n\n\n', '\n\n\nHere a new sentence was put in.\n');
    const { passages, parts } = auditText(`Abstract\nA new one.\n\n${moved}`, wanted);
    const there = passages.map(({ found, atPlace }) => [found, parts[atPlace ?? -1]?.place]);
    expect(there).toEqual([
      ['missing', { section: 'Abstract', paragraph: 2, sentence: 2 }],
      ['moved', undefined],
      ['moved', undefined],
      ['missing', { section: 'body', paragraph: 2, sentence: 2 }],
    ]);
  });

  it('takes another paper for another document', () => {
    expect(auditText('Of the weather in spring. It rained.', asked)).toMatchObject({ likeness: 'other' });
    expect(auditText(otters.replace('12.5', '12.6'), asked).likeness).toBe('changed');
    expect(auditText('It rained.', asked.slice(0, 2)).likeness).toBeNull();
  });

  it('reads sentences over broken lines and hyphens, each at its place', () => {
    const long = `${otters.replace('Abstract\n', 'Abstract\n\n')}\n\n${'The fur of otters, as that of most animals which live in the water and out of it, is made of two layers. '.repeat(8)}`;
    const pdf = broken(long, 44);
    expect(pdf.split('\n').length).toBeGreaterThan(30);
    const wanted = askedOf(long, 'fur got thicker', 'beavers nothing', 'Otter 12', 'note:Nobody had');
    const read = auditText(pdf, wanted);
    expect(read.brokenLines).toBe(true);
    expect(read.passages.map(({ found }) => found)).not.toContain('missing');
    expect(read.counts.sentences.all).toBe(auditText(long, wanted).counts.sentences.all);
    const [first] = read.passages;
    const part = read.parts[first?.parts?.first ?? -1];
    expect(part && pdf.slice(part.start, part.end)).toMatch(/^Their\s+fur[^]*0\.05\)\.$/);
  });

  it('adds up for any text: all of it lies in exactly one part, and both ways say the same', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText(60),
          fc
            .array(fc.constantFrom('Otters dive.', 'in', 'Crabs', '\n', '\n\n\n', 'a\tb', 'Table 1: x', ' '), {
              maxLength: 60,
            })
            .map((all) => all.join(' ')),
        ),
        fc.array(fc.nat(200), { maxLength: 6 }),
        fc.integer({ min: 1, max: 50 }),
        (source, cuts, stretch) => {
          const text = afterMark(source);
          const spans = cuts.map((cut) => ({ start: cut % (text.length + 1), end: (cut % (text.length + 1)) + 9 }));
          const wanted = describeSpans(prepare(text), spans).map(({ passage }, at) => ({
            claim: at % 2 === 0 ? `c${at}` : null,
            evidence: null,
            note: null,
            passage,
          }));
          const steps = auditTextSteps(text, wanted, stretch);
          let step = steps.next();
          while (step.done !== true) step = steps.next();
          const { parts, passages, counts } = step.value;
          let rest = text;
          for (const { start, end } of [...parts].reverse()) rest = rest.slice(0, start) + rest.slice(end);
          expect(rest.trim()).toBe('');
          parts.forEach(({ start, end }, at) => expect(start < end && start >= (parts[at - 1]?.end ?? 0)).toBe(true));
          expect(passages).toHaveLength(wanted.length);
          expect(counts.passages.all).toBe(counts.passages.exact + counts.passages.moved + counts.passages.missing);
          const kinds = [counts.sentences, counts.rows, counts.headings];
          expect(kinds.reduce((sum, { all }) => sum + all, 0)).toBe(parts.length);
          expect(kinds.reduce((sum, { withClaims }) => sum + withClaims, 0)).toBe(
            parts.filter((part) => holdsClaim(part, wanted)).length,
          );
          parts.forEach(({ passages: held }, at) =>
            held.forEach((passage) => {
              const { parts: within } = passages[passage]!;
              expect(within !== null && at >= within.first && at <= within.last).toBe(true);
            }),
          );
          passages.forEach(({ parts: within }, at) => {
            if (!within) return;
            for (let part = within.first; part <= within.last; part += 1) expect(parts[part]!.passages).toContain(at);
          });
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('what is asked of a source', () => {
  it('is every passage read in it, by its claim or note; pieces without a passage are named', () => {
    const { dataset, claims } = drawnModel('A -> B animal, hypothesis');
    const [first, second] = claims[0]!.evidence;
    const [passage] = asked.map((one) => one.passage);
    const pointed = {
      dataset: {
        ...dataset,
        notes: [
          {
            id: 'n',
            kind: 'wording' as const,
            text: 'A word.',
            claims: [],
            passages: [{ source: 's', passage: passage! }],
          },
        ],
      },
      claims: [
        {
          ...claims[0]!,
          evidence: [
            { ...first!, evidence: { ...first!.evidence, readIn: { source: 's', passage: passage! } } },
            { ...second!, evidence: { ...second!.evidence, readIn: { source: 's', text: 'not-held' as const } } },
          ],
        },
      ],
    };
    const [only, ...more] = askedSources(pointed);
    expect(more).toEqual([]);
    expect(only?.passages.map(({ claim, note }) => claim ?? note)).toEqual(['A->B', 'n']);
    expect(only?.placeless).toEqual([second!.evidence.id]);
  });
});

const review = referenceText('source/review.txt');

describe.skipIf(!review)(`the shipped graph held against the review${needs('source/review.txt')}`, () => {
  it('has every passage in the text, and names the parts that no claim stands on', () => {
    const [source] = askedSources(model);
    const { counts, parts, passages } = auditText(review ?? '', source!.passages);
    expect(source).toMatchObject({ source: 'review', placeless: [] });
    expect(passages.filter(({ found }) => found !== 'exact')).toEqual([]);
    const without = parts.filter((part) => !holdsClaim(part, source!.passages));
    expect(without.map(({ kind, place }) => (place && 'table' in place ? `row ${place.row}` : kind))).toEqual([
      'heading',
      // The two sentences that open a list.
      'sentence',
      'sentence',
      // The caption of the table and the names of its columns.
      'row 0',
      'row 1',
    ]);
    expect(counts.sentences.bare + counts.rows.bare).toBe(0);
  });
});
