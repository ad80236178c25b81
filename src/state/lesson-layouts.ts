import type { FigureLayout } from '../core/figure/figure-layout.ts';
import type { Lesson, LessonStep } from '../core/schema/lesson-shapes.ts';
import { hiddenIn, revealedLayout, stageSource, type StageSource } from './lesson-stage.ts';
import type { Loaded } from './loaded.ts';

/** Whether a figure is laid out of what is left before a reveal, or of all. */
export type LaidOf = 'asked' | 'plain';

/** Why a figure could not be laid out, in words. */
export interface NotLaid {
  readonly why: string;
}

/** Layouts of steps that are made, by lesson and step, or why one could not be; null where one is not made yet. */
export type LaidOut = (lesson: Lesson, step: LessonStep, of: LaidOf) => FigureLayout | NotLaid | null;

/** A layout that is wanted of a step. */
export interface StepLayout {
  readonly step: LessonStep;
  readonly of: LaidOf;
}

/** Of what the figure of a step is laid out. Where an answer changes no name, the layout before its reveal serves after it too. */
export function laidOf(loaded: Loaded, step: LessonStep, isVeiled: boolean): LaidOf {
  const hidden = hiddenIn(loaded, step);
  return hidden && (isVeiled || hidden.hide !== 'mediator') ? 'asked' : 'plain';
}

/** The layouts that a step needs, each once. */
export const layoutsNeeded = (loaded: Loaded, step: LessonStep): LaidOf[] => [
  ...new Set([true, false].map((isVeiled) => laidOf(loaded, step, isVeiled))),
];

/**
 * The layouts that are drawn at a place of a lesson: those of its step, before and after the answer, and of the next as it
 * asks, in the order in which they are shown.
 *
 * @param place from 1; where there is no such step the first is shown
 */
export function layoutsAt(loaded: Loaded, { steps }: Lesson, place: number): StepLayout[] {
  const at = steps[place - 1] ? place : 1;
  const [step, next] = [steps[at - 1], steps[at]];
  return [
    ...(step ? layoutsNeeded(loaded, step).map((of) => ({ step, of })) : []),
    ...(next ? [{ step: next, of: laidOf(loaded, next, true) }] : []),
  ];
}

/** The layout of a step's figure, for what it is drawn of; null where it is not made yet. */
export function layoutFor(
  loaded: Loaded,
  lesson: Lesson,
  step: LessonStep,
  source: StageSource,
  laidOut: LaidOut,
): FigureLayout | NotLaid | null {
  const of = laidOf(loaded, step, source.asked !== null);
  const layout = laidOut(lesson, step, of);
  if (!layout || 'why' in layout || source.asked || of === 'plain') return layout;
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
