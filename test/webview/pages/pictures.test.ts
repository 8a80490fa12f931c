/// <reference lib="dom" />
// Every page in every theme, language and width that is promised, as pictures to look at one by one.
import fs from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ToPage } from '../../../src/protocol/page.ts';
import { sampleReport } from '../../analysis/report/sampleReport.ts';
import { dynamicReport } from '../dynamicReports.ts';
import { lvisReport } from './lvisReport.ts';
import { describeInBrowser } from './describeInBrowser.ts';
import { buildPage, drawn, openPage, type PageName, send, showAllTabs, wear } from './openPages.ts';
import { THEME_NAMES, type ThemeName } from './themes.ts';

const FOLDER = new URL('../../../out/screenshots/pages/', import.meta.url).pathname;
const PAGES = ['view', 'report', 'compare'] as const;
/** By points, by queries, and by a rule whose numbers are not known. */
const DYNAMIC = ['yolo11', 'rt-detr', 'tood'];
const WIDTHS = [280, 340, 400, 1200];
/** In continuous integration nobody looks at the pictures, which take most of the time; what is cut off shows without them. */
const KEEPS_PICTURES = process.env['CI'] !== 'true';

describeInBrowser('pictures of the pages', runAll, 120_000);

function runAll(browser: () => Browser): void {
  beforeAll(async () => {
    fs.mkdirSync(FOLDER, { recursive: true });
  }, 60_000);

  /** Looks at a page in every width, and takes its pictures in the themes. */
  const look = async (
    name: PageName,
    { message, label, language }: { message: ToPage; label: string; language: string },
    themes: readonly ThemeName[] = THEME_NAMES,
  ): Promise<void> => {
    const built = await buildPage(name);
    const page = await openPage(browser(), { name, built, theme: 'dark', language, width: 400 });
    await send(page, message);
    await page.locator('[data-testid="headline"]').waitFor();
    await showAllTabs(page);
    await page.evaluate(() => {
      for (const part of document.querySelectorAll<HTMLDetailsElement>('.on-demand'))
        part.open = true;
    });
    await drawn(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await resized(page);
      for (const theme of themes) {
        await wear(page, theme);
        expect({ width, theme, cut: await cutOff(page) }).toEqual({ width, theme, cut: [] });
        if (!KEEPS_PICTURES) continue;
        const path = `${FOLDER}${label}-${width}-${theme}-${language}.png`;
        await page.screenshot({ path, fullPage: true });
      }
    }
    await page.context().close();
  };

  describe.each(PAGES)('the %s page', name => {
    it.each(['en-US', 'zh-CN'])('cuts nothing off, whatever the theme and width, in %s', language =>
      look(name, { message: messageFor(name, language), label: name, language }),
    );
  });

  describe.each(['view', 'report'] as const)('the %s page of what-ifs', name => {
    it.each(
      DYNAMIC.flatMap(detector => [
        { detector, language: 'en-US' },
        { detector, language: 'zh-CN' },
      ]),
    )('cuts nothing off: %o', async ({ detector, language }) => {
      const report = await dynamicReport(detector);
      const message = { type: 'state', state: { kind: 'ready', report }, language } as const;
      await look(name, { message, label: `${name}-${detector}`, language }, ['dark', 'light']);
    });
  });
}

function messageFor(name: PageName, language: string): ToPage {
  const report = sampleReport();
  if (name !== 'compare') return { type: 'state', state: { kind: 'ready', report }, language };
  const second = { label: 'val', report: lvisReport(report) };
  return { type: 'comparison', first: { label: 'train', report }, second, language };
}

/** Charts take a new width in a turn of their own. */
async function resized(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('canvas')].every(
      canvas => Math.abs(canvas.clientWidth - (canvas.parentElement?.clientWidth ?? 0)) < 2,
    ),
  );
}

/** Texts that are wider than the box they stand in, where nothing lets them scroll. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter(
        part =>
          part instanceof HTMLElement &&
          part.closest('.visually-hidden, .unit, .table-box:not(.surface-box), pre, select') ===
            null &&
          part.scrollWidth > part.clientWidth + 1 &&
          part.clientWidth > 0,
      )
      .map(part => `${part.tagName} ${part.className}: ${(part.textContent ?? '').slice(0, 60)}`),
  );
}
