import { defineConfig } from 'vite';
import { framedPolicy } from './.house/headers.mjs';
import { contentPlugins, firstLook, strictPage } from './vite.config.ts';

/**
 * The map for other pages, beside the site: as a module with an element (`edgewise-map.js`), and as a page to be framed
 * that is made of it. Built apart from the site, since what is loaded first is another choice than that of the page.
 */
export default defineConfig({
  base: './',
  plugins: [strictPage(framedPolicy), ...contentPlugins],
  build: {
    outDir: 'dist/site',
    emptyOutDir: false,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { embed: 'embed.html', 'edgewise-map': 'src/embed/edgewise-map.ts' },
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: { groups: [firstLook('src/embed/edgewise-map.ts', 'map')] },
        entryFileNames: ({ name }) => (name === 'edgewise-map' ? '[name].js' : 'assets/[name]-[hash].js'),
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
    chunkSizeWarningLimit: 2000,
  },
});
