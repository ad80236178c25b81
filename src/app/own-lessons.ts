import { MOST_LESSON_BYTES } from '../core/reader/read-lesson.ts';
import { strangersLesson } from '../state/held-lessons.ts';
import { type LessonDesk, lessonsKey } from '../state/lesson-desk.ts';
import { editLessons, type LessonEdit, type OwnLessons } from '../state/lesson-edits.ts';
import type { Loaded } from '../state/loaded.ts';
import { keptLessons, lessonFile, linkToLesson, ownLessonViews, readKeptLessons } from '../state/own-lessons.ts';
import { sayOwnLesson } from '../state/own-lesson-texts.ts';
import { shortText } from '../state/plain-text.ts';
import { remember } from '../state/remember.ts';
import { download } from './download.ts';
import { keptText } from './kept-text.ts';
import { keepWork } from './own-work.ts';

/** Eight letters and digits, at random: one of 2⁴⁰ names. */
const drawName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 32).toString(32)).join('');

function openDesk(base: Loaded, changed: () => void): LessonDesk {
  const { model, edition } = base;
  let told: readonly string[] = [];
  const tellOf = (words: string): void => {
    told = [...told, words];
  };
  const kept = keptText(lessonsKey(edition.id), () => tellOf(sayOwnLesson('notKept')));
  function readKept(): OwnLessons {
    const text = kept.read();
    if (text === null) return [];
    const { lessons, lost } = readKeptLessons(text);
    if (lost > 0) {
      kept.layAside(text);
      tellOf(sayOwnLesson('keptPart', { n: lost }));
    }
    return lessons;
  }
  const work = keepWork(kept, readKept(), {
    read: readKept,
    write: (lessons) => (lessons.length === 0 ? null : keptLessons(lessons)),
    changed,
    undone: sayOwnLesson('undone'),
  });
  const view = remember((lessons: OwnLessons) => ownLessonViews(base, lessons));
  const find = (id: string) => work.now().find((lesson) => lesson.id === id);

  function edit(wish: LessonEdit): readonly string[] {
    const edited = editLessons(base, work.now(), wish, drawName);
    told = [];
    if (edited.lessons) work.put(edited.lessons, edited.said);
    return edited.problems;
  }

  return {
    ...work,
    edit,
    lessons: work.now,
    view: () => view(work.now()),
    told: () => told,
    linkTo: (id) => {
      const lesson = find(id);
      return lesson ? linkToLesson(base, lesson) : { why: sayOwnLesson('gone') };
    },
    save: (id) => {
      const lesson = find(id);
      if (lesson) download(`${lesson.id}.json`, 'application/json', lessonFile(lesson));
    },
    open: async (files) => {
      const problems: string[] = [];
      for (const file of files) {
        const name = shortText(file.name, 80);
        const read =
          file.size > MOST_LESSON_BYTES
            ? { why: sayOwnLesson('tooLarge', { name }) }
            : strangersLesson(model, name, await file.text());
        problems.push(...('why' in read ? [read.why] : edit({ does: 'take', given: read })));
      }
      // What each file says, whatever another said since.
      told = problems;
      changed();
    },
  };
}

const desks = new WeakMap<Loaded, { readonly desk: LessonDesk; readonly listeners: Set<() => void> }>();

/** The reader's lessons beside a data set, as this browser kept them: one desk for each data set, whoever asks for it. */
export function lessonDesk(base: Loaded, changed: () => void): LessonDesk {
  const known = desks.get(base);
  const listeners = known?.listeners ?? new Set<() => void>();
  listeners.add(changed);
  if (known) return known.desk;
  const desk = openDesk(base, () => listeners.forEach((listener) => listener()));
  desks.set(base, { desk, listeners });
  return desk;
}
