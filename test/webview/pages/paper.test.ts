/// <reference lib="dom" />
// The exported page as its reader prints it, and as it stands where scripts are off.
import { pageAssets } from '../../../src/platform/node/pageAssets.ts';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { toHtml } from '../../../src/analysis/report/export/html/toHtml.ts';
import { staticPage as staticWordsZh } from '../../../src/words/zh-cn/staticPage.ts';
import { sampleReport } from '../../analysis/report/sampleReport.ts';
import { watchForCrash } from '../../helpers/pages/pageCrashes.ts';
import { describeInBrowser } from './describeInBrowser.ts';
import { buildPage, drawn } from './openPages.ts';

/** CSS pixels of A4 within the margins. */
const PAPER = 688;

describeInBrowser('the exported page', runAll, 60_000);

function runAll(browser: () => Browser): void {
  let html: string;
  beforeAll(async () => {
    const { script, style } = await buildPage('report');
    html = toHtml(sampleReport(), pageAssets(script, style), staticWordsZh);
  }, 60_000);

  const open = async (javaScriptEnabled: boolean): Promise<Page> => {
    const context = await browser().newContext({
      viewport: { width: 1200, height: 900 },
      colorScheme: 'dark',
      locale: 'en-US',
      javaScriptEnabled,
    });
    const page = await context.newPage();
    watchForCrash(page);
    await page.setContent(html);
    return page;
  };

  it('prints light and within the paper, though the screen is dark and wide', async () => {
    const page = await open(true);
    await page.locator('[data-testid="headline"]').waitFor();
    await drawn(page);
    const text = () => page.evaluate(() => getComputedStyle(document.body).color);
    const onScreen = await text();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: PAPER, height: 900 });
    expect([onScreen, await text()]).toEqual(['rgb(204, 204, 204)', 'rgb(59, 59, 59)']);
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll('canvas, table')]
        .filter(part => part.closest('.visually-hidden') === null)
        .map(part => part.getBoundingClientRect().right),
    );
    expect(widths.length).toBeGreaterThan(15);
    expect(await page.locator('.why .advice').isVisible()).toBe(true);
    expect(await page.locator('[data-testid="more-numbers"] .tiles').isVisible()).toBe(true);
    expect(Math.max(...widths)).toBeLessThanOrEqual(PAPER);
    expect(await page.locator('.tools').first().isVisible()).toBe(false);
    await page.context().close();
  });

  it('is in the language of the export, also where scripts are off', async () => {
    const withScripts = await open(true);
    await withScripts.locator('[data-testid="headline"]').waitFor();
    expect(await withScripts.title()).toContain('street_train.json');
    expect(await withScripts.locator('h1').innerText()).toContain('前景锚框');
    const without = await open(false);
    expect(await without.locator('h1').innerText()).toContain('前景锚框');
    expect(await without.locator('svg').count()).toBe(4);
    await withScripts.context().close();
    await without.context().close();
  });
}
