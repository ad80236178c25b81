import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { email } from 'zod';
import { readDataset } from '../../../src/core/reader/read-dataset.ts';
import { plainText, soundForm } from '../../../src/core/reader/sound-form.ts';
import { collections, evidenceShape } from '../../../src/core/schema/shapes.ts';
import { array, number, optional, strictObject, string, union, type ZodType } from '../../../src/core/schema/zod.ts';
import { damagedDataset, filesOf, soundDataset } from './damaged-dataset.ts';
import { bytesOf } from './minimal-dataset.ts';

const anyDataset = fc.oneof(soundDataset, damagedDataset);
const kinds = { ...collections, evidence: evidenceShape };

/** The records of a data set in one text, as JSON gives them, by kind. */
function recordsIn(text: string): (readonly [keyof typeof kinds, unknown])[] {
  const data = JSON.parse(text) as Record<string, unknown>;
  return (Object.keys(collections) as (keyof typeof collections)[]).flatMap((kind) =>
    [data[kind] ?? []]
      .flat()
      .flatMap((record) => [
        [kind, record] as const,
        ...(kind === 'claims' ? [(record as { evidence?: unknown } | null)?.evidence ?? []] : [])
          .flat()
          .map((piece) => ['evidence', piece] as const),
      ]),
  );
}

const isPlain = (value: unknown): boolean =>
  typeof value === 'string'
    ? plainText.test(value)
    : typeof value !== 'object' || value === null || Object.values(value).every(isPlain);

describe('a sound form', () => {
  const isSound = new Map(Object.entries(kinds).map(([kind, shape]) => [kind, soundForm(shape)]));

  it('is what zod takes as it is, with plain texts only', () => {
    const told = new Set<boolean>();
    fc.assert(
      fc.property(anyDataset, (data) => {
        for (const [kind, record] of recordsIn(filesOf(data, false).join())) {
          const { success, data: parsed } = kinds[kind].safeParse(record);
          const sound = success && isPlain(record);
          told.add(sound);
          expect(isSound.get(kind)?.(record)).toBe(sound);
          if (sound) expect(parsed).toEqual(record);
        }
      }),
    );
    expect(told).toEqual(new Set([true, false]));
  });

  it.each<[string, ZodType, unknown]>([
    ['a text that zod changes', string().trim(), 'a'],
    ['a text of a format', email(), 'a@example.org'],
    ['a text with a beginning', string().startsWith('a'), 'a'],
    ['a shape with a condition of its own', strictObject({ a: string() }).refine(() => true), { a: 'a' }],
    ['an object that may hold more', strictObject({ a: string() }).loose(), { a: 'a' }],
    ['a list of some length', array(string()).min(1), ['a']],
    ['a value that zod fills in', strictObject({ a: string().default('a') }), {}],
  ])('is not told of %s, so that zod decides', (_, shape, value) => {
    expect(shape.safeParse(value).success).toBe(true);
    expect(soundForm(shape)(value)).toBe(false);
  });

  it('looks into every member but those that it is told not to see', () => {
    const shape = strictObject({ a: union([string(), number().max(1)]), b: optional(array(string())) });
    const [whole, part] = [soundForm(shape), soundForm(shape, ['c'])];
    expect([{ a: 'a' }, { a: 1, b: [] }, { a: 0, b: ['b'] }].map(whole)).toEqual([true, true, true]);
    expect([{}, { a: 2 }, { a: 'a', b: [1] }, { a: 'a', c: 1 }, [], null].map(whole)).toEqual(Array(6).fill(false));
    expect([{ a: 'a', c: Infinity }, { c: 1 }].map(part)).toEqual([true, false]);
  });
});

describe('a data set', async () => {
  // As if no record were ever sound.
  vi.resetModules();
  vi.doMock('../../../src/core/reader/sound-form.ts', () => ({ plainText, soundForm: () => () => false }));
  const slow = await import('../../../src/core/reader/read-dataset.ts');
  vi.doUnmock('../../../src/core/reader/sound-form.ts');
  const expectSame = (files: Parameters<typeof readDataset>[0]): void => {
    expect(readDataset(files)).toEqual(slow.readDataset(files));
  };

  it('reads the same, quickly or in full', () => {
    expect(slow.readDataset).not.toBe(readDataset);
    fc.assert(
      fc.property(anyDataset, fc.boolean(), (data, asFolder) =>
        expectSame(filesOf(data, asFolder).map((text, at) => ({ name: `${at}.json`, bytes: bytesOf(text) }))),
      ),
    );
  });

  const bad = new URL('../../../../shared/bad/', import.meta.url);
  it.skipIf(!existsSync(bad))('reads the same where it is bad (../shared/bad; skipped where it is absent)', () => {
    for (const name of readdirSync(bad, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.json')))
      expectSame([{ name, bytes: readFileSync(new URL(name, bad)) }]);
  });
});
