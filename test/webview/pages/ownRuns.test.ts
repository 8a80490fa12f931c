/// <reference lib="dom" />
// The section of the user's own runs: every theme, language and width as pictures, what it asks the editor for, and how it is exported.
import fs from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { toHtml } from '../../../src/analysis/report/export/html/toHtml.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { pageAssets } from '../../../src/platform/node/pageAssets.ts';
import { sampleLearned } from '../../analysis/report/sampleLearned.ts';
import { learnedReport, sampleReport } from '../../analysis/report/sampleReport.ts';
import { FLAT, learnedOf } from '../../analysis/trainings/runs/someScenarios.ts';
import { watchForCrash } from '../../helpers/pages/pageCrashes.ts';
import { describeInBrowser } from './describeInBrowser.ts';
import { buildPage, drawn, openPage, posted, send, wear } from './openPages.ts';
import { violations } from './pageChecks.ts';
import { THEME_NAMES } from './themes.ts';

const FOLDER = new URL('../../../out/screenshots/runs/', import.meta.url).pathname;
const PART = '[data-testid="learned"]';

describeInBrowser('own runs on the pages', runAll, 120_000);

function runAll(browser: () => Browser): void {
  beforeAll(async () => {
    fs.mkdirSync(FOLDER, { recursive: true });
  }, 60_000);

  const show = async (
    name: 'view' | 'report',
    report: Report,
    { language = 'en-US', width = 1000 } = {},
  ): Promise<Page> => {
    const built = await buildPage(name);
    const page = await openPage(browser(), { name, built, theme: 'dark', language, width });
    await send(page, { type: 'state', state: { kind: 'ready', report }, language });
    await page.locator('[data-testid="headline"]').waitFor();
    await drawn(page);
    return page;
  };
  const section = (page: Page) => page.locator(PART);

  it.each([
    ['view', 'en-US'],
    ['view', 'zh-CN'],
    ['report', 'en-US'],
    ['report', 'zh-CN'],
  ] as const)(
    'reads well and cuts nothing off, whatever theme and width: %s, %s',
    async (...of) => {
      const [name, language] = of;
      const page = await show(name, learnedReport(), { language });
      for (const width of [280, 400, 1200]) {
        await page.setViewportSize({ width, height: 800 });
        expect({ width, cut: await cutOff(page) }).toEqual({ width, cut: [] });
        for (const theme of THEME_NAMES) {
          await wear(page, theme);
          // Colours are the same at every width.
          const looked = width === 400 || theme === 'dark';
          const found = looked ? await violations(page, PART) : [];
          expect({ width, theme, found }).toEqual({ width, theme, found: [] });
          const path = `${FOLDER}${name}-${width}-${theme}-${language}.png`;
          await section(page).screenshot({ path });
        }
      }
      await page.context().close();
    },
  );

  it('says the gain of common seeds first, then the choice, every run, and what to train next', async () => {
    const page = await show('report', learnedReport());
    const { after, pairs } = sampleLearned();
    expect(await section(page).locator('dt').first().textContent()).toMatch(
      /by 1 common seed; 80% between/,
    );
    const gain = pairs.find(({ gamma }) => gamma === 1)!.overDefault!;
    const shown = await section(page).locator('dd').first().textContent();
    expect(shown).toContain(`+${Math.round(1000 * gain.value) / 10}%`);
    expect(await section(page).locator('dd').nth(1).textContent()).toContain(`${after.alpha}`);
    const rows = await page.locator('[data-testid="table-runs"] tbody tr').allTextContents();
    expect(rows).toHaveLength(sampleLearned().rows!.length);
    expect(rows[5]).toContain('planned');
    expect(rows[3]).toContain('left out: another length');
    expect(await section(page).textContent()).toMatch(/Next: train|Stop here/);
    const marks = await page.locator('[data-testid="table-surface"] .mark').allTextContents();
    expect(marks.filter(mark => mark.includes('◆'))).toHaveLength(2);
    await page.context().close();
  });

  it('marks a trained pair off the grid between the cells, and one outside of it at the edge', async () => {
    const report = learnedReport();
    const { gammas, alphas } = report.simulation!;
    const [row, column] = [1, 1];
    const middle = (marks: readonly number[], at: number) => (marks[at]! + marks[at + 1]!) / 2;
    const between = { gamma: middle(gammas, row), alpha: middle(alphas, column) };
    const outside = { gamma: 2 * gammas.at(-1)!, alpha: alphas[0]! };
    const learned = sampleLearned();
    const of = (pair: typeof between) => ({ ...learned.pairs[0]!, ...pair });
    const page = await show('report', {
      ...report,
      learned: { ...learned, pairs: [of(between), of(outside)] },
    });
    const marks = page.locator('[data-testid="table-surface"] .between');
    expect(await marks.count()).toBe(2);
    const cell = (down: number, right: number) =>
      page.locator('[data-testid="table-surface"] tbody tr').nth(down).locator('td').nth(right);
    const center = async (place: ReturnType<typeof cell>) => {
      const box = (await place.boundingBox())!;
      return [box.x + box.width / 2, box.y + box.height / 2] as const;
    };
    const [first, next] = [
      await center(cell(row, column)),
      await center(cell(row + 1, column + 1)),
    ];
    const [x, y] = await center(marks.first());
    expect(Math.abs(x - (first[0] + next[0]) / 2)).toBeLessThan(3);
    expect(Math.abs(y - (first[1] + next[1]) / 2)).toBeLessThan(3);
    const last = (await cell(gammas.length - 1, 0).boundingBox())!;
    const edge = [last.x + last.width / 2, last.y + last.height] as const;
    const atEdge = await center(marks.nth(1));
    expect(Math.hypot(atEdge[0] - edge[0], atEdge[1] - edge[1])).toBeLessThan(3);
    expect(await marks.first().getAttribute('title')).toMatch(/^α\s0\.375, γ\s0\.15$/);
    await page
      .locator('[data-testid="table-surface"]')
      .screenshot({ path: `${FOLDER}between.png` });
    await page.context().close();
  });

  it('asks the editor for what its buttons say', async () => {
    const page = await show('report', learnedReport());
    for (const name of ['apply-learned', 'add-run', 'plan-runs', 'remove-run'])
      await section(page).locator(`[data-testid="${name}"]`).click();
    const { alpha, gamma } = sampleLearned().after;
    expect((await posted(page)).slice(-4)).toEqual([
      { type: 'apply', alpha, gamma },
      { type: 'add-run' },
      { type: 'plan-runs' },
      { type: 'remove-run' },
    ]);
    await page.context().close();
  });

  it('offers both ways in the recommendation where there are no runs yet', async () => {
    const page = await show('report', sampleReport());
    expect(await section(page).count()).toBe(0);
    await page.locator('[data-testid="recommendation"] [data-testid="add-run"]').click();
    await page.locator('[data-testid="recommendation"] [data-testid="plan-runs"]').click();
    expect((await posted(page)).slice(-2)).toEqual([{ type: 'add-run' }, { type: 'plan-runs' }]);
    await page.context().close();
  });

  it('says that there is no effect to be measured where no pair matters', async () => {
    const runs = [
      { gamma: 1, alpha: 0.5, score: 0.401, seed: '0' },
      { gamma: 2, alpha: 0.25, score: 0.4, seed: '0' },
      { gamma: 1, alpha: 0.5, score: 0.4, seed: '1' },
      { gamma: 2, alpha: 0.25, score: 0.401, seed: '1' },
    ];
    const learned = learnedOf({ scenarios: FLAT, runs, steps: 2000 });
    const page = await show('view', { ...sampleReport(), learned }, { width: 300 });
    expect(await section(page).textContent()).toMatch(
      /No effect that you could measure|is the best/,
    );
    await page.context().close();
  });

  it('is exported with its table and without buttons', async () => {
    const { script, style } = await buildPage('report');
    const page = await browser().newPage();
    watchForCrash(page);
    await page.setContent(toHtml(learnedReport(), pageAssets(script, style)));
    await page.locator('[data-testid="table-runs"]').waitFor();
    expect(await section(page).locator('.button').count()).toBe(0);
    await page.close();
  });
}

/** Texts that are wider than the box they stand in, where nothing lets them scroll. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-testid="learned"] *')]
      .filter(
        part =>
          part instanceof HTMLElement &&
          part.closest('.visually-hidden, .table-box') === null &&
          part.scrollWidth > part.clientWidth + 1 &&
          part.clientWidth > 0,
      )
      .map(part => `${part.tagName} ${part.className}: ${(part.textContent ?? '').slice(0, 60)}`),
  );
}
