import { defineConfig } from 'vitest/config';

/** The tests of the engine alone, for the mutation run: each property is tried less often there (tests/core/engine/runs.ts). */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/core/engine/**/*.test.ts'],
    exclude: ['tests/core/engine/peers.test.ts'],
    env: { EDGEWISE_MUTATION: '1' },
    testTimeout: 20_000,
  },
});
