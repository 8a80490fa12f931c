import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Only the editor has the real one; test/suite and test/e2e run there.
  resolve: {
    alias: { vscode: fileURLToPath(new URL('test/extension/fakeVscode.ts', import.meta.url)) },
  },
  test: {
    // A busy machine is no failure; a hang still is.
    testTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    // By default one processor is left idle; on two that is half the machine.
    maxWorkers: '100%',
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/helpers/failOnCrash.ts'],
    exclude: ['test/suite/**', 'test/e2e/**'],
  },
});
