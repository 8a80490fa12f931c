/// <reference lib="dom" />
// What draws charts is half of a page's code: the editor loads it with the first chart, behind what is known already.
import type { Browser } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { sampleReport } from '../../analysis/report/sampleReport.ts';
import { describeInBrowser } from './describeInBrowser.ts';
import { buildPage, drawn, openPage, send } from './openPages.ts';

const ADDRESS = 'https://pages.invalid/charts.js';

describeInBrowser('the script that draws charts', runAll, 60_000);

function runAll(browser: () => Browser): void {
  let built: Awaited<ReturnType<typeof buildPage>>;
  beforeAll(async () => {
    built = await buildPage('view');
  }, 60_000);

  /** As the editor has it: named by the page, and not there yet. Requests are held until they are let go. */
  const open = async () => {
    const page = await openPage(browser(), {
      name: 'view',
      built: { ...built, script: built.words },
      theme: 'dark',
      language: 'en',
      width: 400,
    });
    const requests: string[] = [];
    let letGo = () => undefined as void;
    const held = new Promise<void>(resolve => {
      letGo = resolve;
    });
    await page.route(ADDRESS, async (route, request) => {
      requests.push(request.url());
      await held;
      await route.fulfill({ body: built.charts, contentType: 'text/javascript' });
    });
    await page.evaluate(address => {
      const own = document.createElement('script');
      own.dataset['charts'] = address;
      document.head.append(own);
    }, ADDRESS);
    await page.addScriptTag({ content: built.own });
    return { page, requests, letGo };
  };

  it('is not asked for while there is nothing to draw', async () => {
    const { page, requests } = await open();
    await send(page, { type: 'state', state: { kind: 'empty' }, language: 'en' });
    await page.locator('.notice').waitFor();
    expect(requests).toEqual([]);
    await page.context().close();
  });

  it('is asked for once, and what needs no chart is there before it', async () => {
    const { page, requests, letGo } = await open();
    const state = { kind: 'ready', report: sampleReport() } as const;
    await send(page, { type: 'state', state, language: 'en' });
    await page.locator('[data-testid="headline"]').waitFor();
    await expect.poll(() => requests).toEqual([ADDRESS]);
    // Another report is shown before anything could be drawn.
    await send(page, { type: 'state', state, language: 'en' });
    await page
      .locator('[data-testid="table-sizes"] tbody tr')
      .first()
      .waitFor({ state: 'attached' });
    const heights = () =>
      page.locator('canvas').evaluateAll(all => all.map(one => (one as HTMLElement).style.height));
    expect(new Set(await heights())).toEqual(new Set(['']));
    letGo();
    await drawn(page);
    // The browser would answer a second one itself.
    expect(await page.locator(`script[src="${ADDRESS}"]`).count()).toBe(1);
    await page.context().close();
  });
}
