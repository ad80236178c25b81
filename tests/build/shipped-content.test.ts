import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { dataPaths } from '../../src/build/read-folder.ts';
import { makeShipped, shippedContent } from '../../src/build/shipped-content.ts';
import { fillPage } from '../../src/build/still-figure.ts';
import type { FigureLayout } from '../../src/core/figure/figure-layout.ts';
import { datasetDigest } from '../../src/core/model/canonical.ts';
import type { Dataset } from '../../src/core/schema/shapes.ts';
import { drawnDocument } from '../core/drawn-graph.ts';

const drawing = 'IVIG -| TGFB animal\nTGFB -> FIB hypothesis\nIVIG : treatment\nFIB : tissue-process';

describe('the content that is shipped', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'edgewise-shipped-'));
    cpSync(fileURLToPath(new URL('./fixtures/site', import.meta.url)), root, { recursive: true });
    mkdirSync(join(root, 'graph'));
    write('graph.json', drawnDocument(drawing));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const write = (name: string, value: unknown): void =>
    writeFileSync(join(root, 'graph', name), typeof value === 'string' ? value : JSON.stringify(value, null, 2));
  const buildSite = () =>
    build({
      root,
      configFile: false,
      logLevel: 'silent',
      base: './',
      plugins: [shippedContent()],
      build: { minify: false, write: true, assetsInlineLimit: 0, modulePreload: false },
    });

  it('is the checked data set with its digest and checks, and its layout', async () => {
    const files = await makeShipped(join(root, 'graph'), root);
    const shipped = JSON.parse(files.dataset) as {
      dataset: Dataset;
      digest: string;
      checks: { shown: { claims: number } };
    };
    expect(shipped.digest).toBe(datasetDigest(shipped.dataset));
    expect(shipped.checks.shown.claims).toBe(2);
    const layout = JSON.parse(files.layout) as FigureLayout;
    expect(layout.edges.map(({ id }) => id).sort()).toEqual(['IVIG-|TGFB', 'TGFB->FIB']);
  });

  it('lies in the site as two files that a module names', async () => {
    await buildSite();
    const assets = dataPaths(join(root, 'dist'));
    const files = await makeShipped(join(root, 'graph'), root);
    expect(assets.map((path) => readFileSync(path, 'utf8')).sort()).toEqual([files.dataset, files.layout].sort());
    const script = readFileSync(join(root, 'dist', 'assets', readScriptName(root)), 'utf8');
    for (const path of assets) expect(script).toContain(path.split(/[\\/]/).at(-1));
    const page = readFileSync(join(root, 'dist', 'index.html'), 'utf8');
    expect(page).toContain(files.still.svg);
    expect(page).toContain('2 statements of 2 are drawn');
    expect(page).not.toContain('still:');
    expect(page).toContain('<meta property="og:image" content="./preview.png">');
    expect(existsSync(join(root, 'dist', 'preview.png'))).toBe(true);
  });

  it('refuses a page that has no place for the figure', async () => {
    const { still } = await makeShipped(join(root, 'graph'), root);
    expect(() => fillPage('<h1><!-- still:title --></h1>', still)).toThrow('no mark <!-- still:about -->');
  });

  it('fails the build with place and remedy where the data has an error', async () => {
    write(
      'broken.json',
      '{\n  "claims": [\n    { "id": "x", "subject": "IVIG", "predicate": "decreases", "object": "nobody", "statement": "x", "evidence": [] }\n  ]\n}',
    );
    await expect(buildSite()).rejects.toThrow(
      /graph\/broken\.json:3:\d+ .*\[(reference-dangling|evidence-missing)\] \S/,
    );
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });

  it('fails the build where a file is cut short', async () => {
    write('broken.json', '{ "claims": [');
    await expect(buildSite()).rejects.toThrow(/graph\/broken\.json:1:\d+ .*\[json-/);
  });

  it('reads what is data and nothing else', () => {
    write('schema.json', '{}');
    write('README.md', 'words');
    write('.hidden.json', '{}');
    expect(dataPaths(join(root, 'graph')).map((path) => path.split(/[\\/]/).at(-1))).toEqual(['graph.json']);
  });
});

function readScriptName(root: string): string {
  const [, name] = /assets\/([\w.-]+\.js)/.exec(readFileSync(join(root, 'dist', 'index.html'), 'utf8')) ?? [];
  if (name === undefined) throw new Error('the built page names no script');
  return name;
}
