/**
 * `npm run bench:paths`, `bench:screen`, `bench:large` and `bench:evidence`: measures as whole programs, bundled from the sources first, so that
 * what is timed is what is there. The first argument names the file, the others go to its function `bench`.
 */
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from '../../.house/built.mjs';
import { Failure, runMain } from '../../.house/failure.mjs';
import { getChromium } from '../../.house/get-chromium.mjs';
import { ensurePackages } from '../../.house/install.mjs';
import { inRoot, root } from '../../.house/places.mjs';

const withSite = async () => {
  process.env['EDGEWISE_CHROMIUM'] = getChromium();
  await ensureBuilt('site');
};

const withSiteAndCommand = async () => {
  await withSite();
  await ensureBuilt('command');
};

/** What each needs before it runs. */
const benches = { paths: async () => {}, screen: withSite, large: withSite, evidence: withSiteAndCommand };

await runMain(async () => {
  const [name = '', ...rest] = process.argv.slice(2);
  if (!Object.hasOwn(benches, name))
    throw new Failure(`There is no bench "${name}": choose from ${Object.keys(benches).join(', ')}.`);
  await ensurePackages();
  await benches[name]();
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: `tests/bench/bench-${name}.ts`,
      outDir: inRoot('.cache/bench'),
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: `bench-${name}.js`, codeSplitting: false } },
    },
  });
  const { bench } = await import(pathToFileURL(inRoot(`.cache/bench/bench-${name}.js`)).href);
  process.exitCode = await bench(root, rest);
});
