import { expect, it } from 'vitest';
import { createStepLayouts } from '../../src/app/lessons/step-layouts.ts';
import { emptyLayout } from '../../src/core/figure/figure-layout.ts';
import type { Predict } from '../../src/core/schema/lesson-shapes.ts';
import { layoutsAt, type StepLayout } from '../../src/state/lesson-layouts.ts';
import { lessonOf, stepOn } from '../core/drawn-lesson.ts';
import { loadShippedGraph } from '../state/shipped.ts';

const loaded = loadShippedGraph();
const claims = ['ivig-decreases-tgfb1-secretion-in-splenocytes', 'tgfb1-increases-fibrosis'];
const step = (predict?: Predict) => stepOn(loaded.model, claims, predict && { predict });
const plain = step();
const mediator = step({ hide: 'mediator', entity: 'tgfb1', ask: 'What?' });
const sign = step({ hide: 'sign', claim: claims[0], ask: 'Which way?' });
const lesson = lessonOf([mediator, plain, sign]);

it('what is drawn at a place of a lesson is listed before it is drawn: its step, its answer, and what is next as it asks', () => {
  const at = (place: number) =>
    layoutsAt(loaded, lesson, place).map(({ step, of }) => [lesson.steps.indexOf(step), of]);
  expect(at(1)).toEqual([
    [0, 'asked'],
    [0, 'plain'],
    [1, 'plain'],
  ]);
  expect(at(2)).toEqual([
    [1, 'plain'],
    [2, 'asked'],
  ]);
  expect(at(3)).toEqual([[2, 'asked']]);
  // Beyond the last the first is shown.
  expect(at(40)).toEqual(at(1));
});

it('layouts are made one after another and once; one that failed says why, and is made when it is tried again', async () => {
  const [asked, after]: StepLayout[] = layoutsAt(loaded, lesson, 1);
  const made: StepLayout[] = [];
  let isBroken = true;
  let changes = 0;
  const layOut = (_: unknown, wanted: StepLayout) => {
    made.push(wanted);
    return isBroken && wanted === asked ? Promise.reject(new Error('no worker')) : Promise.resolve(emptyLayout);
  };
  const layouts = createStepLayouts(layOut, () => changes++);
  const wish = () => layouts.wish(loaded, [asked!, after!]);
  wish();
  wish();
  expect([layouts.of(asked!), layouts.of(after!)]).toEqual([null, null]);
  await expect.poll(() => changes).toBe(2);
  expect([layouts.of(asked!), layouts.of(after!)]).toEqual([{ why: 'no worker' }, emptyLayout]);
  // It is not begun again by itself, which would go on for ever.
  wish();
  expect(made).toEqual([asked, after]);
  isBroken = false;
  layouts.retry();
  expect(layouts.of(asked!)).toBeNull();
  wish();
  await expect.poll(() => layouts.of(asked!)).toBe(emptyLayout);
  expect([made.length, changes]).toEqual([3, 3]);
});
