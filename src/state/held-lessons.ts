import { unpackText } from '../core/formats/packed-text.ts';
import type { Model } from '../core/model/claim-graph.ts';
import type { Issue } from '../core/schema/issue.ts';
import { isLesson, MOST_LESSON_BYTES, readLesson } from '../core/reader/read-lesson.ts';
import type { Lesson } from '../core/schema/lesson-shapes.ts';
import type { HeldLesson } from './lesson-shown.ts';
import { readStepView } from './lesson-steps.ts';
import { sayLesson } from './lesson-texts.ts';
import type { LessonListing } from './lesson-view.ts';
import type { OwnFile } from './own-work.ts';
import { visibleValue } from './plain-text.ts';

/** Lessons as their list shows them. */
export const listLessons = (held: readonly HeldLesson[], dataset: string): LessonListing[] =>
  held.map(({ lesson, origin }) => {
    const { id, language = '', title, about, minutes, steps } = lesson;
    const opens = lesson.dataset === dataset;
    const problems = opens ? [] : [sayLesson('other.dataset', { id: lesson.dataset })];
    return { id, language, title, about, minutes, steps: steps.length, origin, problems, opens };
  });

/** A lesson as a stranger wrote it, read beside what is open; or why it is not shown, in words. */
export function strangersLesson(model: Model, name: string, text: string): Lesson | { readonly why: string } {
  const file = { name, bytes: utf8(text) };
  const { lesson, issues } = readLesson(file, { model, readView: (view) => readStepView(model, view) });
  if (lesson) return visibleValue(lesson);
  const first = issues.find(({ severity }) => severity === 'error');
  return { why: first ? brokenAt(name, first) : sayLesson('broken.whole', { file: name, what: '' }) };
}

/** Why a file is no lesson, with the place in the words of who wrote it: a step, a question, a line. */
function brokenAt(file: string, { rule, message: what, pointer, line }: Issue): string {
  if (pointer === '' && rule !== 'json-syntax') return sayLesson('broken.whole', { file, what });
  const [, list, at] = /^\/(steps|check)\/(\d+)/.exec(pointer) ?? [];
  const place = list === undefined ? 'line' : list === 'steps' ? 'step' : 'question';
  const where = sayLesson(`broken.${place}`, { n: Number(at) + 1, line: line ?? 1 });
  return sayLesson(rule === 'json-syntax' ? 'broken.text' : 'broken', { file, where, what });
}

/** The lesson that a link brings along. */
export function givenLesson(model: Model, packed: string): HeldLesson | { readonly why: string } {
  const text = unpackText(packed, MOST_LESSON_BYTES);
  if (text === null) return { why: sayLesson('broken.link') };
  const lesson = strangersLesson(model, sayLesson('link'), text);
  return 'why' in lesson ? lesson : { lesson, origin: 'given' };
}

// TextEncoder is an encoding API of every JavaScript runtime, not of the DOM or of Node (WHATWG Encoding Standard).
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
/** A text as the bytes of a file. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What these files are as lessons; null where one is none. */
export function lessonFileIn(texts: readonly string[]): OwnFile | null {
  if (!texts.every((text) => isLesson({ name: '', bytes: utf8(text) }))) return null;
  const { dataset } = JSON.parse(texts[0] ?? '{}') as { readonly dataset?: unknown };
  return { holds: 'lesson', n: texts.length, beside: typeof dataset === 'string' ? dataset : '' };
}
