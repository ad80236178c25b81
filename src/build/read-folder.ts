import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type DataFile, isData } from '../core/reader/documents.ts';

/** Paths of the JSON files of a data set's folder, in the order of their names. */
export function dataPaths(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (!isData(entry.name, entry.isDirectory())) return [];
      const path = join(folder, entry.name);
      return entry.isDirectory() ? dataPaths(path) : [path];
    });
}

/** The files themselves, named from `root` on, as messages should name them. */
export function readFolder(folder: string, root: string): DataFile[] {
  return dataPaths(folder).map((path) => ({
    name: relative(root, path).split(sep).join('/'),
    bytes: readFileSync(path),
  }));
}
