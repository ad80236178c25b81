import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/main.ts';

/** What one run of the command said and how it ended. */
export interface Said {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as the one JSON document that it must be. Throws where it is anything else. */
  readonly json: () => unknown;
}

/** Runs the command in this process, standing in a folder, with its output captured. */
export async function edgewise(args: readonly string[], cwd = '/'): Promise<Said> {
  const said = { stdout: '', stderr: '' };
  const status = await run(args, {
    cwd,
    // Bytes are kept a character each.
    stdout: {
      write: (content) =>
        (said.stdout += typeof content === 'string' ? content : Buffer.from(content).toString('latin1')),
    },
    stderr: { write: (text) => (said.stderr += text) },
  });
  return { status, ...said, json: () => JSON.parse(said.stdout) as unknown };
}

/** A folder of its own for the files of a test, and how to take it away. */
export function scratch(): { readonly folder: string; put(name: string, content: unknown): string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-cli-'));
  return {
    folder,
    /** Writes a file: text and bytes as they are, anything else as JSON. Gives its path. */
    put(name, content) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      const asItIs = typeof content === 'string' || content instanceof Uint8Array;
      writeFileSync(path, asItIs ? content : JSON.stringify(content, null, 2));
      return path;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Whether a text holds nothing that could move a cursor, colour a line or turn the text, but its line breaks. */
export const isPlain = (text: string): boolean => !/[^\P{Cc}\n]|[\p{Cf}\u2028\u2029]/u.test(text);

/** The keys of an object, sorted. */
export const keysOf = (value: unknown): string[] => Object.keys(value as object).sort();
