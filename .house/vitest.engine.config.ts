import { defineConfig } from 'vitest/config';

/** The tests of the engine alone, for the mutation run: each is small, so that a mutant is judged in a second. */
export default defineConfig({
  test: { environment: 'node', include: ['tests/core/engine/**/*.test.ts'], exclude: ['tests/core/engine/peers.test.ts'] },
});
