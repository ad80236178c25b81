import { describe, expect, it } from 'vitest';
import { comparedFigures } from '../../src/state/compared-figures.ts';
import { claimsIn, figureChoices } from '../../src/state/figure-choices.ts';
import { legendOf } from '../../src/state/figure-legend.ts';
import { figureDocument, figureName } from '../../src/state/figure-sheet.ts';
import { presetLens } from '../../src/state/lenses.ts';
import { defaultSession, type Session } from '../../src/state/session.ts';
import { deriveAll, loadShippedGraph } from './shipped.ts';

const derive = deriveAll(loadShippedGraph());
const choicesOf = (change: Partial<Session> = {}) => {
  const session = { ...defaultSession, ...change };
  return { slice: derive(session), choices: figureChoices(derive(session), session) };
};
const ids = (change: Partial<Session>) => choicesOf(change).choices.map(({ id }) => id);

describe('what of a view can be taken as a figure', () => {
  it('is what is shown and the ways; what dims or hides adds what is left, and the whole', () => {
    expect(ids({})).toEqual(['shown', 'ways']);
    expect(ids({ path: 1 })).toEqual(['shown', 'way', 'ways', 'whole']);
    expect(ids({ lens: presetLens('human') })).toEqual(['shown', 'ways', 'lens', 'whole']);
    expect(ids({ around: ['tgfb1'] })).toEqual(['shown', 'ways', 'whole']);
    expect(ids({ question: { ...defaultSession.question, from: 'TGFB1', to: 'IVIG' } })).toEqual(['shown']);
  });

  it('is of both sides where two are compared, each told from its own sources and lens', () => {
    const side = { reach: 'review', lens: presetLens('animal'), question: defaultSession.question } as const;
    const { compared } = derive({ ...defaultSession, pane: 'compare', compare: side });
    if (!compared) throw new Error('two sides are compared');
    const figures = comparedFigures(compared);
    expect(figures.map(({ choice }) => choice.id)).toEqual(['a.ways', 'a.whole', 'b.ways', 'b.lens']);
    expect(figures.map(({ choice }) => choice.label.slice(0, 3))).toEqual(['A: ', 'A: ', 'B: ', 'B: ']);
    expect(figures.map(({ telling }) => telling.reach)).toEqual(['abstracts', 'abstracts', 'review', 'review']);
    const [, whole, , lens] = figures.map(({ choice }) => choice.claims.length);
    expect(lens).toBeLessThan(whole ?? 0);
  });

  it('keeps what is dim on the screen dim, and counts each claim on a line that stands for several', () => {
    const { slice, choices } = choicesOf({ path: 1, bundled: true });
    const [shown] = choices;
    expect(shown?.claims).toEqual(claimsIn(slice.shown.scene));
    expect(shown?.claims.length).toBeGreaterThan(shown?.scene.edges.length ?? Infinity);
    expect(shown?.dimmed?.claims.size).toBeGreaterThan(40);
    expect(shown?.remarks.join(' ')).toContain('×2 stands for two');
    expect(shown && legendOf(shown.scene, true).at(-1)?.title).toBe('Ink');
  });

  it('never draws ways without what the answer says of them as a whole', () => {
    const { slice, choices } = choicesOf();
    const ways = choices.find(({ id }) => id === 'ways');
    for (const sentence of slice.answered.answer?.summary ?? []) expect(ways?.remarks.join(' ')).toContain(sentence);
    const steps = slice.answered.answer?.paths.flatMap((path) => path.steps.flatMap(({ claims }) => claims));
    expect(ways?.claims).toEqual(expect.arrayContaining(steps ?? []));
  });

  it('is a figure with the references of exactly its claims, under a name that says what it is', () => {
    const { slice, choices } = choicesOf({ path: 1 });
    const way = choices.find(({ id }) => id === 'way');
    if (!way) throw new Error('a way is lit');
    const { references, marks } = figureDocument(slice.telling, way, '#v=1');
    expect(marks).toBe('Rests on: [9] [11] [review].');
    expect(references.map((line) => /^\[\w+\]/.exec(line)?.[0])).toEqual(['[9]', '[11]', '[review]']);
    expect(figureName(slice.telling, way)).toBe('ivig-ssc-way-1-ivig-to-skin-fibrosis');
  });
});
