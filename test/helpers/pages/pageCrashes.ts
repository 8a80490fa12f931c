import type { Page } from 'playwright-core';

let report: (crash: Error) => void;
let crashed = nextCrash();

function nextCrash(): Promise<never> {
  const crash = new Promise<never>((_, reject) => {
    report = reject;
  });
  // Between tests nobody listens.
  crash.catch(() => undefined);
  return crash;
}

/** Lets a crash of the page fail the test that runs, and ends the browser, so that nothing waits for its answers. */
export function watchForCrash(page: Page): void {
  page.on('crash', () => {
    report(new Error(`the page crashed: ${page.url()}`));
    void page.context().browser()?.close();
  });
}

/** Does some work, but waits no longer than until a watched page has crashed; a crash before it counts, too. */
export async function untilCrash(work: () => Promise<void>): Promise<void> {
  try {
    await Promise.race([crashed, work()]);
  } finally {
    crashed = nextCrash();
  }
}
