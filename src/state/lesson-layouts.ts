import type { FigureLayout } from '../core/figure/figure-layout.ts';
import type { Lesson, LessonStep } from '../core/schema/lesson-shapes.ts';
import { hiddenIn, revealedLayout, stageSource, type StageSource } from './lesson-stage.ts';
import type { Loaded } from './loaded.ts';

/** Whether a figure is laid out of what is left before a reveal, or of all. */
export type LaidOf = 'asked' | 'plain';

/** Layouts of steps that are made, by lesson and step; null where one is not made yet. */
export type LaidOut = (lesson: Lesson, step: LessonStep, of: LaidOf) => FigureLayout | null;

/** Of what the figure of a step is laid out. Where an answer changes no name, the layout before its reveal serves after it too. */
export function laidOf(loaded: Loaded, step: LessonStep, isVeiled: boolean): LaidOf {
  const hidden = hiddenIn(loaded, step);
  return hidden && (isVeiled || hidden.hide !== 'mediator') ? 'asked' : 'plain';
}

/** The layouts that a step needs, each once. */
export const layoutsNeeded = (loaded: Loaded, step: LessonStep): LaidOf[] => [
  ...new Set([true, false].map((isVeiled) => laidOf(loaded, step, isVeiled))),
];

/** The layout of a step's figure, for what it is drawn of; null where it is not made yet. */
export function layoutFor(
  loaded: Loaded,
  lesson: Lesson,
  step: LessonStep,
  source: StageSource,
  laidOut: LaidOut,
): FigureLayout | null {
  const of = laidOf(loaded, step, source.asked !== null);
  const layout = laidOut(lesson, step, of);
  if (!layout || source.asked || of === 'plain') return layout;
  const { asked } = stageSource(loaded, step, true);
  return asked && revealedLayout(layout, asked.veiled);
}

/** The lessons that the site ships: read and laid out when it was built. */
export interface ShippedLessons {
  readonly lessons: readonly Lesson[];
  /** By `stepKey`. */
  readonly layouts: Readonly<Record<string, FigureLayout>>;
}

export const stepKey = (lesson: Lesson, step: LessonStep, of: LaidOf): string => `${lesson.id}/${step.id}/${of}`;
