import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium, launchArguments } from './.house/chromium.mjs';
import { contentPlugins } from './vite.config.ts';

const chromium = findChromium();

/**
 * Five projects: `unit` in Node, `browser` (Lit elements in a real Chromium, without the policy), `e2e` (the built site
 * under its real headers, driven by Playwright from Node), and, each only by a script of its own, `long` (what of that
 * takes longest, `npm run test:long`) and `screens` (pictures of it, `npm run test:screens`).
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: contentPlugins,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts', 'tests/e2e/**', 'tests/screens/**'],
          testTimeout: 20_000,
          // The code under test keeps nothing between calls, so files may share a process: a third of the time is saved.
          isolate: false,
        },
      },
      {
        plugins: contentPlugins,
        // Found by name beforehand: a package found amid a run reloads the page under the tests.
        optimizeDeps: {
          include: [
            'cytoscape',
            'graphology',
            'qr',
            'lit',
            'lit/directives/ref.js',
            'vitest-browser-lit',
            'zod',
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          testTimeout: 20_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: launchArguments, ...(chromium ? { executablePath: chromium } : {}) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.e2e.test.ts'],
          globalSetup: ['tests/e2e/serve-site.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'long',
          environment: 'node',
          include: ['tests/e2e/**/*.long.test.ts'],
          globalSetup: ['tests/e2e/serve-site.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'screens',
          environment: 'node',
          include: ['tests/screens/**/*.screens.test.ts'],
          globalSetup: ['tests/e2e/serve-site.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
