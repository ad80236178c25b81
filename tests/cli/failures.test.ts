import { chmodSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { drawnDocument } from '../core/drawn-graph.ts';
import { edgewise, isPlain, keysOf, scratch } from './captured.ts';

const files = scratch();
afterAll(() => files.remove());
files.put('good.json', drawnDocument('A -> B animal'));
files.put('refused.json', '{\n  "version": 1,\n  "version": 1\n}');

const failing: readonly (readonly [readonly string[], number, string])[] = [
  [['unheard'], 2, 'usage'],
  [['claims', '--unheard'], 2, 'usage'],
  [['claims', '--verdict'], 2, 'usage'],
  [['claims', 'good.json', 'too', 'many'], 2, 'usage'],
  [['paths'], 2, 'usage'],
  [['paths', 'A'], 2, 'usage'],
  [['paths', 'A', 'X', 'good.json'], 2, 'usage'],
  [['passages'], 2, 'usage'],
  [['check', 'gone.json'], 1, 'file-unreadable'],
  [['claims', 'gone.json'], 1, 'file-unreadable'],
  [['paths', 'A', 'B', 'gone.json'], 1, 'file-unreadable'],
  [['claims', 'refused.json'], 1, 'key-duplicate'],
  [['paths', 'A', 'B', 'refused.json'], 1, 'key-duplicate'],
  [['passages', 'refused.json', '--text', 'good.json'], 1, 'key-duplicate'],
];

describe('a failure', () => {
  it.each(failing)('%j with --json is one document, and nothing else', async (args, status, rule) => {
    const said = await edgewise([...args, '--json'], files.folder);
    expect({ status: said.status, stderr: said.stderr }).toEqual({ status, stderr: '' });
    const document = said.json() as { error: Record<string, unknown> };
    expect(keysOf(document)).toEqual(['error']);
    const allowed = ['rule', 'message', 'nearest', 'file', 'line', 'column', 'remedy'];
    expect(allowed).toEqual(expect.arrayContaining(keysOf(document.error)));
    expect(document.error['rule']).toBe(rule);
    expect(document.error['message']).toEqual(expect.stringMatching(/\S/));
    expect(said.stdout.endsWith('\n')).toBe(true);
  });

  it.each(failing)('%j without it says so on standard error alone', async (args, status) => {
    const said = await edgewise(args, files.folder);
    expect({ status: said.status, stdout: said.stdout }).toEqual({ status, stdout: '' });
    expect(said.stderr).toMatch(/\S/);
    expect(isPlain(said.stderr)).toBe(true);
  });

  it('in the data gives file, line and column, and what mends it', async () => {
    const { json, stderr } = await edgewise(['claims', 'refused.json', '--json'], files.folder);
    expect(stderr).toBe('');
    const remedy = expect.stringMatching(/^[A-Z].*\.$/) as string;
    expect(json()).toMatchObject({ error: { file: 'refused.json', line: 2, column: 3, remedy } });
    const plain = await edgewise(['claims', 'refused.json'], files.folder);
    expect(plain.stderr).toMatch(/^edgewise: refused\.json:2:3: duplicate key version.*\. [A-Z].*\.\n$/);
  });

  it.each([
    ['table.csv', '\ufeffid;subject;object\r\n1;A;B\r\n', 'it is a text or a table; a data set is JSON'],
    ['book.json', Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe]), 'it is an archive, as a workbook'],
    ['broken.json', '{"version": 1,, }', 'this is not JSON'],
  ])('of a file that is no data set says what it is: %s', async (name, content, words) => {
    files.put(name, content);
    const { status, stderr } = await edgewise(['audit', name], files.folder);
    expect({ status, stdout: stderr.startsWith(`edgewise: ${name}:`) }).toEqual({ status: 1, stdout: true });
    expect(stderr).toContain(words);
  });

  it.runIf(process.getuid?.() !== 0)('of a file that may not be read says so', async () => {
    chmodSync(files.put('locked.json', '{}'), 0o000);
    const { status, json } = await edgewise(['check', 'locked.json', '--json'], files.folder);
    expect(status).toBe(1);
    expect(json()).toMatchObject({ error: { message: expect.stringContaining('may not be read') as string } });
  });

  it('repeats words of the caller so that they do nothing', async () => {
    const wild = '\u001b]0;title\u0007\u001b[2J\u009b31m\u202e\nforged';
    for (const args of [
      [wild],
      ['claims', wild],
      ['claims', '--subject', wild],
      ['claims', `--${wild}`],
      ['passages', '--text', 'good.json', '--find', wild],
    ]) {
      const said = await edgewise(args, files.folder);
      expect(said.status).toBeGreaterThan(0);
      expect(isPlain(said.stdout + said.stderr), JSON.stringify(said.stderr)).toBe(true);
      const json = await edgewise([...args, '--json'], files.folder);
      expect(isPlain(json.stdout + json.stderr)).toBe(true);
      expect(json.json()).toHaveProperty('error');
    }
  });
});

describe('help', () => {
  it('is asked for without a failure', async () => {
    const { status, stdout, stderr } = await edgewise(['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const command of ['check', 'claims', 'passages', 'paths']) expect(stdout).toContain(command);
    expect((await edgewise(['paths', '--help'])).stdout).toContain('--max-steps');
  });

  it('is shown, as a failure, where no command is given', async () => {
    const { status, stdout, stderr } = await edgewise([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Usage: edgewise');
  });
});
