import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { sampleReport } from '../../analysis/report/sampleReport.ts';
import { describeInBrowser } from './describeInBrowser.ts';
import { buildPage, openPage, send } from './openPages.ts';

const report = sampleReport();

describeInBrowser('two reports side by side', runAll, 180_000);

function runAll(browser: () => Browser): void {
  const compare = async (second: typeof report) => {
    const built = await buildPage('compare');
    const page = await openPage(browser(), {
      name: 'compare',
      built,
      theme: 'dark',
      language: 'en-US',
      width: 1000,
    });
    await send(page, {
      type: 'comparison',
      first: { label: 'train', report },
      second: { label: 'val', report: second },
      language: 'en-US',
    });
    await page.locator('[data-testid="headline"]').waitFor();
    return page;
  };

  it('are sorted by what the table shows', async () => {
    const { dataset } = report;
    const sizes = { small: 30, medium: 500, large: 380 };
    const page = await compare({
      ...report,
      dataset: { ...dataset, images: 3 * dataset.images, crowd: 7 * dataset.crowd, sizes },
    });
    const cells = await page
      .locator('[data-testid="table-differences"] tbody tr > :last-child')
      .allTextContents();
    const factors = cells.flatMap(text => /× ([\d.,]+)/.exec(text)?.[1] ?? []);
    expect(factors.length).toBeGreaterThan(2);
    const apart = factors.map(factor => Math.abs(Math.log(Number(factor.replaceAll(',', '')))));
    expect(apart).toEqual(apart.toSorted((one, other) => other - one));
    await page.context().close();
  });

  it('have no pictures of what is equal, and say that rules differ where they do', async () => {
    const detector = { ...report.detector, name: 'another' };
    const page = await compare({ ...report, detector });
    expect(await page.locator('canvas').count()).toBe(0);
    expect(await page.locator('main').textContent()).toContain('The detectors differ');
    await page.context().close();
  });
}
