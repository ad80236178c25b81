import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { minimalDataset } from '../core/reader/minimal-dataset.ts';

const documents = ['README.md', 'graph/README.md', 'src/README.md'];
const root = resolve(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

/** Every `npm run -s edgewise -- …` of a document, split as a shell would split it. */
function commandsIn(text: string): string[][] {
  const lines = [...text.matchAll(/npm run -s edgewise -- ([^\n`]+)/g)].map(([, words = '']) => words.trim());
  return lines.map((line) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''));
}

/** A folder as a reader would have it: a copy of the review (or a sentence of our own) and a small data set. */
function readersFolder(): { folder: string; hasReview: boolean } {
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-readme-'));
  const review = join(root, '../shared/source/review.txt');
  const hasReview = existsSync(review);
  writeFileSync(
    join(folder, 'review.txt'),
    hasReview ? readFileSync(review) : 'There were no changes in IFNγ levels.\n',
  );
  writeFileSync(join(folder, 'my-data.json'), JSON.stringify(minimalDataset()));
  return { folder, hasReview };
}

describe('what the documents say', () => {
  const { folder, hasReview } = readersFolder();

  it('shows the two commands at the top of the README', () => {
    expect(read('README.md').slice(0, 80)).toMatch(/npm start\nnpm test/);
  });

  it('has commands to run', () => {
    expect(documents.flatMap((name) => commandsIn(read(name))).length).toBeGreaterThan(8);
  });

  const commands = new Map(documents.flatMap((name) => commandsIn(read(name))).map((argv) => [argv.join(' '), argv]));
  it.each([...commands])('runs: edgewise %s', async (_, argv) => {
    const told = { out: '', error: '' };
    const io = {
      cwd: folder,
      stdout: { write: (content: string | Uint8Array) => (told.out += String(content)) },
      stderr: { write: (text: string) => (told.error += text) },
    };
    const status = await run(argv, io);
    // A check finds what it was asked for in the shipped graph.
    const finds = argv.includes('--fail-on');
    // Without a copy of the review its passages are truly missing, and the command must say so.
    const mayMiss = argv[0] === 'passages' && !argv.includes('--find') && !hasReview;
    // What a bibliography leaves out is told beside it.
    const mayTell = mayMiss || argv[0] === 'cite';
    expect({ status, error: told.error }).toEqual({
      status: mayMiss || finds ? 1 : 0,
      error: mayTell || finds ? (expect.any(String) as string) : '',
    });
    expect(told.out).not.toBe('');
  });

  it('has a snippet for the library that runs as it stands, and says what it says', async () => {
    const snippets = [...read('README.md').matchAll(/```ts\n([^]*?)```/g)].map(([, code = '']) => code);
    expect(snippets).toHaveLength(1);
    const [snippet = ''] = snippets;
    expect(
      snippet
        .trim()
        .split('\n')
        .filter((line) => line !== '' && !/^(import|\/\/)/.test(line)).length,
    ).toBeLessThan(11);
    const library = JSON.stringify(join(root, 'src/index.ts'));
    const code = snippet.replace("'edgewise'", library).replace('console.log(', 'export const said = [].concat(');
    const file = join(folder, 'snippet.ts');
    writeFileSync(file, `// @ts-nocheck\n${code}`);
    const { said } = (await import(/* @vite-ignore */ file)) as { said: unknown[] };
    expect(said).toEqual([{ cost: 3, sign: -1, entities: [0, 1, 2], steps: [0, 2] }, 1, 2, 0, 2]);
  });

  it.each(documents)('has only links that lead somewhere: %s', (name) => {
    const links = [...read(name).matchAll(/\]\(([^)#\s]+)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target));
    for (const link of links)
      expect(existsSync(join(root, dirname(name), link)), `${name} links to ${link}`).toBe(true);
  });

  it('names only scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = documents.flatMap((name) =>
      [...read(name).matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, script = '']) => script),
    );
    for (const script of named) expect(Object.keys(scripts)).toContain(script);
  });
});
