import { describe, expect, it } from 'vitest';
import type { Step } from '../../../src/core/queries/steps.ts';
import { ask } from './asked.ts';
import { explained } from './explained.ts';

describe('clauses', () => {
  it('tie each sentence to its claims and sources; the sentences about the whole tell none', () => {
    expect(explained('A -| B animal {study 13}\nB -> C hypothesis {study 14}', 'A B C').clauses).toMatchObject([
      {
        text: 'B fell after A (measured in mice, 1 study [13], as the review reports it).',
        claims: ['A-|B'],
        sources: ['r13'],
      },
      {
        text: 'B may raise C (proposed, not measured: cited authors, as the review reports them [14]).',
        claims: ['B->C'],
        sources: ['r14'],
      },
      { text: 'Taken together, this way would lower C.', claims: [], sources: [] },
      { text: 'No one study tested the whole chain.', claims: [], sources: [] },
    ]);
  });

  it('tell the claims of one step beside each other, each no more strongly than its own evidence', () => {
    const { clauses } = explained(
      `A -> B animal {study 13; id one; where X}
       A -> B hypothesis {study 14; id two; where Y}
       A -> B curator {id three}`,
      'A B',
    );
    expect(clauses[0]).toMatchObject({
      text:
        'B in X rose after A (measured in mice, 1 study [13], as the review reports it); ' +
        'beside it: A may raise B in Y (proposed, not measured: cited authors, as the review reports them [14]); ' +
        'beside it: A may raise B (assumed by the curator).',
      claims: ['one', 'two', 'three'],
      sources: ['r13', 'r14'],
    });
  });

  it('know what of a sentence is the claim read out, what are marks of references, and what are words around', () => {
    const [clause] = explained('A -> B animal {study 13}, human-clinical {study 2; no-effect}', 'A B').clauses;
    expect(clause?.parts).toEqual([
      { kind: 'reading', text: 'B rose after A' },
      { kind: 'words', text: ' (measured in mice, 1 study' },
      { kind: 'references', text: ' [13]' },
      {
        kind: 'words',
        text: ', as the review reports it), against 1 study that found no effect or the opposite (measured in humans, case series, before and after only, as the review reports it)',
      },
      { kind: 'references', text: ' [2]' },
      { kind: 'words', text: '.' },
    ]);
  });

  it('tell three claims of a step and count the rest', () => {
    const lines = [1, 2, 3, 4, 5].map((study) => `A -> B animal {study ${study}; where P${study}}`);
    const [clause] = explained(lines.join('\n'), 'A B').clauses;
    expect(clause?.claims).toHaveLength(3);
    expect(clause?.text).toMatch(/\[3\], as the review reports it\); and 2 more statements of this step\.$/);
  });

  it('tell nothing of a piece that the question does not look at', () => {
    const text = 'A -> B human-clinical {study 1; comparator placebo}, animal {study 2}, hypothesis {study 3}';
    const mice = explained(text, 'A B', { pieces: (_, { evidence }) => evidence.taxon === 'NCBITaxon:10090' });
    expect(mice.clauses[0]).toMatchObject({
      text: 'B rose after A (measured in mice, 1 study [2], as the review reports it).',
      sources: ['r2'],
    });
    const proposals = explained(text, 'A B', { pieces: (_, piece) => piece.class === 'hypothesis' });
    expect(proposals.clauses[0]?.text).toMatch(/^A may raise B .*\[3\]\)\.$/);
  });

  it('still tell a finding against a claim that a narrower look leaves out', () => {
    const text = 'A -> B animal {study 1}, human-clinical {study 2; no-effect}';
    const { clauses } = explained(text, 'A B', { pieces: (_, { evidence }) => evidence.taxon === 'NCBITaxon:10090' });
    expect(clauses[0]).toMatchObject({
      text: 'B rose after A (measured in mice, 1 study [1], as the review reports it), against 1 study that found no effect or the opposite (measured in humans, case series, before and after only, as the review reports it) [2].',
      sources: ['r1', 'r2'],
    });
  });

  it('name the designs of clinical evidence, strongest first, and never call cells patients', () => {
    expect(explained('A -> B human-laboratory {study 11; n 3/3}', 'A B').text).toContain(
      '(measured in human cells or tissue, 3 people, 1 study [11], as the review reports it)',
    );
    const designs = 'human-clinical {study 1; design case-report}, human-clinical {study 2; design randomised-trial}';
    expect(explained(`A -> B ${designs}`, 'A B').text).toContain(
      '(measured in humans, randomised trial (what it is compared with is not stated), case report,',
    );
  });

  it('tell no number of patients where one study gives several', () => {
    const text = 'A -> B human-clinical {study 8; n 6/7}, human-clinical {study 8; n 3/3}';
    expect(explained(text, 'A B').text).toContain(
      '(measured in humans, case series, before and after only, 1 study [8], as the review reports it)',
    );
  });

  it('show a member that was found unchanged beside the group that a step leads to', () => {
    const { clauses, text } = explained(
      `IVIG -| ABS   hypothesis {study 2}
       IVIG -o PMSCL human-clinical {study 8}
       X    -o RNP   human-clinical {study 9}
       PMSCL -o IVIG animal {study 10}
       PMSCL ⊂ ABS
       RNP ⊂ ABS
       ABS -> FIB    hypothesis {study 3}`,
      'IVIG ABS FIB',
    );
    expect(clauses[1]).toMatchObject({
      text: 'Within the group ABS, PMSCL was unchanged after IVIG [8].',
      claims: ['IVIG-oPMSCL'],
      sources: ['r8'],
    });
    expect(text).not.toContain('RNP');
    expect(text.match(/Within the group/g)).toHaveLength(1);
  });

  it('name a direction that the reader grants, and only where a step uses it', () => {
    const assume = [
      { predicate: 'binds', effect: 'lower' },
      { predicate: 'changes', effect: 'raise' },
    ] as const;
    const { text, clauses } = explained('A -- B animal\nB -> C animal', 'A B C', { assume });
    expect(clauses.slice(2).map((clause) => clause.text)).toEqual([
      'From A to B, “binds” has no direction of its own: it is taken to lower, as you assume.',
      'Taken together, this way would lower C.',
      'No one study tested the whole chain.',
    ]);
    expect(text).not.toContain('changes');
    expect(explained('A -> B animal', 'A B', { assume }).text).not.toContain('assume');
    // Where another claim of the step has no direction even so, nothing is granted.
    const [mixed] = ask('A -- B animal\nA -[changes]-> B animal', 'A', 'B', { assume: assume.slice(0, 1) }).paths;
    expect(mixed).toMatchObject({ sign: null, text: expect.not.stringContaining('as you assume') as string });
  });
});

describe('tested end to end', () => {
  const tested = (text: string, pieces?: Step['pieces']) => explained(text, 'A B C', pieces ? { pieces } : {}).study;

  it('knows a study in mice behind both steps where one was seen in patients too', () => {
    const text = 'A -> B human-clinical {study 8}, animal {study 13}\nB -> C animal {study 13}';
    expect(tested(text)).toBe('s13');
    expect(tested(text, (_, { evidence }) => evidence.study !== 's13' || evidence.id.startsWith('B'))).toBeNull();
  });

  it('is no study that only proposes, found nothing, or stands behind one step', () => {
    expect(tested('A -> B hypothesis {study 9}\nB -> C animal {study 9}')).toBeNull();
    expect(tested('A -> B animal {study 9}, animal {study 4; no-effect}\nB -> C animal {study 4}')).toBeNull();
    expect(tested('A -> B animal {study 9}\nB ≙ C')).toBeNull();
  });
});

describe('jumps', () => {
  const jumps = (text: string) => explained(text, 'A B C').jumps;

  it('have their kind and place', () => {
    expect(jumps('A -> B human-laboratory\nB -> C animal')).toEqual([
      {
        kind: 'taxon',
        after: 1,
        text: 'Between steps 1 and 2 the species changes from human to mouse; they are assumed to be the same.',
      },
    ]);
  });

  it('are said where several values have none in common, and not where one is shared', () => {
    const several = (next: string) =>
      jumps(
        `X : disease\nY : disease\nA -> B animal {disease X}, animal {disease Y}\nB -> C animal {disease ${next}}`,
      ).map(({ text }) => text);
    expect(several('Z')).toEqual([
      'Between steps 1 and 2 the disease changes from X or Y to Z; they are assumed to be the same.',
    ]);
    expect(several('Y')).toEqual([]);
  });

  it('say a change of dose, where both are stated', () => {
    const doses = (next: string) => jumps(`A -> B animal {dose 2 g/kg}\nB -> C animal ${next}`);
    expect(doses('{dose 400 mg/kg}')).toMatchObject([
      { kind: 'dose', text: expect.stringContaining('the dose changes from 2 g/kg to 400 mg/kg') as string },
    ]);
    expect(doses('{dose 2 G/KG}')).toEqual([]);
    expect(doses('')).toEqual([]);
  });

  it('take nothing from a link of the curator beside a claim', () => {
    const text = 'A -> B animal {where X}\nA -> B curator {where Y}\nB -> C animal {where Y}';
    expect(jumps(text)).toMatchObject([{ kind: 'where', text: expect.stringContaining('from X to Y') as string }]);
  });

  it('take the place from the evidence where the claim has none', () => {
    expect(jumps('A -> B animal {where X}\nB -> C animal {tissue Y}')).toMatchObject([{ kind: 'where' }]);
    expect(jumps('A -> B animal {where X}\nB -> C animal {tissue X}')).toEqual([]);
  });

  it('are said though a proposal beside the measurement would fit: what gives a step its class is what is joined', () => {
    const text = `
      A -> B human-laboratory {aspect abundance; disease X}
      A -> B hypothesis {aspect activity; disease Y}
      B -> C hypothesis {subject activity; disease Y}`;
    expect(jumps(text).map(({ kind }) => kind)).toEqual(['disease', 'aspect']);
    expect(jumps(text.replace('human-laboratory', 'hypothesis'))).toEqual([]);
  });

  it('know the aspect that a relation names itself, and take an unknown aspect for no jump', () => {
    const aspect = (step: string) => jumps(`${step}\nB -> C animal {subject expression}`).map(({ kind }) => kind);
    expect(aspect('A : treatment\nA -[blocks]-> B animal')).toEqual(['aspect']);
    expect(aspect('A -> B animal {aspect expression}')).toEqual([]);
    expect(aspect('A -> B animal')).toEqual([]);
    const either = 'A -> B animal {aspect activity-or-abundance}\nB -> C animal {subject activity}';
    expect(jumps(either)).toEqual([]);
  });
});
