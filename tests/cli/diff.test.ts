import { afterAll, describe, expect, it } from 'vitest';
import { datasetDiffJsonShape } from '../../src/core/queries/dataset-diff-shape.ts';
import { drawnDocument } from '../core/drawn-graph.ts';
import { edgewise, isPlain, scratch } from './captured.ts';

const files = scratch();
afterAll(() => files.remove());

files.put('old.json', drawnDocument('A -> B animal {study 1}\nA -> C animal {study 3; id old-name}'));
files.put('new.json', {
  ...drawnDocument('A -> C animal {study 3; id new-name}\nA -> B animal {study 1; n 3/4}, animal {study 2; no-effect}'),
  release: '2',
});
const diff = (...args: string[]) => edgewise(['diff', ...args], files.folder);

describe('edgewise diff', () => {
  it('tells changes line by line, old and new, and what they do to verdicts', async () => {
    const { status, stdout, stderr } = await diff('old.json', 'new.json');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toBe(`head
      release: "1" → "2"

claims: 1 renamed
  > old-name → new-name: It is claimed: A->C.

evidence: 1 added, 1 changed, 1 renamed
  ~ A->B.1 (of A->B): animal, effect
      n: (none) → {"finding":3,"measured":4,"of":4}
  + A->B.2 (of A->B): animal, no-effect
  > old-name.1 → new-name.1 (of new-name): animal, effect

sources: 1 added
  + r2: 2

studies: 1 added
  + s2: Study 2

verdicts and readings
  ! A->B: animal only → conflicting
      “B rose after A” → “B rose after A, but not in all evidence”
      through ~ A->B.1 (evidence)
      through + A->B.2 (evidence)

In all 6 changes of records and 1 of verdicts.
`);
  });

  it('with --json is of the form that --schema prints', async () => {
    const { status, json } = await diff('old.json', 'new.json', '--json');
    expect(status).toBe(1);
    const read = datasetDiffJsonShape.parse(json());
    expect(read).toMatchObject({ before: { version: '1' }, after: { version: '2' } });
    expect(read.counts.evidence).toEqual({ added: 1, removed: 0, changed: 1, renamed: 1 });
    expect((await diff('--schema')).json()).toMatchObject({ $schema: expect.stringContaining('2020-12') as string });
  });

  it('ends with 0 and says so where nothing changed', async () => {
    const { status, stdout } = await diff('old.json', 'old.json');
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'Nothing changed.\n' });
  });

  it('never calls versions the same that differ in what is set aside or not known', async () => {
    const document = drawnDocument('A -> B animal {study 1}');
    const broken = { id: 'broken', subject: 'A', predicate: 'incresed', object: 'B', statement: 'x', evidence: [] };
    const claims = document['claims'] as object[];
    files.put('broken.json', { ...document, claims: [...claims, broken] });
    files.put('mended.json', { ...document, claims: [...claims, { ...broken, object: 'A' }] });
    const { status, stdout, stderr } = await diff('broken.json', 'mended.json');
    expect(status).toBe(1);
    expect(stderr).toMatch(/ in broken\.json; .*\n.* in mended\.json; /);
    expect(stdout).toMatch(/^set aside, or not known to this program\n {2}- claims broken: .*\n {2}\+ claims broken: /);
    expect((await diff('broken.json', 'broken.json')).status).toBe(0);
    files.put('unknown.json', { ...document, mood: 'good' });
    files.put('other.json', { ...document, mood: 'bad' });
    expect((await diff('unknown.json', 'other.json')).stdout).toContain('  - mood: "good"\n  + mood: "bad"\n');
  });

  it.each([
    [['old.json'], 'diff needs two data sets'],
    [['old.json', 'gone.json'], 'cannot read gone.json'],
    [['old.json', 'new.json', '--sources', 'al'], '--sources'],
  ])('%j is trouble, with status 2 as diff has it', async (args, expected) => {
    const { status, stdout, stderr } = await diff(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(expected);
  });

  it('lets nothing of the data move a cursor', async () => {
    const document = drawnDocument('A -> B animal {study 1}');
    const claims = (document['claims'] as object[]).map((claim) => ({ ...claim, note: '\u202e\u200b red' }));
    files.put('evil.json', { ...document, claims });
    expect(isPlain((await diff('old.json', 'evil.json')).stdout)).toBe(true);
  });
});
