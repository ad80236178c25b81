import { readFileSync, readdirSync } from 'node:fs';
import { inRoot } from '../../.house/places.mjs';

const notOurs = new Set(['node_modules', 'dist', '.cache', '.git', 'coverage']);

/**
 * The files of the project under a folder, sorted: what is installed, built or kept by git is not among them.
 * @param folder relative to the root, '' for all
 * @returns paths relative to the root, with forward slashes
 */
export function projectFiles(folder: string): string[] {
  const entries = readdirSync(inRoot(folder), { withFileTypes: true });
  return entries
    .filter(({ name }) => !notOurs.has(name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return projectFiles(path);
      return entry.isFile() ? [path] : [];
    })
    .sort();
}

/** The text of a file of the project. */
export function projectText(path: string): string {
  return readFileSync(inRoot(path), 'utf8');
}
