import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countsIn } from '../../.house/checks.mjs';
import { inRoot } from '../../.house/places.mjs';

interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
  /** Milliseconds until the first text on standard output. */
  firstWord: number;
}

/** Runs a program of the house; `onText` may end it when it has said enough. */
function runHouse(
  program: string,
  { env = {}, onText }: { env?: NodeJS.ProcessEnv; onText?: (text: string, end: () => void) => void },
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const ended: Ended = { status: null, stdout: '', stderr: '', firstWord: Infinity };
    const child = spawn(process.execPath, [inRoot('.house', program)], { env: { ...process.env, ...env } });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ended.firstWord = Math.min(ended.firstWord, performance.now() - begun);
      ended.stdout += text;
      onText?.(ended.stdout, () => child.kill('SIGINT'));
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.stderr += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ ...ended, status }));
  });
}

function start(env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return runHouse('start.mjs', {
    env: { EDGEWISE_NO_OPEN: '1', ...env },
    onText: (text, end) => {
      if (text.includes('\n')) end();
    },
  });
}

describe('npm start', () => {
  it('prints the address, within three seconds when nothing changed, and ends cleanly', async () => {
    await start();
    const { status, stdout, stderr, firstWord } = await start();
    expect(stdout).toMatch(/^Edgewise is at http:\/\/127\.0\.0\.1:\d+\/ \(Ctrl\+C ends it\)\n$/);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(firstWord).toBeLessThan(3000);
  });

  it.each(['x', '65536', '-1', '1.5'])('refuses PORT=%s in one sentence', async (port) => {
    const { status, stdout, stderr } = await start({ PORT: port });
    expect(stderr).toMatch(/^PORT is ".*", which is no port: .*\n$/);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  });
});

describe('what Vitest counted', () => {
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-counts-'));
  const report = (numbers: object): string => {
    const file = join(folder, 'report.json');
    writeFileSync(file, JSON.stringify(numbers));
    return file;
  };
  const numbers = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 2 };

  it('is read from its report', () => {
    expect(countsIn(report(numbers), true)).toEqual({ passed: 5, failed: 0, skipped: 3 });
    expect(countsIn(report({ ...numbers, numFailedTests: 2 }), false)).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  it('has a failure when the run was bad though no test failed, or when there is no report', () => {
    expect(countsIn(report(numbers), false).failed).toBe(1);
    expect(countsIn(join(folder, 'gone.json'), true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    rmSync(folder, { recursive: true });
  });
});
