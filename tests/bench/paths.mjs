/**
 * `npm run bench:paths`: the path engine against networkx and igraph on the same graphs, times and answers. With
 * `-- --quick` in about a minute, without the largest graph and without writing README.md. The engine is bundled from its
 * sources first, so that what is timed is what is there.
 */
import { pathToFileURL } from 'node:url';
import { runMain } from '../../.house/failure.mjs';
import { ensurePackages } from '../../.house/install.mjs';
import { inRoot, root } from '../../.house/places.mjs';

await runMain(async () => {
  await ensurePackages();
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: 'tests/bench/bench-paths.ts',
      outDir: inRoot('.cache/bench'),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'bench-paths.js', codeSplitting: false } },
    },
  });
  const { benchPaths } = await import(pathToFileURL(inRoot('.cache/bench/bench-paths.js')).href);
  process.exitCode = await benchPaths(root, process.argv.slice(2));
});
