import { defineConfig } from 'vitest/config';

// One VS Code at a time: each file starts a server and a browser of its own.
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.mjs'],
    setupFiles: ['test/helpers/failOnCrash.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
