/** Installs the packages of the lock file when they are not there. Plain Node: it runs before anything is installed. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { Failure } from './failure.mjs';
import { writeStamp, readStamp } from './inputs.mjs';
import { withLock } from './lock.mjs';
import { inRoot, root } from './places.mjs';

const stampFile = 'node_modules/.edgewise-installed';
const oldestNode = [20, 19];

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Failure(
    `Edgewise needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}: install a newer Node, then run the command again.`,
  );
}

/** Packages that are built for one system are wanted anew on another, so the system is part of the stamp. */
function wantedStamp() {
  const lock = readFileSync(inRoot('package-lock.json'));
  return `${process.platform}-${process.arch} ${createHash('sha256').update(lock).digest('hex')}`;
}

/** @param {string} file */
function packagesIn(file) {
  /** @type {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }>} */
  const packages = JSON.parse(readFileSync(inRoot(file), 'utf8')).packages;
  return packages;
}

/**
 * npm notes what it has installed in a hidden lock file, written last. When that holds all that our lock file asks for
 * (somebody ran `npm ci` or `npm install` by hand), nothing is left to do.
 */
function npmHasInstalled() {
  if (!existsSync(inRoot('node_modules/.package-lock.json'))) return false;
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(packagesIn('package-lock.json')).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    if (!found) return wanted.optional === true || wanted.devOptional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity && existsSync(inRoot(path));
  });
}

/**
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function runNpmCi() {
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const isScript = npm !== undefined && /\.[cm]?js$/.test(npm);
  const [command, ...before] = isScript ? [process.execPath, npm] : ['npm'];
  return new Promise((resolve) => {
    const child = spawn(command, [...before, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: !isScript && process.platform === 'win32',
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ status: 1, output: error.message }));
    child.on('close', (status) => resolve({ status, output }));
  });
}

/** @param {string} output what npm said */
function reasonIn(output) {
  const lines = output.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim());
  const telling = lines.filter((line) => line !== '' && !/^(code|errno|syscall|A complete log|npm warn)/i.test(line));
  return (telling[0] ?? 'npm gave no reason').replace(/\.$/, '');
}

/**
 * Makes sure that the packages of the lock file are installed. Says so on standard error when it has something to do,
 * so that standard output stays clean for the command that asked.
 */
export async function ensurePackages() {
  requireNode();
  if (readStamp(stampFile) === wantedStamp()) return;
  await withLock('install', async () => {
    const wanted = wantedStamp();
    if (readStamp(stampFile) === wanted) return;
    if (!npmHasInstalled()) {
      console.error('Installing packages …');
      const { status, output } = await runNpmCi();
      if (status !== 0) {
        throw new Failure(
          `The packages could not be installed (${reasonIn(output)}): check the network connection and package-lock.json, then run the command again.`,
        );
      }
    }
    writeStamp(stampFile, wanted);
  });
}
