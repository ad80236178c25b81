import { packText } from '../core/formats/packed-text.ts';
import { canonicalJson } from '../core/model/canonical.ts';
import type { Model } from '../core/model/claim-graph.ts';
import { answerOf } from '../core/model/lesson-answers.ts';
import { type LessonRead, readLesson } from '../core/reader/read-lesson.ts';
import { type Lesson, lessonShape, type LessonStep, type Predict } from '../core/schema/lesson-shapes.ts';
import { array, literal, strictObject, unknown } from '../core/schema/zod.ts';
import { utf8 } from './held-lessons.ts';
import type { OwnLessonView } from './lesson-desk.ts';
import type { OwnLessons } from './lesson-edits.ts';
import { readStepView } from './lesson-steps.ts';
import { sayLesson } from './lesson-texts.ts';
import type { Loaded } from './loaded.ts';
import { sayOwnLesson } from './own-lesson-texts.ts';
import { defaultSession, firstStep } from './session.ts';
import { tell } from './telling.ts';
import { LONGEST_LINK, printFragment } from './url.ts';

const keptShape = strictObject({ edgewise: literal('lessons'), version: literal(1), lessons: array(unknown()) });

/** What a browser keeps of a reader's lessons. */
export const keptLessons = (lessons: OwnLessons): string =>
  JSON.stringify({ edgewise: 'lessons', version: 1, lessons });

/** Lessons as a browser kept them. One of a wrong form is left out, and counted. */
export function readKeptLessons(text: string): { readonly lessons: OwnLessons; readonly lost: number } {
  try {
    const kept = keptShape.safeParse(JSON.parse(text));
    if (!kept.success) return { lessons: [], lost: 1 };
    const read = kept.data.lessons.map((lesson) => lessonShape.safeParse(lesson));
    const lessons = read.flatMap(({ data }) => data ?? []);
    return { lessons, lost: read.length - lessons.length };
  } catch {
    return { lessons: [], lost: 1 };
  }
}

/** The same lesson is there, whatever it is named: one that was kept beside another of its name has a new one. */
export function isAmong(lessons: OwnLessons, given: Lesson): boolean {
  const wordsOf = (lesson: Lesson): string => canonicalJson({ ...lesson, id: '' });
  const words = wordsOf(given);
  return lessons.some((lesson) => wordsOf(lesson) === words);
}

/** A lesson as a file that `edgewise check` reads. */
export const lessonFile = (lesson: Lesson): string => `${JSON.stringify(lesson, null, 2)}\n`;

const checked = (model: Model, lesson: Lesson): LessonRead =>
  readLesson(
    { name: `${lesson.id}.json`, bytes: utf8(lessonFile(lesson)) },
    { model, readView: (view) => readStepView(model, view) },
  );

/** Own lessons as they are worked on, with all that the check would say of them. */
export const ownLessonViews = (loaded: Loaded, lessons: OwnLessons): OwnLessonView[] =>
  lessons.map((lesson) => {
    const { id, title, about, minutes, check } = lesson;
    const { issues } = checked(loaded.model, lesson);
    const at = (start: string): string[] =>
      issues
        .filter(({ pointer }) => `${pointer}/`.startsWith(start))
        .map(({ message, remedy }) => `${message}. ${remedy}`);
    return {
      ...{ id, title, about, minutes, check },
      steps: lesson.steps.map((step, number) => ({
        ...{ id: step.id, title: step.title, caption: step.caption, notes: step.notes ?? '' },
        predict: step.predict ?? null,
        problems: at(`/steps/${number}/`),
        askable: askableOf(loaded, step),
      })),
      problems: issues
        .filter(({ pointer }) => !pointer.startsWith('/steps/'))
        .map(({ message, remedy }) => `${message}. ${remedy}`),
    };
  });

/** What a step could ask: the direction and the class of its claims, and what lies between two of them. */
function askableOf(loaded: Loaded, step: LessonStep): OwnLessonView['steps'][number]['askable'] {
  const { model } = loaded;
  const { reach } = readStepView(model, step.view);
  const telling = tell(loaded, reach);
  const claims = step.claims.map(({ id }) => id).filter((id) => model.graph.hasEdge(id));
  const ofClaims = claims.flatMap((claim) =>
    (['sign', 'class'] as const)
      .filter((hide) => answerOf(hide, model.claim(claim), telling.assessment(claim)) !== null)
      .map((hide) => {
        const sentence = telling.sentence(claim);
        return ask({ hide, claim, ask: sayLesson(`ask.${hide}`) }, sayLesson(`askable.${hide}`, { sentence }));
      }),
  );
  const [subjects, objects] = (['subject', 'object'] as const).map(
    (end) => new Set(claims.map((id) => model.claim(id).claim[end])),
  );
  const between = [...(objects ?? [])].filter((entity) => subjects?.has(entity));
  const mediators = between.map((entity) =>
    ask(
      { hide: 'mediator', entity, ask: sayLesson('ask.mediator') },
      sayLesson('askable.mediator', { label: telling.label(entity) }),
    ),
  );
  return [...ofClaims, ...mediators];
}

const ask = (predict: Predict, words: string) => ({ predict, words });

/** The fragment of a link that brings a lesson along; or why there is none. */
export function linkToLesson(
  { edition }: Pick<Loaded, 'edition'>,
  lesson: Lesson,
): { readonly fragment: string } | { readonly why: string } {
  const packed = packText(canonicalJson(lesson));
  const place = { ...firstStep(lesson.id), packed };
  const fragment = printFragment({ ...defaultSession, pane: 'lessons', lesson: place }, edition, true);
  return fragment.length > LONGEST_LINK ? { why: sayOwnLesson('longLink') } : { fragment };
}
