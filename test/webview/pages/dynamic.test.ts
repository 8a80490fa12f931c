/// <reference lib="dom" />
// Pages of detectors that choose by their own predictions, in a browser.
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DynamicReport } from '../../../src/analysis/report/DynamicReport.ts';
import { sampleReport } from '../../analysis/report/sampleReport.ts';
import { dynamicReport } from '../dynamicReports.ts';
import { describeInBrowser } from './describeInBrowser.ts';
import { buildPage, drawn, openPage, posted, send, wear } from './openPages.ts';
import { chartContrast, englishSentences, openAll, violations } from './pageChecks.ts';
import { THEME_NAMES } from './themes.ts';

const PAGES = ['view', 'report'] as const;
type Name = (typeof PAGES)[number];

/** By points, by queries, with a softmax, and by a rule whose numbers are not known. */
const DETECTORS = ['yolo11', 'rt-detr', 'detr', 'tood'];

describeInBrowser('pages of detectors that choose by their predictions', runAll, 180_000);

function runAll(browser: () => Browser): void {
  const built = new Map<Name, Awaited<ReturnType<typeof buildPage>>>();
  const reports = new Map<string, DynamicReport>();
  beforeAll(async () => {
    for (const name of PAGES) built.set(name, await buildPage(name));
    for (const detector of DETECTORS) reports.set(detector, await dynamicReport(detector));
  }, 60_000);

  const open = async (
    name: Name,
    detector: string,
    { language = 'en-US', width = name === 'view' ? 300 : 1000 } = {},
  ): Promise<Page> => {
    const page = await openPage(browser(), {
      name,
      built: built.get(name)!,
      theme: 'dark',
      language,
      width,
    });
    const report = reports.get(detector)!;
    await send(page, { type: 'state', state: { kind: 'ready', report }, language });
    await page.locator('[data-testid="headline"]').waitFor();
    await drawn(page);
    return page;
  };

  describe.each(PAGES)('the %s page', name => {
    // A report takes axe-core long; what differs of the other two is in their side bars.
    const looked = name === 'view' ? DETECTORS : DETECTORS.slice(0, 2);
    it.each(looked)('has nothing that WCAG 2.1 AA objects to, for %s', async detector => {
      const page = await open(name, detector);
      await openAll(page);
      await page.evaluate(() => {
        for (const toggle of document.querySelectorAll('[aria-expanded="false"]'))
          (toggle as HTMLElement).click();
      });
      for (const theme of THEME_NAMES) {
        await wear(page, theme);
        expect({ theme, violations: await violations(page) }).toEqual({ theme, violations: [] });
      }
      await page.context().close();
    });

    it('measures a results file that is dropped on it', async () => {
      const page = await open(name, 'yolo11');
      await page.locator('main').evaluate(main => {
        const dataTransfer = new DataTransfer();
        dataTransfer.setData('text/uri-list', 'file:///data/results.json');
        main.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
      });
      expect(await posted(page)).toContainEqual({
        type: 'measure-results',
        uri: 'file:///data/results.json',
      });
      await page.context().close();
    });

    it.each(['yolo11', 'detr'])(
      'draws what can be read, in four themes, for %s',
      async detector => {
        const page = await open(name, detector, { width: 700 });
        if (detector === 'yolo11') await page.locator('[data-testid="release"]').selectOption('2');
        for (const theme of THEME_NAMES) {
          await wear(page, theme);
          const weak = (await chartContrast(page)).filter(
            ({ text, marks }) => text < 4.5 || marks < 3,
          );
          expect({ theme, weak }).toEqual({ theme, weak: [] });
        }
        await page.context().close();
      },
    );

    it.each(DETECTORS)('speaks Chinese throughout, for %s', async detector => {
      const page = await open(name, detector, { language: 'zh-CN' });
      await openAll(page);
      expect(await englishSentences(page)).toEqual([]);
      await page.context().close();
    });

    it.each(DETECTORS)('never scrolls sideways, for %s', async detector => {
      const page = await open(name, detector);
      for (const width of [280, 400, 700, 1200]) {
        await page.setViewportSize({ width, height: 800 });
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
          .toBeLessThanOrEqual(0);
      }
      await page.context().close();
    });

    it('answers the slider by keys, with the figures of that size alone', async () => {
      const page = await open(name, 'yolo11');
      await page.locator('[data-testid="release"]').selectOption('2');
      const slider = page.locator('[data-testid="setting-slider"]');
      await slider.focus();
      await page.keyboard.press('Home');
      expect(await slider.getAttribute('aria-valuetext')).toBe('320 px');
      const answer = () => page.locator('[data-testid="what-if-answer"]').textContent();
      const { boxes, without } = countsAt(reports.get('yolo11')!, 320, 2);
      const share = Math.round((100 * without.count) / boxes);
      expect(await answer()).toBe(
        `At 320 px, ${without.count} boxes (${share}%) have no candidate. A picture has 2,100 points, 0.25 times those of 640 px.`,
      );
      await page.keyboard.press('End');
      const last = countsAt(reports.get('yolo11')!, 1920, 2);
      expect(await answer()).toContain(`At 1,920 px, ${last.without.count} `);
      await page.getByRole('button', { name: 'Back to 640 px' }).click();
      expect(await slider.getAttribute('aria-valuetext')).toBe('640 px');
      await page.context().close();
    });

    it('is as it was left when it is opened again', async () => {
      const page = await open(name, 'rt-detr');
      await page.locator('[data-testid="setting-slider"]').focus();
      await page.keyboard.press('End');
      await send(page, { type: 'state', state: { kind: 'empty' } });
      await page.locator('.notice').waitFor();
      const report = reports.get('rt-detr')!;
      await send(page, { type: 'state', state: { kind: 'ready', report } });
      const value = page.locator('[data-testid="setting-value"]');
      await expect.poll(() => value.textContent()).toBe('1,500');
      await page.context().close();
    });

    it('offers to read boxes as they look, where that is known', async () => {
      const page = await open(name, 'yolo11');
      const action = page.locator('[data-testid="analyze-as-found"]');
      expect(await action.count()).toBe(0);
      const shares = { boxes: 50, asWritten: 0.1, asFound: 1 };
      const report = {
        ...reports.get('yolo11')!,
        convention: { code: 'corners' as const, ...shares },
      };
      await send(page, { type: 'state', state: { kind: 'ready', report }, language: 'en-US' });
      expect(await action.textContent()).toBe('Analyze as corners [x1, y1, x2, y2]');
      await action.click();
      expect(await posted(page)).toContainEqual({ type: 'analyze-as-found' });
      const beyond = { ...report, convention: { code: 'beyond' as const, ...shares } };
      await send(page, { type: 'state', state: { kind: 'ready', report: beyond } });
      await action.waitFor({ state: 'detached' });
      await page.context().close();
    });

    it('offers other detectors where the numbers of a rule are not known', async () => {
      const page = await open(name, 'tood');
      expect(await page.locator('[data-testid="what-if"]').count()).toBe(0);
      expect(await page.locator('[data-testid="detectors"]').textContent()).toContain('yolo11');
      await page.locator('[data-testid="choose-detector"]').click();
      expect(await posted(page)).toContainEqual({ type: 'choose-detector' });
      await page.context().close();
    });
  });

  it('writes and draws what follows the size, and nothing else', async () => {
    const page = await open('report', 'yolo11');
    await page.locator('[data-testid="release"]').selectOption('2');
    const charts = await page.locator('canvas').count();
    const work = await page.evaluate(async () => {
      const slider = document.querySelector<HTMLInputElement>('[data-testid="setting-slider"]')!;
      const cleared = new Set<HTMLCanvasElement>();
      const pen = CanvasRenderingContext2D.prototype;
      const clear = Reflect.get(pen, 'clearRect') as () => void;
      pen.clearRect = function (...area) {
        cleared.add(this.canvas);
        Reflect.apply(clear, this, area);
      };
      const written = new Map<string, number>();
      new MutationObserver(changes => {
        for (const { addedNodes, target } of changes) {
          const section = target.parentElement?.closest('section')?.id ?? '';
          written.set(section, (written.get(section) ?? 0) + addedNodes.length);
        }
      }).observe(document.body, { subtree: true, childList: true });
      slider.value = '3';
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise(resolve => setTimeout(resolve, 300));
      return { drawn: cleared.size, written: Object.fromEntries(written) };
    });
    expect(work.drawn).toBeLessThan(charts);
    // A new text is one node; sections that are built again are hundreds.
    expect(work).toEqual({
      drawn: 4,
      written: {
        '': expect.toSatisfy(nodes => nodes <= 4),
        'what-if': expect.toSatisfy(nodes => nodes <= 10),
        counted: expect.toSatisfy(nodes => nodes <= 40),
        bounded: expect.toSatisfy(nodes => nodes <= 4),
      },
    });
    await page.context().close();
  });

  it('puts every figure under one of three headings', async () => {
    const page = await open('report', 'yolo11');
    const headings = await page.locator('h2').allTextContents();
    expect(headings.slice(0, 4)).toEqual(['What if', 'Counted', 'Bounded', 'Needs predictions']);
    const bounded = await page.locator('[data-testid="bounded"]').textContent();
    const { positivesAtMost } = countsAt(reports.get('yolo11')!, 640, 0);
    expect(bounded).toContain(`${positivesAtMost.toLocaleString('en')} positives at most`);
    await page.context().close();
  });

  it('shows what detections say, and what they do not', async () => {
    const page = await open('report', 'yolo11');
    const measured = sampleReport().measured!;
    const report = { ...reports.get('yolo11')!, measured };
    await send(page, { type: 'state', state: { kind: 'ready', report } });
    const section = page.locator('#measured');
    await section.waitFor();
    const text = await section.textContent();
    expect(text).toContain('AP 0.374, AP50 0.581, AP75 0.402');
    expect(text).toContain('96 near an object, 21 on another class, 93 on background');
    expect(text).toContain('they do not say what needs predictions below');
    const headings = await page.locator('h2').allTextContents();
    expect(headings.slice(3, 5)).toEqual(['Your model’s detections', 'Needs predictions']);
    await page.context().close();
  });
}

function countsAt({ exploration }: DynamicReport, side: number, release: number) {
  if (exploration?.kind !== 'points') throw new Error('no points');
  return exploration.settings.find(setting => setting.side === side)!.releases[release]!;
}
