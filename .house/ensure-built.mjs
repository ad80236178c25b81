/** Builds the products that are named, unless they are there and up to date: see built.mjs. */
import { ensureBuilt } from './built.mjs';
import { Failure, runMain } from './failure.mjs';

await runMain(async () => {
  for (const name of process.argv.slice(2)) {
    if (name !== 'site' && name !== 'lib' && name !== 'command') throw new Failure(`There is no product "${name}".`);
    await ensureBuilt(name);
  }
});
