/**
 * `npm test`: installs what is missing, finds or gets a browser, runs all checks and tells how they went. With names of
 * steps as arguments only those are run, and other arguments choose test files: `npm test -- unit tests/core`.
 */
import { ensurePackages } from './install.mjs';
import { runMain } from './failure.mjs';
import { getChromium } from './get-chromium.mjs';
import { needBrowser, onWish, schedule, steps } from './checks.mjs';

/** @typedef {import('./checks.mjs').Outcome} Outcome */

const stepNames = Object.keys(steps);
const asked = process.argv.slice(2).filter((argument) => stepNames.includes(argument));
const filters = process.argv.slice(2).filter((argument) => !stepNames.includes(argument));
const chosen = asked.length > 0 ? asked : stepNames.filter((name) => !onWish.includes(name));

/** @type {Map<string, Outcome>} */
const outcomes = new Map();

/** @param {string} name */
async function runStep(name) {
  const begun = performance.now();
  const outcome = (await steps[name]?.(filters)) ?? { ok: false, output: `There is no step "${name}".` };
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  outcomes.set(name, outcome);
  const tests = outcome.counts ? `  ${tally(outcome.counts)}` : '';
  console.log(`${name.padEnd(8)} ${outcome.ok ? 'ok    ' : 'FAILED'} ${seconds.padStart(6)} s${tests}`);
  if (!outcome.ok) console.log(`${outcome.output.trimEnd()}\n`);
}

/** @param {import('./checks.mjs').Counts} counts */
function tally({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** All tests of all steps; a step without tests that failed counts as one, so that a bad run never says "0 failed". */
function total() {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { ok, counts } of outcomes.values()) {
    sum.passed += counts?.passed ?? 0;
    sum.failed += counts?.failed ?? (ok ? 0 : 1);
    sum.skipped += counts?.skipped ?? 0;
  }
  return sum;
}

await runMain(async () => {
  await ensurePackages();
  if (chosen.some((name) => needBrowser.includes(name))) process.env['EDGEWISE_CHROMIUM'] = getChromium();
  for (const lanes of schedule) {
    await Promise.all(
      lanes.map(async (lane) => {
        for (const name of lane.filter((step) => chosen.includes(step))) await runStep(name);
      }),
    );
  }
  console.log(tally(total()));
  process.exitCode = [...outcomes.values()].every(({ ok }) => ok) ? 0 : 1;
});
