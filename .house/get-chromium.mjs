/** Finds a Chromium that starts, or gets one, without asking a question. */
import { spawnSync } from 'node:child_process';
import { chromiumCandidates, namedByEnvironment } from './chromium.mjs';
import { Failure } from './failure.mjs';
import { inRoot } from './places.mjs';

const second = 1000;

/**
 * Whether a browser says its version. Some systems keep a stub under the browser's name that only tells how to install
 * it. On Windows Chrome opens a window instead of answering, so there the file is taken at its word.
 * @param {string} path
 */
function starts(path) {
  if (process.platform === 'win32') return true;
  const { status } = spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20 * second });
  return status === 0;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {number} limit in milliseconds
 */
function succeeds(command, args, limit) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'ignore', timeout: limit, killSignal: 'SIGKILL', env }).status === 0;
}

/** Debian's own package, where this process may install one. */
function installFromDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  if (!succeeds('apt-get', ['--version'], 10 * second)) return;
  console.error('Installing the package chromium …');
  // A stale list of packages names files that are gone; without a network the old list may still do.
  succeeds('apt-get', ['update', '-q'], 120 * second);
  succeeds('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], 300 * second);
}

/** Playwright's download: needs no rights on the machine, but a network that reaches its store. */
function downloadWithPlaywright() {
  console.error('Downloading a Chromium …');
  succeeds(
    process.execPath,
    [inRoot('node_modules/playwright/cli.js'), 'install', 'chromium', '--only-shell'],
    120 * second,
  );
}

/** What this module does to the machine; tests put their own in its place. */
const machine = {
  env: process.env,
  candidates: chromiumCandidates,
  starts,
  getters: [installFromDebian, downloadWithPlaywright],
};

/**
 * The path of a Chromium or Chrome that starts: named by the environment, installed, downloaded before by Playwright, or
 * got now. A browser that the environment names and that does not start is a Failure, not a reason to look elsewhere.
 * @param {{
 *   env: NodeJS.ProcessEnv,
 *   candidates: (env: NodeJS.ProcessEnv) => string[],
 *   starts: (path: string) => boolean,
 *   getters: readonly (() => void)[],
 * }} [parts]
 * @returns {string}
 */
export function getChromium({ env, candidates, starts: isGood, getters } = machine) {
  const [named] = namedByEnvironment(env);
  if (named) {
    if (isGood(named.path)) return named.path;
    throw new Failure(`${named.name} names "${named.path}", which does not start: correct it or unset it.`);
  }
  const here = candidates(env).find(isGood);
  if (here !== undefined) return here;
  for (const get of getters) {
    get();
    const got = candidates(env).find(isGood);
    if (got !== undefined) return got;
  }
  throw new Failure(
    'The tests need a Chromium or Chrome and none could be found or installed: install one, or name its program in EDGEWISE_CHROMIUM.',
  );
}
