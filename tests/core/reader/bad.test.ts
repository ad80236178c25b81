import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../src/core/reader/read-dataset.ts';
import { visible } from '../../../src/core/schema/issue.ts';
import { adapt, type References } from './bad/adapter.ts';
import { jsonRequirements } from './bad/json-requirements.ts';
import { nativeRequirements } from './bad/native-requirements.ts';
import type { Case, Read, Requirements } from './bad/requirement.ts';
import { textRequirements } from './bad/text-requirements.ts';
import { asideRecords, shownRecords, writtenRecords } from './identities.ts';

/** Broken and hostile files that are kept outside of the project, with the verdict that a good reader gives. */
const folder = new URL('../../../../shared/bad/', import.meta.url);
const isHere = existsSync(new URL('MANIFEST.json', folder));

const manifest = isHere
  ? (JSON.parse(readFileSync(new URL('MANIFEST.json', folder), 'utf8')) as { cases: Case[] }).cases
  : [];
const cases = manifest.filter(({ format, file }) => format === 'native-json' && !file.startsWith('yaml/'));

const requirements: Requirements = { ...jsonRequirements, ...nativeRequirements, ...textRequirements };

const prototypeBefore = Object.getOwnPropertyNames(Object.prototype).join();

function readCase({ file }: { file: string }, references?: References): Read {
  const bytes = readFileSync(new URL(file, folder));
  const adapted = adapt(bytes, references);
  const result = readDataset([{ name: file, bytes: adapted.bytes }]);
  return { result, bytes, bytesRead: adapted.bytes, pointer: adapted.pointer };
}

function expectVerdict({ file, verdict, claimsIn, shown, quarantined }: Case, { result }: Read): void {
  const errors = result.issues.filter(({ severity }) => severity === 'error');
  const isGood = verdict === 'accept' || verdict === 'accept-warn';
  if (isGood) expect(errors).toEqual([]);
  else expect(errors.length).toBeGreaterThan(0);
  if (verdict === 'accept-warn') expect(result.issues.length).toBeGreaterThan(0);
  if (verdict === 'reject-file') {
    expect(result.dataset).toBeNull();
    expect(shownRecords(result.dataset)).toEqual([]);
  } else expect(result.dataset).not.toBeNull();
  if (claimsIn !== undefined) expect(result.read.claims).toBe(claimsIn);
  if (shown !== undefined) expect(result.shown.claims).toBe(shown);
  if (quarantined !== undefined) expect(result.setAside.claims).toBe(quarantined);
  for (const issue of result.issues) {
    expect(issue.file).toBe(file);
    expect(issue.line, 'every message has a place').not.toBeNull();
    expect(issue.column).not.toBeNull();
    expect(issue.message).toBe(visible(issue.message));
  }
}

/** Every place that the manifest names is told of, by the pointer of a message or in its words. */
function expectPlaces({ file, verdict, jsonPaths, places, ids }: Case, { result, bytes, pointer }: Read): void {
  const severity = verdict === 'accept-warn' ? 'warning' : 'error';
  const issues = result.issues.filter((issue) => issue.severity === severity);
  for (const path of (jsonPaths ?? []).map(pointer))
    expect(
      issues.some((issue) => issue.pointer === path || issue.message.includes(`${path} (`)),
      `a message at ${path}`,
    ).toBe(true);
  const found = issues.map(({ line, column }) => ({ line, col: column }));
  for (const place of places ?? []) {
    // The manifest asks in words for the place of the comma, and gives the column in which its line begins.
    const line = new TextDecoder().decode(bytes).split('\n')[place.line - 1] ?? '';
    const isComma = file === 'json/trailing-comma.json';
    expect(found).toContainEqual(isComma ? { line: place.line, col: line.indexOf(',') + 1 } : place);
  }
  for (const id of ids ?? []) expect(result.issues.map((issue) => issue.id)).toContain(id);
}

describe.skipIf(!isHere)('bad files (../shared/bad; skipped where it is absent)', () => {
  it('are as many as the issue asks for', () => {
    const count = (part: string) => cases.filter(({ file }) => file.startsWith(part)).length;
    expect([count('json/'), count('native/'), count('text/'), count('control/')]).toEqual([21, 30, 13, 2]);
  });

  describe.each(cases.map((one) => [one.file, one] as const))('%s', (_, one) => {
    it(`gets the verdict ${one.verdict}`, () => {
      expectVerdict(one, readCase(one));
    });
    it('has its messages where they belong', () => {
      expectPlaces(one, readCase(one));
    });
    it(`keeps what is asked for: ${one.must}`, () => {
      const requirement = requirements[one.file];
      expect(requirement, 'every case has its own requirement').toBeDefined();
      requirement?.(readCase(one), one);
    });
    it('loses no record and changes no prototype', () => {
      const { result, bytesRead } = readCase(one);
      expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(prototypeBefore);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      expect(Object.getPrototypeOf({})).toBe(Object.prototype);
      if (result.dataset === null) return;
      const text = new TextDecoder(bytesRead[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytesRead);
      expect([...shownRecords(result.dataset), ...asideRecords(result)].sort()).toEqual(writtenRecords([text]));
    });
  });

  describe('a source known only as number n of source S has an identity', () => {
    const native = cases.filter(({ file }) => file.startsWith('native/') || file === 'control/valid-minimal.json');
    it.each(native.map((one) => [one.file, one] as const))('%s', (file, one) => {
      const known = readCase(one, 'numbered');
      expect(known.result.issues.map(({ rule }) => rule)).not.toContain('source-identity');
      if (file === 'native/reference-without-identity.json') {
        expect(known.result.issues).toEqual([]);
        expect(known.result.shown.claims).toBe(2);
      } else {
        expectVerdict(one, known);
        expectPlaces(one, known);
      }
    });
  });
});
