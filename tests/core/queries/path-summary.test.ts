import { describe, expect, it } from 'vitest';
import { defaultPathQuery } from '../../../src/core/queries/path-query.ts';
import { summarise } from '../../../src/core/queries/path-text.ts';
import { sayQuery } from '../../../src/core/queries/query-texts.ts';
import { drawnModel } from '../drawn-graph.ts';
import { ask } from './asked.ts';

const summary = (...args: Parameters<typeof ask>): string => ask(...args).summary.join(' ');

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
      'No way leads from A to B that would lower it under these conditions. 1 way points the other way.',
    ],
    ['B -> A animal', {}, 'No way leads from A to B under these conditions.'],
    ['A -o C animal\nC -> B animal\nA -> B animal', {}, '1 way is closed by a finding of no effect.'],
  ] as const)('%s: %s %s', (text, asked, said) => {
    expect(summary(text, 'A', 'B', asked)).toContain(said);
  });
});

describe('a verdict that says what it rests on', () => {
  const model = drawnModel('A -| B animal\nA -- B animal');
  const counted = { verdict: 'lowers', counts: { lower: 12, raise: 0, undirected: 3 } } as const;
  const said = (asked: object, answer: object = {}) =>
    summarise(
      model,
      { ...defaultPathQuery, from: ['A'], to: ['B'], ...asked },
      { ...counted, ways: 12, direct: 0, tested: 0, blocked: 0, ...answer },
      sayQuery,
    );

  it('calls numbers that a budget cut short least numbers, and says nothing of what was not counted', () => {
    expect(said({})).toEqual([
      'A could lower B in 12 ways.',
      'None points the other way.',
      '3 more have no known direction.',
      'No chain was tested end to end by one study.',
    ]);
    expect(said({}, { ways: 1, direct: 1 }).join(' ')).not.toContain('end to end');
    const unknown = { verdict: 'indeterminate', counts: { lower: 0, raise: 0, undirected: 3 }, ways: 3 };
    expect(said({}, unknown).join(' ')).not.toContain('3 more');
    expect(said({}, { counted: false })).toEqual([
      'A could lower B in at least 12 ways.',
      'At least 3 more have no known direction.',
      'The count ended early; there may be more ways.',
      'No listed chain was tested end to end by one study.',
    ]);
    const none = { verdict: 'none', counts: { lower: 0, raise: 0, undirected: 0 }, ways: 0, counted: false };
    expect(said({ effect: 'raise' }, none)).toEqual([
      'No such way from A to B was found; not all were looked at.',
      'The count ended early; there may be more ways.',
    ]);
    const counts = { lower: 12, raise: 1, undirected: 0 };
    expect(said({ effect: 'lower' }, { counted: false, counts })).toContain('At least 1 way points the other way.');
    expect(said({}, { counted: false, counts, verdict: 'mixed' })[0]).toBe(
      'A could lower B in at least 12 ways and raise it in at least 1 way.',
    );
  });

  it('names what the reader grants', () => {
    const assume = [
      { predicate: 'binds', effect: 'lower' },
      { predicate: 'changes', effect: 'raise' },
    ];
    expect(said({ assume })[0]).toBe(
      'If “binds” is taken to lower and “changes” is taken to raise: A could lower B in 12 ways.',
    );
  });

  it('says how much evidence was asked for, and another order', () => {
    const asked = { classes: ['human-clinical', 'human-laboratory'], quantifier: { atLeast: 2 }, rank: 'steps' };
    expect(said(asked)).toEqual(
      expect.arrayContaining([
        'Each of these ways has evidence of the class human clinical or human laboratory on 2 steps at least.',
        'The shortest ways come first, whatever their evidence.',
      ]),
    );
    expect(said({ rank: 'strength' })).toContain('Ways are ordered by the strengths that the data set itself states.');
    expect(said({ ...asked }, { verdict: 'none', ways: 0 }).join(' ')).not.toMatch(/Each of these|first/);
  });
});
