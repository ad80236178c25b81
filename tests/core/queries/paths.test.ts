import { describe, expect, it } from 'vitest';
import { ask, drawn } from './asked.ts';

const ways = (...args: Parameters<typeof ask>): string[] => ask(...args).paths.map(drawn);

describe('a path', () => {
  it('never comes back to an entity, under either sign', () => {
    const loop = `
      IVIG -| TGFB  animal
      TGFB -> FIB   animal
      FIB  -| TGFB  animal
      TGFB -> COL   animal`;
    const raising = ask(loop, 'IVIG', 'COL', { effect: 'raise' });
    expect(raising).toMatchObject({ verdict: 'none', paths: [], counts: { lower: 1, raise: 0 }, stopped: 'complete' });
    expect(ways(loop, 'IVIG', 'COL')).toEqual(['IVIG -| TGFB -> COL']);
  });

  it('ends where it first meets the target, and goes nowhere from a target to itself', () => {
    expect(ways('A -> B animal\nB -> C animal\nC -> B animal', 'A', 'B')).toEqual(['A -> B']);
    expect(ask('A -> B animal\nB -> A animal', 'A', 'A')).toMatchObject({ verdict: 'none', paths: [] });
    expect(ask('A -> A animal\nA -> B animal', 'A', 'B').paths.map(drawn)).toEqual(['A -> B']);
  });

  it('may begin at any of several entities and end at any of several', () => {
    const text = 'A -> C animal\nB -| C animal\nC -> D animal\nC -> E animal';
    const { paths } = ask(text, 'A', 'D', { from: ['A', 'B'], to: ['D', 'E'] });
    expect(paths.map(drawn).sort()).toEqual(['A -> C -> D', 'A -> C -> E', 'B -| C -> D', 'B -| C -> E']);
  });

  it('takes no step against the arrow, and none that is not a step', () => {
    const text = `
      B -> A animal
      A ⊂ C
      C -> D animal
      HAQ : measure, better lower
      A -[improves]-> HAQ human-clinical
      A -> HAQ animal
      SSc -[has-raised]-> D animal`;
    for (const to of ['B', 'D', 'HAQ']) expect(ways(text, 'A', to), to).toEqual([]);
  });

  it('is shown as stated directly where it is one claim', () => {
    const [direct, way] = ask('A -> B animal\nA -> C hypothesis\nC -> B hypothesis', 'A', 'B').paths;
    expect([direct?.direct, way?.direct]).toEqual([true, false]);
  });
});

describe('signs', () => {
  it.each([
    ['A -> B animal\nB -> C animal', 1],
    ['A -> B animal\nB -| C animal', -1],
    ['A -| B animal\nB -| C animal', 1],
    ['A -- B animal\nB -> C animal', null],
    ['A -- B animal\nB -- C animal', null],
    ['A ∋ B assertion\nB -| C animal', -1],
    ['A -> B animal\nB ≙ C', 1],
    ['A -| B animal\nB ≙ C', -1],
  ])('%s: %s', (text, sign) => {
    expect(ask(text, 'A', 'C').paths.map((path) => path.sign)).toEqual([sign]);
  });

  it('composition leads from the whole to its part and never back', () => {
    const text = 'IVIG ∋ AB assertion\nAB -| FIB hypothesis';
    expect(ways(text, 'IVIG', 'FIB')).toEqual(['IVIG -> AB -| FIB']);
    expect(ways(text, 'AB', 'IVIG')).toEqual([]);
    expect(ways(`${text}\nIVIG -> X animal`, 'AB', 'X')).toEqual([]);
  });

  it.each([
    ['any', 'mixed', ['A -> B -> D', 'A -> C -| D'], { lower: 1, raise: 1, undirected: 1 }],
    ['raise', 'mixed', ['A -> B -> D'], { lower: 1, raise: 1, undirected: 1 }],
    ['lower', 'mixed', ['A -> C -| D'], { lower: 1, raise: 1, undirected: 1 }],
  ] as const)('the wish to %s filters the list and neither verdict nor counts', (effect, verdict, listed, counts) => {
    const text = 'A -> B animal\nB -> D animal\nA -> C animal\nC -| D animal\nA -- E animal\nE -> D animal';
    const answer = ask(text, 'A', 'D', { effect });
    expect(answer).toMatchObject({ verdict, counts });
    expect(answer.paths.filter((path) => path.sign !== null).map(drawn)).toEqual(listed);
  });

  it.each([
    ['A -> B animal', 'any', 'raises'],
    ['A -| B animal', 'any', 'lowers'],
    ['A -- B animal', 'any', 'indeterminate'],
    ['A -> B animal\nA -| B animal', 'any', 'mixed'],
    ['A -> B animal\nA -- B animal', 'any', 'raises'],
    ['B -> A animal', 'any', 'none'],
    ['A -> B animal', 'lower', 'none'],
    ['A -- B animal', 'raise', 'none'],
  ] as const)('%s, %s: %s', (text, effect, verdict) => {
    expect(ask(text, 'A', 'B', { effect }).verdict).toBe(verdict);
  });
});

describe('the claims of a step', () => {
  it('are all that push the same way, strongest first; other signs are other steps', () => {
    const text = `
      A -> B  hypothesis {where X}
      A -> B  animal {where Y}
      A -> B  human-clinical {where Z}
      A -| B  assertion
      A -- B  animal`;
    const { paths } = ask(text, 'A', 'B');
    expect(paths.map(({ steps }) => steps)).toEqual([
      [{ claims: ['A->B#3', 'A->B#2', 'A->B'], sign: 1, class: 'human-clinical', assumed: false }],
      [{ claims: ['A--B'], sign: null, class: 'animal', assumed: false }],
      [{ claims: ['A-|B'], sign: -1, class: 'assertion', assumed: false }],
    ]);
  });

  it('have the class of their strongest supporting evidence, never of evidence against them', () => {
    expect(ask('A -> B human-clinical {no-effect}, animal', 'A', 'B').paths[0]?.weakest).toBe('animal');
    expect(ask('A -> B human-clinical {not-reported}, hypothesis', 'A', 'B').paths[0]?.weakest).toBe('hypothesis');
  });

  it('carry no step where nothing but a null is known, or a species that nobody states', () => {
    expect(ways('A -> B animal {no-effect}', 'A', 'B')).toEqual([]);
    expect(ways('A -> B animal {no-effect}, hypothesis', 'A', 'B')).toEqual([]);
    expect(ways('A -> B unclassified', 'A', 'B')).toEqual([]);
  });
});

describe('which claims are admitted', () => {
  const text = 'A -> B human-clinical\nB -> D animal\nA -> C hypothesis\nC -> D human-clinical, assertion';

  it.each([
    [null, ['A -> B -> D', 'A -> C -> D']],
    [['human-clinical', 'animal'], ['A -> B -> D']],
    [['hypothesis', 'assertion'], ['A -> C -> D']],
    [['human-clinical', 'human-laboratory'], []],
  ] as const)('%s', (classes, expected) => {
    expect(ways(text, 'A', 'D', { classes })).toEqual(expected);
  });

  it('an admitted class below the strongest carries the step as what it is', () => {
    const [path] = ask('A -> B human-clinical, hypothesis', 'A', 'B', { classes: ['hypothesis'] }).paths;
    expect(path?.steps[0]?.class).toBe('hypothesis');
  });

  it("the curator's links have a switch of their own, and no class", () => {
    const linked = 'A -> B animal\nB ≙ C';
    expect(ask(linked, 'A', 'C').paths[0]).toMatchObject({ weakest: 'curator' });
    expect(ask(linked, 'A', 'C', { classes: ['animal'] }).paths).toHaveLength(1);
    expect(ask(linked, 'A', 'C', { curator: false })).toMatchObject({ verdict: 'none', paths: [] });
    expect(ways('A -> B animal, curator', 'A', 'B', { curator: false })).toEqual(['A -> B']);
  });

  it('hidden sources carry nothing', () => {
    const later = 'A -> B animal {later}\nA -| B hypothesis';
    expect(ways(later, 'A', 'B')).toEqual(['A -| B']);
    expect(ways(later, 'A', 'B', { reach: 'later' })).toEqual(['A -> B', 'A -| B']);
  });
});

describe('a claim that sums up others', () => {
  const sum = 'A -| C hypothesis {via A-|B,B->C}\nA -| B hypothesis\nB -> C hypothesis';

  it('is folded away while all of them are admissible', () => {
    expect(ways(sum, 'A', 'C')).toEqual(['A -| B -> C']);
  });

  it('stands where one of them is not', () => {
    const text = sum.replace('B -> C hypothesis', 'B -> C assertion');
    expect(ways(text, 'A', 'C', { classes: ['hypothesis'] })).toEqual(['A -| C']);
  });

  it('on a group is folded on the way, and kept where the question ends at the group', () => {
    const group = `
      A -| CK   hypothesis {via A-|IL4,A-|TGFB}
      A -| IL4  hypothesis
      A -| TGFB hypothesis
      CK -> FIB hypothesis
      IL4 -> FIB hypothesis`;
    expect(ways(group, 'A', 'FIB')).toEqual(['A -| IL4 -> FIB']);
    expect(ways(group, 'A', 'CK')).toEqual(['A -| CK']);
  });

  it('is not lost with those that sum it up in turn', () => {
    const mutual = 'A -> B animal {where X; via A->B#2}\nA -> B animal {where Y; via A->B}';
    expect(ways(mutual, 'A', 'B')).toEqual(['A -> B']);
    expect(ways(`${mutual}\nB -> C animal`, 'A', 'C')).toEqual(['A -> B -> C']);
    expect(ways('A -> B animal {via A->B}', 'A', 'B')).toEqual(['A -> B']);
  });

  it('may sum up sums', () => {
    const text = `
      A -> D animal {via A->C,C->D}
      A -> C animal {via A->B,B->C}
      A -> B animal
      B -> C animal
      C -> D animal`;
    expect(ways(text, 'A', 'D')).toEqual(['A -> B -> C -> D']);
  });
});
