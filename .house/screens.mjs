/**
 * `npm run test:screens`: holds pictures of the built site in Chromium against the known ones. With `--update` it draws
 * the known ones anew; look at them before they are committed.
 */
import { spawnSync } from 'node:child_process';
import { runMain, Failure } from './failure.mjs';
import { getChromium } from './get-chromium.mjs';
import { ensurePackages } from './install.mjs';
import { inRoot, root } from './places.mjs';

await runMain(async () => {
  const [wish, ...more] = process.argv.slice(2);
  if (more.length > 0 || ![undefined, '--update'].includes(wish))
    throw new Failure('It takes --update, which draws the known pictures anew, and nothing else.');
  await ensurePackages();
  const { status } = spawnSync(
    process.execPath,
    [inRoot('node_modules/vitest/vitest.mjs'), 'run', '--project', 'screens', '--reporter', 'verbose'],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, EDGEWISE_CHROMIUM: getChromium(), EDGEWISE_SCREENS: wish ? 'update' : 'compare' },
    },
  );
  process.exitCode = status ?? 1;
});
