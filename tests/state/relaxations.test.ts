import { beforeAll, describe, expect, it } from 'vitest';
import { defaultPathQuery } from '../../src/core/queries/path-query.ts';
import { answerParts } from '../../src/state/answer-parts.ts';
import { askedQuery } from '../../src/state/asked-query.ts';

import type { Loaded } from '../../src/state/loaded.ts';
import { changeOfQuestion } from '../../src/state/relaxations.ts';
import { defaultSession, type Question, type Session } from '../../src/state/session.ts';
import { transition } from '../../src/state/transition.ts';
import { deriveAll, type FullSlice, loadShippedGraph } from './shipped.ts';

let loaded: Loaded;
let derive: (session: Session) => FullSlice;
beforeAll(() => {
  loaded = loadShippedGraph();
  derive = deriveAll(loaded);
});

const asking = (change: Partial<Question>): Session => ({
  ...defaultSession,
  question: { ...defaultSession.question, ...change },
});

describe('an empty answer', () => {
  it.each<Partial<Question>>([
    { evidence: 'human-clinical' },
    { evidence: 'animal', curator: false },
    { steps: 1, curator: false },
    { effect: 'raise' },
    { avoid: { entities: ['fibrosis'], claims: [], sources: [] } },
    { taxa: ['NCBITaxon:10090'], curator: false },
    { evidence: 'human', quantifier: 4 },
  ])('says why, and each change it offers fills it as said: %j', (change) => {
    const session = asking(change);
    const { answered, question } = derive(session);
    expect(question.paths).toEqual([]);
    const { why, relaxations } = answerParts(loaded, answered, 'human');
    expect(why).toMatch(/\.$/);
    for (const { intent, gives, words } of relaxations) {
      const after = derive(transition(session, intent)).question;
      expect(after.paths.length, words).toBeGreaterThan(0);
      expect(gives, words).toBe(after.paths.length === 1 ? '1 way' : `${after.paths.length} ways`);
    }
  });

  it('is no reason to ask why where there is an answer', () => {
    const { answered } = derive(defaultSession);
    expect(answerParts(loaded, answered, 'human')).toMatchObject({ why: null, relaxations: [] });
  });
});

describe('a change of the engine’s question', () => {
  it('as one of the session’s asks the engine for the same', () => {
    const query = {
      ...defaultPathQuery,
      from: ['ivig', 'tgfb1'],
      to: ['fibrosis'],
      effect: 'raise' as const,
      classes: ['human-clinical' as const, 'human-laboratory' as const],
      quantifier: { atLeast: 2 },
      curator: false,
      context: {
        taxa: ['NCBITaxon:9606'],
        diseases: ['ssc'],
        places: ['fibroblasts'],
        exposed: ['patient' as const],
        regimen: '2 g',
      },
      predicates: ['decreases' as const],
      roles: ['mechanism' as const],
      pass: { entities: ['fibrosis'], claims: ['c'], sources: ['s'] },
      avoid: { entities: ['tgfb'], claims: [], sources: [] },
      assume: [{ predicate: 'binds' as const, effect: 'raise' as const }],
      maxSteps: 4,
      limit: 7,
      rank: 'steps' as const,
    };
    const { question } = transition(defaultSession, { type: 'ask', change: changeOfQuestion(query) });
    expect(askedQuery(loaded, question)).toMatchObject({ problems: [], query });
    expect(askedQuery(loaded, question).query).toEqual(query);
  });

  it('to classes that the screen has no choice for asks for the narrowest choice that holds them', () => {
    expect(changeOfQuestion({ classes: ['animal', 'human-clinical'] })).toEqual({ evidence: 'measured' });
    expect(changeOfQuestion({ classes: null, quantifier: 'every' })).toEqual({ evidence: 'any', quantifier: 'every' });
    expect(changeOfQuestion({ predicates: null })).toEqual({ predicates: [] });
  });
});
