import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { chromiumPath, startBrowser } from './openPages.ts';

/**
 * Tests that look at pages in a Chromium, which is started before them and closed after them; skipped where there is none.
 *
 * @param tests are given the browser once they run
 * @param milliseconds that each of them may take
 */
export function describeInBrowser(
  name: string,
  tests: (browser: () => Browser) => void,
  milliseconds: number,
): void {
  if (chromiumPath === null) {
    test.skip(`${name}: there is no Chromium here`, () => undefined);
    return;
  }
  describe(
    name,
    () => {
      let browser: Browser;
      beforeAll(async () => {
        browser = await startBrowser();
      }, 60_000);
      afterAll(() => browser?.close());
      tests(() => browser);
    },
    milliseconds,
  );
}
