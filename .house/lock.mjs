/** One process at a time: two commands started together must not install or build into the same folder. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { inRoot } from './places.mjs';

/** No work under a lock takes so long: one that is older was left behind, and its number is another process's by now. */
const longestWork = 10 * 60 * 1000;

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * @param {string} file
 * @returns {boolean} whether the lock is ours now
 */
function tryLock(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    // An empty file is one that its holder is just writing.
    const age = Date.now() - statSync(file).mtimeMs;
    if ((holder > 0 && !isAlive(holder)) || age > longestWork) rmSync(file, { force: true });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  return false;
}

/**
 * Does the work while no other process of this checkout does work of the same name. What is left by a process that has
 * died is cleared away.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  const folder = inRoot('.cache', 'locks');
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${name}`;
  const begun = Date.now();
  let isTold = false;
  while (!tryLock(file)) {
    if (!isTold && Date.now() - begun > 2000) console.error('Waiting for another command of this checkout …');
    isTold ||= Date.now() - begun > 2000;
    await pause(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
