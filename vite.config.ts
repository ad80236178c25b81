import { join } from 'node:path';
import { defineConfig, normalizePath } from 'vite';
import type { Plugin, Rolldown } from 'vite';
import { metaPolicy, policy } from './.house/headers.mjs';
import { shippedContent } from './src/build/shipped-content.ts';
import { shippedLessons } from './src/build/shipped-lessons.ts';
import { webManifest } from './src/build/web-manifest.ts';

/** Writes the policy and the referrer rule into the page, for hosts that set no headers of their own. */
export function strictPage(of: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'edgewise:strict-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy(of) },
        injectTo: 'head-prepend',
      },
      { tag: 'meta', attrs: { name: 'referrer', content: 'no-referrer' }, injectTo: 'head-prepend' },
    ],
  };
}

/**
 * All that an entry imports without waiting, as one file: two dozen small ones compress worse by a few kilobytes. What is
 * imported later is left to the bundler.
 */
export function firstLook(
  entry: string,
  name: string,
): {
  name: (id: string, context: { getModuleInfo: (id: string) => Rolldown.ModuleInfo | null }) => string | null;
} {
  const first = new Set<string>();
  const path = normalizePath(join(import.meta.dirname, entry));
  return {
    name: (id, context) => {
      if (first.size === 0) {
        first.add(path);
        for (const known of first) for (const next of context.getModuleInfo(known)?.importedIds ?? []) first.add(next);
      }
      // The entry itself waits for what is loaded later, and that must not wait for the entry.
      return first.has(id) && id !== path ? name : null;
    },
  };
}

/** Plugins that give modules their content: the site and the tests in a browser both need them. */
export const contentPlugins: Plugin[] = [shippedContent(), shippedLessons()];

export default defineConfig({
  // A relative base: the built folder works wherever it is put.
  base: './',
  plugins: [strictPage(policy), webManifest(), ...contentPlugins],
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
    rolldownOptions: {
      // The page itself, and the second window of a presentation.
      input: ['index.html', 'notes.html'],
      checks: { bundlerTimings: false },
      output: { codeSplitting: { groups: [firstLook('src/app/main.ts', 'first')] } },
    },
    // What may be loaded at first is held by a test of its own, in bytes after gzip.
    chunkSizeWarningLimit: 2000,
  },
});
