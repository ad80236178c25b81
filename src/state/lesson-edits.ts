import type { Model } from '../core/model/claim-graph.ts';
import { mentionDigest } from '../core/reader/lesson-check.ts';
import { captionPieces } from '../core/schema/captions.ts';
import {
  type CheckQuestion,
  type Lesson,
  LESSON_VERSION,
  type LessonStep,
  MOST_CHECK_QUESTIONS,
  MOST_LESSON_STEPS,
  type Predict,
} from '../core/schema/lesson-shapes.ts';
import { stageSource } from './lesson-stage.ts';
import { printStepView, readStepView } from './lesson-steps.ts';
import type { Loaded } from './loaded.ts';
import { sayOwnLesson } from './own-lesson-texts.ts';
import { shortText, visibleText } from './plain-text.ts';
import type { Session } from './session.ts';
import { tell } from './telling.ts';

/** Most lessons that a reader keeps beside a data set, and the longest text of one, in characters. */
export const MOST_OWN_LESSONS = 50;
const LONGEST_WORDS = 4000;

/** What a reader wishes of the own lessons. Steps are numbered from 1. */
export type LessonEdit =
  /** Add a view as a step at the end of a lesson, or as the first of a new one. */
  | { readonly does: 'add-step'; readonly lesson: string | null; readonly session: Session }
  | { readonly does: 'move-step'; readonly lesson: string; readonly step: number; readonly by: 1 | -1 }
  | { readonly does: 'remove-step'; readonly lesson: string; readonly step: number }
  | {
      readonly does: 'write-step';
      readonly lesson: string;
      readonly step: number;
      readonly change: Partial<Pick<LessonStep, 'title' | 'caption' | 'notes'>>;
    }
  /** Let a step ask first; null lets it tell. */
  | { readonly does: 'ask-first'; readonly lesson: string; readonly step: number; readonly predict: Predict | null }
  | {
      readonly does: 'write';
      readonly lesson: string;
      readonly change: Partial<Pick<Lesson, 'title' | 'about' | 'minutes'>>;
    }
  | { readonly does: 'set-check'; readonly lesson: string; readonly check: readonly CheckQuestion[] }
  /** Keep a lesson that was given, to change it. */
  | { readonly does: 'take'; readonly given: Lesson }
  | { readonly does: 'remove'; readonly lesson: string };

export type OwnLessons = readonly Lesson[];

/** The lessons after a wish and what was done, in words; or why it could not be done, a sentence each. */
export type LessonsEdited =
  | { readonly lessons: OwnLessons; readonly said: string; readonly problems: readonly [] }
  | { readonly lessons: null; readonly problems: readonly string[] };

const refused = (problem: string): LessonsEdited => ({ lessons: null, problems: [problem] });

/** @param draw gives a name that nothing has yet, of letters and digits */
export function editLessons(loaded: Loaded, lessons: OwnLessons, edit: LessonEdit, draw: () => string): LessonsEdited {
  const { model } = loaded;
  const done = (next: OwnLessons, said: string): LessonsEdited => ({ lessons: next, said, problems: [] });
  if (edit.does === 'take') {
    if (lessons.length >= MOST_OWN_LESSONS) return refused(sayOwnLesson('tooMany', { n: MOST_OWN_LESSONS }));
    const isTaken = lessons.some(({ id }) => id === edit.given.id);
    const given = isTaken ? { ...edit.given, id: `mine-${draw()}` } : edit.given;
    return done([...lessons, given], sayOwnLesson('taken', { title: titleOf(given) }));
  }
  if (edit.does === 'add-step') return addStep(loaded, lessons, edit, draw, done);
  const lesson = lessons.find(({ id }) => id === edit.lesson);
  if (!lesson) return refused(sayOwnLesson('gone'));
  const become = (next: Lesson, said: string): LessonsEdited =>
    done(
      lessons.map((one) => (one === lesson ? next : one)),
      said,
    );
  const title = titleOf(lesson);
  if (edit.does === 'remove')
    return done(
      lessons.filter((one) => one !== lesson),
      sayOwnLesson('removed', { title }),
    );
  if (edit.does === 'write') {
    const change = cleaned(edit.change);
    if (isBlank(change.title) || isBlank(change.about)) return refused(sayOwnLesson('blank'));
    return become({ ...lesson, ...change }, sayOwnLesson('written', { title: titleOf({ ...lesson, ...change }) }));
  }
  if (edit.does === 'set-check') {
    if (edit.check.length > MOST_CHECK_QUESTIONS)
      return refused(sayOwnLesson('longCheck', { n: MOST_CHECK_QUESTIONS }));
    if (edit.check.some(({ ask }) => isBlank(ask))) return refused(sayOwnLesson('blank'));
    return become(
      { ...lesson, check: edit.check.map(cleaned) },
      sayOwnLesson('checked', { title, n: edit.check.length }),
    );
  }
  const at = edit.step - 1;
  const step = lesson.steps[at];
  if (!step) return refused(sayOwnLesson('noStep', { title, n: edit.step }));
  const withSteps = (steps: LessonStep[], said: string): LessonsEdited => become({ ...lesson, steps }, said);
  const instead = (next: LessonStep): LessonStep[] => lesson.steps.map((one) => (one === step ? next : one));
  switch (edit.does) {
    case 'move-step': {
      const to = at + edit.by;
      const other = lesson.steps[to];
      if (!other) return refused(sayOwnLesson('noFurther'));
      const steps = lesson.steps.map((one, number) => (number === at ? other : number === to ? step : one));
      return withSteps(steps, sayOwnLesson('moved', { step: step.title, n: to + 1 }));
    }
    case 'remove-step': {
      const left = lesson.steps.filter((one) => one !== step);
      // A lesson without a step is none.
      if (left.length === 0)
        return done(
          lessons.filter((one) => one !== lesson),
          sayOwnLesson('removed', { title }),
        );
      return withSteps(left, sayOwnLesson('stepRemoved', { step: step.title }));
    }
    case 'write-step': {
      const change = cleaned(edit.change);
      if (isBlank(change.title) || isBlank(change.caption)) return refused(sayOwnLesson('blank'));
      const written = complete({ ...step, ...change });
      return withSteps(instead(restated(model, written)), sayOwnLesson('stepWritten', { n: edit.step }));
    }
    case 'ask-first': {
      const next = complete({ ...step, predict: edit.predict ? cleaned(edit.predict) : undefined });
      return withSteps(instead(next), sayOwnLesson(edit.predict ? 'asksNow' : 'tellsNow', { n: edit.step }));
    }
  }
}

const isBlank = (text: string | undefined): boolean => text?.trim() === '';
const titleOf = ({ title }: Lesson): string => shortText(title, 60);

/** Texts as they may be kept: nothing that cannot be seen, and not too long. */
const cleaned = <T extends object>(texts: T): T =>
  Object.fromEntries(
    Object.entries(texts).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string' ? visibleText(value).slice(0, LONGEST_WORDS) : value,
    ]),
  ) as T;

/** A step without notes that say nothing, and without what it does not ask. */
const complete = ({ notes, predict, ...step }: Unfinished): LessonStep => ({
  ...step,
  ...(notes === undefined || isBlank(notes) ? {} : { notes }),
  ...(predict ? { predict } : {}),
});
type Unfinished = Omit<LessonStep, 'notes' | 'predict'> & {
  readonly notes?: string | undefined;
  readonly predict?: Predict | undefined;
};

/** A step with the claims of its caption beside those that it had, each as it is now: who writes a caption has read them. */
function restated(model: Model, step: LessonStep): LessonStep {
  const spokenOf = captionPieces(step.caption).flatMap(({ claim }) => claim ?? []);
  const ids = new Set([...step.claims.map(({ id }) => id), ...spokenOf]);
  const there = [...ids].filter((id) => model.hasClaim(id));
  return { ...step, claims: there.map((id) => ({ id, sha256: mentionDigest(model, id) })) };
}

function addStep(
  loaded: Loaded,
  lessons: OwnLessons,
  { lesson: id, session }: Extract<LessonEdit, { does: 'add-step' }>,
  draw: () => string,
  done: (next: OwnLessons, said: string) => LessonsEdited,
): LessonsEdited {
  const before = lessons.find((one) => one.id === id);
  if (id !== null && !before) return refused(sayOwnLesson('gone'));
  const step = stepOf(loaded, session, draw());
  if (!step) return refused(sayOwnLesson('nothingShown'));
  if (before) {
    if (before.steps.length >= MOST_LESSON_STEPS) return refused(sayOwnLesson('long', { n: MOST_LESSON_STEPS }));
    const next = { ...before, steps: [...before.steps, step] };
    const said = sayOwnLesson('added', { title: titleOf(before), n: next.steps.length });
    return done(
      lessons.map((one) => (one === before ? next : one)),
      said,
    );
  }
  if (lessons.length >= MOST_OWN_LESSONS) return refused(sayOwnLesson('tooMany', { n: MOST_OWN_LESSONS }));
  const begun: Lesson = {
    ...{ version: LESSON_VERSION, id: `mine-${draw()}`, dataset: loaded.model.dataset.head.id },
    ...{ title: freeTitle(lessons), about: sayOwnLesson('about'), minutes: 10, steps: [step], check: [] },
  };
  return done([...lessons, begun], sayOwnLesson('begun'));
}

/** The title with which a lesson begins, unlike that of any other: one that was begun before may still have it. */
function freeTitle(lessons: OwnLessons): string {
  const taken = new Set(lessons.map(({ title }) => title));
  const first = sayOwnLesson('title');
  let title = first;
  for (let n = 2; taken.has(title); n++) title = `${first} ${n}`;
  return title;
}

/** Most statements of a view that the text of its step begins with: more are seen in the figure. */
const MOST_SPOKEN = 4;

/**
 * A view as a step, with a title and a text to begin with, which speaks of what is shown where that is little; null where
 * nothing of the view is chosen that a step could show.
 */
function stepOf(loaded: Loaded, session: Session, name: string): LessonStep | null {
  const { model } = loaded;
  const { selection } = session;
  const isEntity = selection?.kind === 'entity' && session.around.length === 0 && session.path === null;
  const view = printStepView(isEntity ? { ...session, around: [selection.id] } : session);
  const { hasPart, session: shown } = readStepView(model, view);
  const claim = selection?.kind === 'claim' ? selection.id : null;
  if (!hasPart && claim === null) return null;
  const bare: LessonStep = { id: `step-${name}`, title: '', caption: '', view, claims: [] };
  const telling = tell(loaded, shown.reach);
  const drawn = hasPart ? [...stageSource(loaded, bare, false).part.claims] : [];
  const spoken = claim !== null ? [claim] : drawn.length <= MOST_SPOKEN ? drawn : [];
  const title = claim === null ? titleOfPart(model, shown, drawn) : telling.sentence(claim);
  const caption = spoken
    .map((id) => {
      const words = id === claim ? model.claim(id).claim.statement.replace(/\.$/, '') : telling.sentence(id);
      return `[${words.replace(/[[\]]/g, '')}](${id}).`;
    })
    .join(' ');
  return restated(model, { ...bare, title: shortText(title, 80), caption: caption === '' ? `${title}.` : caption });
}

/** What a part of the map is called: a way by its things in order, what lies around things by these. */
function titleOfPart(model: Model, { path, around }: Session, drawn: readonly string[]): string {
  const label = (id: string): string => model.entity(id).label;
  if (path !== null) {
    const ends = drawn.map((id) => model.claim(id).claim);
    const objects = new Set(ends.map(({ object }) => object));
    const along = [ends.find(({ subject }) => !objects.has(subject))?.subject];
    for (let at = along[0]; at !== undefined && along.length <= ends.length;) {
      const from = at;
      at = ends.find(({ subject }) => subject === from)?.object;
      along.push(at);
    }
    const labels = along.flatMap((id) => (id === undefined ? [] : label(id)));
    return labels.length > 1 ? labels.join(' → ') : sayOwnLesson('aWay');
  }
  return around.length > 0 ? around.map(label).join(', ') : sayOwnLesson('aView');
}
