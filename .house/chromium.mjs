/**
 * Finding a Chromium that is already on this machine. Looking only; what installs one is in get-chromium.mjs.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Arguments for a browser that tests drive: no network of its own, no first-run pages, also as root in a container. */
export const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const namesOnPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** @param {string} path */
function isFile(path) {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * The variables that name a browser, and what they say.
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ name: string, path: string }[]}
 */
export function namedByEnvironment(env) {
  return ['EDGEWISE_CHROMIUM', 'CHROMIUM_PATH'].flatMap((name) => {
    const path = env[name];
    return path ? [{ name, path }] : [];
  });
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
function usualPlaces(env) {
  if (process.platform === 'darwin') {
    return ['', homedir()].flatMap((root) =>
      ['Google Chrome', 'Chromium'].map((name) => join(root, '/Applications', `${name}.app/Contents/MacOS`, name)),
    );
  }
  if (process.platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return roots.flatMap((root) =>
      root ? ['Google\\Chrome', 'Chromium'].map((name) => join(root, name, 'Application', 'chrome.exe')) : [],
    );
  }
  return ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'].flatMap((folder) =>
    namesOnPath.map((name) => join(folder, name)),
  );
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
function onPath(env) {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return folders.flatMap((folder) => namesOnPath.map((name) => join(folder, name + suffix)));
}

/**
 * Browsers that Playwright has downloaded before, newest first. Found by their folders, so that Playwright need not be
 * installed yet.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
function downloadedByPlaywright(env) {
  const cache =
    process.platform === 'darwin'
      ? join(homedir(), 'Library/Caches')
      : process.platform === 'win32'
        ? (env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'))
        : (env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'));
  const root = env['PLAYWRIGHT_BROWSERS_PATH'] || join(cache, 'ms-playwright');
  if (!existsSync(root)) return [];
  /** @param {string} folder */
  const revision = (folder) => Number(folder.split('-').at(-1));
  const folders = readdirSync(root).filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name));
  folders.sort((left, right) => revision(right) - revision(left));
  const programs = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-linux/headless_shell',
    'chrome-headless-shell-linux64/chrome-headless-shell',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  return folders.flatMap((folder) => programs.map((program) => join(root, folder, program)));
}

/**
 * Every Chromium or Chrome that seems to be here, in the order in which they are tried: what the environment names,
 * what is installed, what Playwright downloaded. A file may still refuse to start.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string[]}
 */
export function chromiumCandidates(env = process.env) {
  const named = namedByEnvironment(env).map(({ path }) => path);
  const all = [...named, ...usualPlaces(env), ...onPath(env), ...downloadedByPlaywright(env)];
  return [...new Set(all)].filter(isFile);
}

/**
 * The first Chromium found, or undefined.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function findChromium(env = process.env) {
  return chromiumCandidates(env)[0];
}
