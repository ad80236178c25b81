import fc from 'fast-check';
import { type Node as ParsedNode, parseTree } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { type JsonDocument, readJson } from '../../../src/core/reader/json-document.ts';
import {
  keyOf,
  membersOf,
  type Node,
  nodeAt,
  offsetInString,
  pointerOf,
  treeOf,
  valueOf,
} from '../../../src/core/reader/json-tree.ts';
import { readDataset } from '../../../src/core/reader/read-dataset.ts';
import type { Issue } from '../../../src/core/schema/issue.ts';
import { issueList } from '../../../src/core/schema/rules.ts';
import { anyText } from '../any-text.ts';
import { bytesOf, changed, MARK, raw, set, takeMarks } from './minimal-dataset.ts';

function read(bytes: Uint8Array): { document: JsonDocument | null; issues: readonly Issue[] } {
  const { issues, report } = issueList();
  return { document: readJson('x.json', bytes, report), issues };
}

function parsed(text: string): JsonDocument {
  const { document, issues } = read(bytesOf(text));
  if (!document) throw new Error(`not read: ${issues[0]?.message ?? ''}`);
  return document;
}

const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
/** The one issue of a text, as rule, line and column. */
const told = (bytes: Uint8Array) => read(bytes).issues.map(({ rule, line, column }) => ({ rule, line, column }));

describe('places', () => {
  const marked = `{\n "TGFβ": "😀𝛽", "at": ${MARK}[1,\r\n 2]\n}`;
  const { text, marks } = takeMarks(marked);
  const placeOf = (bytes: Uint8Array) => {
    const { document } = read(bytes);
    if (!document) throw new Error('not read');
    const { line, column } = document.place(nodeAt(document.root, ['at']), '/at');
    return { line, column };
  };

  it('count from 1, and a character outside of the basic plane as two', () => {
    expect(placeOf(bytesOf(text))).toEqual(marks[0]);
    // 15 units and two pairs stand before it.
    expect(marks[0]).toEqual({ line: 2, column: 24 });
  });
  it('are not moved by a byte order mark', () => {
    expect(placeOf(bytesOf(`\ufeff${text}`))).toEqual(marks[0]);
    expect(placeOf(bytesOf(`\ufeff${text.replace('\n', '')}`))).toEqual(placeOf(bytesOf(text.replace('\n', ''))));
  });
  it('are the same in UTF-16 of either order', () => {
    expect(placeOf(utf16(text))).toEqual(marks[0]);
    expect(placeOf(Buffer.from(utf16(text)).swap16())).toEqual(marks[0]);
  });
  it('count lines that end as on Windows once, and the return as a character of its line', () => {
    const document = parsed('{\r\n"a": 1,\r\n"b": 2}');
    expect(document.place(nodeAt(document.root, ['b']), '/b')).toMatchObject({ line: 3, column: 6 });
    expect(document.place(3, '')).toMatchObject({ line: 2, column: 1 });
    expect(document.place(2, '')).toMatchObject({ line: 1, column: 3 });
  });
  it('of a missing member is the deepest one on the way', () => {
    const document = parsed('{"a": [{"b": 1}]}');
    expect(nodeAt(document.root, ['a', 0, 'zzz', 'y']).offset).toBe(7);
    expect(nodeAt(document.root, ['a', 5]).offset).toBe(6);
  });
  it('of a key is its quotation mark, of an item the item', () => {
    const document = parsed('{ "a": [7] }');
    expect(keyOf(nodeAt(document.root, ['a']))).toBe(2);
    expect(keyOf(nodeAt(document.root, ['a', 0]))).toBe(8);
    expect(keyOf(document.root)).toBe(0);
  });
  it('are found within strings, whatever is escaped before', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (before, after) => {
        const written = JSON.stringify(before);
        const document = parsed(`[${written.slice(0, -1)}\\t${JSON.stringify(after).slice(1)}]`);
        const offset = offsetInString(document.text, nodeAt(document.root, [0]), before.length);
        expect(offset).toBe(written.length);
      }),
    );
  });
  it('agree with the lines and columns that an editor would show, for any text', () => {
    const piece = fc.constantFrom('\n', '\r\n', ' ', '\t', '1,', '"β😀",', '"\\u0041",', '[[],{}],');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { text: plain, marks: expected } = takeMarks(`[${pieces.join('')}${MARK}null]`);
        const document = parsed(plain);
        const last = document.root.children.at(-1);
        if (!last) throw new Error('no last item');
        const { line, column } = document.place(last, '');
        expect({ line, column }).toEqual(expected[0]);
      }),
    );
  });
});

describe('pointers', () => {
  it('escape their two special characters (RFC 6901)', () => {
    expect(pointerOf(['a/b', 'c~d', '', 0, '~1'])).toBe('/a~1b/c~0d//0/~01');
  });
  it('lead to the first of equal keys, whose members are all there', () => {
    const document = parsed('{"a": 1, "\\u0061": 2}');
    expect(document.swallows).toBe(true);
    expect(membersOf(document.root).map(({ key }) => key)).toEqual(['a', 'a']);
    expect(nodeAt(document.root, ['a']).value).toBe(1);
  });
  it('see keys of prototypes as plain keys', () => {
    const document = parsed('{"__proto__": {"polluted": true}, "toString": 1}');
    const value = valueOf(document.root) as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(['__proto__', 'toString']);
    expect(value['polluted']).toBeUndefined();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(nodeAt(parsed('{"a": 1}').root, ['toString']).type).toBe('object');
  });
});

describe('the tree', () => {
  /** Values with their places as another parser, which reads a text from its beginning to its end, has them. */
  const plain = ({ type, offset, length, value, children = [] }: ParsedNode): unknown =>
    type === 'object'
      ? {
          ...{ type, offset, length },
          members: children.map(({ children: [key, member] = [] }) => [
            key!.offset,
            key!.value as unknown,
            plain(member!),
          ]),
        }
      : { type, offset, length, value: value as unknown, items: children.map(plain) };
  const ours = ({ type, offset, length, value, children }: Node): unknown =>
    type === 'object'
      ? { type, offset, length, members: children.map((child) => [child.keyOffset, child.key, ours(child)]) }
      : { type, offset, length, value, items: children.map(ours) };

  it('is the one of a parser that reads the whole text', () => {
    const space = fc.constantFrom('', ' ', '\n', '\r\n\t', '  ');
    const texts = fc.tuple(fc.jsonValue({ maxDepth: 4 }), space, space, fc.constantFrom(undefined, 1, '\t'));
    fc.assert(
      fc.property(texts, ([value, before, after, indent]) => {
        const text = `${before}${JSON.stringify(value, null, indent)}${after}`;
        expect(ours(treeOf(text))).toEqual(plain(parseTree(text)!));
      }),
    );
  });
  it('has every kind of number, word, escape and empty list where it stands', () => {
    for (const text of [
      '[-0.5e+10,1E-2 ,0,\n-1]',
      '[true,false ,null]',
      '{"a\\"\\\\":"\\u0022\\\\" , "a\\"\\\\" :[ ] ,"":{ }}',
      ' 7 ',
    ])
      expect(ours(treeOf(text))).toEqual(plain(parseTree(text)!));
  });
});

describe('the value', () => {
  it('is what JSON says, read with and without the tree', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const document = parsed(JSON.stringify(value));
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        expect(document.value).toEqual(plain);
        expect(valueOf(document.root)).toEqual(plain);
      }),
    );
  });
  it('may have swallowed something exactly where a key is doubled or forbidden, or an integer too large', () => {
    expect(parsed('{"a": {"b": [{"c": ":\\":"}]}}').swallows).toBe(false);
    expect(parsed('[9007199254740991, -9007199254740991, 1e400, 0.1]').swallows).toBe(false);
    for (const text of ['{"a": 1, "a": 1}', '[{"constructor": 1}]', '[9007199254740992]', '{"a": -1e30}'])
      expect(parsed(text).swallows).toBe(true);
  });
});

describe('a text that is cut', () => {
  const whole = changed(set('/entities/3/note', 'TGFβ1 "quoted" \\ 😀'));
  it('is refused at every length, and called so where it ends in data', () => {
    const bytes = bytesOf(whole);
    const rules = new Set<string>();
    const isToldRightly = (length: number): boolean => {
      const cut = bytes.subarray(0, length);
      const { dataset, issues } = readDataset([{ name: 'x.json', bytes: cut }]);
      const { rule = '', line, column } = issues[0] ?? {};
      rules.add(rule);
      if (dataset !== null || issues.length !== 1) return false;
      if (rule !== 'json-truncated') return rule === 'encoding-invalid' || length <= 1;
      const lines = new TextDecoder().decode(cut, { stream: true }).trimEnd().split('\n');
      return line === lines.length && column === (lines.at(-1) ?? '').length + 1;
    };
    expect([...bytes.keys()].filter((length) => !isToldRightly(length))).toEqual([]);
    expect([...rules].sort()).toEqual(['encoding-invalid', 'file-empty', 'json-truncated']);
  });
  it('is not what a text with a fault in its middle is called', () => {
    expect(told(bytesOf('{"a": [1, 2\n "b": 3}'))).toEqual([{ rule: 'json-syntax', line: 2, column: 2 }]);
    expect(told(bytesOf('{"a": "b\n}'))).toEqual([{ rule: 'json-syntax', line: 1, column: 7 }]);
    expect(told(bytesOf('[1, 2'))).toEqual([{ rule: 'json-truncated', line: 1, column: 6 }]);
  });
});

describe('depth', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  it('is read to 64 and refused at 65, at the bracket that is too much', () => {
    expect(parsed(nested(64)).value).toBeInstanceOf(Array);
    expect(told(bytesOf(nested(65)))).toEqual([{ rule: 'json-too-deep', line: 1, column: 65 }]);
    const objects = (depth: number) => `${'{"a":\n'.repeat(depth)}1${'}'.repeat(depth)}`;
    expect(parsed(objects(64)).value).toBeInstanceOf(Object);
    expect(told(bytesOf(objects(65)))).toEqual([{ rule: 'json-too-deep', line: 65, column: 1 }]);
  });
  it.each([
    ['closed', nested(100_000)],
    ['never closed', '['.repeat(100_000)],
    ['objects', '{"a":'.repeat(100_000)],
    ['after brackets that close nothing', `{${']'.repeat(200_000)},"a":${'['.repeat(100_000)}`],
    ['closed by the other kind', '{"a":[}'.repeat(100_000)],
    ['after a string that is not closed on its line', `["\n${'['.repeat(100_000)}`],
    ['behind a quotation mark in a remark', `[/*"*/${'['.repeat(100_000)}`],
    ['behind a quotation mark in another remark', `[//"\n${'['.repeat(100_000)}`],
  ])('of 100 000 brackets overflows nothing: %s', (_, text) => {
    expect(told(bytesOf(text)).map(({ rule }) => rule)).toEqual(['json-too-deep']);
  });
  it('of any heap of tokens overflows nothing', () => {
    const token = fc.constantFrom('[', ']', '{', '}', '"', '"a":', ',', '1', '/*', '*/', '//', '\n', '\\', 'tr', ':');
    fc.assert(
      fc.property(fc.array(token, { minLength: 1, maxLength: 12 }), fc.nat(20_000), (tokens, times) => {
        expect(() => read(bytesOf(tokens.join('').repeat(times)))).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});

describe('large files', () => {
  const head = changed().split('"entities"')[0] ?? '';
  const many = (count: number, item: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => item(at)).join();
  const entities = (count: number, fields: (at: number) => string) =>
    `${head}"entities": [${many(count, (at) => `{"kind": "molecule", ${fields(at)}}`)}]}`;
  const claim = (at: number) =>
    `{"id": "c${at}", "subject": "x${at}", "predicate": "increases", "object": "e${at}", "statement": "s", "evidence": []}`;

  /** Processor time of one reading, in milliseconds. */
  function cost(text: string): number {
    const bytes = bytesOf(text);
    const before = process.cpuUsage();
    readDataset([{ name: 'x.json', bytes }]);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }

  it.each<[string, (count: number) => string]>([
    ['good records', (count) => entities(count, (at) => `"id": "e${at}", "label": "${at}"`)],
    ['keys that we do not know, at the top', (count) => `${head}${many(count, (at) => `"zzzzzz${at}": 1`)}}`],
    [
      'keys that we do not know, in one record',
      (count) => entities(1, () => `"id": "e", "label": "e", ${many(count, (at) => `"zzzzzz${at}": 1`)}`),
    ],
    [
      'equal keys',
      (count) => entities(1, () => `"id": "e", ${many(count, (at) => `"zzzzzz${at}": 1, "zzzzzz${at}": 1`)}`),
    ],
    ['one id for all', (count) => entities(count, (at) => `"id": "e", "label": "${at}"`)],
    ['one look-alike for all', (count) => entities(count, (at) => `"id": "e${at}", "label": "ß"`)],
    [
      'subjects that are not there',
      (count) =>
        `${entities(count, (at) => `"id": "e${at}", "label": "${at}"`).slice(0, -1)}, "claims": [${many(count, claim)}]}`,
    ],
    ['line breaks', (count) => `${head}"zzzzzz": [${'\n'.repeat(10 * count)}], "zzzzzzz": 1}`],
  ])(
    'cost in proportion to their length: %s',
    // One of three tries is enough: others may be using the machine.
    { retry: 2, timeout: 60_000 },
    (_, text) => {
      const small = Math.min(...[1, 2, 3].map(() => cost(text(1_250))));
      const large = cost(text(10_000));
      // Eight times the length: eight times the cost if it grows in proportion, 64 times if with the square.
      expect(large / Math.max(small, 2)).toBeLessThan(24);
    },
  );

  it('are read to the last record', () => {
    const { read: counts, shown } = readDataset([
      { name: 'x.json', bytes: bytesOf(entities(20_000, (at) => `"id": "e${at}", "label": "${at}"`)) },
    ]);
    expect([counts.entities, shown.entities]).toEqual([20_000, 20_000]);
  });
});

describe('what the program does not know', () => {
  it('is kept, with its pointer and its value', () => {
    const extra = { deep: [1, { 'a/b': null }], toString: 'x' };
    const { kept, dataset } = readDataset([
      {
        name: 'x.json',
        bytes: bytesOf(
          changed(
            set('/extension', extra),
            set('/claims/1/curatorMood', extra),
            set('/entities/3/a~1b', raw('[1e2]')),
            set('/claims/1/evidence/0/readIn/zzzzzz', 'deep'),
          ),
        ),
      },
    ]);
    expect(kept.map(({ file, pointer, value }) => [file, pointer, value])).toEqual([
      ['x.json', '/extension', extra],
      ['x.json', '/entities/3/a~1b', [100]],
      ['x.json', '/claims/1/evidence/0/readIn/zzzzzz', 'deep'],
      ['x.json', '/claims/1/curatorMood', extra],
    ]);
    expect(JSON.stringify(dataset)).not.toMatch(/extension|curatorMood|zzzzzz|a\/b/);
  });
});
