import { claimsIn, counted, type SceneChoice } from './figure-choices.ts';
import { sayFigure } from './figure-texts.ts';
import type { LessonView, StepView } from './lesson-view.ts';

/**
 * The figure of a step of a lesson, to be taken away as it is: before its reveal without the answer, and then naming no
 * claim. Null where the step shows none, or it is not laid out yet.
 */
export function stepChoice({ id }: LessonView, step: StepView): SceneChoice | null {
  const { stage, predict, reveal, number, title } = step;
  if (stage?.kind !== 'figure') return null;
  const { scene, dimmed, asked } = stage;
  const isAsked = predict !== null && reveal === null;
  const choice = {
    id: 'step',
    title,
    // A caption may speak of more than is drawn, and a figure lists the references of just that.
    remarks: isAsked ? [predict.ask] : reveal ? [reveal.words] : [],
    scene,
    dimmed: dimmed.claims.size + dimmed.nodes.size > 0 ? dimmed : null,
    claims: isAsked ? [] : claimsIn(scene),
    isAlone: false,
    slug: `lesson-${id}-step-${number}${isAsked ? '-question' : ''}`,
  } as const;
  return isAsked ? { ...choice, asked, label: sayFigure('choice.step') } : counted(sayFigure('choice.step'), choice);
}
