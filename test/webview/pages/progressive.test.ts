/// <reference lib="dom" />
import fs from 'node:fs';
import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ProgressReport } from '../../../src/analysis/contract/Progress.ts';
import type { ToPage } from '../../../src/protocol/page.ts';
import { sampleReport } from '../../analysis/report/sampleReport.ts';
import { violations } from './pageChecks.ts';
import { describeInBrowser } from './describeInBrowser.ts';
import { buildPage, drawn, openPage, posted, send, wear } from './openPages.ts';
import { THEME_NAMES } from './themes.ts';

const { source, dataset, ...report } = sampleReport();
const file = 'folder/train.json';
const counting = (images: number): ProgressReport => ({
  stage: 'assign',
  share: images / 900,
  counted: { images, allImages: 900, foreground: images, background: 700 * images },
});
const busy = (known: boolean): ToPage => ({
  type: 'state',
  state: {
    kind: 'busy',
    file,
    progress: { stage: 'scan', share: 0.4, bytes: { done: 120e6, total: 300e6 } },
    ...(known && { data: { source, dataset } }),
  },
  language: 'en-US',
});

describeInBrowser('a page while its file is analyzed', runAll, 180_000);

function runAll(browser: () => Browser): void {
  const open = async (name: 'view' | 'report', width: number) =>
    openPage(browser(), {
      name,
      built: await buildPage(name),
      theme: 'dark',
      language: 'en-US',
      width,
    });

  describe.each([
    ['view', 300],
    ['report', 1000],
  ] as const)('the %s', (name, width) => {
    it('shows the data, then a ratio that converges, and keeps the focus meanwhile', async () => {
      const page = await open(name, width);
      await send(page, busy(false));
      const part = (id: string) => page.locator(`[data-testid="${id}"]`);
      await part('cancel').focus();
      expect(await part('data').count()).toBe(0);
      expect(await part('amount').textContent()).toMatch(/^120 MB of 300 MB/);
      await send(page, busy(true));
      await part('data').waitFor();
      await drawn(page);
      expect(await part('ratio-so-far').count()).toBe(0);
      await send(page, { type: 'progress', progress: counting(300) });
      await part('ratio-so-far').waitFor();
      expect(await part('ratio-so-far').textContent()).toMatch(
        /^1 foreground anchor per 700 .*so far$/,
      );
      expect(await part('amount').textContent()).toMatch(/^300 of 900 images/);
      await send(page, { type: 'progress', progress: counting(900) });
      await expect.poll(() => part('ratio-so-far').textContent()).not.toContain('so far');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe(
        'cancel',
      );
      expect(await page.locator('.progress-bar').count()).toBe(name === 'view' ? 1 : 0);
      await page.keyboard.press('Enter');
      expect((await posted(page)).at(-1)).toEqual({ type: 'cancel' });
      await page.context().close();
    });

    it('has nothing that WCAG 2.1 AA objects to, in four themes, and never scrolls sideways', async () => {
      const page = await open(name, width);
      await send(page, busy(true));
      await send(page, { type: 'progress', progress: counting(300) });
      await page.locator('[data-testid="ratio-so-far"]').waitFor();
      await drawn(page);
      for (const theme of THEME_NAMES) {
        await wear(page, theme);
        expect({ theme, violations: await violations(page) }).toEqual({ theme, violations: [] });
      }
      const keep = process.env['FOCAL_LENS_PICTURES'];
      if (keep !== undefined) {
        fs.mkdirSync(keep, { recursive: true });
        await page.screenshot({ path: `${keep}/busy-${name}.png` });
      }
      await page.setViewportSize({ width: 280, height: 800 });
      const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await expect.poll(over).toBeLessThanOrEqual(0);
      await page.context().close();
    });

    it('names records as words, and as links once the editor can open them', async () => {
      const page = await open(name, width);
      const problems = page.locator('[data-testid="problems"]');
      const record = 'annotation 1 in image 7';
      const problem = {
        code: 'duplicate-annotation-id' as const,
        count: 1,
        examples: [{ annotation: 1, image: 7 }],
      };
      const known = { source, dataset: { ...dataset, problems: [problem] } };
      const counted: ToPage = {
        type: 'state',
        state: { kind: 'busy', file, progress: counting(300), data: known },
        language: 'en-US',
      };
      await send(page, counted);
      await problems.waitFor({ state: 'attached' });
      expect(await problems.textContent()).toContain(record);
      expect(await problems.getByText(record).and(page.locator('button')).count()).toBe(0);
      await send(page, {
        type: 'state',
        state: { kind: 'ready', report: { ...known, ...report } },
      });
      await page.locator('[data-testid="headline"]').waitFor();
      expect(await problems.getByText(record).and(page.locator('button')).count()).toBe(1);
      await page.context().close();
    });

    it('gives way to the report', async () => {
      const page = await open(name, width);
      await send(page, busy(true));
      await send(page, {
        type: 'state',
        state: { kind: 'ready', report: { source, dataset, ...report } },
      });
      await page.locator('[data-testid="headline"]').waitFor();
      await send(page, { type: 'progress', progress: counting(300) });
      expect(await page.locator('[data-testid="busy"]').count()).toBe(0);
      await page.context().close();
    });
  });

  it('offers another file, and no second attempt, for what is no annotation file', async () => {
    const page = await open('view', 300);
    const failed = {
      kind: 'failed',
      file,
      explanation: { message: 'No.', advice: 'Take another.' },
    };
    const buttons = async () => page.locator('main .actions button').allTextContents();
    await send(page, { type: 'state', state: { ...failed, isWrongFile: true } as never });
    await page.locator('[data-testid="failure"]').waitFor();
    expect(await buttons()).toEqual(['Choose another file…']);
    await send(page, { type: 'state', state: failed as never });
    await expect.poll(buttons).toEqual(['Analyze again', 'Choose another file…']);
    const results = { uri: 'file:///data/results.json', dataset: 'train.json' };
    await send(page, {
      type: 'state',
      state: { ...failed, isWrongFile: true, results } as never,
    });
    await expect.poll(buttons).toEqual(['Measure them on train.json', 'Choose another file…']);
    await page.locator('[data-testid="measure-these"]').click();
    expect(await posted(page)).toContainEqual({ type: 'measure-results', uri: results.uri });
    await page.context().close();
  });
}
