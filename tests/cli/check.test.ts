import { afterAll, describe, expect, it } from 'vitest';
import { drawnDocument, drawnModel } from '../core/drawn-graph.ts';
import { lessonOf, stepOn } from '../core/drawn-lesson.ts';
import { edgewise, isPlain, keysOf, scratch } from './captured.ts';

const files = scratch();
afterAll(() => files.remove());

interface Report {
  ok: boolean;
  read: Record<string, number>;
  shown: Record<string, number>;
  setAside: Record<string, number>;
  issues: { rule: string; severity: string; file: string; line: number; column: number; pointer: string; id: string }[];
}

const sound = drawnDocument('IVIG -| TGFB animal\nTGFB -> FIB hypothesis, animal');
const dangling = drawnDocument('IVIG -| TGFB animal\nTGFB -> FIB hypothesis');
(dangling['claims'] as { object: string }[])[1]!.object = 'nowhere';
files.put('sound.json', sound);
files.put('dangling.json', dangling);
files.put('sub/sound.json', sound);

const check = async (...args: string[]) => {
  const said = await edgewise(['check', ...args, '--json'], files.folder);
  return { ...said, report: said.json() as Report };
};

describe('edgewise check --json', () => {
  it('says what was read, shown and set aside, and that all is well', async () => {
    const { status, stderr, report } = await check('sound.json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(keysOf(report)).toEqual(['issues', 'ok', 'read', 'setAside', 'shown']);
    expect(report).toMatchObject({ ok: true, issues: [] });
    const counts = { entities: 3, claims: 2, evidence: 3, sources: 4, studies: 3, notes: 0, terms: 0 };
    expect(report.read).toEqual(counts);
    expect(report.shown).toEqual(counts);
    expect(Object.values(report.setAside).every((count) => count === 0)).toBe(true);
  });

  it('gives each issue its rule, severity, file, line, column, pointer, id and message', async () => {
    const { status, report } = await check('dangling.json');
    expect(status).toBe(1);
    expect(report.ok).toBe(false);
    const [issue] = report.issues;
    expect(keysOf(issue)).toEqual(['column', 'file', 'id', 'line', 'message', 'pointer', 'remedy', 'rule', 'severity']);
    const text = JSON.stringify(dangling, null, 2).split('\n');
    const line = text.findIndex((one) => one.includes('"nowhere"')) + 1;
    expect(issue).toMatchObject({
      rule: 'reference-dangling',
      severity: 'error',
      file: 'dangling.json',
      line,
      column: text[line - 1]!.indexOf('"nowhere"') + 1,
      pointer: '/claims/1/object',
      id: 'TGFB->FIB',
    });
    expect(report.setAside).toMatchObject({ claims: 1, evidence: 1 });
    for (const kind of Object.keys(report.read))
      expect(report.read[kind]).toBe(report.shown[kind]! + report.setAside[kind]!);
  });

  it('is good with warnings alone', async () => {
    const odd = { ...sound, somethingNew: 1 };
    files.put('odd.json', odd);
    const { status, report } = await check('odd.json');
    expect(status).toBe(0);
    expect(report.ok).toBe(true);
    expect(report.issues.map(({ rule, severity }) => [rule, severity])).toEqual([['key-unknown', 'warning']]);
  });

  it.each([
    ['empty.json', '', 'file-empty'],
    ['cut.json', '{"version": 1, "claims": [{"id": "a"', 'json-truncated'],
    ['page.json', '<!doctype html><title>no</title>', 'json-web-page'],
    ['list.json', '[]', 'root-type'],
    ['newer.json', JSON.stringify({ ...sound, version: 99 }), 'version-newer'],
    ['headless.json', JSON.stringify({ entities: [], claims: [], sources: [] }), 'version-missing'],
    ['latin.json', Uint8Array.of(0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d), 'encoding-invalid'],
  ])('refuses %s whole', async (name, content, rule) => {
    files.put(name, content);
    const { status, report } = await check(name);
    expect({ status, ok: report.ok, rule: report.issues[0]?.rule }).toEqual({ status: 1, ok: false, rule });
    expect(Object.values(report.shown).every((count) => count === 0)).toBe(true);
    expect(report.issues.every(({ file }) => file === name)).toBe(true);
  });
});

describe('edgewise check reads what it is told to', () => {
  it('a folder, whose files together are the data set', async () => {
    const { entities, claims, ...rest } = sound;
    files.put('folder/head.json', rest);
    files.put('folder/deeper/entities.json', { entities });
    files.put('folder/deeper/claims.json', { claims });
    files.put('folder/schema.json', { $schema: 'not data' });
    const { status, report } = await check('folder');
    expect({ status, claims: report.shown['claims'] }).toEqual({ status: 0, claims: 2 });
    files.put('folder/deeper/claims.json', '{\n  "claims": 5\n}');
    const [issue] = (await check('folder')).report.issues;
    expect(issue).toMatchObject({ rule: 'collection-type', file: 'folder/deeper/claims.json', line: 2, column: 3 });
  });

  it('paths from where the caller stands', async () => {
    expect((await edgewise(['check', 'sound.json'], `${files.folder}/sub`)).status).toBe(0);
    expect((await edgewise(['check', '../dangling.json'], `${files.folder}/sub`)).status).toBe(1);
    expect((await edgewise(['check', `${files.folder}/sound.json`], '/')).status).toBe(0);
  });

  it('the shipped graph where it is told nothing', async () => {
    const { status, report } = await check();
    expect(status).toBe(0);
    expect(report.shown['claims']).toBeGreaterThan(150);
  });

  it.each([
    ['gone.json', 'there is no such file or folder'],
    ['bare', 'bare holds no JSON file'],
  ])('%s: one failure, and nothing else', async (name, message) => {
    files.put('bare/note.txt', 'no data');
    const { status, stderr, report } = await check(name);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(report).toEqual({
      error: { rule: 'file-unreadable', message: expect.stringContaining(message) as string, file: name },
    });
  });
});

describe('edgewise check of lessons', () => {
  const model = drawnModel('IVIG -| TGFB animal\nTGFB -> FIB hypothesis, animal');
  const lesson = lessonOf([stepOn(model, ['IVIG-|TGFB'])]);

  it('reads those of a folder beside its data set, and counts them', async () => {
    files.put('taught/data.json', sound);
    files.put('taught/lessons/good.json', lesson);
    files.put('taught/lessons/schema.json', { $schema: 'no lesson' });
    expect((await check('taught')).report).toMatchObject({ ok: true, lessons: { read: 1, shown: 1, setAside: 0 } });
    files.put('taught/lessons/other.json', { ...lesson, id: 'other', dataset: 'elsewhere' });
    const { status, report } = await check('taught');
    expect(report).toMatchObject({ ok: false, lessons: { read: 2, shown: 1, setAside: 1 } });
    expect(status).toBe(1);
    const [issue] = report.issues;
    expect(issue).toMatchObject({ rule: 'lesson-dataset', file: 'taught/lessons/other.json', pointer: '/dataset' });
    expect((await edgewise(['check', 'taught'], files.folder)).stdout).toMatch(/lessons +2 +1 +1\n/);
  });

  it('reads one alone beside the shipped graph', async () => {
    files.put('alone.json', lesson);
    const { report } = await check('alone.json');
    expect(report.issues.map(({ rule, file }) => [rule, file])).toEqual([['lesson-dataset', 'alone.json']]);
    expect(report.shown['claims']).toBeGreaterThan(150);
  });
});

describe('edgewise check for people', () => {
  it('ends in a summary by verdict', async () => {
    const { status, stdout, stderr } = await edgewise(['check', 'sound.json'], files.folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('A drawn graph (drawn, 1)');
    expect(stdout).toMatch(/entities +3 +3 +0/);
    expect(stdout).toMatch(/animal only +2\n/);
    expect(stdout).toMatch(/No errors, 0 warnings\.\n$/);
  });

  it('begins with what is wrong, a line each, with place and remedy', async () => {
    const { status, stdout } = await edgewise(['check', 'dangling.json'], files.folder);
    expect(status).toBe(1);
    expect(stdout.split('\n')[0]).toMatch(
      /^dangling\.json:\d+:\d+: error reference-dangling \(TGFB->FIB\): no entity “nowhere”.*\. Add the record, or mend the id\.$/,
    );
    expect(stdout).toMatch(/\n1 error, 0 warnings\.\n$/);
  });

  it('lets nothing of the data reach the terminal raw', async () => {
    const hostile = {
      ...sound,
      title: 'A \u001b[31mred\u001b[0m title\u202e and\r\nmore',
      entities: [
        ...(sound['entities'] as object[]),
        { id: 'x\u001b]0;y\u0007\nforged: error', kind: 'molecule', label: 'z' },
      ],
      'k\u001b[2Jey': 1,
    };
    files.put('ho\u001b[31mstile\nforged.json', hostile);
    const { stdout, stderr } = await edgewise(['check', 'ho\u001b[31mstile\nforged.json'], files.folder);
    expect(stdout).toContain('\\u001b');
    expect(isPlain(stdout + stderr)).toBe(true);
    expect(stdout.split('\n').filter((line) => line.startsWith('forged'))).toEqual([]);
  });
});
