import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A busy machine is no failure; a hang still is.
    testTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    // By default one processor is left idle; on two that is half the machine.
    maxWorkers: '100%',
    include: ['test/**/*.test.ts'],
    exclude: ['test/suite/**', 'test/e2e/**'],
  },
});
