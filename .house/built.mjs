/** Builds what is not there yet or was built from something else. The building itself is in build.mjs. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Failure } from './failure.mjs';
import { digestOf, dropStamp, readStamp, writeStamp } from './inputs.mjs';
import { withLock } from './lock.mjs';
import { inRoot, root } from './places.mjs';

const always = ['package.json', 'package-lock.json', '.house'];

/**
 * Each product: what it is built from, the file that proves it is there, and the note of what it was built from.
 * The command is kept in `.cache` for use in a checkout; `npm run build` makes the one that is shipped.
 */
const products = {
  site: {
    inputs: [
      ...['src', 'graph', 'public', 'index.html', 'notes.html', 'embed.html'],
      ...['vite.config.ts', 'vite.embed.config.ts', ...always],
    ],
    proof: 'dist/site/index.html',
    stamp: 'dist/.site-stamp',
  },
  lib: {
    inputs: ['src/core', 'src/state', 'src/embed/map-contract.ts', 'src/index.ts', ...always],
    proof: 'dist/lib/index.js',
    stamp: 'dist/.lib-stamp',
  },
  command: {
    inputs: ['src/cli', 'src/core', 'src/state', ...always],
    proof: '.cache/command/edgewise.js',
    stamp: '.cache/command/stamp',
  },
};

/**
 * @param {string} part
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function runBuild(part) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inRoot('.house/build.mjs'), part], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output }));
  });
}

/**
 * Makes sure that a product is there and up to date; a Failure carries what the build said.
 * @param {keyof typeof products} name
 */
export async function ensureBuilt(name) {
  const { inputs, proof, stamp } = products[name];
  const isFresh = (/** @type {string} */ digest) => readStamp(stamp) === digest && existsSync(inRoot(proof));
  if (isFresh(digestOf(inputs))) return;
  await withLock(`build-${name}`, async () => {
    const digest = digestOf(inputs);
    if (isFresh(digest)) return;
    console.error(`Building the ${name} …`);
    dropStamp(stamp);
    const { status, output } = await runBuild(name);
    if (status !== 0) throw new Failure(output.trim());
    writeStamp(stamp, digest);
  });
}
