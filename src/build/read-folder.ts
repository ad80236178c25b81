import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { DataFile } from '../core/reader/documents.ts';

/** Generated beside the data: not data. Lessons have a form of their own. */
const notData = new Set(['schema.json', 'package.json', 'package-lock.json', 'lessons', 'node_modules']);

/** Paths of the JSON files of a data set's folder, in the order of their names. */
export function dataPaths(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.name.startsWith('.') || notData.has(entry.name)) return [];
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return dataPaths(path);
      return entry.name.endsWith('.json') ? [path] : [];
    });
}

/** The files themselves, named from `root` on, as messages should name them. */
export function readFolder(folder: string, root: string): DataFile[] {
  return dataPaths(folder).map((path) => ({
    name: relative(root, path).split(sep).join('/'),
    bytes: readFileSync(path),
  }));
}
