import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonParts } from '../../src/cli/json-output.ts';

const textOf = (value: unknown, long?: number): string => [...jsonParts(value, long)].join('');

describe('JSON in parts', () => {
  it('says what JSON.stringify says, wherever lists are cut', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 7 }), fc.integer({ min: 1, max: 4 }), (value, long) => {
        expect(JSON.parse(textOf(value, long))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(textOf(value)).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });

  it('leaves out what is undefined, and cuts no list that is short', () => {
    const value = { none: undefined, list: [1, [], {}, undefined], deep: [[[[[[1, 2]]]]]], empty: { none: undefined } };
    expect(textOf(value)).toBe(JSON.stringify(value, null, 2));
  });

  it('has a line for each item of a long list, and a comma between them alone', () => {
    const value = { about: { of: 'list' }, list: [{ a: 1, b: [2] }, [], undefined, 'x'], short: [{ a: 1 }] };
    const lines = ['{', '  "about": {', '    "of": "list"', '  },', '  "list": ['].concat(
      ['    {"a":1,"b":[2]},', '    [],', '    null,', '    "x"', '  ],'],
      ['  "short": [', '    {', '      "a": 1', '    }', '  ]', '}'],
    );
    expect(textOf(value, 1).split('\n')).toEqual(lines);
    expect(textOf(value, 3).split('\n')).toEqual(lines);
  });

  it('never holds much of a long list, and asks for the items of one that is made as it is read when they are written', () => {
    const long = { rows: Array.from({ length: 10_000 }, (_, at) => ({ id: `claim-${at}` })) };
    let [made, written] = [0, 0];
    const rows = function* () {
      for (const row of long.rows) {
        made++;
        yield row;
      }
    };
    const parts = [...jsonParts(long)];
    expect(JSON.parse(parts.join(''))).toEqual(long);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(10_000);
    for (const part of jsonParts({ rows: rows() })) {
      expect(part).toBe(parts[written++]);
      expect(made).toBeLessThanOrEqual(written * 400);
    }
    expect(written).toBe(parts.length);
  });

  it('writes a list that is made as it is read as it writes any list', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 3 })), fc.integer({ min: 1, max: 4 }), (list, long) => {
        expect(textOf({ list: new Set(list) }, long)).toBe(textOf({ list: [...new Set(list)] }, long));
      }),
    );
  });
});
