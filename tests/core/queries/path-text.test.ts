import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPathQuery, type Path, type PathQuery } from '../../../src/core/queries/path-query.ts';
import { ask, askQuickly } from './asked.ts';
import { drawingOf, idOf, type RandomClaim, randomGraph } from './random-graphs.ts';

const texts = (...args: Parameters<typeof ask>): string[] => ask(...args).paths.map(({ text }) => text);
const summary = (...args: Parameters<typeof ask>): string => ask(...args).summary.join(' ');

describe('the explanation of a path', () => {
  it('has a clause for each step, with how it is known and the references behind it', () => {
    const text = `
      IVIG -| TGFB  animal {study 13}
      TGFB -> FIB   hypothesis {study 14}
      FIB  ≙  SKIN`;
    expect(texts(text, 'IVIG', 'SKIN')).toEqual([
      'TGFB fell after IVIG (measured in mice, 1 study [13]). ' +
        'TGFB may raise FIB (proposed, not measured: cited authors, as the review reports them [14]). ' +
        'FIB is taken to stand for SKIN (assumed by the curator). ' +
        'Taken together, this way would lower SKIN. No one study tested the whole chain.',
    ]);
  });

  it.each([
    ['A -> B human-clinical {study 8; n 6/7}', 'B rose after A (measured in humans, 7 patients, 1 study [8]).'],
    ['A -> B human-clinical {study 8; n 1/1}', 'B rose after A (measured in humans, one patient, 1 study [8]).'],
    [
      'A -> B human-clinical {study 8; n 3/3}, human-clinical {study 9; n 3/3}',
      'B rose after A (measured in humans, 2 studies [8, 9]).',
    ],
    ['A -> B human-laboratory {study 11}', 'B rose after A (measured in human cells or tissue, 1 study [11]).'],
    ['A -> B animal {study 13}, animal {study 13}', 'B rose after A (measured in mice, 1 study [13]).'],
    ['A -> B assertion {study 2}', 'A is stated to raise B (stated without data: the authors of the review [2]).'],
    [
      'A -> B animal {study 1}, animal {study 2; no-effect}',
      'B rose after A (measured in mice, 1 study [1]), against 1 study that found no effect or the opposite [2].',
    ],
  ])('%s: %s', (text, clause) => {
    expect(texts(text, 'A', 'B')[0]).toContain(clause);
  });

  it('is told from the admitted classes alone: a measurement that is left out lends neither verb nor reference', () => {
    const text = 'A -> B animal {study 13; comparator placebo}, hypothesis {study 14}';
    expect(texts(text, 'A', 'B')[0]).toContain('A raised B (measured in mice, 1 study [13]).');
    const [proposed] = texts(text, 'A', 'B', { classes: ['hypothesis'] });
    expect(proposed).toContain(
      'A may raise B (proposed, not measured: cited authors, as the review reports them [14]).',
    );
    expect(proposed).not.toMatch(/raised|rose|mice|13/);
  });

  it('says whether one study stands behind every step, and that this is no proof of the chain', () => {
    const one = 'A -| B animal {study 13}\nB -> C animal {study 13}';
    expect(texts(one, 'A', 'C')[0]).toContain(
      'One study, Study 13, stands behind every step; that one step caused the next was not tested.',
    );
    expect(summary(one, 'A', 'C')).toContain('1 chain was measured in all steps by one study');
    const two = 'A -| B animal {study 13}\nB -> C animal {study 11}';
    expect(texts(two, 'A', 'C')[0]).toContain('No one study tested the whole chain.');
    expect(summary(two, 'A', 'C')).toContain('No chain was tested end to end by one study.');
    expect(texts('A -| B hypothesis {study 9}\nB -> C hypothesis {study 9}', 'A', 'C')[0]).toContain('No one study');
  });

  it('is direct where one claim leads all the way', () => {
    expect(texts('A -> B animal', 'A', 'B')[0]).toMatch(/this way would raise B\. Stated directly, as one claim\.$/);
  });

  it.each([
    [
      'A -> B human-laboratory\nB -> C animal',
      'Between steps 1 and 2 the species changes from human to mouse; they are assumed to be the same.',
    ],
    [
      'A -> B animal {where X}\nB -> C animal {where Y}',
      'Between steps 1 and 2 the place changes from X to Y; they are assumed to be the same.',
    ],
    [
      'A -> B animal {disease X}\nB -> C animal {disease Y}',
      'Between steps 1 and 2 the disease changes from X to Y; they are assumed to be the same.',
    ],
    [
      'A -> B animal {aspect secretion}\nB -> C animal {subject expression}',
      'Step 1 speaks of the secretion of B, step 2 of its expression; they are assumed to be the same.',
    ],
  ])('says jumps aloud: %s', (text, sentence) => {
    expect(texts(text, 'A', 'C')[0]).toContain(sentence);
  });

  it('says no jump where nothing changes, or where the curator assumes', () => {
    for (const text of [
      'A -> B animal {where X; disease D}\nB -> C animal {where X; disease D}',
      'A -> B animal\nB -> C hypothesis',
      'A -> B animal {where X}\nB ≙ C',
      'A -> B animal {where X}\nB -> C curator {where Y}',
      'A -> B curator {where X}\nB -> C animal {where Y}',
    ])
      expect(texts(text, 'A', 'C')[0]).not.toContain('assumed to be the same');
  });

  it('does not know the direction where a step has none', () => {
    expect(texts('A -- B animal\nB -> C animal', 'A', 'C')[0]).toContain('Which way it pushes C is not known');
  });
});

describe('the verdict in words', () => {
  it.each([
    ['A -| B animal', {}, 'A could lower B in 1 way. None points the other way. 1 of these is stated directly'],
    ['A -> B animal\nA -> C animal\nC -> B animal', {}, 'A could raise B in 2 ways. None points the other way.'],
    ['A -> B animal\nA -| B animal', {}, 'A could lower B in 1 way and raise it in 1 way.'],
    ['A -- B animal', {}, 'From A to B leads 1 way, with no known direction.'],
    ['A -| B animal\nA -- B animal', {}, '1 more has no known direction.'],
    [
      'A -> B animal',
      { effect: 'lower' },
      'No way leads from A to B under these conditions. 1 way points the other way.',
    ],
    ['B -> A animal', {}, 'No way leads from A to B under these conditions.'],
    ['A -o C animal\nC -> B animal\nA -> B animal', {}, '1 way is closed by a finding of no effect.'],
  ] as const)('%s: %s %s', (text, asked, said) => {
    expect(summary(text, 'A', 'B', asked)).toContain(said);
  });
});

/** The clause of each step, found by the words in which its relation may be told. */
function clauses(path: Path): string[] {
  const sentences = path.text.match(/[^.]*\([^()]*\)[^.]*\./g) ?? [];
  expect(sentences).toHaveLength(path.steps.length);
  return sentences.map((sentence) => sentence.trim());
}

const marks = (clause: string): string[] =>
  [...clause.matchAll(/\[([^\]]*)\]/g)].flatMap(([, inside = '']) => inside.split(', '));

const query: PathQuery = { ...defaultPathQuery, from: ['A'], to: ['B'], maxSteps: 8, limit: 1000 };
const answer = (claims: readonly RandomClaim[]) => askQuickly(drawingOf(claims), 'A', 'B', query);

describe('properties of every explanation', () => {
  it('a step with nothing but a proposal never reads as measured, nor a measured one as proposed', () => {
    fc.assert(
      fc.property(randomGraph, (claims) => {
        for (const path of answer(claims).paths)
          for (const [at, clause] of clauses(path).entries()) {
            const { class: known } = path.steps[at]!;
            const measured = known === 'human-clinical' || known === 'human-laboratory' || known === 'animal';
            expect(/\(measured in |\b(rose|fell|raised|lowered|bound)\b/.test(clause), clause).toBe(measured);
            expect(clause.includes('(proposed, not measured: '), clause).toBe(known === 'hypothesis');
            expect(clause.includes('(stated without data: '), clause).toBe(known === 'assertion');
            expect(clause.includes('(assumed by the curator)'), clause).toBe(known === 'curator');
            expect(clause).toContain(path.entities[at]);
            expect(clause).toContain(path.entities[at + 1]);
          }
      }),
      { numRuns: 300 },
    );
  });

  it("the references of a clause are those of its claim's evidence", () => {
    fc.assert(
      fc.property(randomGraph, (claims) => {
        const byId = new Map(claims.map((claim) => [idOf(claim), claim]));
        for (const path of answer(claims).paths)
          for (const [at, clause] of clauses(path).entries()) {
            const { class: known, claims: carrying } = path.steps[at]!;
            // Every claim of these graphs reports a study of its own, so that a mark tells claims apart.
            expect(marks(clause)).toEqual(known === 'curator' ? [] : [String(byId.get(carrying[0]!)?.number)]);
          }
      }),
      { numRuns: 300 },
    );
  });

  it('losing the claim that a clause tells of changes the clause or ends the path', () => {
    fc.assert(
      fc.property(randomGraph, (claims) => {
        for (const path of answer(claims).paths.slice(0, 3))
          for (const [at, step] of path.steps.entries()) {
            const lost = step.claims[0]!;
            const without = answer(claims.filter((claim) => idOf(claim) !== lost)).paths;
            const same = without.find(
              (other) =>
                other.entities.join() === path.entities.join() &&
                other.steps.every(({ sign }, index) => sign === path.steps[index]!.sign),
            );
            if (!same) continue;
            expect(step.claims.length).toBeGreaterThan(1);
            // Two assumptions of the curator read alike: they have no reference to tell them apart.
            if (step.class === 'curator') expect(same.steps[at]!.claims).toEqual(step.claims.slice(1));
            else expect(clauses(same)[at]).not.toBe(clauses(path)[at]);
          }
      }),
      { numRuns: 150 },
    );
  });
});
