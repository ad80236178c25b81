import { beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../../.house/places.mjs';
import { makeLessons } from '../../src/build/shipped-lessons.ts';
import { namesOf } from '../../src/core/model/lesson-answers.ts';
import { defaultPathQuery } from '../../src/core/queries/path-query.ts';
import { findPaths } from '../../src/core/queries/paths.ts';
import { stepChoice } from '../../src/state/lesson-figure.ts';
import { layoutsNeeded, type ShippedLessons, stepKey } from '../../src/state/lesson-layouts.ts';
import { lessonViewer, type LessonViewer } from '../../src/state/lesson-shown.ts';
import { figureDocument } from '../../src/state/figure-sheet.ts';
import { hiddenIn } from '../../src/state/lesson-stage.ts';
import type { Loaded } from '../../src/state/loaded.ts';
import { loadShippedGraph } from '../state/shipped.ts';
import { written } from '../state/written.ts';
import { graphOf } from '../../src/core/model/graph.ts';
import { touches } from '../../src/core/model/lesson-answers.ts';

/** Units that a figure may have on a projector of 1920 by 1080 pixels so that its letters are 24 pixels high: wide, with the caption beneath it, or beside it. */
const rooms = [
  { width: 840, height: 290 },
  { width: 560, height: 390 },
] as const;

describe('the shipped lessons', () => {
  let loaded: Loaded;
  let shipped: ShippedLessons;
  let viewer: LessonViewer;
  beforeAll(async () => {
    loaded = loadShippedGraph();
    shipped = await makeLessons(inRoot('graph'), inRoot());
    viewer = lessonViewer(loaded, (lesson, step, of) => shipped.layouts[stepKey(lesson, step, of)] ?? null);
  }, 60_000);
  const steps = () => shipped.lessons.flatMap((lesson) => lesson.steps.map((step, at) => ({ lesson, step, n: at + 1, key: `${lesson.id}/${step.id}` })));

  it('are four, none too long for a class, each with steps that ask first and a self-check', () => {
    expect(shipped.lessons.map(({ id }) => id)).toEqual([
      'what-ivig-is',
      'ways-to-less-fibrosis',
      'animal-or-human',
      'a-source-disagrees',
    ]);
    for (const { id, minutes, steps, check } of shipped.lessons) {
      expect(minutes, id).toBeLessThanOrEqual(45);
      expect(steps.length, id).toBeGreaterThanOrEqual(8);
      expect(steps.length, id).toBeLessThanOrEqual(14);
      expect(check.length, id).toBeGreaterThanOrEqual(4);
      expect(check.length, id).toBeLessThanOrEqual(6);
      expect(steps.some(({ predict }) => predict), id).toBe(true);
      expect(steps.every(({ notes }) => notes !== undefined), id).toBe(true);
    }
  });

  it('show in each step a figure that is large on a projector, or statements', () => {
    for (const { lesson, step, n, key } of steps()) {
      for (const of of layoutsNeeded(loaded, step)) {
        const { width, height } = shipped.layouts[stepKey(lesson, step, of)]!;
        expect(rooms.some((room) => width <= room.width && height <= room.height), `${key}: ${width} by ${height}`).toBe(true);
      }
      for (const isRevealed of [false, true]) {
        const { stage, problems } = viewer.step(lesson, n, isRevealed);
        if (stage?.kind === 'statements') expect(stage.lines.length, key).toBeGreaterThan(0);
        else expect(stage?.kind === 'figure' ? stage.scene.drawn : 0, key).toBeGreaterThan(0);
        expect(problems, key).toEqual([]);
      }
    }
  });

  it('can be taken as figures: before a reveal without the answer and without a claim, after it with the references', () => {
    let asked = 0;
    for (const { lesson, step, n, key } of steps()) {
      for (const revealed of [false, true]) {
        const open = viewer.open({ lesson, origin: 'shipped' }, { id: lesson.id, step: n, revealed, packed: null });
        const choice = stepChoice(open, open.step!);
        expect(choice === null, key).toBe(open.step!.stage?.kind === 'statements');
        if (!choice) continue;
        const document = figureDocument(viewer.telling(step), choice, null);
        const isAsked = step.predict !== undefined && !revealed;
        expect([document.references.length === 0, document.marks === '', choice.asked !== undefined], key).toEqual([isAsked, isAsked, isAsked]);
        if (!isAsked) continue;
        asked++;
        const text = written({ ...document, remarks: [], title: '' }).toLowerCase();
        for (const { id } of step.claims) expect(text, `${key}: ${id}`).not.toContain(id);
        const hidden = hiddenIn(loaded, step)!;
        const names = hidden.entity === undefined ? [] : namesOf(loaded.model, hidden.entity);
        for (const name of names) expect(text, `${key}: ${name}`).not.toContain(name.toLowerCase());
      }
    }
    expect(asked).toBeGreaterThan(9);
  });

  it('tell nothing of what a step asks before its answer is wished, in all that is shown and in the link', () => {
    const asking = steps().filter(({ step }) => step.predict);
    expect(asking.length).toBeGreaterThan(9);
    for (const { lesson, step, n, key } of asking) {
      const hidden = hiddenIn(loaded, step)!;
      const view = viewer.open({ lesson, origin: 'shipped' }, { id: lesson.id, step: n, revealed: false, packed: null });
      expect(view.step?.predict?.choices.length === 0, key).toBe(hidden.hide === 'mediator');
      const { predict, ...rest } = view.step!;
      const text = written({ ...view, step: { ...rest, ask: predict?.ask } }).toLowerCase();
      const statement = hidden.claim === undefined ? [] : [loaded.model.claim(hidden.claim).claim.statement];
      const ids = [...step.claims.map(({ id }) => id), ...statement];
      const names = hidden.entity === undefined ? [] : namesOf(loaded.model, hidden.entity);
      for (const word of [...ids, ...names]) expect(text, `${key}: ${word}`).not.toContain(word.toLowerCase());
      const { stage } = view.step!;
      const asked = stage?.kind === 'figure' ? stage.scene.edges.filter(({ id }) => stage.asked.claims.has(id)) : [];
      const nodes = stage?.kind === 'figure' ? stage.asked.nodes.size : 0;
      expect(asked.length + nodes, `${key}: something is marked as asked`).toBeGreaterThan(0);
      for (const edge of asked) {
        if (hidden.hide === 'sign') expect(edge, key).toMatchObject({ glyph: 'none', sign: null, noEffect: false });
        if (hidden.hide === 'class') expect(edge, key).toMatchObject({ class: null, shownClass: null, tags: [], known: '' });
      }
      const words = { sign: /no change|unchanged/, class: /human clinical|human laboratory|in patients|proposed, not|without data/ };
      if (hidden.hide !== 'mediator') expect(text, key).not.toMatch(words[hidden.hide]);
      const revealed = viewer.step(lesson, n, true);
      for (const name of names) expect(revealed.reveal?.name?.fits(name), key).toBe(true);
      expect(revealed.reveal?.name?.fits('albumin') ?? false, key).toBe(false);
      const told = written(revealed);
      for (const word of hidden.entity === undefined ? [hidden.claim!] : [loaded.model.entity(hidden.entity).label])
        expect(told, key).toContain(word);
    }
  });

  it('ask at the end what the data answer, with the right answer among others, and say why', () => {
    for (const lesson of shipped.lessons) {
      const last = lesson.steps.length + 1;
      const view = viewer.open({ lesson, origin: 'shipped' }, { id: lesson.id, step: last, revealed: false, packed: null });
      expect([view.at, view.last, view.step]).toEqual([last, last, null]);
      expect(written(view.check)).not.toContain('"right"');
      for (const { ask, choices, answer } of view.check ?? []) {
        const answers = choices.map(({ id }) => answer(id));
        expect(answers.filter(({ right }) => right), ask).toHaveLength(1);
        const right = choices.find(({ id }) => answer(id).right)?.id;
        expect(answer(null), ask).toMatchObject({ answer: right, right: false });
        expect(answers.every(({ words, claim }) => words.includes(claim.sentence) && claim.pieces.length > 0), ask).toBe(true);
      }
    }
  });

  it('ask for nothing that a step before has shown, and at the end for nothing that no step showed', () => {
    for (const { id, steps, check } of shipped.lessons) {
      const shown = new Set<string>();
      for (const step of steps) {
        const hidden = step.predict ? hiddenIn(loaded, step) : null;
        const asks = (claim: string): boolean =>
          claim === hidden?.claim || touches(loaded.model, claim, hidden?.entity ?? '');
        expect([...shown].filter(asks), `${id}/${step.id}`).toEqual([]);
        for (const { id: claim } of step.claims) shown.add(claim);
      }
      expect(check.map(({ claim }) => claim).filter((claim) => !shown.has(claim)), id).toEqual([]);
    }
  });

  it('name the weakest link of each way to less fibrosis, and leave out none', () => {
    const { steps } = shipped.lessons.find(({ id }) => id === 'ways-to-less-fibrosis')!;
    const ways = steps.filter(({ title }) => /^Way \d/.test(title));
    expect(ways.map(({ title }) => Number(/\d/.exec(title)![0]))).toEqual(ways.map((_, at) => at + 1));
    expect(ways.filter(({ caption }) => !caption.includes('Weakest link: ')).map(({ title }) => title)).toEqual([]);
    const asked = { ...defaultPathQuery, from: ['ivig'], to: ['fibrosis'], effect: 'lower' } as const;
    const { paths } = findPaths(loaded.model, loaded.assessments('abstracts'), asked);
    const spoken = new Set(steps.flatMap(({ claims }) => claims.flatMap(({ id }) => graphOf(loaded.model).extremities(id))));
    // Type I collagen was measured in the mice of way 7, beside what it is said to add to: the notes tell of it.
    const unspoken = paths.flatMap(({ entities }) => entities).filter((entity) => !spoken.has(entity));
    expect(new Set(unspoken)).toEqual(new Set(['collagen-1']));
    expect(steps.some(({ notes }) => notes?.includes('type I collagen'))).toBe(true);
  });

  it('go on where there is more, and say what is next without telling an answer', () => {
    const [lesson] = shipped.lessons;
    const last = viewer.step(lesson!, lesson!.steps.length, true);
    expect(last.next).toMatchObject({ title: 'Self-check', stage: null });
    for (const { lesson: of, step, n } of steps()) {
      const { next } = viewer.step(of, n, false);
      if (step.predict) expect(next).toEqual({ title: 'The answer', caption: '', stage: null });
      else expect(next?.title).toBe(of.steps[n]?.title ?? 'Self-check');
    }
    const beyond = viewer.open({ lesson: lesson!, origin: 'shipped' }, { id: lesson!.id, step: 40, revealed: false, packed: null });
    expect(beyond.at).toBe(1);
    expect(beyond.outline.filter((title) => title !== null)).toEqual([lesson!.steps[0]!.title]);
  });
});
