import { describe, expect, it } from 'vitest';
import { assessAll } from '../../../src/core/model/assessment.ts';
import { contradictions, contradictionsIn } from '../../../src/core/model/contradictions.ts';
import type { Reach } from '../../../src/core/schema/axes.ts';
import { drawnModel } from '../drawn-graph.ts';

/** Pairs of claims that contradict each other, each told once: "a × b". */
function pairs(text: string, reach: Reach = 'abstracts'): string[] {
  const model = drawnModel(text);
  const found = contradictions(model, assessAll(model, reach));
  const all = [...found].flatMap(([id, others]) => others.map((other) => ({ id, other })));
  for (const { id, other } of all) expect(found.get(other), `${id} against ${other} is mutual`).toContain(id);
  return all.filter(({ id, other }) => id < other).map(({ id, other }) => `${id} × ${other}`);
}

describe('claims that contradict each other', () => {
  it.each([
    ['opposite directions', 'A -> B animal\nA -| B animal', ['A->B × A-|B']],
    ['a direction and no change', 'A -> B animal\nA -o B animal', ['A->B × A-oB']],
    ['a direction and a null on a claim', 'A -| B animal {no-effect}\nA -> B hypothesis', ['A->B × A-|B']],
    ['one direction twice', 'A -> B animal {where X}\nA -> B animal {where Y}', []],
    ['two nulls', 'A -o B animal\nA -| B animal {no-effect}', []],
    ['other objects', 'A -> B animal\nA -| C animal', []],
    ['other subjects', 'A -> C animal\nB -| C animal', []],
    ['no direction', 'A -> C animal\nA -- C animal', []],
  ])('%s', (_, text, expected) => {
    expect(pairs(text)).toEqual(expected);
  });

  it('joins what is a kind of the other, either way, but not two kinds of one', () => {
    expect(pairs('A -| MMP animal\nA -> MMP1 animal\nMMP1 ⊂ MMP')).toEqual(['A->MMP1 × A-|MMP']);
    expect(pairs('A -| MMP1 animal\nA -> MMP animal\nMMP1 ⊂ MMP')).toEqual(['A->MMP × A-|MMP1']);
    expect(pairs('A -| MMP1 animal\nA -> MMP2 animal\nMMP1 ⊂ MMP\nMMP2 ⊂ MMP')).toEqual([]);
  });

  it('takes a component for its treatment, and for each of several', () => {
    expect(pairs('IVIG ∋ ID assertion\nID -| AB assertion\nIVIG -o AB animal')).toEqual(['ID-|AB × IVIG-oAB']);
    const both = 'IVIG ∋ ID assertion\nSCIG ∋ ID assertion\nID -| AB assertion\nIVIG -o AB animal\nSCIG -> AB animal';
    expect(pairs(both)).toEqual(['ID-|AB × IVIG-oAB', 'ID-|AB × SCIG->AB']);
  });

  it('leaves associations, adverse events and comparisons out', () => {
    expect(pairs('SSc -[has-raised]-> T animal\nSSc -[has-lowered]-> T animal')).toEqual([]);
    expect(
      pairs('A -[has-adverse-event]-> B human-clinical\nA -[has-adverse-event]-> B human-clinical {where X}'),
    ).toEqual([]);
  });

  it('leaves out what a reader proposes, also as what joins two claims', () => {
    expect(pairs('A -> B animal\nA -| B mine')).toEqual([]);
    expect(pairs('IVIG ∋ ID mine\nID -| AB assertion\nIVIG -o AB animal')).toEqual([]);
  });

  it('knows the claims of the admitted sources only', () => {
    const text = 'A -> B animal\nA -| B animal {later}';
    expect(pairs(text)).toEqual([]);
    expect(pairs(text, 'later')).toEqual(['A->B × A-|B']);
  });

  it('goes by the scale for what gets better', () => {
    const text = 'HAQ : measure, better lower\nA -[improves]-> HAQ human-clinical\nA -> HAQ animal';
    expect(pairs(text)).toEqual(['A->HAQ × A-[improves]->HAQ']);
  });
});

describe('looking up what contradicts one claim', () => {
  it('names the claims that make two speak of one thing', () => {
    const model = drawnModel('IVIG ∋ ID assertion\nID -| MMP1 animal\nIVIG -o MMP animal\nMMP1 ⊂ MMP');
    const against = contradictionsIn(model, assessAll(model, 'abstracts'));
    expect([...against('ID-|MMP1')]).toEqual([{ claim: 'IVIG-oMMP', over: ['IVIG∋ID', 'MMP1⊂MMP'] }]);
    expect([...against('IVIG∋ID')]).toEqual([]);
  });
});
