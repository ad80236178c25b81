import { expect } from 'vitest';
import { readDataset } from '../../../../src/core/reader/read-dataset.ts';
import {
  asWrittenWithoutWarning,
  datasetOf,
  lineAndColumn,
  of,
  only,
  refusedAs,
  setsAside,
  textOf,
  type Requirements,
} from './requirement.ts';

/** Bytes, syntax, numbers and keys. */
export const jsonRequirements: Requirements = {
  'json/big-integer-ids.json': (read) => {
    const digits = of(read, 'number-unsafe').map(({ message }) => /-?\d{16}/.exec(message)?.[0]);
    expect(digits).toEqual(['9007199254740992', '9007199254740993', '9007199254740992', '9007199254740993']);
  },
  'json/bom.json': (read, one) => {
    asWrittenWithoutWarning(read, one);
    const spoilt = new TextDecoder('utf-8', { ignoreBOM: true })
      .decode(read.bytesRead)
      .replace(/\{\s+"version": 1,/, '{"version": 99,');
    const [plain, marked] = [spoilt.slice(1), spoilt].map(
      (text) => readDataset([{ name: 'x', bytes: new TextEncoder().encode(text) }]).issues,
    );
    expect(spoilt.startsWith('\ufeff{"version": 99')).toBe(true);
    expect(marked).toEqual(plain);
    expect(marked?.[0]).toMatchObject({ line: 1, column: 13 });
  },
  'json/constructor-prototype-key.json': (read) => {
    const messages = read.result.issues.map(({ message }) => message);
    expect(messages).toEqual(['forbidden key constructor', 'forbidden key prototype']);
  },
  'json/duplicate-key-claims.json': (read) => {
    const messages = of(read, 'key-duplicate').map(({ message }) => message);
    expect(messages).toEqual([
      'duplicate key claims, also at line 66, column 2',
      'duplicate key claims, also at line 37, column 2',
    ]);
  },
  'json/duplicate-key-relation.json': (read) => {
    const issues = of(read, 'key-duplicate');
    expect(issues.map(({ id }) => id)).toEqual(['c1', 'c1']);
    expect(issues.map(({ message }) => message)).toEqual([
      'duplicate key predicate of c1, also at line 42, column 4',
      'duplicate key predicate of c1, also at line 41, column 4',
    ]);
  },
  'json/empty.json': refusedAs('file-empty', 'the file is empty'),
  'json/html-error-page.json': refusedAs('json-web-page', 'this looks like a web page, not a data set'),
  'json/latin1.json': (read, one) => {
    refusedAs('encoding-invalid', `at byte offset ${read.bytes.indexOf(0xdf)}; it may be ISO-8859-1`)(read, one);
    expect(JSON.stringify(read.result)).not.toContain('\ufffd');
  },
  'json/lone-surrogate.json': (read) => {
    expect(setsAside(read, 'c1', 'text-surrogate').message).toContain('U+D800');
    for (const { id, label } of datasetOf(read).entities) expect(() => encodeURIComponent(id + label)).not.toThrow();
    for (const { message } of read.result.issues) expect(() => encodeURIComponent(message)).not.toThrow();
  },
  'json/nan-literal.json': refusedAs('json-syntax', 'NaN'),
  'json/nul-escape.json': (read) => {
    expect(setsAside(read, 'c1', 'text-control').message).toContain('U+0000');
  },
  'json/number-1e400.json': (read) => {
    expect(setsAside(read, 'c1', 'number-range').message).toBe('number out of range: 1e400');
    expect(read.result.aside.find(({ id }) => id === '13')?.text).toMatch(/"Blank et al\."[^]*"year": 1e400/);
  },
  'json/proto-as-map-key.json': (read) => {
    const [entities] = of(read, 'collection-type');
    expect(entities?.message).toBe('entities must be a list (expected array), found an object');
  },
  'json/proto-key.json': refusedAs('key-forbidden', 'forbidden key __proto__'),
  'json/top-level-array.json': refusedAs('root-type', 'expected an object with a version, found an array'),
  'json/top-level-null.json': refusedAs('root-type', 'expected an object with a version, found null'),
  'json/trailing-comma.json': refusedAs('json-syntax', 'a comma after the last member'),
  'json/truncated-mid-claim.json': (read, one) => {
    refusedAs('json-truncated', 'the file ends early')(read, one);
    const text = textOf(read.bytes);
    expect(only(read, 'json-truncated')).toMatchObject(lineAndColumn(text, text.trimEnd().length));
  },
  'json/truncated-mid-utf8.json': (read, one) => {
    const offset = read.bytes.length - 1;
    refusedAs('encoding-invalid', `not valid UTF-8 at byte offset ${offset}; the file may be cut short`)(read, one);
    expect(JSON.stringify(read.result)).not.toContain('\ufffd');
  },
  'json/two-documents.json': (read) => {
    const text = textOf(read.bytes);
    expect(only(read, 'json-syntax')).toMatchObject(lineAndColumn(text, text.indexOf('\n{') + 1));
  },
  'json/utf16le.json': asWrittenWithoutWarning,
};
