import { packText } from '../core/formats/packed-text.ts';
import { canonicalJson } from '../core/model/canonical.ts';
import type { Model } from '../core/model/claim-graph.ts';
import { answerOf } from '../core/model/lesson-answers.ts';
import { type LessonRead, readLesson } from '../core/reader/read-lesson.ts';
import { type Lesson, lessonShape, type LessonStep } from '../core/schema/lesson-shapes.ts';
import { array, literal, strictObject, unknown } from '../core/schema/zod.ts';
import { utf8 } from './held-lessons.ts';
import type { Askable, OwnLessonView } from './lesson-desk.ts';
import type { OwnLessons } from './lesson-edits.ts';
import { questionOn, stageSource } from './lesson-stage.ts';
import { readStepView } from './lesson-steps.ts';
import { sayLesson } from './lesson-texts.ts';
import type { Loaded } from './loaded.ts';
import { problemsOf } from './own-lesson-problems.ts';
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

/**
 * The same lesson is there, whatever it is named: one that was kept beside another of its name has a new one. Its notes
 * are in no link.
 */
export function isAmong(lessons: OwnLessons, given: Lesson): boolean {
  const wordsOf = (lesson: Lesson): string => canonicalJson({ ...withoutNotes(lesson), id: '' });
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
    const problems = problemsOf(loaded, lesson, checked(loaded.model, lesson));
    return {
      ...{ id, title, about, minutes, check },
      steps: lesson.steps.map((step, at) => ({
        ...{ id: step.id, title: step.title, caption: step.caption, notes: step.notes ?? '' },
        predict: step.predict ?? null,
        problems: problems.filter((problem) => problem.step === at + 1),
        mentionable: mentionableOf(loaded, step),
        askable: askableOf(loaded, step),
      })),
      problems: problems.filter((problem) => problem.step === null),
    };
  });

/** What a step names and what its view shows, each once. */
function mentionableOf(loaded: Loaded, step: LessonStep): OwnLessonView['steps'][number]['mentionable'] {
  const { part } = stageSource(loaded, step, false);
  const telling = tell(loaded, readStepView(loaded.model, step.view).reach);
  const named = step.claims.map(({ id }) => id).filter((id) => loaded.model.hasClaim(id));
  return [...new Set([...named, ...part.claims])].map((id) => ({ id, sentence: telling.sentence(id) }));
}

/** What a step could ask: the direction and the class of its claims, and what lies between two of them. */
function askableOf(loaded: Loaded, step: LessonStep): Askable[] {
  const { model } = loaded;
  const { reach } = readStepView(model, step.view);
  const telling = tell(loaded, reach);
  const claims = step.claims.map(({ id }) => id).filter((id) => model.hasClaim(id));
  const ofClaims = claims.flatMap((claim) =>
    (['sign', 'class'] as const)
      .filter((hide) => answerOf(hide, model.claim(claim), telling.assessment(claim)) !== null)
      .map((hide): Askable => ({
        predict: { hide, claim, ask: sayLesson(`ask.${hide}`) },
        words: sayLesson(`askable.${hide}`, { sentence: telling.sentence(claim) }),
        question: questionOn(model, hide, claim),
      })),
  );
  const [subjects, objects] = (['subject', 'object'] as const).map(
    (end) => new Set(claims.map((id) => model.claim(id).claim[end])),
  );
  const between = [...(objects ?? [])].filter((entity) => subjects?.has(entity));
  const mediators = between.map((entity): Askable => {
    const ask = sayLesson('ask.mediator');
    const words = sayLesson('askable.mediator', { label: telling.label(entity) });
    return { predict: { hide: 'mediator', entity, ask }, words, question: ask };
  });
  return [...ofClaims, ...mediators];
}

/** A lesson as it is given to a class: notes are for whoever teaches. */
const withoutNotes = (lesson: Lesson): Lesson => ({
  ...lesson,
  steps: lesson.steps.map((step) => {
    const { notes, ...rest } = step;
    return notes === undefined ? step : rest;
  }),
});

/**
 * The fragment of a link that brings a lesson along, without its notes; or why there is none. All steps are in it, so what
 * one asks is in it too, as the id of a claim and in what later steps say. Packed, none of that can be read in the link;
 * whoever unpacks it can, as they can look the claim up in the data. A key that stood in the link too would hide nothing
 * more, so the desk says it instead.
 */
export function linkToLesson(
  { edition, model }: Pick<Loaded, 'edition' | 'model'>,
  lesson: Lesson,
): { readonly fragment: string } | { readonly why: string } {
  if (checked(model, lesson).lesson === null) return { why: sayOwnLesson('unsound') };
  const packed = packText(canonicalJson(withoutNotes(lesson)));
  const place = { ...firstStep(lesson.id), packed };
  const fragment = printFragment({ ...defaultSession, pane: 'lessons', lesson: place }, edition, true);
  return fragment.length > LONGEST_LINK ? { why: sayOwnLesson('longLink') } : { fragment };
}
