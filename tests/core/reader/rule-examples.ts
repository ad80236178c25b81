import { expect } from 'vitest';
import { readDataset, type ReadResult } from '../../../src/core/reader/read-dataset.ts';
import { type RuleId, rules } from '../../../src/core/schema/rules.ts';
import { asideRecords, shownRecords, writtenRecords } from './identities.ts';
import { bytesOf, takeMarks } from './minimal-dataset.ts';

/** A text with marks, several by their file names, or a text that is written in another way than UTF-8. */
export type Data = string | Readonly<Record<string, string>> | Encoded;
export interface Encoded {
  readonly text: string;
  readonly encode: (text: string) => Uint8Array;
}

/** An example that breaks a rule, once for each mark in its data. */
export interface Failing {
  readonly why: string;
  readonly data: Data;
  /** JSON pointers of the issues, in the order of the marks. */
  readonly pointer: string | readonly string[];
  /** Ids of the records concerned; null where there is none. One stands for all. */
  readonly id: string | null | readonly (string | null)[];
  /** Words that must be in the message. */
  readonly says?: string;
  /** What is set aside, as "kind id": exactly this, no more and no less. Everything, where a data set is refused. */
  readonly aside?: readonly string[];
  /** Other rules that break with it, each as often as it does. */
  readonly also?: readonly RuleId[];
}

/** An example that comes near to breaking a rule and does not. */
export interface Passing {
  readonly why: string;
  readonly data: Data;
  /** All issues that it does raise. */
  readonly raises?: readonly RuleId[];
}

export interface Examples {
  readonly fails: readonly Failing[];
  readonly passes: readonly Passing[];
}
export type ExampleTable = Readonly<Partial<Record<RuleId, Examples>>>;

const isEncoded = (data: Data): data is Encoded => typeof data !== 'string' && typeof data['encode'] === 'function';

export function filesOf(data: Data): { name: string; text: string; bytes: Uint8Array; marks: readonly Marked[] }[] {
  const texts: [string, string][] =
    typeof data === 'string'
      ? [['data.json', data]]
      : isEncoded(data)
        ? [['data.json', data.text]]
        : Object.entries(data);
  return texts.map(([name, markedText]) => {
    const { text, marks } = takeMarks(markedText);
    return {
      name,
      text,
      bytes: isEncoded(data) ? data.encode(text) : bytesOf(text),
      marks: marks.map((mark) => ({ file: name, ...mark })),
    };
  });
}
interface Marked {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const rulesOf = (result: ReadResult): string[] => result.issues.map(({ rule }) => rule);

/** What is written is shown or set aside, by name; nothing is written where the text is no JSON. */
function expectConserved(result: ReadResult, texts: readonly string[]): void {
  for (const kind of Object.keys(result.read) as (keyof ReadResult['read'])[])
    expect(result.read[kind]).toBe(result.shown[kind] + result.setAside[kind]);
  const found = [...shownRecords(result.dataset), ...asideRecords(result)].sort();
  const unreadable = ['file-empty', 'encoding-invalid', 'key-duplicate', 'root-type'];
  if (rulesOf(result).some((rule) => rule.startsWith('json-') || unreadable.includes(rule))) return;
  expect(found).toEqual(writtenRecords(texts));
}

export function expectFailing(rule: RuleId, example: Failing): void {
  const files = filesOf(example.data);
  const result = readDataset(files);
  const issues = result.issues.filter((issue) => issue.rule === rule);
  const { severity, refuses } = rules.row(rule);
  const marks = files.flatMap((file) => file.marks);
  expect(marks.length, 'an example marks the place of its fault').toBeGreaterThan(0);
  const pointers = [example.pointer].flat();
  const ids = typeof example.id === 'string' || example.id === null ? marks.map(() => example.id) : example.id;
  expect(issues.map(({ file, line, column, pointer, id }) => ({ file, line, column, pointer, id }))).toEqual(
    marks.map((mark, at) => ({ ...mark, pointer: pointers[at], id: ids[at] })),
  );
  for (const issue of issues) {
    expect(issue.severity).toBe(severity);
    expect(issue.message).toMatch(/^\P{Cc}+$/u);
    expect(issue.remedy).not.toBe('');
    if (example.says !== undefined) expect(issue.message).toContain(example.says);
  }
  expect(
    rulesOf(result)
      .filter((other) => other !== rule)
      .sort(),
  ).toEqual([...(example.also ?? [])].sort());
  expectConserved(
    result,
    files.map(({ text }) => text),
  );
  if (refuses === 'dataset') {
    expect(result.dataset).toBeNull();
    expect(result.shown).toEqual({ entities: 0, claims: 0, evidence: 0, sources: 0, studies: 0, notes: 0, terms: 0 });
    for (const { rules: why } of result.aside) expect(why).toContain(rule);
    return;
  }
  expect(result.dataset).not.toBeNull();
  expect(asideRecords(result)).toEqual([...(example.aside ?? [])].sort());
  // An error sets aside the record that it names; a warning leaves it shown.
  const here = result.aside.filter(({ pointer }) => pointers.some((at) => `${at}/`.startsWith(`${pointer}/`)));
  if (severity === 'error') expect(here.some(({ rules: why }) => why.includes(rule))).toBe(true);
}

export function expectPassing(rule: RuleId, example: Passing): void {
  const files = filesOf(example.data);
  const result = readDataset(files);
  expect(rulesOf(result)).not.toContain(rule);
  expect(rulesOf(result).sort()).toEqual([...(example.raises ?? [])].sort());
  expectConserved(
    result,
    files.map(({ text }) => text),
  );
}
