import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, datasetDigest } from '../../../src/core/model/canonical.ts';
import type { Dataset } from '../../../src/core/schema/shapes.ts';
import { drawnDataset } from '../drawn-graph.ts';

/** The same value with the keys of every object in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
}

const dataset = drawnDataset('IVIG -| TGFB animal {study 13}\nTGFB -> FIB hypothesis, animal\nIVIG -o IFNG animal');

describe('canonical JSON', () => {
  it('sorts keys by UTF-16 units and writes no white space', () => {
    expect(canonicalJson({ b: [1, { z: null, a: 'x y' }], a: true, B: 0.1 })).toBe(
      '{"B":0.1,"a":true,"b":[1,{"a":"x y","z":null}]}',
    );
    expect(canonicalJson({ '\u{1f600}': 1, '\ufb33': 2, é: 3 })).toBe('{"é":3,"\u{1f600}":1,"\ufb33":2}');
  });

  it('leaves out what is undefined, except in lists', () => {
    expect(canonicalJson({ a: undefined, b: [undefined] })).toBe('{"b":[null]}');
  });

  it('is JSON of the same value, whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
      }),
    );
  });
});

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function shownOf({ head, entities, claims, sources, studies, notes, terms }: Dataset) {
  const byId = <T extends { id: string }>(records: readonly T[]) => [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    head,
    entities: byId(entities),
    claims: byId(claims),
    sources: byId(sources),
    studies: byId(studies),
    notes: byId(notes),
    terms: byId(terms),
  };
}

describe('the digest of a data set', () => {
  it('is SHA-256, in hex, of the canonical JSON of what is shown', () => {
    expect(datasetDigest(dataset)).toBe(sha256(canonicalJson(shownOf(dataset))));
  });

  it('is that of the whole text, however long it is', () => {
    const notes = Array.from({ length: 9 }, (_, at) => ({
      id: String(at),
      kind: 'wording' as const,
      text: 'a"β😀\ud83d'.repeat(9_999 + at),
      claims: [],
    }));
    const long: Dataset = { ...dataset, notes };
    expect(datasetDigest(long)).toBe(sha256(canonicalJson(shownOf(long))));
    expect(datasetDigest(long, createHash('sha256'))).toBe(datasetDigest(long));
  });

  it('is the same however files and keys are ordered', () => {
    const other = turned({ ...dataset, claims: [...dataset.claims].reverse() }) as Dataset;
    expect(datasetDigest(other)).toBe(datasetDigest(dataset));
  });

  it('is another when a record, a field or a piece of evidence is another', () => {
    const [first, ...rest] = dataset.claims;
    const changed: Dataset[] = [
      { ...dataset, claims: rest },
      { ...dataset, claims: [{ ...first!, statement: 'Another.' }, ...rest] },
      { ...dataset, claims: [{ ...first!, evidence: [] }, ...rest] },
      { ...dataset, head: { ...dataset.head, release: '2' } },
    ];
    expect(new Set([dataset, ...changed].map((one) => datasetDigest(one))).size).toBe(changed.length + 1);
  });
});
