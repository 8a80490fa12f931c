/// <reference lib="dom" />
import type { Browser, Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ToPage } from '../../../src/protocol/page.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { sampleReport } from '../../analysis/report/sampleReport.ts';
import { lvisReport } from './lvisReport.ts';
import { chartContrast, englishSentences, openAll, violations } from './pageChecks.ts';
import { describeInBrowser } from './describeInBrowser.ts';
import {
  buildPage,
  drawn,
  openPage,
  type PageName,
  posted,
  send,
  showAllTabs,
  wear,
} from './openPages.ts';
import { THEME_NAMES, type ThemeName } from './themes.ts';

const PAGES = ['view', 'report', 'compare'] as const;
const report = sampleReport();
const state = (language: string): ToPage => ({
  type: 'state',
  state: { kind: 'ready', report },
  language,
});

describeInBrowser('pages in a browser', runAll, 180_000);

function runAll(browser: () => Browser): void {
  const built = new Map<PageName, Awaited<ReturnType<typeof buildPage>>>();
  beforeAll(async () => {
    for (const name of PAGES) built.set(name, await buildPage(name));
  }, 60_000);

  const open = async (
    name: PageName,
    options: { theme?: ThemeName; language?: string; width?: number } = {},
  ): Promise<Page> => {
    const { theme = 'dark', language = 'en-US', width = 400 } = options;
    return openPage(browser(), { name, built: built.get(name)!, theme, language, width });
  };
  const show = async (page: Page, name: PageName, language = 'en-US') => {
    await send(
      page,
      name === 'compare'
        ? {
            type: 'comparison',
            first: { label: 'train', report },
            second: { label: 'val', report: lvisReport(report) },
            language,
          }
        : state(language),
    );
    await page.locator('[data-testid="headline"]').waitFor();
    await showAllTabs(page);
    await drawn(page);
  };

  describe.each(PAGES)('the %s page', name => {
    it('has nothing that WCAG 2.1 AA objects to, in four themes', async () => {
      const page = await open(name, { width: name === 'view' ? 300 : 1000 });
      await show(page, name);
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

    it.each(['en-US', 'zh-CN'])('never scrolls sideways from 280 px on, in %s', async language => {
      const page = await open(name, { language });
      await show(page, name, language);
      for (const width of [280, 400, 700, 1200]) {
        await page.setViewportSize({ width, height: 800 });
        // Charts take their new width in a turn of their own.
        await expect
          .poll(() =>
            page.evaluate(() => ({
              width: window.innerWidth,
              over: Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
            })),
          )
          .toEqual({ width, over: 0 });
      }
      await page.context().close();
    });

    // Words are a script of their own for each language, and so is what draws charts.
    it('fits into its bundle', () => {
      expect(built.get(name)!.own.length).toBeLessThan(name === 'report' ? 176_000 : 138_000);
    });
  });

  it.each(['view', 'report'] as const)(
    'draws text by 4.5 : 1 and lines by 3 : 1 in the %s, and follows the theme at once',
    async name => {
      const page = await open(name, { width: 700 });
      await show(page, name);
      await openAll(page);
      for (const theme of THEME_NAMES) {
        await wear(page, theme);
        const found = await chartContrast(page);
        expect(found.length).toBeGreaterThan(3);
        const weak = found.filter(({ text, marks }) => text < 4.5 || marks < 3);
        expect({ theme, weak }).toEqual({ theme, weak: [] });
      }
      await page.context().close();
    },
  );

  it.each(['view', 'report'] as const)(
    'answers a slider in the %s with 1,230 classes hardly later than with a few',
    async name => {
      const page = await open(name, { width: name === 'view' ? 400 : 1000 });
      const median = async (shown: Report) => {
        await send(page, { type: 'state', state: { kind: 'ready', report: shown } });
        await showAllTabs(page);
        await page.locator('[data-testid="gamma-slider"]').waitFor();
        await drawn(page);
        const times = await sliderTimes(page);
        return times[Math.floor(times.length / 2)] ?? Infinity;
      };
      expect(
        await ratioOf(
          () => median(lvisReport(report)),
          () => median(report),
        ),
      ).toBeLessThan(3);
      await page.context().close();
    },
  );

  it('has its first chart of 1,230 classes hardly later than that of a few', async () => {
    const page = await open('view');
    const first = async (shown: Report) => {
      await send(page, { type: 'state', state: { kind: 'empty' } });
      await page.locator('.notice').waitFor();
      return firstChart(page, shown);
    };
    expect(
      await ratioOf(
        () => first(lvisReport(report)),
        () => first(report),
      ),
    ).toBeLessThan(8);
    await page.context().close();
  });

  it('lets go of everything when the report is replaced 25 times', async () => {
    const page = await open('report', { width: 1000 });
    const session = await page.context().newCDPSession(page);
    const turn = async () => {
      await send(page, state('en-US'));
      await drawn(page);
      await send(page, { type: 'state', state: { kind: 'empty' } });
      await page.locator('.notice').waitFor();
    };
    const count = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      return { nodes, jsEventListeners, usedSize };
    };
    // Until then the engine compiles what runs often, and keeps 600 kB more than before.
    for (let round = 0; round < 10; round++) await turn();
    const before = await count();
    for (let round = 0; round < 25; round++) await turn();
    // The last report may be in the collector's hands for a moment longer.
    const growth = async () => {
      const after = await count();
      return {
        listeners: Math.max(0, after.jsEventListeners - before.jsEventListeners),
        nodes: after.nodes > before.nodes + 25 ? after.nodes - before.nodes : 0,
        heap: after.usedSize - before.usedSize > 500_000 ? after.usedSize - before.usedSize : 0,
      };
    };
    await expect.poll(growth, { timeout: 10_000 }).toEqual({ listeners: 0, nodes: 0, heap: 0 });
    await page.context().close();
  });

  it('reaches the picture of a chart by keys, reads its numbers aloud and picks a class', async () => {
    const page = await open('view');
    await show(page, 'view');
    await page.locator('[data-testid="chart-classes"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => page.locator('.classes .chart [aria-live]').textContent())
      .toContain('car, Boxes: 268');
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-testid="picked"]').textContent()).toContain(
      'car: 268 boxes (28%) on 92 images',
    );
    expect(await page.locator('[data-testid="table-classes"] tr.chosen').count()).toBe(1);
    await page.context().close();
  });

  it('shows one class in every section that has numbers of it, and all again, by keys alone', async () => {
    const page = await open('report', { width: 1000 });
    await show(page, 'report');
    const findings = () =>
      page.locator('section h3.finding').evaluateAll(all => all.map(one => one.textContent));
    const before = await findings();
    await page.locator('[data-testid="class-filter"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(findings).toContain('car: 14 of 268 boxes (5.2%) have no foreground anchor');
    const own = (await findings()).filter(finding => finding.startsWith('car: '));
    expect(own).toHaveLength(7);
    expect(await page.locator('.unmatched .evidence').textContent()).toContain('annotation 41');
    expect(await page.locator('.unmatched .evidence').textContent()).not.toContain('310');
    await page
      .locator('[data-testid="table-levels"] tbody tr')
      .nth(4)
      .waitFor({ state: 'attached' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(findings).toEqual(before);
    const focused = () =>
      page.evaluate(() => (document.activeElement as HTMLElement).dataset['testid']);
    expect(await focused()).toBe('class-filter');
    await page.context().close();
  });

  it('draws positions and co-occurrences once they are asked for, and walks through their cells', async () => {
    const page = await open('report', { width: 1000 });
    await show(page, 'report');
    expect(await page.locator('[data-testid="chart-positions"]').count()).toBe(0);
    await openAll(page);
    await page.locator('[data-testid="chart-positions"]').focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
    await expect
      .poll(() => page.locator('.map [aria-live]').textContent())
      .toMatch(/^3\.1%–6\.3% across, 3\.1%–6\.3% down, \d+ boxes?$/);
    await page.locator('[data-testid="position-size"]').selectOption('large');
    await expect
      .poll(() => page.locator('.map .caption').last().textContent())
      .toMatch(/32 × 32 grid/);
    await page.locator('[data-testid="class-filter"]').selectOption('0');
    await expect.poll(() => page.locator('.map h3').textContent()).toMatch(/^person: /);
    const pairs = page.locator('[data-testid="table-cooccurrence"] tbody tr');
    expect(await pairs.first().locator('th').textContent()).toBe('person');
    await page.context().close();
  });

  it('stops with Tab only where the focus can be seen', async () => {
    const page = await open('view');
    await show(page, 'view');
    const stops = async () => {
      const found: { place: string; hidden: boolean }[] = [];
      await page.locator('[data-testid="chart-classes"]').focus();
      for (let presses = 0; presses < 8; presses++) {
        await page.keyboard.press('Tab');
        found.push(
          await page.evaluate(() => ({
            place: document.activeElement?.textContent ?? '',
            hidden: document.activeElement?.closest('.visually-hidden') !== null,
          })),
        );
      }
      return found;
    };
    expect((await stops()).filter(({ hidden }) => hidden)).toEqual([]);
    await page.locator('section.classes').getByRole('button', { name: 'Table' }).click();
    expect((await stops()).map(({ place }) => place)).toEqual(
      expect.arrayContaining(['Class', 'Boxes']),
    );
    await page.context().close();
  });

  it('sorts the class table by its heads and hands numbers out as CSV', async () => {
    const page = await open('report', { width: 1000 });
    await show(page, 'report');
    const section = page.locator('section.classes figure').first();
    await section.getByRole('button', { name: 'Table' }).click();
    await section.getByRole('button', { name: 'Images' }).click();
    await section.getByRole('button', { name: 'Images' }).click();
    const first = section.locator('tbody tr').first();
    expect(await first.locator('td').nth(2).textContent()).toBe('0');
    await section.getByRole('button', { name: 'Copy CSV' }).click();
    const wish = (await posted(page)).findLast(message => message.type === 'copy');
    expect(wish?.text.split('\r\n')[1]).toMatch(/^person,412,0\.429/);
    await page.context().close();
  });

  describe('with 13,000 classes', () => {
    const openLarge = async () => {
      const page = await open('report', { width: 1000 });
      const many = lvisReport(report, 13_000);
      await send(page, { type: 'state', state: { kind: 'ready', report: many } });
      await page.locator('[data-testid="headline"]').waitFor();
      await page.locator('[data-testid="tab-data"]').click();
      await drawn(page);
      const figure = page.locator('section.classes figure').first();
      return { page, figure, rows: figure.locator('tbody tr') };
    };
    const names = (rows: Locator) =>
      rows.evaluateAll(all => all.map(row => row.querySelector('th')?.textContent ?? ''));

    it('holds a few thousand nodes, and the rows in sight say their place in the whole', async () => {
      const { page, figure, rows } = await openLarge();
      expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(3000);
      const table = figure.locator('table');
      expect(await table.getAttribute('aria-rowcount')).toBe('13001');
      await figure.getByRole('button', { name: 'Table' }).click();
      expect(await rows.count()).toBeLessThan(100);
      await figure.locator('.table-box').evaluate(box => {
        box.scrollTop = box.scrollHeight;
      });
      await expect.poll(async () => (await names(rows)).at(-1)).toBe('class number 12999');
      expect(await rows.last().getAttribute('aria-rowindex')).toBe('13001');
      expect(await rows.count()).toBeLessThan(100);
      await page.context().close();
    });

    it('is walked, searched and sorted by keys, and a row out of sight keeps its place', async () => {
      const { page, figure, rows } = await openLarge();
      await figure.getByRole('button', { name: 'Table' }).click();
      await rows.first().locator('button').focus();
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      for (const [key, name] of [
        ['ArrowDown', 'class number 1'],
        ['PageDown', 'class number 13'],
        ['End', 'class number 12999'],
        ['ArrowUp', 'class number 12998'],
        ['Home', 'class number 0'],
      ] as const) {
        await page.keyboard.press(key);
        expect([key, await focused()]).toEqual([key, name]);
      }
      await figure.getByLabel('Find in the table').fill('NUMBER 129');
      expect(await figure.locator('.table-search [role="status"]').textContent()).toBe(
        '111 of 13,000 rows',
      );
      expect((await names(rows)).slice(0, 3)).toEqual(
        ['129', '1290', '1291'].map(id => `class number ${id}`),
      );
      await figure.getByRole('button', { name: 'Class', exact: true }).click();
      await figure.getByRole('button', { name: 'Class ↑' }).click();
      expect((await names(rows))[0]).toBe('class number 12999');
      await page.context().close();
    });

    it('is exported and printed whole', async () => {
      const { page, figure, rows } = await openLarge();
      await figure.getByRole('button', { name: 'Copy CSV' }).click();
      const wish = (await posted(page)).findLast(message => message.type === 'copy');
      expect(wish?.text.split('\r\n').filter(Boolean)).toHaveLength(13_001);
      await figure.getByRole('button', { name: 'Table' }).click();
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      expect(await rows.count()).toBe(13_000);
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      expect(await rows.count()).toBeLessThan(100);
      await page.context().close();
    });

    it('filters by a class that is typed, and shows it in the table', async () => {
      const { page, figure } = await openLarge();
      const filter = page.locator('[data-testid="class-filter"]');
      await filter.fill('number 9999');
      await filter.press('Enter');
      expect(await filter.inputValue()).toBe('class number 9999 (2)');
      const chosen = figure.locator('tr.chosen');
      expect(await chosen.locator('th').textContent()).toBe('class number 9999');
      await filter.fill('no such class');
      await filter.press('Enter');
      expect(await filter.inputValue()).toBe('class number 9999 (2)');
      await filter.fill('');
      await filter.press('Enter');
      expect(await chosen.count()).toBe(0);
      await page.context().close();
    });
  });

  it('offers a picture to save where the clipboard takes none', async () => {
    const page = await open('view');
    await show(page, 'view');
    await page.locator('figure.chart').first().getByRole('button', { name: 'Copy PNG' }).click();
    await expect
      .poll(async () => (await posted(page)).find(message => message.type === 'save-picture'))
      .toMatchObject({ name: 'focal-lens-difficulty', png: expect.stringMatching(/^iVBORw0KGgo/) });
    await page.context().close();
  });

  it('exports re-weighting as vectors, and as an animation that leaves the chart as it was', async () => {
    const page = await open('view');
    await show(page, 'view');
    const figure = page.locator('figure.chart', {
      has: page.locator('[data-testid="chart-difficulty"]'),
    });
    const pixels = () =>
      page
        .locator('[data-testid="chart-difficulty"]')
        .evaluate(canvas => (canvas as HTMLCanvasElement).toDataURL());
    const before = await pixels();
    await figure.getByRole('button', { name: 'Copy SVG' }).click();
    const copied = (await posted(page)).findLast(message => message.type === 'copy')?.text ?? '';
    const shapes = await page.evaluate(
      text =>
        new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('polygon, polyline')
          .length,
      copied,
    );
    expect(shapes).toBe(6);
    await figure.getByRole('button', { name: 'Animation (APNG)' }).click();
    const saved = async () =>
      (await posted(page)).findLast(message => message.type === 'save-picture')?.png ?? '';
    await expect.poll(saved).toMatch(/^iVBORw0KGgo/);
    const bytes = Buffer.from(await saved(), 'base64');
    const at = bytes.indexOf('acTL');
    expect(bytes.readUInt32BE(at + 4)).toBe(16);
    expect(await pixels()).toBe(before);
    await page.context().close();
  });

  it.each(PAGES)('speaks Chinese throughout the %s page', async name => {
    const page = await open(name, { language: 'zh-CN', width: 1000 });
    await show(page, name, 'zh-CN');
    await openAll(page);
    if (name === 'report') await page.locator('[data-testid="class-filter"]').selectOption('2');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    expect(await englishSentences(page)).toEqual([]);
    await page.context().close();
  });

  it('says that the file has changed, and asks for the analysis again', async () => {
    const page = await open('view');
    await send(page, { type: 'state', state: { kind: 'ready', report, stale: true } });
    await page.locator('[data-testid="analyze-stale"]').click();
    expect(await posted(page)).toContainEqual({ type: 'analyze-again' });
    await page.context().close();
  });
}

/** One time by another, of each the least of some rounds in turn: what else runs on the machine only adds. */
async function ratioOf(one: () => Promise<number>, other: () => Promise<number>): Promise<number> {
  let [least, leastOther] = [Infinity, Infinity];
  for (let round = 0; round < 3; round++) {
    leastOther = Math.min(leastOther, await other());
    least = Math.min(least, await one());
  }
  return least / leastOther;
}

/** Milliseconds from a report to the first ink of its first chart. */
function firstChart(page: Page, shown: Report): Promise<number> {
  return page.evaluate(
    message =>
      new Promise<number>(resolve => {
        const start = performance.now();
        const look = () => {
          const canvas = document.querySelector('canvas');
          const pen = canvas?.getContext('2d') ?? null;
          if (canvas === null || pen === null || canvas.width < 10) return void setTimeout(look, 2);
          const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
          if (data.some(part => part > 0)) resolve(performance.now() - start);
          else setTimeout(look, 2);
        };
        window.postMessage(message, '*');
        look();
      }),
    { type: 'state', state: { kind: 'ready', report: shown } },
  );
}

/** Milliseconds of each change of γ up to the drawn charts, sorted. */
function sliderTimes(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>('[data-testid="gamma-slider"]');
    const times: number[] = [];
    for (let step = 0; step < 20; step++) {
      if (slider === null) break;
      slider.value = String(step / 5);
      const start = performance.now();
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      // Layout and style are part of the answer; painting waits for nobody.
      void document.body.offsetHeight;
      times.push(performance.now() - start);
      await new Promise(requestAnimationFrame);
    }
    return times.toSorted((one, other) => one - other);
  });
}
