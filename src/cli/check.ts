import { assessAll } from '../core/model/assessment.ts';
import { buildModel } from '../core/model/claim-graph.ts';
import { defaultReach } from '../core/schema/axes.ts';
import { type Counts, type Issue, visible } from '../core/schema/issue.ts';
import { MINE } from '../core/schema/evidence-classes.ts';
import { verdicts } from '../core/schema/verdicts.ts';
import { DATA, GOOD } from './command-error.ts';
import { type CommandIo, counted } from './context.ts';
import { writeJson } from './json-output.ts';
import { type ReadResult, readData } from './files.ts';

const line = (issue: Issue): string => {
  const place = visible([issue.file, issue.line, issue.column].filter((part) => part !== null).join(':'));
  const id = issue.id === null ? '' : ` (${visible(issue.id)})`;
  return `${place}: ${issue.severity} ${issue.rule}${id}: ${issue.message} ${issue.remedy}\n`;
};

/** `edgewise check`: is anything missing, dangling or invented? Readable on a screen, or one JSON document. */
export function check(path: string | undefined, options: { json?: boolean }, io: CommandIo): number {
  const result = readData(path, io.cwd);
  const { read, shown, setAside, issues } = result;
  const ok = result.dataset !== null && !issues.some((issue) => issue.severity === 'error');
  if (options.json) writeJson(io, { ok, read, shown, setAside, issues });
  else io.stdout.write(report(result, ok, path));
  return ok ? GOOD : DATA;
}

function report({ dataset, read, shown, setAside, issues }: ReadResult, ok: boolean, path: string | undefined): string {
  const row = (name: keyof Counts) =>
    `  ${name.padEnd(10)} ${String(read[name]).padStart(6)} ${String(shown[name]).padStart(6)} ${String(setAside[name]).padStart(10)}\n`;
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const head = dataset
    ? `${visible(`${dataset.head.title} (${dataset.head.id}, ${dataset.head.release})`)}\n`
    : `${visible(path ?? 'graph')} is refused: nothing of it is shown, and ${read.claims} claims could be counted\n`;
  const counts = `              read  shown  set aside\n${(Object.keys(read) as (keyof Counts)[]).map(row).join('')}`;
  const ending = ok
    ? `No errors, ${counted(issues.length, 'warning')}.\n`
    : `${counted(errors, 'error')}, ${counted(issues.length - errors, 'warning')}.\n`;
  return `${issues.map(line).join('')}${issues.length > 0 ? '\n' : ''}${head}${counts}${dataset ? summary(dataset) : ''}${ending}`;
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
