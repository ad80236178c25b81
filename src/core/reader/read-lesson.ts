import { grouped } from '../model/grouped.ts';
import type { Issue } from '../schema/issue.ts';
import { lessonRules } from '../schema/lesson-rules.ts';
import { isLanguageTag } from '../schema/language-tag.ts';
import { type Lesson, LESSON_VERSION, lessonShape } from '../schema/lesson-shapes.ts';
import { issueList, issueListOf } from '../schema/rules.ts';
import { checkTree, type DataFile } from './documents.ts';
import { nameOf, quoted } from './found-value.ts';
import { readJson } from './json-document.ts';
import { type Beside, checkLesson } from './lesson-check.ts';
import { type AnyRecord, faults, placeIn } from './record.ts';
import { checkScalars } from './records.ts';
import { checkShape } from './shape-check.ts';

export interface LessonRead {
  /** Null where it is set aside. */
  readonly lesson: Lesson | null;
  readonly issues: readonly Issue[];
}

/** More bytes than a lesson has. */
export const MOST_LESSON_BYTES = 1_000_000;

/** Is it meant as a lesson, and not as data? Asked of a file whose kind nobody says. */
export function isLesson({ bytes }: DataFile): boolean {
  if (bytes.length > MOST_LESSON_BYTES) return false;
  const value = readJson('', bytes, () => undefined)?.value;
  return typeof value === 'object' && value !== null && 'steps' in value && !('entities' in value || 'claims' in value);
}

/**
 * Read a lesson beside the data set that it speaks of. Never throws on data. An error sets the lesson aside whole: a lesson
 * with a step left out would teach something else.
 */
export function readLesson(file: DataFile, beside: Beside): LessonRead {
  const { issues, report } = issueList();
  const document = readJson(file.name, file.bytes, report);
  if (!document) return { lesson: null, issues };
  const { value } = document;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report('root-type', document.place(document.root, ''), null, { found: nameOf(value) });
    return { lesson: null, issues };
  }
  if (document.swallows) checkTree(document, report);
  const { id, version } = value as { readonly id?: unknown; readonly version?: unknown };
  const listing = { document, pointer: '', locate: () => document.root };
  const record: AnyRecord = {
    ...{ kind: 'lesson', listing, claim: null, at: null },
    ...{ id: typeof id === 'string' ? id : null, value, rules: [], evidence: [] },
  };
  const fault = faults(report);
  if (typeof version === 'number' && version > LESSON_VERSION) {
    fault(record, 'version-newer', ['version'], { version, newest: LESSON_VERSION });
    return { lesson: null, issues };
  }
  checkScalars(record, value, [], [], fault);
  // A lesson is none the worse for a language that cannot be read: it has none.
  const skip = 'language' in value && !isLanguageTag(value.language) ? ['language'] : [];
  for (const key of skip) fault(record, 'language-unread', [key], { value: quoted((value as Lesson).language) });
  const lesson = checkShape(record, lessonShape, value, skip, fault, []) as Lesson | null;
  const told = issueListOf(lessonRules);
  if (lesson)
    checkLesson(lesson, beside, (rule, path, values) => told.report(rule, placeIn(record, path), record.id, values));
  const all = [...issues, ...told.issues];
  const isSound = !all.some(({ severity }) => severity === 'error');
  return { lesson: isSound ? lesson : null, issues: all };
}

/** What came of reading some lessons; `read` = `lessons` and `setAside` together. */
export interface LessonsRead {
  readonly lessons: readonly Lesson[];
  readonly read: number;
  /** Files of lessons that are not shown. */
  readonly setAside: readonly string[];
  readonly issues: readonly Issue[];
}

/** Read the lessons of a folder, in the order of their names. Two of one id are both set aside. */
export function readLessons(files: readonly DataFile[], beside: Beside): LessonsRead {
  const each = files.map((file) => ({ file: file.name, ...readLesson(file, beside) }));
  const { issues, report } = issueListOf(lessonRules);
  const byId = grouped(each, ({ lesson }) => lesson?.id ?? null);
  const twice = [...byId.values()].filter((same) => same.length > 1);
  for (const same of twice)
    for (const { file, lesson } of same) {
      const other = same.find((one) => one.file !== file)?.file ?? '';
      report('lesson-twice', { file, line: 1, column: 1, pointer: '/id' }, lesson?.id ?? null, {
        id: lesson?.id ?? '',
        other,
      });
    }
  const shown = each.filter((one) => one.lesson && !twice.some((same) => same.includes(one)));
  return {
    lessons: shown.flatMap(({ lesson }) => lesson ?? []),
    read: files.length,
    setAside: each.filter((one) => !shown.includes(one)).map(({ file }) => file),
    issues: [...each.flatMap((one) => one.issues), ...issues],
  };
}
