import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSpans } from '../../../../src/core/model/passage/describe.ts';
import { find, type Found, type Wanted } from '../../../../src/core/model/passage/find.ts';
import { findLongSteps } from '../../../../src/core/model/passage/find-long.ts';
import { prepare } from '../../../../src/core/model/passage/prepared.ts';
import { afterMark } from '../../../../src/core/model/passage/selector.ts';
import { segments } from '../../../../src/core/model/passage/segments.ts';
import { anyText } from '../../any-text.ts';

function findLong(source: string, wanted: readonly Wanted[], stretch: number): Found[] {
  const text = afterMark(source);
  const steps = findLongSteps(text, segments(text), wanted, { stretch });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Passages of a text, some of them repeated in it. */
function wantedOf(source: string, cuts: readonly number[]): Wanted[] {
  const prepared = prepare(source);
  const spans = cuts.map((cut, at) => ({
    start: cut % (source.length + 1),
    end: (cut % (source.length + 1)) + 3 + at * 4,
  }));
  return describeSpans(prepared, spans).map(({ passage }, at) => ({ id: String(at), passage }));
}

const words = fc.constantFrom(
  'Otters',
  'dive.',
  'no',
  'fibro-\nblast',
  '2.5',
  '≥3',
  '1/2',
  'é',
  'in vivo',
  '-\n4',
  'ﬁt',
  '\n\n\n',
  'Table 1: x',
  '%',
  '“so”.',
);
const prose = fc.array(words, { maxLength: 60 }).map((all) => all.join(' '));

describe('a long text, a stretch at a time', () => {
  it('gives the same answers as in one go, wherever it is cut', () => {
    fc.assert(
      fc.property(
        fc.oneof(prose, anyText(80)),
        fc.array(fc.nat(400), { maxLength: 8 }),
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        (text, cuts, stretch, elsewhere) => {
          const wanted = wantedOf(text, cuts);
          const searched = elsewhere ? `Another start. ${text}\n${text}` : text;
          expect(findLong(searched, wanted, stretch)).toEqual(find(searched, wanted));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('says how far it is, and stops where all is found', () => {
    const text = `Otters dive. They eat crabs.\n${'Nothing more is said of them here. '.repeat(200)}`;
    const [wanted] = wantedOf(text, [0]);
    const steps = findLongSteps(text, segments(text), [wanted!], { stretch: 100 });
    const first = steps.next();
    expect(first.value).toMatchObject({ total: text.length });
    expect(steps.next().done).toBe(true);
  });
});
