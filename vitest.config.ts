import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A busy machine is no failure; a hang still is.
    testTimeout: 60_000,
    include: ['test/**/*.test.ts'],
    exclude: ['test/suite/**', 'test/e2e/**'],
  },
});
