/// <reference lib="dom" />
// Objects on their images: asked for once they are opened, drawn, named, and left out of an exported report.
import type { Browser, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { toHtml } from '../../../src/analysis/report/export/html/toHtml.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { pageAssets } from '../../../src/platform/node/pageAssets.ts';
import { sampleReport } from '../../analysis/report/sampleReport.ts';
import { watchForCrash } from '../../helpers/pages/pageCrashes.ts';
import { violations } from './pageChecks.ts';
import { describeInBrowser } from './describeInBrowser.ts';
import { buildPage, drawn, openPage, posted, send, showAllTabs, wear } from './openPages.ts';
import { THEME_NAMES } from './themes.ts';

const sample = sampleReport();
const report: Report = {
  ...sample,
  dataset: {
    ...sample.dataset,
    problems: [
      {
        code: 'duplicate-annotation-id',
        count: 30,
        examples: Array.from({ length: 20 }, (_, at) => ({ annotation: at + 1, image: 7 })),
      },
      { code: 'category-unused', count: 1, examples: [{ category: 3 }] },
    ],
  },
};

describeInBrowser('examples on the pages', runAll, 120_000);

function runAll(browser: () => Browser): void {
  const show = async (name: 'view' | 'report', width: number, shown = report): Promise<Page> => {
    const built = await buildPage(name);
    const page = await openPage(browser(), { name, built, theme: 'dark', language: 'en', width });
    await send(page, { type: 'state', state: { kind: 'ready', report: shown }, language: 'en' });
    await page.locator('[data-testid="headline"]').waitFor();
    await showAllTabs(page);
    await drawn(page);
    return page;
  };
  const requests = async (page: Page) =>
    (await posted(page)).filter(message => message.type === 'show-examples');
  /** Answers with half red, half blue pixels. */
  const answer = (page: Page, key: string, note?: string) =>
    page.evaluate(
      ([of, said]) => {
        const pixels = new Uint8ClampedArray(8 * 4 * 4).map((_, at) =>
          at % 4 === 3 ? 255 : at % 4 === (at % 32 < 16 ? 0 : 2) ? 200 : 0,
        );
        const shown = {
          record: { annotation: 1, image: 7 },
          picture: { width: 8, height: 4, pixels },
          boxes: [
            { kind: 'wanted', box: [1, 1, 3, 2] },
            { kind: 'detected', box: [1, 1, 4, 2] },
            { kind: 'other', box: [5, 1, 2, 2] },
          ],
          caption: 'gull, 3 × 2 px',
          alt: 'Part of a.png: gull, 3 × 2 px; 1 other box',
        };
        const missing = {
          record: { annotation: 2 },
          picture: null,
          boxes: [],
          caption: 'b.png was not found',
          alt: '',
        };
        const examples = said ?? { legend: 'Solid: the box in question.', list: [shown, missing] };
        window.postMessage({ type: 'examples', key: of, examples }, '*');
      },
      [key, note] as const,
    );

  it.each([
    ['view', 280],
    ['report', 1000],
  ] as const)('are asked for and drawn in the %s, by keys alone', async (name, width) => {
    const page = await show(name, width);
    expect(await requests(page)).toEqual([]);
    const summary = page.locator('[data-testid="see-duplicate-annotation-id"]');
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => requests(page)).toHaveLength(1);
    const [asked] = await requests(page);
    expect(asked?.records).toHaveLength(12);
    expect(asked?.records[0]).toEqual({ annotation: 1, image: 7 });
    const box = page.locator('[data-testid="examples-duplicate-annotation-id"]');
    expect(await box.textContent()).toBe('Looking for the images…');
    // Of another request, or of another page's.
    await answer(page, 'unmatched-99');
    expect(await box.locator('canvas').count()).toBe(0);
    await answer(page, asked!.key);
    const canvas = box.getByRole('img', { name: 'Part of a.png: gull, 3 × 2 px; 1 other box' });
    expect(
      await canvas.evaluate(picture => {
        const pen = (picture as HTMLCanvasElement).getContext('2d')!;
        return [...pen.getImageData(0, 0, 1, 1).data, ...pen.getImageData(7, 3, 1, 1).data];
      }),
    ).toEqual([200, 0, 0, 255, 0, 0, 200, 255]);
    // Each has a dark line below; those in question come last.
    expect(
      await box.locator('rect').evaluateAll(all => all.map(one => one.getAttribute('class'))),
    ).toEqual(['around other', 'other', 'around detected', 'detected', 'around wanted', 'wanted']);
    expect(await box.textContent()).toContain('b.png was not found');
    await expectReadable(page);
    await box.getByRole('button', { name: 'annotation 1 in image 7' }).press('Enter');
    expect((await posted(page)).at(-1)).toEqual({
      type: 'open-record',
      record: { annotation: 1, image: 7 },
    });
    await page.context().close();
  });

  it('open from the bar of a class, by keys', async () => {
    const page = await show('report', 1000);
    const bars = page.locator('[data-testid="chart-classes"]');
    await bars.scrollIntoViewIfNeeded();
    await bars.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('[data-testid="see-class"]').press('Enter');
    await expect.poll(() => requests(page)).toHaveLength(1);
    const [asked] = await requests(page);
    expect(asked?.records).toEqual([{ category: expect.anything() }]);
    await answer(page, asked!.key);
    await page.locator('[data-testid="examples-class"] canvas').waitFor();
    await page.context().close();
  });

  it('open from the bar of a size, by keys', async () => {
    const page = await show('report', 1000);
    const bars = page.locator('[data-testid="chart-by-size"]');
    await bars.scrollIntoViewIfNeeded();
    await bars.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.locator('[data-testid="see-size"]').press('Enter');
    await expect.poll(() => requests(page)).toHaveLength(1);
    expect((await requests(page))[0]?.records).toEqual([{ size: 'large' }]);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it('are listed for the bar of a size and of a reason: by keys, by mouse, in view and report, and as text in an export', async () => {
    const { edges, counts } = report.assignment.boxSizes;
    const bin = counts.findIndex(count => count > 2);
    const [place, reason] = [{ annotation: 4, image: 9 }, report.assignment.unmatched.reasons[0]!];
    const listed: Report = {
      ...report,
      assignment: {
        ...report.assignment,
        bars: {
          sizes: counts.map((_, at) => (at === bin ? [place] : [])),
          unmatched: [{ code: reason.code, examples: [{ ...place, categoryId: 1 }] }],
          weak: [],
        },
      },
    };
    const first = Math.max(
      0,
      counts.findIndex(count => count > 0),
    );
    const anchors = report.detector.levels.flatMap(({ sizes }) => sizes);
    const shownFrom = Math.min(
      first,
      edges.findLastIndex(edge => edge <= Math.min(...anchors)),
    );
    for (const [name, width] of [
      ['view', 280],
      ['report', 1000],
    ] as const) {
      const page = await show(name, width, listed);
      const bars = page.locator('[data-testid="chart-sizes"]');
      await bars.scrollIntoViewIfNeeded();
      await bars.focus();
      for (let at = shownFrom; at <= bin; at++) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      const heading = page.locator('[data-testid="picked-bin"]');
      expect(await heading.textContent()).toContain(`1 of ${counts[bin]} shown`);
      const list = page.locator('.section.sizes .picked');
      await list.getByRole('button', { name: 'annotation 4 in image 9' }).press('Enter');
      expect((await posted(page)).at(-1)).toEqual({ type: 'open-record', record: place });
      await list.locator('[data-testid="see-bin"]').press('Enter');
      await expect.poll(() => requests(page)).toHaveLength(1);
      expect((await requests(page))[0]?.records).toEqual([place]);
      await expectReadable(page);
      await page.context().close();
    }
    const page = await show('report', 1000, listed);
    const reasons = page.locator('[data-testid="chart-unmatched"]');
    await reasons.scrollIntoViewIfNeeded();
    const { width, height } = (await reasons.boundingBox())!;
    await reasons.click({ position: { x: width - 30, y: height / 3 } });
    const heading = page.locator('[data-testid="picked-reason-unmatched"]');
    expect(await heading.textContent()).toContain('Unmatched boxes · 1 of ');
    await page.locator('.section.unmatched .picked').getByRole('button').first().click();
    expect((await posted(page)).at(-1)).toEqual({ type: 'open-record', record: place });
    await page.context().close();
    const exported = await (await browser().newContext()).newPage();
    watchForCrash(exported);
    const { script, style } = await buildPage('report');
    await exported.setContent(toHtml(listed, pageAssets(script, style)));
    await exported.locator('[data-testid="headline"]').waitFor();
    await showAllTabs(exported);
    await drawn(exported);
    const canvas = exported.locator('[data-testid="chart-unmatched"]');
    const text = exported.locator('.section.unmatched .picked');
    // A chart answers keys once it is drawn, which is when it comes into sight.
    await canvas.scrollIntoViewIfNeeded();
    await expect
      .poll(async () => {
        await canvas.focus();
        await exported.keyboard.press('Home');
        await exported.keyboard.press('Enter');
        return text.textContent();
      })
      .toContain('annotation 4 in image 9');
    expect(await text.locator('button, details').count()).toBe(0);
    await exported.context().close();
  });

  it('say of which class those are that a bar keeps, and how many', async () => {
    const { assignment, dataset } = report;
    const { id, groups } = assignment.perCategory.find(one => one.groups !== undefined)!;
    const bin = groups!.boxSizes.findIndex(count => count > 2);
    const places = [id, 'other', id].map((categoryId, at) => ({ annotation: at, categoryId }));
    const sizes = assignment.boxSizes.counts.map((_, at) => (at === bin ? places : []));
    const kept = { ...assignment, bars: { sizes, unmatched: [], weak: [] } };
    const page = await show('report', 1000, { ...report, assignment: kept });
    const name = dataset.categories.find(category => category.id === id)!.name;
    const filter = page.locator('[data-testid="class-filter"]');
    const label = await filter.locator('option', { hasText: `${name} (` }).textContent();
    await filter.selectOption({ label: label! });
    expect(await pickBin(page, bin)).toContain(
      `2 of ${groups!.boxSizes[bin]} shown: of the 3 boxes that are kept for this bar, 2 are of ${name}`,
    );
    await page.locator('[data-testid="all-classes"]').click();
    expect(await pickBin(page, bin)).toContain(`3 of ${assignment.boxSizes.counts[bin]} shown`);
    expect(await pickBin(page, bin)).not.toContain('kept');
    await page.context().close();
  });

  it('name an image once where boxes have no ids, with how many of them it has', async () => {
    const { assignment } = report;
    const bin = assignment.boxSizes.counts.findIndex(count => count > 2);
    const places = [{ image: 4 }, { image: 4 }, { image: 9 }];
    const sizes = assignment.boxSizes.counts.map((_, at) => (at === bin ? places : []));
    const kept = { ...assignment, bars: { sizes, unmatched: [], weak: [] } };
    const page = await show('report', 1000, { ...report, assignment: kept });
    expect(await pickBin(page, bin)).toContain(`3 of ${assignment.boxSizes.counts[bin]} shown`);
    const links = page.locator('.section.sizes .picked button');
    expect(await links.allTextContents()).toEqual(['image 4 (2 boxes)', 'image 9']);
    await links.first().click();
    expect((await posted(page)).at(-1)).toEqual({ type: 'open-record', record: { image: 4 } });
    await page.locator('[data-testid="see-bin"]').press('Enter');
    await expect.poll(() => requests(page)).toHaveLength(1);
    expect((await requests(page))[0]?.records).toEqual([{ image: 4 }, { image: 9 }]);
    await page.context().close();
  });

  it('are promised under the charts alone that open them', async () => {
    const promising = (page: Page) =>
      page
        .locator('figure.chart', { has: page.locator('.pick-hint:not([hidden])') })
        .evaluateAll(all => all.map(one => one.querySelector('canvas')?.dataset['testid']));
    const bars = { sizes: [], unmatched: [], weak: [] };
    const { bars: _, ...older } = report.assignment;
    const page = await show('report', 1000, { ...report, assignment: { ...older, bars } });
    expect(await promising(page)).toEqual(['chart-sizes', 'chart-by-size', 'chart-unmatched']);
    await page.context().close();
    const before = await show('report', 1000, { ...report, assignment: older });
    expect(await promising(before)).toEqual(['chart-by-size']);
    await before.context().close();
  });

  it('say why there are none, and are not offered for what is on no image', async () => {
    const page = await show('report', 700);
    expect(await page.locator('[data-testid="see-category-unused"]').count()).toBe(0);
    await page.locator('[data-testid="see-duplicate-annotation-id"]').click();
    await expect.poll(() => requests(page)).toHaveLength(1);
    const [asked] = await requests(page);
    await answer(page, asked!.key, 'The file is gone.');
    const box = page.locator('[data-testid="examples-duplicate-annotation-id"]');
    await expect.poll(() => box.textContent()).toBe('The file is gone.');
    await page.context().close();
  });

  it('are no part of an exported report', async () => {
    const page = await (await browser().newContext()).newPage();
    watchForCrash(page);
    const { script, style } = await buildPage('report');
    await page.setContent(toHtml(report, pageAssets(script, style)));
    await page.locator('[data-testid="headline"]').waitFor();
    expect(await page.locator('[data-testid^="see-"]').count()).toBe(0);
    await page.context().close();
  });
}

/** Chooses the bar of a size by keys; what is then said of its boxes. */
async function pickBin(page: Page, bin: number): Promise<string> {
  const low = report.assignment.boxSizes.edges[bin] ?? 0;
  const bars = page.locator('[data-testid="chart-sizes"]');
  await bars.scrollIntoViewIfNeeded();
  await bars.focus();
  await page.keyboard.press('Home');
  const live = page.locator('.section.sizes [aria-live]').first();
  const isThere = async () => Number.parseInt((await live.textContent()) ?? '', 10) === low;
  for (let at = 0; at < 40 && !(await isThere()); at++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  return (await page.locator('[data-testid="picked-bin"]').textContent()) ?? '';
}

/** In every theme nothing that WCAG 2.1 AA objects to, and nothing that has to be scrolled sideways. */
async function expectReadable(page: Page): Promise<void> {
  for (const theme of THEME_NAMES) {
    await wear(page, theme);
    expect({ theme, violations: await violations(page) }).toEqual({ theme, violations: [] });
  }
  const beyond = () => document.documentElement.scrollWidth - window.innerWidth;
  expect(await page.evaluate(beyond)).toBeLessThanOrEqual(0);
}
