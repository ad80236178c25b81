/** The steps of `npm test`, each a function that tells whether all is well and what the tools said. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { inRoot } from './places.mjs';
import { runTool } from './run-tool.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ ok: boolean, output: string, counts?: Counts }} Outcome
 */

const typeProjects = ['tsconfig.json', 'src', 'src/core', 'src/cli', '.house'];

/**
 * @param {readonly (readonly [program: string, args: readonly string[]])[]} runs done one after the other, all of them
 * @returns {Promise<Outcome>}
 */
async function runEach(runs) {
  let ok = true;
  let output = '';
  for (const [program, args] of runs) {
    const outcome = await runTool(program, args);
    ok &&= outcome.ok;
    if (!outcome.ok) output += outcome.output;
  }
  return { ok, output };
}

function types() {
  return runEach(typeProjects.map((project) => ['node_modules/typescript/bin/tsc', ['-p', project]]));
}

function lint() {
  const cached = ['--cache', '--cache-strategy', 'content', '--cache-location'];
  return runEach([
    ['node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0', ...cached, '.cache/eslint']],
    ['node_modules/prettier/bin/prettier.cjs', ['--check', '.', ...cached, '.cache/prettier']],
  ]);
}

function build() {
  return runEach([
    ['.house/build.mjs', ['cli']],
    ['.house/ensure-built.mjs', ['lib', 'site']],
  ]);
}

/**
 * What Vitest counted. A file that does not load, or an error outside any test, is a failure too, though no test failed.
 * @param {string} report the path of its JSON report
 * @param {boolean} ok whether Vitest called the run good
 * @returns {Counts}
 */
export function countsIn(report, ok) {
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} */
  let found = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  try {
    found = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    // No report: Vitest did not come so far, and the run is not good.
    ok = false;
  }
  return {
    passed: found.numPassedTests,
    failed: !ok && found.numFailedTests === 0 ? 1 : found.numFailedTests,
    skipped: found.numPendingTests + found.numTodoTests,
  };
}

/**
 * @param {string} project
 * @param {readonly string[]} filters
 * @returns {Promise<Outcome>}
 */
async function vitest(project, filters) {
  const report = inRoot('.cache/test', `${project}.json`);
  mkdirSync(inRoot('.cache/test'), { recursive: true });
  rmSync(report, { force: true });
  const { ok, output } = await runTool('node_modules/vitest/vitest.mjs', [
    'run',
    ...['--project', project],
    ...['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report],
    ...filters,
  ]);
  const counts = countsIn(report, ok);
  return { ok: ok && counts.failed === 0, output, counts };
}

/** @type {Record<string, (filters: readonly string[]) => Promise<Outcome>>} */
export const steps = {
  types,
  build,
  lint,
  unit: (filters) => vitest('unit', filters),
  browser: (filters) => vitest('browser', filters),
  e2e: (filters) => vitest('e2e', filters),
  long: (filters) => vitest('long', filters),
};

/**
 * Which steps run side by side, on two cores: each lane one after the other, and a group waits for the one before it.
 * Tests in a browser mostly wait for it, so the others run beside them; what is held to a time is held to processor time.
 */
export const schedule = [
  [['build']],
  [
    ['unit', 'types', 'lint'],
    ['browser', 'e2e'],
  ],
  [['long']],
];

/** Steps that are run when they are named, and not by `npm test` alone. */
export const onWish = ['long'];

/** Steps that need a browser. */
export const needBrowser = ['browser', 'e2e', 'long'];
