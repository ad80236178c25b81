import { assessAll } from '../core/model/assessment.ts';
import { buildModel } from '../core/model/claim-graph.ts';
import type { DataFile } from '../core/reader/documents.ts';
import { readDataset } from '../core/reader/read-dataset.ts';
import { isLesson, type LessonsRead, readLessons } from '../core/reader/read-lesson.ts';
import { defaultReach } from '../core/schema/axes.ts';
import { type Counts, type Issue, visible } from '../core/schema/issue.ts';
import { MINE } from '../core/schema/evidence-classes.ts';
import { verdicts } from '../core/schema/verdicts.ts';
import { readStepView } from '../state/lesson-steps.ts';
import { DATA, GOOD, withRemedy } from './command-error.ts';
import { type CommandIo, counted } from './context.ts';
import { dataFiles, lessonFiles, type ReadResult, readData } from './files.ts';
import { writeJson } from './json-output.ts';

const told = (issue: Issue): string => {
  const place = visible([issue.file, issue.line, issue.column].filter((part) => part !== null).join(':'));
  const id = issue.id === null ? '' : ` (${visible(issue.id)})`;
  return `${place}: ${issue.severity} ${issue.rule}${id}: ${withRemedy(issue.message, issue.remedy)}\n`;
};

/**
 * `edgewise check`: is anything missing, dangling or invented? Readable on a screen, or one JSON document. Lessons of a
 * folder are checked beside its data set, a lesson alone beside the shipped one.
 */
export function check(path: string | undefined, options: { json?: boolean }, io: CommandIo): number {
  const given = dataFiles(path, io.cwd);
  const alone = given.length === 1 && given.some(isLesson);
  const result = alone ? readData(undefined, io.cwd) : readDataset(given);
  const lessons = lessonsBeside(result, alone ? given : lessonFiles(path, io.cwd));
  const { read, shown, setAside } = result;
  const issues = [...result.issues, ...(lessons?.issues ?? [])];
  const ok = result.dataset !== null && !issues.some((issue) => issue.severity === 'error');
  if (options.json)
    writeJson(io, { ok, read, shown, setAside, ...(lessons && { lessons: countsOf(lessons) }), issues });
  else io.stdout.write(report({ ...result, issues }, lessons, ok, path));
  return ok ? GOOD : DATA;
}

/** Read lessons beside a data set; null where there are none, or nothing to read them beside. */
function lessonsBeside({ dataset }: ReadResult, files: readonly DataFile[]): LessonsRead | null {
  if (!dataset || files.length === 0) return null;
  const model = buildModel(dataset);
  return readLessons(files, { model, readView: (view) => readStepView(model, view) });
}

const countsOf = ({ read, lessons, setAside }: LessonsRead) => ({
  read,
  shown: lessons.length,
  setAside: setAside.length,
});

function report(
  { dataset, read, shown, setAside, issues }: ReadResult,
  lessons: LessonsRead | null,
  ok: boolean,
  path: string | undefined,
): string {
  const line = (name: string, ...[first, second, third]: readonly [number, number, number]) =>
    `  ${name.padEnd(10)} ${String(first).padStart(6)} ${String(second).padStart(6)} ${String(third).padStart(10)}\n`;
  const row = (name: keyof Counts) => line(name, read[name], shown[name], setAside[name]);
  const ofLessons = lessons ? line('lessons', lessons.read, lessons.lessons.length, lessons.setAside.length) : '';
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const head = dataset
    ? `${visible(`${dataset.head.title} (${dataset.head.id}, ${dataset.head.release})`)}\n`
    : `${visible(path ?? 'graph')} is refused: nothing of it is shown, and ${read.claims} claims could be counted\n`;
  const counts = `              read  shown  set aside\n${(Object.keys(read) as (keyof Counts)[]).map(row).join('')}${ofLessons}`;
  const ending = ok
    ? `No errors, ${counted(issues.length, 'warning')}.\n`
    : `${counted(errors, 'error')}, ${counted(issues.length - errors, 'warning')}.\n`;
  return `${issues.map(told).join('')}${issues.length > 0 ? '\n' : ''}${head}${counts}${dataset ? summary(dataset) : ''}${ending}`;
}

/** How many claims have each verdict, over the default sources. */
function summary(dataset: NonNullable<ReadResult['dataset']>): string {
  const assessed = [...assessAll(buildModel(dataset), defaultReach).values()].filter((assessment) => assessment.listed);
  const count = (id: string | null) => assessed.filter((assessment) => assessment.verdict === id).length;
  const rows = [
    // Ideas of a reader are in few data sets, and in no release.
    ...verdicts.rows
      .filter(({ id }) => id !== MINE || count(id) > 0)
      .map(({ id, label }) => [label, count(id)] as const),
    ['no verdict by role', count(null)] as const,
  ];
  return `Claims by verdict (the review and cited abstracts)\n${rows.map(([label, n]) => `  ${label.padEnd(24)} ${String(n).padStart(4)}\n`).join('')}`;
}
