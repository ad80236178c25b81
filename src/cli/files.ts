import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ReadResult, readDataset } from '../core/reader/read-dataset.ts';
import { type DataFile, isData } from '../core/reader/documents.ts';
import { noDataSet } from '../state/no-data-set.ts';
import { CommandError, DATA } from './command-error.ts';

/** The data set that is shipped: `graph/` of the package that this program is part of. */
export function shippedGraph(from = dirname(fileURLToPath(import.meta.url))): string {
  const graph = join(from, 'graph', 'dataset.json');
  if (existsSync(graph)) return dirname(graph);
  const parent = dirname(from);
  if (parent === from)
    throw new CommandError('file-unreadable', 'the shipped graph is not beside this program; name a data set', DATA);
  return shippedGraph(parent);
}

function unreadable(path: string, error: unknown): CommandError {
  const code = (error as { code?: string }).code;
  const why =
    code === 'ENOENT'
      ? 'there is no such file or folder'
      : code === 'EACCES'
        ? 'it may not be read'
        : String(code ?? error);
  return new CommandError('file-unreadable', `cannot read ${path}: ${why}`, DATA, { file: path });
}

export function readBytes(path: string, shown: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw unreadable(shown, error);
  }
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (!isData(entry.name, entry.isDirectory())) return [];
      const path = join(folder, entry.name);
      return entry.isDirectory() ? jsonFiles(path) : [path];
    });
}

/** The files of a data set: one JSON file, or all of a folder, named as the caller would name them. */
export function dataFiles(path: string | undefined, cwd: string): DataFile[] {
  const whole = path === undefined ? shippedGraph() : resolve(cwd, path);
  const shown = path ?? 'graph';
  try {
    if (!statSync(whole).isDirectory()) return [{ name: shown, bytes: readBytes(whole, shown) }];
    const files = jsonFiles(whole);
    if (files.length === 0)
      throw new CommandError('file-unreadable', `${shown} holds no JSON file`, DATA, { file: shown });
    return files.map((file) => ({
      name: join(shown, relative(whole, file)).split(sep).join('/'),
      bytes: readBytes(file, file),
    }));
  } catch (error) {
    throw error instanceof CommandError ? error : unreadable(shown, error);
  }
}

/** The lessons in the folder of a data set, beside its records; none where the data set is a file. */
export function lessonFiles(path: string | undefined, cwd: string): DataFile[] {
  const folder = join(path === undefined ? shippedGraph() : resolve(cwd, path), 'lessons');
  if (!existsSync(folder)) return [];
  return jsonFiles(folder).map((file) => ({
    name: join(path ?? 'graph', 'lessons', relative(folder, file))
      .split(sep)
      .join('/'),
    bytes: readBytes(file, file),
  }));
}

export type { ReadResult };

/** A data set that was read; of a file that is none, `instead` says what it is. */
export function readData(path: string | undefined, cwd: string): ReadResult & { readonly instead: string | null } {
  const files = dataFiles(path, cwd);
  const result = readDataset(files);
  const first = result.issues.find((issue) => issue.severity === 'error');
  const file = result.dataset ? undefined : files.find(({ name }) => name === first?.file);
  return { ...result, instead: (first && file && noDataSet(file.bytes, first)) ?? null };
}
