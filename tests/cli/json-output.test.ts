import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonParts } from '../../src/cli/json-output.ts';

describe('JSON in parts', () => {
  it('is what JSON.stringify writes in one piece, wherever lists are cut', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 7 }), fc.integer({ min: 1, max: 4 }), (value, stretch) => {
        expect([...jsonParts(value, stretch)].join('')).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });

  it('leaves out what is undefined, and cuts no list that is short', () => {
    const value = { none: undefined, list: [1, [], {}], deep: [[[[[[1, 2]]]]]], empty: { none: undefined } };
    expect([...jsonParts(value)].join('')).toBe(JSON.stringify(value, null, 2));
  });

  it('never holds much of a long list', () => {
    const long = { rows: Array.from({ length: 10_000 }, (_, at) => ({ id: `claim-${at}` })) };
    const parts = [...jsonParts(long)];
    expect(parts.join('')).toBe(JSON.stringify(long, null, 2));
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(10_000);
  });
});
