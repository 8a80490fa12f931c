import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SplitComparison } from '../../../src/analysis/report/compare/splits/SplitComparison.ts';
import { splitsToHtml } from '../../../src/analysis/report/export/splits/splitsToHtml.ts';
import { pageAssets } from '../../../src/platform/node/pageAssets.ts';
import { describeInBrowser } from './describeInBrowser.ts';
import { buildPage } from './openPages.ts';
import { violations } from './pageChecks.ts';

const FOLDER = new URL('../../../out/screenshots/pages/', import.meta.url).pathname;
const figures = (split: string, images: number) => ({
  split,
  images,
  boxes: 3 * images,
  sizes: { small: images, medium: images, large: images },
  small: { share: 1 / 3, low: 0.3, high: 0.37 },
  foregroundPerImage: 21.5,
  backgroundPerForeground: 940,
  candidates: null,
  queries: null,
});
const HOSTILE = '</script><img src=x onerror=alert(1)>';
const COMPARISON: SplitComparison = {
  schema: 'focal-lens/splits@1',
  source: { file: 'pets/data.yaml', format: 'yolo' },
  detector: { name: 'retinanet-torchvision', framework: 'torchvision' },
  splits: [figures('train', 4000), figures('val', 500), figures('test', 250)],
  failed: [{ split: 'extra', failure: { code: 'no-images', file: 'extra' } }],
  classes: [
    { name: 'cat', boxes: [9000, 700, 600] },
    { name: HOSTILE, boxes: [3000, 800, 150] },
    ...Array.from({ length: 30 }, (_, at) => ({ name: `class ${at}`, boxes: [30 - at, 0, 0] })),
  ],
  check: {
    train: 'train',
    val: 'val',
    shift: {
      distance: 0.12,
      low: 0.1,
      high: 0.14,
      byChance: 0.02,
      chance: 0,
      isShift: true,
      draws: 1000,
    },
    pair: null,
  },
};

describeInBrowser('the splits of a set as a file', runAll, 180_000);

function runAll(browser: () => Browser): void {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-splits-'));
  const file = path.join(scratch, 'splits.html');
  beforeAll(async () => {
    const { script, style } = await buildPage('splits');
    fs.writeFileSync(file, splitsToHtml(COMPARISON, pageAssets(script, style)));
  }, 120_000);
  afterAll(async () => {
    fs.rmSync(scratch, { recursive: true });
  });

  const open = async (locale: string, colorScheme: 'light' | 'dark', javaScriptEnabled = true) => {
    const context = await browser().newContext({
      viewport: { width: 1000, height: 800 },
      locale,
      colorScheme,
      javaScriptEnabled,
      bypassCSP: true,
    });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    return page;
  };

  it.each([
    ['en-US', 'light', 'The classes shift between train and val', 'foreground anchors per image'],
    ['zh-CN', 'dark', 'train 与 val 的类别分布有偏移', '每张图像的前景锚框'],
  ] as const)('show a column a split in %s, %s', async (locale, scheme, sentence, row) => {
    const page = await open(locale, scheme);
    expect(await page.locator('[data-testid="headline"]').textContent()).toContain(
      'pets/data.yaml',
    );
    const text = await page.locator('main').textContent();
    expect(text).toContain(sentence);
    expect(text?.includes('lists no images')).toBe(locale === 'en-US');
    const cells = (id: string, line: string) =>
      page.locator(`[data-testid="table-${id}"] tr`, { hasText: line }).first().locator('th, td');
    expect(await cells('figures', 'train').allTextContents()).toEqual(['', 'train', 'val', 'test']);
    expect(await cells('figures', row).allTextContents()).toEqual([row, '21.5', '21.5', '21.5']);
    expect(await cells('classes', HOSTILE).allTextContents()).toEqual([
      HOSTILE,
      expect.stringMatching(/^3,000 \(/),
      expect.stringMatching(/^800 \(/),
      expect.stringMatching(/^150 \(/),
    ]);
    // All classes, not the twenty of a text.
    expect(await page.locator('[data-testid="table-classes"] tbody tr').count()).toBe(32);
    expect(await violations(page)).toEqual([]);
    fs.mkdirSync(FOLDER, { recursive: true });
    await page.screenshot({ path: path.join(FOLDER, `splits.${scheme}.${locale}.png`) });
    await page.context().close();
  });

  it('show the text where scripts are off', async () => {
    const page = await open('en-US', 'light', false);
    const text = await page.locator('noscript').innerText();
    expect(text).toContain('The classes shift between train and val');
    await page.context().close();
  });
}
