import { describe, expect, it } from 'vitest';
import { assessAll } from '../../../src/core/model/assessment.ts';
import { claimSentence } from '../../../src/core/queries/claim-sentence.ts';
import type { Reach } from '../../../src/core/schema/axes.ts';
import { drawnModel } from '../drawn-graph.ts';

function told(text: string, reach: Reach = 'abstracts') {
  const model = drawnModel(text);
  return claimSentence(model, assessAll(model, reach), model.claims[0]!.claim.id);
}

describe('a claim as a sentence to paste', () => {
  it('says what was claimed, how it is known, by how many studies, with its references', () => {
    expect(
      told('IVIG -| TGFB animal {study 13; aspect secretion; where splenocytes; comparator untreated}'),
    ).toMatchObject({
      text: 'IVIG lowered the secretion of TGFB in splenocytes (measured in mice, 1 study [13], as the review reports it).',
      sources: ['r13'],
    });
  });

  it.each([
    [
      'each class has its part, strongest first, and only the strongest lends its verb',
      'A -| B hypothesis {study 9}, animal {study 13; comparator placebo}, human-clinical {study 8; n 6/7; design pilot-study}',
      'B fell after A (measured in humans, pilot study, before and after only, 6 of 7 patients, 1 study [8], as the review reports it; measured in mice, 1 study [13], as the review reports it; ' +
        'proposed, not measured: cited authors, as the review reports them [9]).',
    ],
    [
      'what nobody measured is no more than proposed or stated',
      'A -> B assertion {study 2}, hypothesis {study 9}',
      'A may raise B (proposed, not measured: cited authors, as the review reports them [9]; ' +
        'stated without data: the authors of the review [2]).',
    ],
    [
      'another study that found nothing is counted against it',
      'A -> B animal {study 1}, animal {study 2; no-effect}, human-clinical {study 3; opposite-effect}',
      'B rose after A (measured in mice, 1 study [1], as the review reports it), against 2 studies that found no effect or the opposite ' +
        '(measured in humans, case series, before and after only, as the review reports it; measured in mice, as the review reports it) [2, 3].',
    ],
    [
      'one study that found both is not counted against itself',
      'A -> B animal {study 1}, animal {study 1; no-effect}',
      'B rose after A (measured in mice, 1 study [1], as the review reports it), though not in all that was measured [1].',
    ],
    [
      'a proposal that was tested and not found says so',
      'A -> B hypothesis {study 9}, animal {study 2; no-effect}',
      'A may raise B (proposed, not measured: cited authors, as the review reports them [9]), ' +
        'against 1 study that found no effect or the opposite (measured in mice, as the review reports it) [2].',
    ],
    [
      'only a null finding',
      'A -> B human-clinical {study 8; no-effect}',
      'No effect of A on B was found (measured in humans, case series, before and after only, 1 study [8], as the review reports it).',
    ],
    [
      'a claim of no change',
      'A -o B animal {study 13}',
      'B was unchanged after A (measured in mice, 1 study [13], as the review reports it).',
    ],
    [
      'a result that nobody reported is no result',
      'A -> B human-clinical {study 8; not-reported}',
      'What A did to B was not reported (a result not reported [8]).',
    ],
    [
      'a species that nobody states',
      'A -> B unclassified {study 5}',
      'B rose after A (measured, in whom or where is not stated, 1 study [5], as the review reports it).',
    ],
    [
      'a trial lends its name to no finding whose comparison nobody states, and what it was compared with is told',
      'A -> B human-clinical {study 20; design randomised-trial; checked abstract; arm second course; comparator not-stated}, ' +
        'human-clinical {study 20; design randomised-trial; checked abstract; arm first course; comparator placebo; no-effect}',
      'B rose after A (measured in humans, randomised trial (what it is compared with is not stated), 1 study [20], ' +
        'known by its abstract alone), against 1 study that found no effect or the opposite ' +
        '(measured in humans, randomised trial compared with placebo, known by its abstract alone) [20].',
    ],
    [
      'harm in one of three is not harm in three, and nobody was compared with anybody',
      'A -[has-adverse-event]-> B human-clinical {study 8; n 1/3; full-text}\nA: treatment\nB: finding',
      'B was reported after A (measured in humans, case series, 1 of 3 patients, 1 study [8]).',
    ],
    [
      'a licence says for what',
      'A -[prevents]-> B assertion {regulator; no-reference; disease CLL}, assertion {regulator; no-reference; disease HIV}\nA: treatment\nB: finding',
      'A is stated to prevent B (licensed by a regulator (CLL; HIV), as the review reports it [review]).',
    ],
    ['a name keeps the form that it has', 'α-SMA ≙ B', 'α-SMA is taken to stand for B (assumed by the curator).'],
    ['a word before a hyphen is a word', 'anti-Fas ≙ B', 'Anti-Fas is taken to stand for B (assumed by the curator).'],
    ['what no source says', 'A ≙ B', 'A is taken to stand for B (assumed by the curator).'],
    ['a reader’s own idea', 'A -> B mine', 'A may raise B (mine, not measured).'],
  ])('%s', (_, text, expected) => {
    expect(told(text).text).toBe(expected);
  });

  it('names what later evidence would change, until it is admitted', () => {
    const text = 'A -> B human-clinical {study 8}, human-clinical {study 20; later; no-effect}';
    expect(told(text).text).toMatch(
      /\[8\], as the review reports it\)\. 1 piece of later evidence is not shown; with all evidence the verdict would be “conflicting”\.$/,
    );
    expect(told(text, 'later').text).toMatch(
      /\[8\], as .*\), against 1 study that found no effect or the opposite \(measured in humans, .*\) \[20\]\.$/,
    );
  });

  it('has a mark for every admitted source that a piece speaks for', () => {
    const { text, sources } = told(
      'A -> B animal {study 1}, animal {study 2; not-reported}, assertion {study 3}, animal {study 4; no-effect}',
    );
    expect([...sources].sort()).toEqual(['r1', 'r2', 'r3', 'r4']);
    for (const mark of ['1', '2', '3', '4']) expect(text).toContain(`[${mark}]`);
  });
});
