import { beforeAll, describe, expect, it } from 'vitest';
import { elkInProcess } from '../../src/core/figure/elk-in-process.ts';
import { emptyLayout, type FigureLayout } from '../../src/core/figure/figure-layout.ts';
import { readStamps } from '../../src/core/formats/stamp-reader.ts';
import { verifyStamp } from '../../src/core/formats/stamp-report.ts';
import { buildModel } from '../../src/core/model/claim-graph.ts';
import { datasetDigest } from '../../src/core/model/canonical.ts';
import type { LessonStep } from '../../src/core/schema/lesson-shapes.ts';
import { handoutPage } from '../../src/app/lessons/handout-page.ts';
import { stageDrawing } from '../../src/app/lessons/stage-drawing.ts';
import { claimsOfLesson, handoutColophon, handoutStamp } from '../../src/state/handout-colophon.ts';
import { laidOf } from '../../src/state/lesson-layouts.ts';
import { lessonViewer } from '../../src/state/lesson-shown.ts';
import { layStage, stageSource } from '../../src/state/lesson-stage.ts';
import { load } from '../../src/state/loaded.ts';
import { parseFragment } from '../../src/state/url.ts';
import { drawnDataset } from '../core/drawn-graph.ts';
import { lessonOf, stepOn } from '../core/drawn-lesson.ts';

const drawing = 'A -> B animal {study 1}\nA -> C animal {study 3}\nB -> C hypothesis\nC -> D hypothesis';
const dataset = drawnDataset(drawing);
const none = { entities: 0, claims: 0, evidence: 0, sources: 0, studies: 0, notes: 0, terms: 0 };
const checks = { read: none, shown: none, setAside: none, aside: [], issues: [] };
const loaded = load({ dataset, digest: datasetDigest(dataset), checks, layout: emptyLayout }, null);
const { model } = loaded;

const hostile = '<script>alert(1)</script>';
const lesson = lessonOf(
  [
    stepOn(model, ['A->B'], { view: 'around=B', caption: 'In mice [it rises](A->B).', notes: hostile }),
    stepOn(model, [], {
      ...{ id: 'two', title: hostile, view: 'around=C' },
      predict: { hide: 'class', claim: 'A->C', ask: 'How is it known?' },
    }),
  ],
  { check: [{ ask: 'Which way?', claim: 'B->C', about: 'sign' }] },
);
const link = 'https://example.org/map/#v=1&lesson=a-lesson&ds=drawn~abababab';
const claims = claimsOfLesson(loaded, lesson);
const stamp = handoutStamp(loaded, claims, link, true);

describe('a handout saved as a page', () => {
  let page = '';
  beforeAll(async () => {
    const layouts = new Map<LessonStep, FigureLayout>();
    const elk = elkInProcess();
    for (const step of lesson.steps) {
      const source = stageSource(loaded, step, laidOf(loaded, step, false) === 'asked');
      layouts.set(step, await layStage(source, elk));
    }
    const viewer = lessonViewer(loaded, (_, step) => layouts.get(step) ?? null);
    const steps = [1, 2].map((number) => viewer.step(lesson, number, true));
    const check = viewer.open({ lesson, origin: 'shipped' }, { id: lesson.id, step: 3, revealed: false, packed: null });
    const colophon = handoutColophon(loaded, stamp, 'https://example.org/map/?');
    page = handoutPage(
      { lesson: { ...lesson, language: '' }, steps, check: check.check ?? [], colophon },
      stamp,
      (stage) => (stage?.kind === 'figure' ? stageDrawing(stage) : null),
      'en',
    );
  });

  it('rests on all that its steps, answers and questions show, and tells exactly the claim that was edited since', () => {
    expect(claims).toEqual(['A->B', 'A->C', 'B->C', 'C->D']);
    const { stamps, problems } = readStamps(new TextEncoder().encode(page));
    const content = stamps[0]?.stamp.content ?? null;
    expect({ stamps, problems }).toEqual({
      stamps: [{ stamp: { ...stamp, content }, content: 'as-written' }],
      problems: [],
    });
    const edited = page.replace('it rises', 'it falls');
    expect(readStamps(new TextEncoder().encode(edited)).stamps).toMatchObject([{ content: 'changed' }]);
    const held = (text: string) => {
      const of = drawnDataset(text);
      return verifyStamp({ stamp, content: 'as-written' }, buildModel(of), datasetDigest(of));
    };
    expect(held(drawing)).toMatchObject({ data: 'same', intact: true, changed: [], gone: [], link });
    expect(held(drawing.replace('{study 3}', '{study 3; n 3/4}'))).toMatchObject({
      ...{ data: 'other-state', intact: true, changed: ['A->C'], gone: [] },
      unchanged: ['A->B', 'B->C', 'C->D'],
    });
  });

  it('holds its figures and answers, and runs and loads nothing', () => {
    expect(page.match(/<figure>/g)).toHaveLength(2);
    expect(page.match(/☑/g)).toHaveLength(2);
    for (const words of ['it rises', 'A-&gt;B, A-&gt;C, B-&gt;C, C-&gt;D', stamp.digest.slice(0, 16)])
      expect(page).toContain(words);
    expect(page.match(/&lt;script&gt;alert/g)?.length).toBeGreaterThan(1);
    expect(page).not.toMatch(/<script|\ssrc=|<link|\son\w+=/);
    // What a lesson says in a language that nobody names is not told to be in that of the page.
    expect(page).toMatch(/<html lang="en">/);
    expect(page).toMatch(/<h1 lang="">/);
  });

  it('is printed with a link that carries its stamp and opens the lesson; a sheet for students names no claim in it', () => {
    const printed = 'https://example.org/map/?';
    const held = (answers: boolean) => {
      const of = handoutStamp(loaded, claims, link, answers);
      const { lines, claims: named, stamped } = handoutColophon(loaded, of, printed);
      const { stamps } = readStamps(new TextEncoder().encode(stamped));
      expect(stamps).toEqual([{ stamp: of, content: 'not-carried' }]);
      const { session, issues } = parseFragment(new URL(stamped).hash);
      expect({ lesson: session.lesson?.id, issues }).toEqual({ lesson: 'a-lesson', issues: [] });
      return { words: lines.join(' '), named, stamped };
    };
    expect(held(true)).toMatchObject({ named: claims, words: expect.stringContaining('It rests on 4 ') as string });
    const sheet = held(false);
    expect(sheet.named).toEqual([]);
    expect(sheet.words).toContain('rests on 4 statements of these data');
    for (const id of claims) expect(sheet.words).not.toContain(id);
    // Of a reader's own file no address opens the lesson.
    const own = handoutColophon(loaded, handoutStamp(loaded, claims, null, true), printed);
    expect(own).toMatchObject({ link: null, stamped: expect.stringMatching(/\/map\/\?#v=1&edgewise=/) as string });
  });
});
