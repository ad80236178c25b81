import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { verificationShape } from '../../src/core/formats/stamp-report-shape.ts';
import { drawnDocument } from '../core/drawn-graph.ts';
import { edgewise, isPlain, scratch } from './captured.ts';

const files = scratch();
afterAll(() => files.remove());

const drawing = 'A -> B animal {study 1}\nA -> C animal {study 3}\nB -> C hypothesis';
files.put('data.json', drawnDocument(drawing));
files.put('edited.json', { ...drawnDocument(drawing.replace('{study 3}', '{study 3; n 3/4}')), release: '2' });
files.put('other.json', { ...drawnDocument(drawing), id: 'other' });
files.put('plain.csv', 'id\r\nA->B\r\n');
const verify = (...args: string[]) => edgewise(['verify', ...args], files.folder);

/** What the command exports, as a file: text as it is, bytes a character each. */
async function exported(format: string, ...command: string[]): Promise<string> {
  const { stdout } = await edgewise([...command, '--format', format, '--head'], files.folder);
  const name = `${command[0] ?? ''}.${format}`;
  files.put(name, format === 'xlsx' ? new Uint8Array(Buffer.from(stdout, 'latin1')) : stdout);
  return name;
}

describe('edgewise verify', () => {
  it.each(['csv', 'xlsx', 'md', 'html'])(
    'tells of a table exactly the claim that was edited since: %s',
    async (format) => {
      for (const command of ['claims', 'audit']) {
        const name = await exported(format, command, 'data.json');
        expect(await verify(name, 'data.json')).toMatchObject({ status: 0, stderr: '' });
        const { status, json } = await verify(name, 'edited.json', '--json');
        expect(status).toBe(1);
        const { stands, stamps } = verificationShape.parse(json());
        expect(stands).toBe(false);
        expect(stamps).toMatchObject([{ changed: ['A->C'], unchanged: ['A->B', 'B->C'], gone: [], link: null }]);
      }
    },
  );

  it.each(['svg', 'pdf', 'graphml', 'cyjs'])(
    'tells of a figure exactly the claim that was edited since: %s',
    async (ending) => {
      const name = `figure.${ending}`;
      const { status, stdout } = await edgewise(['figure', 'data.json', '-o', name], files.folder);
      expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining('(3 claims') as string });
      expect(await verify(name, 'data.json')).toMatchObject({ status: 0 });
      const { json } = await verify(name, 'edited.json', '--json');
      const { stamps } = verificationShape.parse(json());
      expect(stamps).toMatchObject([{ changed: ['A->C'], unchanged: ['A->B', 'B->C'], gone: [], intact: true }]);
    },
  );

  it('says in words what stands, what changed and what is gone', async () => {
    const name = await exported('md', 'claims', 'data.json', '--subject', 'A');
    const { stdout } = await verify(name, 'edited.json');
    expect(stdout.replaceAll(/[0-9a-f]{16}/g, '…')).toBe(`claims.md, held against drawn, release 2, sha256 …
made of drawn, release 1, sha256 …: another state of the data set
  Its words and its drawing are as they were written.
  ~ A->C: changed since; it says now: It is claimed: A->C.
  1 claim unchanged, 1 changed, 0 gone
Not all that it shows stands as it did.
`);
    expect((await verify(name, 'data.json')).stdout).toMatch(
      /2 claims unchanged, 0 changed, 0 gone\nAll that it shows stands as it did\.\n$/,
    );
    expect((await verify(name, 'other.json')).stdout).toMatch(/another data set\n.*\n {2}\? A->B: not compared\n/);
    files.put('tampered.md', readFileSync(join(files.folder, name), 'utf8').replace('"release":"1"', '"release":"3"'));
    const tampered = await verify('tampered.md', 'data.json');
    expect(tampered).toMatchObject({ status: 1, stdout: expect.stringMatching(/its digest does not hold/) as string });
    expect(isPlain(tampered.stdout)).toBe(true);
    files.put('edited.md', readFileSync(join(files.folder, name), 'utf8').replace('animal', 'human'));
    expect(await verify('edited.md', 'data.json')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(
        /! Its words or its drawing are no longer as they were written: .*\n {2}2 claims unchanged, 0 changed/,
      ) as string,
    });
  });

  it('opens the view of the shipped data again', async () => {
    const name = await exported('html', 'claims', '--verdict', 'animal-only');
    const { status, stdout } = await verify(name);
    expect(status).toBe(0);
    expect(stdout).toMatch(/\n {2}the same view: #v=1&view=claims&ds=ivig-ssc%7E[0-9a-f]{8}\n/);
  });

  it('refuses what says nothing of itself, and describes its JSON', async () => {
    expect(await verify('plain.csv', 'data.json')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^edgewise: plain\.csv: it carries no stamp: .* dropped it/) as string,
    });
    expect((await verify('nowhere.svg')).status).toBe(1);
    expect((await verify()).status).toBe(2);
    expect((await verify('--schema')).json()).toMatchObject({ $schema: expect.stringContaining('2020-12') as string });
  });
});
