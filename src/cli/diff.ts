import { datasetDiff, isSame, type Version } from '../core/queries/dataset-diff.ts';
import {
  type DatasetDiff,
  datasetDiffSchema,
  type FieldChange,
  type Outcome,
  type RecordChange,
  recordKinds,
} from '../core/queries/dataset-diff-shape.ts';
import { visible } from '../core/schema/issue.ts';
import { type Verdict, verdicts } from '../core/schema/verdicts.ts';
import { CommandError, GOOD, USAGE, usageError } from './command-error.ts';
import { type CommandIo, counted, datasetNamed, load, type Loaded, reachNamed } from './context.ts';
import { writeJson } from './json-output.ts';

export interface DiffOptions {
  readonly json?: boolean;
  readonly schema?: boolean;
  readonly sources: string;
}

/** Exit status where anything changed, as `diff` has it; what cannot be compared is a mistake of usage. */
const CHANGED = 1;

function loadVersion(path: string, io: CommandIo): Loaded {
  try {
    return load(path, io, visible(path));
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new CommandError(error.rule, error.message, USAGE, error.detail);
  }
}

/** What is not shown, as it is written, on one line: how it is laid out says nothing. */
const versionOf = ({ model, result }: Loaded): Version => ({
  model,
  unshown: [
    ...result.aside.map(({ kind, id, text }) => `${kind} ${id ?? ''}: ${text}`),
    ...result.kept.map(({ pointer, value }) => `${pointer.replace(/^.*\//, '')}: ${JSON.stringify(value)}`),
  ].map((text) => text.replace(/\s+/g, ' ')),
});

/** Most characters of a record that is set aside: who reads the change looks it up in the file. */
const MOST_UNSHOWN = 120;
const shortened = (text: string): string => (text.length > MOST_UNSHOWN ? `${text.slice(0, MOST_UNSHOWN)}…` : text);

const marks: Readonly<Record<RecordChange['change'], string>> = {
  added: '+',
  removed: '-',
  changed: '~',
  renamed: '>',
};

const fieldLine = ({ field, ...values }: FieldChange): string => {
  const told = (key: 'before' | 'after') => (key in values ? JSON.stringify(values[key]) : '(none)');
  return `      ${visible(`${field}: ${told('before')} → ${told('after')}`)}\n`;
};

function recordLines({ id, change, was, claim, words, fields }: RecordChange): string {
  const name = was === undefined ? id : `${was} → ${id}`;
  const of = claim === undefined ? '' : ` (of ${claim})`;
  return `  ${marks[change]} ${visible(`${name}${of}: ${words}`)}\n${fields.map(fieldLine).join('')}`;
}

const verdictWords = (id: Outcome['verdict']['before']): string =>
  verdicts.has(id)
    ? verdicts.row(id satisfies Verdict).label
    : { none: 'no verdict', 'not-admitted': 'not admitted', absent: 'not there' }[id];

function outcomeLines({ claim, verdict, sentence, through }: Outcome): string {
  const { before, after } = verdict;
  const how = before === after ? verdictWords(after) : `${verdictWords(before)} → ${verdictWords(after)}`;
  const read = sentence.before === sentence.after ? [] : [`“${sentence.before ?? '–'}” → “${sentence.after ?? '–'}”`];
  const by = through.map(({ change, kind, id }) => `through ${marks[change]} ${id} (${kind})`);
  return [`  ! ${claim}: ${how}`, ...[...read, ...by].map((line) => `      ${line}`)]
    .map((line) => `${visible(line)}\n`)
    .join('');
}

/** A change a line, field by field under it, grouped by kind. */
function inWords(diff: DatasetDiff): string {
  const group = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${title}\n${lines.join('')}`];
  const unshown = [
    ...diff.unshown.before.map((text) => `  - ${visible(shortened(text))}\n`),
    ...diff.unshown.after.map((text) => `  + ${visible(shortened(text))}\n`),
  ];
  const groups = [
    ...group('head', diff.head.map(fieldLine)),
    ...recordKinds.flatMap((kind) => {
      const { added, removed, changed, renamed } = diff.counts[kind];
      const counts = Object.entries({ added, removed, changed, renamed }).filter(([, n]) => n > 0);
      const title = `${kind}: ${counts.map(([word, n]) => `${n} ${word}`).join(', ')}`;
      return group(title, diff.records.filter((one) => one.kind === kind).map(recordLines));
    }),
    ...group('set aside, or not known to this program', unshown),
    ...group('verdicts and readings', diff.outcomes.map(outcomeLines)),
  ];
  return groups.join('\n');
}

/** `edgewise diff`: what changed between two versions of a data set, and what that does to its verdicts. */
export function diff(old: string | undefined, now: string | undefined, options: DiffOptions, io: CommandIo): number {
  if (options.schema) {
    writeJson(io, datasetDiffSchema());
    return GOOD;
  }
  if (old === undefined || now === undefined) throw usageError('diff needs two data sets: the old one and the new one');
  const reach = reachNamed(options.sources);
  const [before, after] = [loadVersion(old, io), loadVersion(now, io)];
  const found = datasetDiff(versionOf(before), versionOf(after), reach);
  const same = isSame(found);
  if (options.json) writeJson(io, { before: datasetNamed(before.model), after: datasetNamed(after.model), ...found });
  else if (same) io.stdout.write('Nothing changed.\n');
  else {
    const verdictsChanged = found.outcomes.filter(({ verdict }) => verdict.before !== verdict.after).length;
    io.stdout.write(
      `${inWords(found)}\nIn all ${counted(found.records.length, 'change')} of records and ${verdictsChanged} of verdicts.\n`,
    );
  }
  return same ? GOOD : CHANGED;
}
