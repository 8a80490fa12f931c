import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { findChromium } from '../../../scripts/lib/pictures/chromium.mjs';

it.skipIf(findChromium() === null)(
  'fails a test at once when its page crashes, and by that word',
  () => {
    const config = 'test/fixtures/crashingPage/vitest.config.ts';
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', '--config', config],
      // The test would wait ten minutes.
      { encoding: 'utf8', timeout: 60_000 },
    );
    expect(status).toBe(1);
    expect(stdout + stderr).toContain('the page crashed');
    expect(stdout).toContain('1 failed');
  },
);
