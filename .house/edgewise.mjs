/**
 * `npm run -s edgewise -- ARGS`: the command in a checkout, without a build step. The bundle is kept until its sources
 * change, and runs in this process. Standard output is the command's alone.
 */
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './built.mjs';
import { runMain } from './failure.mjs';
import { ensurePackages } from './install.mjs';
import { inRoot } from './places.mjs';

await runMain(async () => {
  await ensurePackages();
  await ensureBuilt('command');
});

// npm changes to the root; paths are meant from where the caller stands.
const { INIT_CWD, npm_lifecycle_event } = process.env;
if (INIT_CWD && npm_lifecycle_event === 'edgewise') process.chdir(INIT_CWD);
await import(pathToFileURL(inRoot('.cache/command/edgewise.js')).href);
