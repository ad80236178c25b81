/**
 * Builds the parts that are named, or all that is shipped: `site` (dist/site), `lib` (dist/lib), `cli` (dist/cli), and
 * on request `command` (the command for use in a checkout, in .cache).
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { Failure, runMain } from './failure.mjs';
import { framedPage, headersFile } from './headers.mjs';
import { ensurePackages } from './install.mjs';
import { inRoot, root } from './places.mjs';

// What a shell happens to hold here must not choose another kind of build.
process.env['NODE_ENV'] = 'production';

async function buildSite() {
  const { build } = await import('vite');
  await build({ root, configFile: inRoot('vite.config.ts'), logLevel: 'warn' });
  // What other sites show is not kept for use without a network: it is built when it is known what is.
  const kept = siteFiles().filter((name) => !['licences.md', 'preview.png'].includes(name));
  await build({ root, configFile: inRoot('vite.embed.config.ts'), logLevel: 'warn' });
  await buildServiceWorker(kept);
  writeFileSync(inRoot('dist/site/_headers'), headersFile(siteFiles()));
}

/** All files of the site so far, with forward slashes, sorted. */
function siteFiles() {
  return readdirSync(inRoot('dist/site'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(inRoot('dist/site', name)).isFile())
    .sort();
}

/**
 * What keeps the site for use without a network must name all its files: it is built when they are there.
 * @param {readonly string[]} files
 */
async function buildServiceWorker(files) {
  const { build } = await import('vite');
  const site = inRoot('dist/site');
  const digest = createHash('sha256');
  for (const name of files)
    digest
      .update(name)
      .update('\0')
      .update(readFileSync(inRoot('dist/site', name)));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: {
      SITE_FILES: JSON.stringify(files.map((name) => (name === 'index.html' ? './' : `./${name}`))),
      FRAMED_PAGE: JSON.stringify(framedPage),
      SITE_DIGEST: JSON.stringify(digest.digest('hex').slice(0, 16)),
    },
    build: {
      outDir: site,
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: inRoot('src/app/service-worker.ts'),
        output: { entryFileNames: 'sw.js', codeSplitting: false },
      },
    },
  });
}

/**
 * One file with all that most commands need, so that they start fast and run without installed packages; what lays
 * figures out is larger than the rest and stands beside it. It lies two folders below the root, as src/cli/bin.ts does:
 * `../../graph` is the shipped graph from either.
 * @param {string} folder
 */
async function buildCommand(folder) {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: 'src/cli/bin.ts',
      outDir: inRoot(folder),
      emptyOutDir: true,
      target: 'node20',
      minify: true,
      license: { fileName: 'licences.md' },
      rolldownOptions: {
        output: { entryFileNames: 'edgewise.js', chunkFileNames: '[name].js', banner: '#!/usr/bin/env node' },
      },
    },
  });
  chmodSync(inRoot(folder, 'edgewise.js'), 0o755);
}

/** Declarations keep the `.ts` of the sources' imports; what is shipped has `.js`. */
function pointDeclarationsAtModules() {
  for (const name of readdirSync(inRoot('dist/lib'), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.d.ts')) continue;
    const file = inRoot('dist/lib', name.replaceAll('\\', '/'));
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/(\bfrom |\bimport\()(["'])(\.{1,2}\/[^"']+)\.ts\2/g, '$1$2$3.js$2'));
  }
}

/** Modules as they are written, not one bundle: who uses one function loads only what that needs. */
function buildLibrary() {
  rmSync(inRoot('dist/lib'), { recursive: true, force: true });
  const tsc = inRoot('node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', inRoot('.house/tsconfig.lib.json')], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Failure(`The library has errors of type:\n${stdout.trim()}`);
  pointDeclarationsAtModules();
}

/** @type {Record<string, () => void | Promise<void>>} */
const parts = {
  site: buildSite,
  lib: buildLibrary,
  cli: () => buildCommand('dist/cli'),
  command: () => buildCommand('.cache/command'),
};

const shipped = ['site', 'lib', 'cli'];

await runMain(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !Object.hasOwn(parts, name));
  if (unknown !== undefined) {
    throw new Failure(`There is no part "${unknown}" to build: choose from ${Object.keys(parts).join(', ')}.`);
  }
  await ensurePackages();
  for (const name of asked.length > 0 ? asked : shipped) {
    try {
      await parts[name]?.();
    } catch (error) {
      // Rules about the data fail the build through a plugin: the stack that the bundler adds hides place and remedy.
      if (error instanceof Failure || !(error instanceof Error) || process.env['EDGEWISE_DEBUG']) throw error;
      throw new Failure(stripVTControlCharacters(error.message).replaceAll(/\n\s+at .*:\d+:\d+\)?(?=\n|$)/g, ''));
    }
  }
});
