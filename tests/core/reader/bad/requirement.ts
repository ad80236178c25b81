import { expect } from 'vitest';
import { buildModel } from '../../../../src/core/model/claim-graph.ts';
import type { ReadResult } from '../../../../src/core/reader/read-dataset.ts';
import type { Issue } from '../../../../src/core/schema/issue.ts';
import type { Dataset } from '../../../../src/core/schema/shapes.ts';
import { graphOf } from '../../../../src/core/model/graph.ts';

/** What the manifest of bad files asks of the reader in words, file by file. What it asks of a screen is not here. */

/** A case of the manifest. */
export interface Case {
  readonly file: string;
  readonly format: string;
  readonly verdict: 'accept' | 'accept-warn' | 'quarantine' | 'reject-file';
  readonly must: string;
  readonly claimsIn?: number;
  readonly shown?: number;
  readonly quarantined?: number;
  readonly jsonPaths?: readonly string[];
  readonly places?: readonly { readonly line: number; readonly col: number }[];
  readonly ids?: readonly string[];
}

/** A file that was read. */
export interface Read {
  readonly result: ReadResult;
  /** The bytes of the sketch, and those that were read. */
  readonly bytes: Uint8Array;
  readonly bytesRead: Uint8Array;
  readonly pointer: (sketched: string) => string;
}
export type Requirement = (read: Read, one: Case) => void;
export type Requirements = Readonly<Record<string, Requirement>>;

export interface Sketch {
  readonly source: Record<string, unknown>;
  readonly references: readonly Record<string, unknown>[];
  readonly entities: readonly Record<string, unknown>[];
  readonly claims: readonly Record<string, unknown>[];
}
export const textOf = (bytes: Uint8Array): string =>
  new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes);
export const sketchOf = ({ bytes }: Read): Sketch => JSON.parse(textOf(bytes)) as Sketch;

export function datasetOf({ result }: Read): Dataset {
  if (!result.dataset) throw new Error('the file was refused');
  return result.dataset;
}

export const of = ({ result }: Read, rule: string): Issue[] => result.issues.filter((issue) => issue.rule === rule);
export function only(read: Read, rule: string): Issue {
  const [issue, ...others] = of(read, rule);
  expect(others).toEqual([]);
  if (!issue) throw new Error(`no message of the rule ${rule}`);
  return issue;
}
export const warnsOnly = ({ result }: Read, rules: readonly string[]) => {
  expect(result.issues.every(({ severity }) => severity === 'warning')).toBe(true);
  expect([...new Set(result.issues.map(({ rule }) => rule))].sort()).toEqual([...rules].sort());
};
export const shownClaims = (read: Read): string[] => datasetOf(read).claims.map(({ id }) => id);
export const lineAndColumn = (text: string, offset: number) => {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
};

/** All that is shown is what was written, character for character. */
export const asWritten: Requirement = (read) => {
  const { source, references, entities, claims } = sketchOf(read);
  const shown = datasetOf(read);
  const pick = (record: object, keys: readonly string[]) => keys.map((key) => (record as Record<string, unknown>)[key]);
  expect(shown.entities.map((entity) => pick(entity, ['id', 'label', 'synonyms', 'note']))).toEqual(
    entities.map((entity) => pick(entity, ['id', 'label', 'synonyms', 'note'])),
  );
  const fields = ['id', 'title', 'year', 'journal', 'url', 'doi', 'pmid'];
  expect(shown.sources.map((one) => [...pick(one, fields), one.authors?.[0], one.text])).toEqual([
    [...pick(source, fields), undefined, source['text']],
    ...references.map((one) => [...pick(one, fields), one['authors'], undefined]),
  ]);
  expect(
    shown.claims.map((claim) => [claim.id, claim.note, claim.evidence.map(({ readIn }) => readIn?.quote)]),
  ).toEqual(
    claims.map((claim) => [
      claim['id'],
      claim['note'],
      (claim['evidence'] as { quote: string }[]).map(({ quote }) => quote),
    ]),
  );
  // Each claim is an edge of its own.
  expect(graphOf(buildModel(shown)).size).toBe(claims.length);
};
export const asWrittenWithoutWarning: Requirement = (read, one) => {
  expect(read.result.issues).toEqual([]);
  asWritten(read, one);
};
/** Nothing is loaded, and one error says this. */
export const refusedAs =
  (rule: string, message: string | RegExp): Requirement =>
  (read) => {
    const issue = only(read, rule);
    expect(issue.message).toMatch(message);
    expect(read.result.issues.filter(({ severity }) => severity === 'error')).toEqual([issue]);
  };
/** The bad claim is set aside whole and the other is shown, as it was written. */
export const setsAside = (read: Read, id: string | null, rule: string): Issue => {
  expect(shownClaims(read)).toEqual(['c1', 'c2'].filter((other) => other !== id).slice(id === null ? 1 : 0));
  expect(read.result.aside.filter(({ kind }) => kind === 'claims')).toHaveLength(1);
  return only(read, rule);
};
