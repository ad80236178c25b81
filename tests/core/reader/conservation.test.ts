import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessAll } from '../../../src/core/model/assessment.ts';
import { buildModel } from '../../../src/core/model/claim-graph.ts';
import { readDataset, type ReadResult } from '../../../src/core/reader/read-dataset.ts';
import type { Issue, SetAside } from '../../../src/core/schema/issue.ts';
import type { Dataset } from '../../../src/core/schema/shapes.ts';
import { damagedDataset, filesOf, reversed, soundDataset } from './damaged-dataset.ts';
import { asideRecords, shownRecords, writtenRecords } from './identities.ts';
import { bytesOf, changed, written } from './minimal-dataset.ts';
import { graphOf } from '../../../src/core/model/graph.ts';

const read = (texts: readonly string[]): ReadResult =>
  readDataset(texts.map((text, at) => ({ name: `${at}.json`, bytes: bytesOf(text) })));

/** Everything that a shown record names, as "kind id". */
function namedIn({ claims, sources, studies, notes }: Dataset): string[] {
  const ids = (kind: string, named: readonly (string | undefined)[] | undefined) =>
    (named ?? []).filter((id) => id !== undefined).map((id) => `${kind} ${id}`);
  return [
    ...sources.flatMap(({ citedBy }) => ids('sources', [citedBy])),
    ...studies.flatMap((study) => [...ids('sources', study.sources), ...ids('studies', study.mayShareWith)]),
    ...notes.flatMap((note) => [
      ...ids('claims', note.claims),
      ...ids(
        'sources',
        note.passages?.map(({ source }) => source),
      ),
    ]),
    ...claims.flatMap((claim) => [
      ...ids('entities', [claim.subject, claim.object, claim.where]),
      ...ids('claims', claim.via),
      ...claim.evidence.flatMap(({ readIn, cited, study, context, groups, basis }) => [
        ...ids('sources', [readIn?.source, ...(cited ?? []).map(({ source }) => source)]),
        ...ids('studies', [study]),
        ...ids('entities', [context?.disease, context?.model, context?.tissue, ...(context?.coTreatments ?? [])]),
        ...ids(
          'entities',
          groups?.map(({ form }) => form),
        ),
        ...ids('claims', basis),
      ]),
    ]),
  ];
}

const isWithin = (pointer: string, record: string): boolean => `${pointer}/`.startsWith(`${record}/`);
/** The record that a pointer is in: a piece of evidence, or a record of a list. */
const recordOf = (pointer: string): string =>
  /^\/claims\/\d+\/evidence\/\d+/.exec(pointer)?.[0] ?? /^\/[^/]+\/\d+/.exec(pointer)?.[0] ?? '';

/** The laws of the boundary, for any result of reading these texts. */
function expectLaws(result: ReadResult, texts: readonly string[]): void {
  const { dataset, issues, aside, shown, setAside, read: counts } = result;
  for (const kind of Object.keys(counts) as (keyof typeof counts)[])
    expect(counts[kind]).toBe(shown[kind] + setAside[kind]);
  const lines = texts.map((text) => text.split('\n'));
  const hasPlace = ({ file, line, column }: Issue): boolean => {
    const length = lines[Number(file.split('.')[0])]?.[(line ?? 0) - 1]?.length;
    return length !== undefined && column !== null && column >= 1 && column <= length + 1;
  };
  expect(issues.filter((issue) => !hasPlace(issue) || !/^\P{Cc}+$/u.test(issue.message))).toEqual([]);
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (!dataset) {
    expect(errors.length).toBeGreaterThan(0);
    expect(Object.values(shown)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(aside).toHaveLength(Object.values(counts).reduce((sum, count) => sum + count, 0));
    return;
  }
  expect([...shownRecords(dataset), ...asideRecords(result)].sort()).toEqual(writtenRecords(texts));
  // No record is set aside without a reason at its place; a piece of evidence may fall with its claim.
  const hasReason = ({ kind, pointer, file, rules }: SetAside): boolean => {
    const claim = kind === 'evidence' ? pointer.replace(/\/evidence\/\d+$/, '') : pointer;
    const told = (rule: string): boolean =>
      issues.some(
        (issue) =>
          issue.rule === rule &&
          issue.file === file &&
          [pointer, claim].includes(recordOf(issue.pointer)) &&
          isWithin(issue.pointer, claim),
      );
    return rules.length > 0 && rules.every(told);
  };
  expect(aside.filter((record) => !hasReason(record))).toEqual([]);
  for (const { text } of aside) expect(JSON.parse(text.replaceAll('1e400', '0'))).toBeDefined();
  // No error leaves its record shown.
  const isAside = ({ rule, file, pointer }: Issue): boolean =>
    aside.some((record) => record.file === file && record.pointer === recordOf(pointer) && record.rules.includes(rule));
  expect(errors.filter((error) => !isAside(error))).toEqual([]);
  // Nothing that is shown names what is not, and what is shown can be computed with.
  const there = new Set(shownRecords(dataset));
  expect(namedIn(dataset).filter((name) => !there.has(name))).toEqual([]);
  expect(there.size).toBe(shownRecords(dataset).length);
  expect(dataset.claims.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
  const model = buildModel(dataset);
  expect(graphOf(model).size).toBe(dataset.claims.length);
  expect(assessAll(model, 'later').size).toBe(dataset.claims.length);
}

describe('conservation', () => {
  it('a sound data set is shown whole, without an error', () => {
    fc.assert(
      fc.property(soundDataset, fc.boolean(), (data, asFolder) => {
        const texts = filesOf(data, asFolder);
        const result = read(texts);
        expect(result.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(shownRecords(result.dataset)).toEqual(writtenRecords(texts));
        expectLaws(result, texts);
      }),
      { numRuns: 150 },
    );
  });

  it('of a damaged data set every record is shown or set aside with its reason', () => {
    fc.assert(
      fc.property(damagedDataset, fc.boolean(), (data, asFolder) => {
        const texts = filesOf(data, asFolder);
        expectLaws(read(texts), texts);
      }),
      { numRuns: 600 },
    );
  });

  it('the order of the records does not matter', () => {
    fc.assert(
      fc.property(damagedDataset, (data) => {
        const [forwards, backwards] = [read([written(data)]), read([written(reversed(data))])];
        expect(shownRecords(backwards.dataset)).toEqual(shownRecords(forwards.dataset));
        expect(backwards.setAside).toEqual(forwards.setAside);
      }),
      { numRuns: 200 },
    );
  });

  it('reading twice tells the same', () => {
    fc.assert(
      fc.property(damagedDataset, (data) => {
        const text = written(data);
        expect(read([text])).toEqual(read([text]));
      }),
      { numRuns: 100 },
    );
  });

  it('no text with a damaged character throws, and what is not refused is conserved', () => {
    const whole = changed();
    const odd = fc.oneof(
      fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '\\', '\n', '0', '\ufeff'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(3), odd, (at, length, by) => {
        const text = whole.slice(0, at) + by + whole.slice(at + length);
        const result = read([text]);
        if (result.issues.some(({ rule }) => rule === 'key-duplicate')) expect(result.dataset).toBeNull();
        else expectLaws(result, [text]);
      }),
      { numRuns: 1500 },
    );
  });

  it('no bytes throw', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        fc.constantFrom([], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]),
        (bytes, mark) => {
          const { dataset, issues } = readDataset([{ name: 'x', bytes: Uint8Array.of(...mark, ...bytes) }]);
          expect(dataset).toBeNull();
          expect(issues.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('no files at all are refused with a sentence', () => {
    const { dataset, issues } = readDataset([]);
    expect(dataset).toBeNull();
    expect(issues.map(({ rule }) => rule)).toEqual(['version-missing']);
  });
});
