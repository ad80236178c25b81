/** What a built thing was built from, as one short text: it is built again only when that changes. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot } from './places.mjs';

/**
 * @param {string} path relative to the root, with forward slashes
 * @returns {string[]} the files there, sorted; none when it does not exist
 */
function filesUnder(path) {
  const stats = statSync(inRoot(path), { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [path];
  const names = readdirSync(inRoot(path)).sort();
  return names.flatMap((name) => filesUnder(`${path}/${name}`));
}

/**
 * A digest over the names and the bytes of the files. Times do not count: a fresh clone of the same state is the same.
 * @param {readonly string[]} paths files and folders, relative to the root
 */
export function digestOf(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap(filesUnder)) {
    const bytes = readFileSync(inRoot(file));
    hash.update(`\0${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * @param {string} file relative to the root
 * @param {string} text
 */
export function writeStamp(file, text) {
  mkdirSync(dirname(inRoot(file)), { recursive: true });
  writeFileSync(inRoot(file), text);
}

/** @param {string} file relative to the root */
export function readStamp(file) {
  return existsSync(inRoot(file)) ? readFileSync(inRoot(file), 'utf8') : undefined;
}

/** @param {string} file relative to the root */
export function dropStamp(file) {
  rmSync(inRoot(file), { force: true });
}
