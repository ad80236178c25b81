import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionsSet, MOST_LISTED } from '../../src/state/conditions.ts';
import type { Intent } from '../../src/state/intents.ts';
import { presetLens } from '../../src/state/lenses.ts';
import { MOST_AROUND } from '../../src/state/map-part.ts';
import { defaultSide, defaultSession, LAST_STEP, MOST_STEPS, type Session } from '../../src/state/session.ts';
import { createStore } from '../../src/state/store.ts';
import { transition } from '../../src/state/transition.ts';

const after = (...wishes: Intent[]): Session => wishes.reduce(transition, defaultSession);

describe('a wish', () => {
  it('to clear closes the card first, then puts out the path', () => {
    const lit = after({ type: 'choose-path', rank: 2 }, { type: 'select', kind: 'claim', id: 'a' });
    const closed = transition(lit, { type: 'clear' });
    expect(closed).toMatchObject({ selection: null, path: 2 });
    expect(transition(closed, { type: 'clear' })).toEqual(defaultSession);
  });

  it('to ask something else forgets which path was lit', () => {
    expect(after({ type: 'choose-path', rank: 2 }, { type: 'ask', change: { effect: 'any' } }).path).toBeNull();
    expect(after({ type: 'choose-path', rank: 2 }, { type: 'admit', reach: 'later' }).path).toBeNull();
    expect(after({ type: 'choose-path', rank: 2 }, { type: 'look-through', lens: presetLens('human') }).path).toBe(2);
  });

  it('for an impossible number of steps is brought into range', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.double()), (steps) => {
        const asked = after({ type: 'ask', change: { steps } }).question.steps;
        expect(Number.isInteger(asked) && asked >= 1 && asked <= MOST_STEPS).toBe(true);
      }),
    );
  });

  it('for impossible conditions is brought into range, and named twice counts once', () => {
    const { question } = after({
      type: 'ask',
      change: {
        quantifier: 0,
        limit: 1e9,
        diseases: ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g', 'h'],
        assume: [
          { predicate: 'binds', effect: 'raise' },
          { predicate: 'binds', effect: 'lower' },
        ],
      },
    });
    expect(question).toMatchObject({ quantifier: 1, limit: MOST_LISTED, diseases: ['a', 'b', 'c', 'd', 'e', 'f'] });
    expect(question.assume).toEqual([{ predicate: 'binds', effect: 'lower' }]);
  });

  it('to pass a thing ends avoiding it, puts out the path, and can be taken back', () => {
    const name = 'a';
    const wish = (list: 'pass' | 'avoid', on = true): Intent => ({ type: 'require', list, kind: 'claims', name, on });
    const avoided = after({ type: 'choose-path', rank: 1 }, wish('avoid'));
    expect(avoided).toMatchObject({ path: null, question: { avoid: { claims: ['a'] } } });
    const passed = transition(avoided, wish('pass'));
    expect(passed.question).toMatchObject({ avoid: { claims: [] }, pass: { claims: ['a'] } });
    expect(conditionsSet(passed.question)).toEqual(['pass']);
    expect(transition(passed, wish('pass', false)).question).toEqual(defaultSession.question);
  });

  it('to light a way that points the other way puts out the one of the answer', () => {
    const lit = after({ type: 'choose-path', rank: 2 }, { type: 'choose-path', rank: 1, counter: true });
    expect(lit).toMatchObject({ path: null, counter: 1 });
    expect(transition(lit, { type: 'choose-path', rank: 3 })).toMatchObject({ path: 3, counter: null });
    expect(transition(lit, { type: 'clear' })).toEqual(defaultSession);
  });

  it('to say where steps must be confirmed leaves the question and the lit path', () => {
    const session = after({ type: 'choose-path', rank: 2 }, { type: 'confirm', confirm: 'animal' });
    expect(session).toEqual({ ...defaultSession, path: 2, confirm: 'animal' });
  });

  it('to expand adds to the part of the map, or shows nothing else, and goes where the map is', () => {
    const part = after({ type: 'expand', entities: ['a'] }, { type: 'expand', entities: ['b', 'a'] });
    expect(part).toMatchObject({ around: ['a', 'b'], pane: defaultSession.pane });
    expect(transition(part, { type: 'expand', entities: ['c'], only: true }).around).toEqual(['c']);
    expect(transition(part, { type: 'whole-map' })).toEqual(defaultSession);
    expect(after({ type: 'go-to', pane: 'claims' }, { type: 'expand', entities: ['a'] }).pane).toBe('map');
    const many = Array.from({ length: MOST_AROUND + 5 }, (_, at) => String(at));
    expect(after({ type: 'expand', entities: many }).around).toHaveLength(MOST_AROUND);
  });

  it('to sort by one column goes up, down and back', () => {
    const sort: Intent = { type: 'sort-table', column: 'verdict' };
    expect(after(sort).sort).toEqual({ column: 'verdict', descending: false });
    expect(after(sort, sort).sort).toEqual({ column: 'verdict', descending: true });
    expect(after(sort, sort, sort).sort).toBeNull();
    expect(after(sort, { type: 'sort-table', column: 'claim' }).sort).toEqual({ column: 'claim', descending: false });
  });

  it('leaves the session before it as it was', () => {
    const before = structuredClone(defaultSession);
    after({ type: 'ask', change: { from: 'a', to: 'b' } }, { type: 'filter-table', text: 'x' });
    expect(defaultSession).toEqual(before);
  });
});

describe('the store', () => {
  it('tells what changed the session', () => {
    const told: unknown[] = [];
    const store = createStore(defaultSession, (session, cause) => told.push([session.filter, cause]));
    const wish: Intent = { type: 'filter-table', text: 'x' };
    store.dispatch(wish);
    store.replace(defaultSession);
    expect(told).toEqual([
      ['x', wish],
      ['', 'replaced'],
    ]);
    expect(store.session()).toBe(defaultSession);
  });
});

describe('a comparison', () => {
  const lens = presetLens('human');
  const question = { ...defaultSession.question, evidence: 'animal' as const };

  it('begins with the same so changed, and its other side is changed, put first and ended', () => {
    const begun = after({ type: 'choose-path', rank: 2 }, { type: 'compare-with', change: { lens } });
    expect(begun).toMatchObject({ pane: 'compare', compare: { ...defaultSide, lens }, lens: defaultSide.lens });
    const swapped = after({ type: 'compare-with', change: { lens } }, { type: 'swap-sides' });
    expect(swapped).toMatchObject({ lens, compare: defaultSide, path: null });
    expect(after({ type: 'compare-with', change: {} }, { type: 'change-other', change: { question } }).compare).toEqual(
      {
        ...defaultSide,
        question,
      },
    );
    expect(after({ type: 'compare-with', change: {} }, { type: 'change-other', change: null }).compare).toBeNull();
    expect(after({ type: 'change-other', change: { lens } }, { type: 'swap-sides' })).toEqual(defaultSession);
  });

  it('goes on with either side, a way of it lit, and keeps the other', () => {
    const begin = { type: 'compare-with', change: { question } } as const;
    expect(after(begin, { type: 'open-side', side: 'b', path: 3 })).toMatchObject({
      pane: 'paths',
      path: 3,
      question,
      compare: defaultSide,
    });
    expect(after(begin, { type: 'open-side', side: 'a', path: 2, counter: true })).toMatchObject({
      path: null,
      counter: 2,
    });
    expect(after(begin, { type: 'open-side', side: 'a', path: null })).toMatchObject({
      compare: { question },
      path: null,
    });
  });
});

describe('a lesson', () => {
  const select = { type: 'select', kind: 'claim', id: 'c' } as const;
  const open = { type: 'open-lesson', id: 'ways' } as const;

  it('opens at its first step, and goes to another with its answer hidden and no card open', () => {
    const lesson = { id: 'ways', step: 1, revealed: false, packed: null };
    expect(after(select, open)).toMatchObject({ pane: 'lessons', lesson, selection: null });
    expect(after(open, { type: 'reveal', on: true }).lesson).toEqual({ ...lesson, revealed: true });
    expect(after(open, { type: 'reveal', on: true }, select, { type: 'to-step', step: 3 })).toMatchObject({
      lesson: { ...lesson, step: 3 },
      selection: null,
    });
    expect(after(open, { type: 'to-step', step: 0 }, { type: 'to-step', step: 999 }).lesson?.step).toBe(LAST_STEP);
  });

  it('waits at its step while another pane is shown, and is left for the list of lessons', () => {
    const away = after(open, { type: 'to-step', step: 3 }, { type: 'go-to', pane: 'map' });
    expect(away).toMatchObject({ pane: 'map', lesson: { step: 3 } });
    expect(after(open, { type: 'open-lesson', id: null })).toMatchObject({ pane: 'lessons', lesson: null });
    expect(after({ type: 'reveal', on: true }, { type: 'to-step', step: 2 }).lesson).toBeNull();
  });
});
