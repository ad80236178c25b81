import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { metaPolicy } from './.house/headers.mjs';
import { shippedContent } from './src/build/shipped-content.ts';
import { webManifest } from './src/build/web-manifest.ts';

/** Writes the policy and the referrer rule into the page, for hosts that set no headers of their own. */
function strictPage(): Plugin {
  return {
    name: 'edgewise:strict-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy },
        injectTo: 'head-prepend',
      },
      { tag: 'meta', attrs: { name: 'referrer', content: 'no-referrer' }, injectTo: 'head-prepend' },
    ],
  };
}

/** Plugins that give modules their content: the site and the tests in a browser both need them. */
export const contentPlugins: Plugin[] = [shippedContent()];

export default defineConfig({
  // A relative base: the built folder works wherever it is put.
  base: './',
  plugins: [strictPage(), webManifest(), ...contentPlugins],
  build: {
    outDir: 'dist/site',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // Both would need what the policy forbids: data: addresses and an inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'licences.md' },
    // The layout of the map is computed during the build: that it takes time is known.
    rolldownOptions: { checks: { bundlerTimings: false } },
    // What may be loaded at first is held by a test of its own, in bytes after gzip.
    chunkSizeWarningLimit: 2000,
  },
});
