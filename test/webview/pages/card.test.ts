/// <reference lib="dom" />
// The card that decides, and the tabs below it, as a user meets them.
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AdviceContext } from '../../../src/analysis/advice/AdviceContext.ts';
import { pointsPair } from '../../../src/analysis/advice/rules/pointsPair.ts';
import { publishedPair } from '../../../src/analysis/report/build/publishedPair.ts';
import type { RecordsReport } from '../../../src/analysis/report/RecordsReport.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { analyzeFile } from '../../../src/platform/node/analyzeFile.ts';
import { wasmFolder } from '../../helpers/wasmBackend.ts';
import { presetNamed } from '../../helpers/assignment/presetNamed.ts';
import { sampleReport } from '../../analysis/report/sampleReport.ts';
import { describeInBrowser } from './describeInBrowser.ts';
import { buildPage, openPage, type PageName, posted, send } from './openPages.ts';

const report = sampleReport();

/** As it is reported of FCOS, of which nothing is simulated. */
function reportOfPoints(): Report {
  const setup = presetNamed('fcos-torchvision');
  const dataset = { foreground: 7 } as AdviceContext['dataset'];
  const found = pointsPair.advise({ setup, dataset } as AdviceContext)!;
  const { simulation: _, difficulty: _difficulty, ...others } = report;
  const recommendation = publishedPair([{ group: pointsPair.group, ...found }])!;
  return { ...others, recommendation };
}

describeInBrowser('the card', runAll, 120_000);

const POINTS = 'a detector with the published pair';
const STOPS = 'the bundled sample, at which its framework stops';

/** What Detectron2 says of the bundled sample. */
const STOPPING: RecordsReport = {
  written: 3611,
  trainedOn: 3601,
  loader: 'detectron2/data/datasets/coco.py',
  faults: [
    { code: 'shared-annotation-id', outcome: 'stops', count: 2 },
    { code: 'class-unlisted', outcome: 'stops', count: 1 },
  ],
};

function runAll(browser: () => Browser): void {
  let bundled: Report | undefined;
  beforeAll(async () => {
    const file = { path: 'samples/longtail.coco.json' };
    const request = {
      file,
      detector: 'retinanet-torchvision',
      simulation: { backend: 'wasm', inputs: {} },
    } as const;
    bundled = (await analyzeFile(request, { wasmFolder })) as Report;
  }, 60_000);

  const open = async (name: PageName, { width = 320, shown = report, language = 'en-US' } = {}) => {
    const built = await buildPage(name);
    const page = await openPage(browser(), {
      name,
      built,
      theme: 'light',
      language,
      width,
      height: 600,
    });
    await send(page, { type: 'state', state: { kind: 'ready', report: shown }, language });
    await page.locator('[data-testid="headline"]').waitFor();
    return page;
  };
  const byId = (page: Page, id: string) => page.locator(`[data-testid="${id}"]`);
  const trainingsOf = async (page: Page) =>
    (await posted(page)).flatMap(message =>
      message.type === 'set-training' ? [message.training] : [],
    );

  describe.each([280, 400])('in 600 pixels of a side bar that is %d wide', width => {
    it.each(
      ['en-US', 'zh-CN'].flatMap(language => [
        { data: 'a set for which the default is kept', language },
        { data: 'the bundled sample', language },
        { data: STOPS, language },
        { data: 'a detector with the published pair', language },
      ]),
    )(
      'says what is out of balance, what to set, how sure that is, and why, and applies it: $data, $language',
      async ({ data, language }) => {
        const shown =
          {
            'the bundled sample': bundled!,
            [STOPS]: { ...bundled!, records: STOPPING },
            [POINTS]: reportOfPoints(),
          }[data] ?? report;
        const page = await open('view', { width, language, shown });
        const asked = ['ratio', 'ratio-strip', 'cost-axis', 'confidence', 'rests'];
        const there = data === POINTS ? asked.filter(id => id !== 'cost-axis') : asked;
        // That a framework stops takes lines of its own: the answers keep their place, the button may not.
        const all = data === STOPS ? there : [...there, 'apply-recommended'];
        for (const id of all) {
          const box = await byId(page, id).boundingBox();
          expect(box!.height).toBeGreaterThan(0);
          expect({ id, ends: Math.max(600, box!.y + box!.height) }).toEqual({ id, ends: 600 });
        }
        await page.context().close();
      },
    );
  });

  it('has what plain cross-entropy would do among the reasons of the side bar, and on the report’s card', async () => {
    const view = await open('view');
    expect(await byId(view, 'easy').isVisible()).toBe(false);
    await byId(view, 'why').locator('summary').click();
    expect(await byId(view, 'easy').textContent()).toMatch(/^With plain cross-entropy, easy back/);
    // What stands behind the colon on the card's first line is there, too.
    expect(await byId(view, 'why').textContent()).toContain('the published default: no stored run');
    await view.context().close();
    const page = await open('report', { width: 1000 });
    expect(await byId(page, 'easy').isVisible()).toBe(true);
    await page.context().close();
  });

  it('says before all else that a framework stops at the file, with names of fields as code', async () => {
    const page = await open('view', { shown: { ...report, records: STOPPING } });
    const notice = byId(page, 'notice');
    expect(await notice.textContent()).toMatch(/stops with an error .* their id with another; /);
    expect(await notice.locator('code').allTextContents()).toEqual(['id']);
    // No box around it, nor room for one.
    expect(await notice.evaluate(part => getComputedStyle(part).paddingTop)).toBe('0px');
    await page.context().close();
  });

  it('marks foreground and background where a logarithmic axis has them', async () => {
    const page = await open('view');
    const { foreground, background } = report.assignment;
    const places = await byId(page, 'ratio-strip').evaluate(strip => {
      const left = (selector: string) => {
        const { x, width } = strip.querySelector(selector)!.getBoundingClientRect();
        return x + width / 2;
      };
      const ticks = [...strip.querySelectorAll('.tick')].map(
        tick => tick.getBoundingClientRect().x,
      );
      return { ticks, foreground: left('.dot.foreground'), background: left('.dot.background') };
    });
    const decade = places.ticks[1]! - places.ticks[0]!;
    expect((places.background - places.foreground) / decade).toBeCloseTo(
      Math.log10(background / foreground),
      1,
    );
    await page.context().close();
  });

  it('says nothing of what a pair costs that the report does not list', async () => {
    const recommendation = { ...report.recommendation!, alpha: 0.9, gamma: 0, nearOptimal: [] };
    const page = await open('view', { shown: { ...report, recommendation } });
    expect(await byId(page, 'cost-axis').locator('.dot.foreground').count()).toBe(0);
    expect(await byId(page, 'cost-axis').textContent()).not.toContain('this pair');
    await page.context().close();
  });

  it('names the published pair of FCOS with its range and its confidence, and applies it', async () => {
    const page = await open('view', { shown: reportOfPoints() });
    const card = byId(page, 'recommendation');
    expect(await card.locator('.number').allTextContents()).toEqual(['0.25', '2']);
    expect(await card.locator('.range').allTextContents()).toEqual([
      'range 0.25–0.75',
      'range 0.5–2',
    ]);
    expect(await byId(page, 'confidence').textContent()).toContain('Low confidence');
    expect(await card.textContent()).toContain('Take the published pair');
    expect(await byId(page, 'rests').textContent()).toBe(
      'It is the published pair: nothing was simulated or measured on your data.',
    );
    // What it costs, nobody knows here.
    expect(await byId(page, 'cost-axis').count()).toBe(0);
    expect(await card.textContent()).not.toMatch(/of the best AP\b/);
    await byId(page, 'apply-recommended').click();
    expect(await posted(page)).toContainEqual({ type: 'apply', alpha: 0.25, gamma: 2 });
    await page.context().close();
  });

  it('simulates again for the training that is typed, and says only what was changed', async () => {
    const page = await open('view');
    await byId(page, 'training').locator('summary').click();
    await byId(page, 'training-length').fill('36');
    await byId(page, 'training-unit').selectOption('epochs');
    await byId(page, 'training-batch').fill('8');
    await byId(page, 'simulate').click();
    await byId(page, 'training-start').selectOption('scratch');
    await byId(page, 'training-threshold').fill('0.01');
    await byId(page, 'training-length').press('Enter');
    const schedule = { kind: 'epochs', epochs: 36, batch: 8 };
    expect(await trainingsOf(page)).toEqual([
      { schedule },
      { schedule, fromScratch: true, scoreThreshold: 0.01 },
    ]);
    await page.context().close();
  });

  it('names no schedule that nobody gave where the images are few, and types none in', async () => {
    const { training } = report.simulation!;
    const shown: Report = {
      ...report,
      dataset: { ...report.dataset, images: 30 },
      simulation: {
        ...report.simulation!,
        training: {
          ...training,
          schedule: { kind: 'epochs', epochs: 768 },
          origins: { ...training.origins, schedule: { kind: 'default' } },
        },
      },
    };
    const page = await open('view', { shown });
    expect(await byId(page, 'training').locator('summary').textContent()).toContain(
      'Training: several lengths (too few images to assume one), ',
    );
    expect(await byId(page, 'training-length').inputValue()).toBe('');
    expect(await page.locator('body').textContent()).not.toContain('768');
    await page.context().close();
  });

  it('asks for a length that is none again, and posts nothing', async () => {
    const page = await open('view');
    await byId(page, 'training').locator('summary').click();
    await byId(page, 'training-length').fill('');
    await byId(page, 'simulate').click();
    expect(await byId(page, 'training-length').getAttribute('aria-invalid')).toBe('true');
    expect(await trainingsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('has a list of what would make it surer, which acts', async () => {
    const page = await open('view');
    const list = byId(page, 'surer');
    await list.locator('summary').press('Enter');
    await list.getByRole('button', { name: 'your schedule' }).click();
    expect(
      await page.evaluate(() => (document.activeElement as HTMLElement).dataset['testid']),
    ).toBe('training-length');
    await byId(page, 'give-config').click();
    await list.locator('[data-testid="add-run"]').click();
    await list.locator('[data-testid="plan-runs"]').click();
    const asked = (await posted(page)).map(({ type }) => type);
    expect(asked).toEqual(['ready', 'analyze-with-config', 'add-run', 'plan-runs']);
    await page.context().close();
  });

  it('applies the pair that it shows', async () => {
    const page = await open('view');
    await byId(page, 'apply-recommended').click();
    const { alpha, gamma } = report.recommendation!;
    expect(await posted(page)).toContainEqual({ type: 'apply', alpha, gamma });
    await page.context().close();
  });

  it('shows one tab of the report at a time, which arrow keys and links lead to', async () => {
    const page = await open('report', { width: 1000 });
    const shown = () =>
      page.locator('[role="tabpanel"]:visible').evaluateAll(all => all.map(panel => panel.id));
    expect(await shown()).toEqual(['panel-decide']);
    await byId(page, 'tab-decide').press('ArrowRight');
    expect(await shown()).toEqual(['panel-data']);
    await byId(page, 'tab-data').press('End');
    expect(await shown()).toEqual(['panel-anchors']);
    await page.evaluate(() => {
      location.hash = '#classes';
    });
    await expect.poll(shown).toEqual(['panel-data']);
    const chart = await page.locator('[data-testid="chart-classes"]').boundingBox();
    expect(chart!.width).toBeGreaterThan(200);
    const sections = await page
      .locator('section.section')
      .evaluateAll(all => all.map(({ id }) => id));
    expect(new Set(sections).size).toBe(sections.length);
    await page.context().close();
  });
}
