import { describe, expect, it } from 'vitest';
import { ask } from './asked.ts';

const texts = (...args: Parameters<typeof ask>): string[] => ask(...args).paths.map(({ text }) => text);
const summary = (...args: Parameters<typeof ask>): string => ask(...args).summary.join(' ');

describe('the explanation of a path', () => {
  it('has a clause for each step, with how it is known and the references behind it', () => {
    const text = `
      IVIG -| TGFB  animal {study 13}
      TGFB -> FIB   hypothesis {study 14}
      FIB  ≙  SKIN`;
    expect(texts(text, 'IVIG', 'SKIN')).toEqual([
      'TGFB fell after IVIG (measured in mice, 1 study [13], as the review reports it). ' +
        'TGFB may raise FIB (proposed, not measured: cited authors, as the review reports them [14]). ' +
        'FIB is taken to stand for SKIN (assumed by the curator). ' +
        'Taken together, this way would lower SKIN. No one study tested the whole chain.',
    ]);
  });

  it.each([
    [
      'A -> B human-clinical {study 8; n 6/7}',
      'B rose after A (measured in humans, case series, before and after only, 6 of 7 patients, 1 study [8], as the review reports it).',
    ],
    // Of the seven that there were, nobody says how many were measured.
    [
      'A -> B human-clinical {study 8; of 7}',
      'B rose after A (measured in humans, case series, before and after only, among 7 patients, 1 study [8], as the review reports it).',
    ],
    [
      'A -> B human-clinical {study 8; n 6/7}, human-clinical {study 8; of 7}',
      'B rose after A (measured in humans, case series, before and after only, 6 of 7 patients, 1 study [8], as the review reports it).',
    ],
    [
      'A -> B human-clinical {study 8; of 1}',
      'B rose after A (measured in humans, case series, before and after only, one patient, 1 study [8], as the review reports it).',
    ],
    [
      'A -> B human-clinical {study 8; n 1/1}',
      'B rose after A (measured in humans, case series, before and after only, one patient, 1 study [8], as the review reports it).',
    ],
    [
      'A -> B human-clinical {study 8; n 3/3}, human-clinical {study 9; n 3/3}',
      'B rose after A (measured in humans, case series, before and after only, 2 studies [8, 9], as the review reports it).',
    ],
    [
      'A -> B human-laboratory {study 11}',
      'B rose after A (measured in human cells or tissue, 1 study [11], as the review reports it).',
    ],
    [
      'A -> B animal {study 13}, animal {study 13}',
      'B rose after A (measured in mice, 1 study [13], as the review reports it).',
    ],
    ['A -> B assertion {study 2}', 'A is stated to raise B (stated without data: the authors of the review [2]).'],
    [
      'A -> B assertion {no-reference}',
      'A is stated to raise B (stated without reference: the authors of the review).',
    ],
    [
      'A -> B animal {study 1}, animal {study 2; no-effect}',
      'B rose after A (measured in mice, 1 study [1], as the review reports it), against 1 study that found no effect or the opposite (measured in mice, as the review reports it) [2].',
    ],
    // What has capitals of its own gets no other.
    // Of how many it was found in, where that is said; passages that count otherwise leave it open.
    [
      'A -> B human-clinical {study 8; n 6/7}, human-clinical {study 8; n 7/7}',
      'B rose after A (measured in humans, case series, before and after only, 7 patients, 1 study [8], as the review reports it).',
    ],
    [
      'A -> B human-clinical {study 8; n 0/3; no-effect}, human-clinical {study 9; design case-report; n 1/1}',
      'B rose after A (measured in humans, case report, one patient, 1 study [9], as the review reports it), against',
    ],
    // A proposal that is made for another disease is none for that of the data set.
    [
      'focus: SSc\nA -> B hypothesis {study 16; disease myositis}',
      'A may raise B (proposed for myositis, not measured:',
    ],
    ['A -> dcSSc animal {full-text}', 'dcSSc rose after A (measured'],
    // How far the study behind it was checked at its origin.
    ['A -> B animal {full-text}', 'B rose after A (measured in mice, 1 study [1]).'],
    ['A -> B animal {checked title}', 'B rose after A (measured in mice, 1 study [1], known by its title alone).'],
    [
      'A -> B animal {checked abstract}, animal {checked abstract}',
      'B rose after A (measured in mice, 2 studies [1, 2], known by their abstracts alone).',
    ],
    [
      'A -> B animal {checked abstract}, animal',
      'B rose after A (measured in mice, 2 studies [1, 2], none of them read in full).',
    ],
    [
      'A -> B animal, animal {full-text}',
      'B rose after A (measured in mice, 2 studies [1, 2], not all of them read in full).',
    ],
    [
      'A -> B animal {study 8}, animal {study 8; checked abstract}',
      'B rose after A (measured in mice, 1 study [8], known by its abstract alone).',
    ],
    // In which disease, where it is not the one that the data set is about.
    ['focus: SSc\nA -> B animal {full-text; disease SSc}', 'B rose after A (measured in mice, 1 study [1]).'],
    [
      'focus: SSc\nA -> B human-laboratory {full-text; disease myositis}',
      'B rose after A (measured in human cells or tissue, in myositis, 1 study [1]).',
    ],
    [
      'focus: SSc\nA -> B animal {full-text; disease SSc}, animal {full-text; disease gout}',
      'B rose after A (measured in mice, in SSc and gout, 2 studies [1, 2]).',
    ],
    // What was given together with it, in all studies or in some.
    [
      'A -> B human-clinical {study 6; full-text}, human-clinical {study 6; full-text; with prednisone}',
      'B rose after A (measured in humans, case series, before and after only, together with prednisone, 1 study [6]).',
    ],
    [
      'A -> B human-clinical {full-text}, human-clinical {full-text; with plasmapheresis}',
      'B rose after A (measured in humans, case series, before and after only, in part together with plasmapheresis, 2 studies [1, 2]).',
    ],
  ])('%s: %s', (text, clause) => {
    const [, from = '', to = ''] = /(\w+) -> (\w+)/.exec(text) ?? [];
    expect(texts(text, from, to)[0]).toContain(clause);
  });

  it('is told from the admitted classes alone: a measurement that is left out lends neither verb nor reference', () => {
    const text = 'A -> B animal {study 13; comparator placebo}, hypothesis {study 14}';
    expect(texts(text, 'A', 'B')[0]).toContain(
      'A raised B (measured in mice, 1 study [13], as the review reports it).',
    );
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
    expect(texts('A -> B animal', 'A', 'B')[0]).toMatch(/this way would raise B\. Stated directly, in one step\.$/);
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

  it('says of a reader’s idea whose it is, with no reference and no verb of a measurement', () => {
    expect(texts('A -| B animal\nB -> C mine', 'A', 'C')[0]).toContain('B may raise C (you propose it, not measured).');
    expect(texts('A -> C mine', 'A', 'C')[0]).toContain('A may raise C (you propose it, not measured).');
  });

  it('does not know the direction where a step has none', () => {
    expect(texts('A -- B animal\nB -> C animal', 'A', 'C')[0]).toContain('Which way it pushes C is not known');
  });
});
