// The full report in the editor: its sections, one class of it, the charts on demand, and its own Apply.
import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditor, SAMPLE } from './harness/editor.mjs';
import { keepFailurePictures } from './harness/failurePictures.mjs';
import { hasFocus, pressKeys, pressUntil } from './harness/keys.mjs';
import {
  byId,
  clickBar,
  findingsOf,
  inkOf,
  pictureOf,
  showTab,
  tableRows,
} from './harness/pages.mjs';
import { numberIn, reportOf } from './harness/report.mjs';
import { chooseInExplorer, pageFrame, pickRow, runCommand } from './harness/workbench.mjs';

const CONFIG = fs.readFileSync('test/e2e/workspace/retinanet.yaml', 'utf8');
/** Of the report, in their order. */
const TABS = ['decide', 'data', 'anchors'];
const PATIENTLY = { timeout: 20_000 };

describe('the full report', () => {
  let editor;
  keepFailurePictures(() => editor);
  let report;
  /** What the command line says of the same file. */
  const expected = reportOf(SAMPLE);
  beforeAll(async () => {
    editor = await openEditor({
      'longtail.coco.json': fs.readFileSync(SAMPLE),
      'retinanet.yaml': CONFIG,
    });
    await chooseInExplorer(editor.page, 'longtail.coco.json', 'Analyze Dataset Imbalance');
    const view = await pageFrame(editor.page, 'view');
    await byId(view, 'open-report').click({ timeout: 60_000 });
    report = await pageFrame(editor.page, 'report');
    await byId(report, 'ratio').waitFor();
  });
  afterAll(() => editor?.close());

  it.each(TABS)('leads to every section of the tab %s from its contents', async tab => {
    await showTab(report, tab);
    const links = report.locator('nav.contents:not([hidden]) a');
    const targets = await links.evaluateAll(all => all.map(link => link.getAttribute('href')));
    const sections = await report
      .locator(`#panel-${tab} section.section`)
      .evaluateAll(all => all.map(section => `#${section.id}`));
    expect(targets.length).toBeGreaterThan(1);
    expect(targets).toEqual(sections);
    for (const [at, target] of targets.entries()) {
      await links.nth(at).click();
      await expect.poll(() => isOnTop(report, target), PATIENTLY).toBe(true);
    }
  });

  it('draws every chart of every section', async () => {
    let drawn = 0;
    for (const tab of TABS) {
      await showTab(report, tab);
      const charts = await report
        .locator(`#panel-${tab} canvas`)
        .evaluateAll(all => all.map(canvas => canvas.dataset.testid.replace('chart-', '')));
      for (const chart of charts)
        await expect.poll(() => inkOf(report, chart), { message: chart }).toBeGreaterThan(500);
      drawn += charts.length;
    }
    expect(drawn).toBeGreaterThan(12);
  });

  describe('of one class', () => {
    const byBoxes = () =>
      expected.dataset.categories.toSorted((one, other) => other.annotations - one.annotations);
    let before;
    beforeAll(async () => {
      await showTab(report, 'data');
      before = await findingsOf(report);
    });

    it('shows the class whose bar is clicked, in every chart that has numbers of it', async () => {
      const [, second, ...others] = byBoxes();
      await clickBar(report, 'classes', { index: 1, of: others.length + 2 });
      await expect
        .poll(() => byId(report, 'picked').textContent(), PATIENTLY)
        .toContain(`${second.name}: ${second.annotations} boxes`);
      await expectNumbersOf(second);
      expect(await byId(report, 'class-filter').locator('option:checked').textContent()).toBe(
        `${second.name} (${second.annotations})`,
      );
      await editor.screenshot('report-1-class');
    });

    it('takes another one by the keys of the chart', async () => {
      const third = byBoxes()[2];
      await byId(report, 'chart-classes').focus();
      await pressKeys(editor.page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
      await expect
        .poll(() => byId(report, 'picked').textContent(), PATIENTLY)
        .toContain(`${third.name}: ${third.annotations} boxes`);
      await expectNumbersOf(third);
    });

    it('shows all again, by keys alone', async () => {
      await byId(report, 'class-filter').focus();
      await pressUntil(editor.page, 'Tab', () => hasFocus(report, 'all-classes'), 3);
      await pressKeys(editor.page, 'Enter');
      await expect.poll(() => hasFocus(report, 'class-filter'), PATIENTLY).toBe(true);
      await showTab(report, 'anchors');
      await expect.poll(() => findingsOf(report), PATIENTLY).toEqual(before);
      await showTab(report, 'data');
    });

    /** What is in another tab is written once that tab is opened. */
    async function expectNumbersOf({ id, name }) {
      await showTab(report, 'anchors');
      const [findings, levels] = [await findingsOf(report), await tableRows(report, 'levels')];
      await showTab(report, 'data');
      const { foreground, unmatched, groups } = expected.assignment.perCategory.find(
        row => row.id === id,
      );
      expect(findings.filter(text => text.startsWith(`${name}: `)).length).toBeGreaterThan(5);
      expect(findings).toContainEqual(
        expect.stringContaining(
          unmatched === 0
            ? `${name}: Every box has a foreground anchor`
            : `${name}: ${unmatched} of ${groups.boxes} boxes`,
        ),
      );
      const counts = levels.map(([, count]) => numberIn(count));
      expect(counts).toEqual(groups.perLevel);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(foreground);
    }
  });

  it('draws where the boxes lie once it is asked', async () => {
    expect(await byId(report, 'chart-positions').count()).toBe(0);
    await byId(report, 'show-positions').click();
    await byId(report, 'chart-positions').waitFor();
    await expect.poll(() => inkOf(report, 'positions'), PATIENTLY).toBeGreaterThan(5000);
    const { small, medium, large } = expected.dataset.positions;
    const all = small.map((count, cell) => count + medium[cell] + large[cell]);
    expect(await cellsOf(report, 'positions')).toEqual(all);
    const picture = await pictureOf(report, 'positions');
    await byId(report, 'position-size').selectOption('large');
    await expect.poll(() => cellsOf(report, 'positions'), PATIENTLY).toEqual(large);
    expect(await pictureOf(report, 'positions')).not.toBe(picture);
    await editor.screenshot('report-2-positions');
  });

  it('draws which classes appear together once it is asked, by keys', async () => {
    await byId(report, 'show-cooccurrence').focus();
    await pressKeys(editor.page, 'Enter');
    await byId(report, 'chart-cooccurrence').waitFor();
    await expect.poll(() => inkOf(report, 'cooccurrence'), PATIENTLY).toBeGreaterThan(5000);
    const { categories, images } = expected.dataset.cooccurrence;
    const nameOf = id =>
      expected.dataset.categories.find(row => row.id === id).name ?? `class ${id}`;
    const pairs = images.flatMap((row, one) =>
      row.flatMap((both, other) =>
        one < other && both > 0
          ? [`${nameOf(categories[one])} ${nameOf(categories[other])} ${both}`]
          : [],
      ),
    );
    const rows = await tableRows(report, 'cooccurrence');
    expect(rows.map(row => row.slice(0, 3).join(' ')).toSorted()).toEqual(pairs.toSorted());
    await editor.screenshot('report-3-cooccurrence');
  });

  it('says that a config lacks its detector, writes the pair of the card all the same, and undo takes it back', async () => {
    const { page } = editor;
    const saved = () => fs.readFileSync(editor.file('retinanet.yaml'), 'utf8');
    const [alpha, gamma] = await report
      .locator('[data-testid="recommendation"] .pair .number')
      .allTextContents();
    await byId(report, 'apply-recommended').click();
    await pickRow(page, 'retinanet.yaml');
    const toast = page.locator('.notification-toast', { hasText: '../Base-RetinaNet.yaml' });
    await toast.locator('.monaco-button', { hasText: 'anyway' }).click();
    await page.locator('.monaco-diff-editor .char-insert').first().waitFor(PATIENTLY);
    await editor.screenshot('report-4-difference');
    expect(saved()).toBe(CONFIG);
    await page.locator('.editor-actions a.action-label[aria-label^="Apply"]').click();
    const written = CONFIG.replace('0.25', alpha).replace(/(GAMMA: +)2\.0/, `$1${gamma}`);
    expect(written).not.toBe(CONFIG);
    await expect.poll(() => valuesIn(saved()), PATIENTLY).toEqual(valuesIn(written));
    await page.locator('.editor-instance .monaco-editor[data-uri$="retinanet.yaml"]').waitFor();
    await page.keyboard.press('Control+z');
    await runCommand(page, 'File: Save');
    await expect.poll(saved, PATIENTLY).toBe(CONFIG);
  });

  it('never met its content security policy', () => {
    expect(editor.violations).toEqual([]);
  });
});

/** Whether a section begins right below what stays on top, or the page ends before it can. */
function isOnTop(frame, target) {
  return frame.locator(target).evaluate(section => {
    const head = document.querySelector('.sticky').getBoundingClientRect().bottom;
    const { top } = section.getBoundingClientRect();
    const { scrollHeight } = document.documentElement;
    const atEnd = Math.ceil(window.scrollY + window.innerHeight) >= scrollHeight;
    return top >= head - 1 && (top < head + 60 || (atEnd && top < window.innerHeight));
  });
}

/** The cells of a map, row by row. */
async function cellsOf(frame, chart) {
  const rows = await tableRows(frame, chart);
  return rows.flatMap(([, ...cells]) => cells.map(numberIn));
}

/** The two numbers of the config, whatever way they are written. */
function valuesIn(config) {
  return ['ALPHA', 'GAMMA'].map(name =>
    Number(new RegExp(`FOCAL_LOSS_${name}: +([\\d.]+)`).exec(config)?.[1]),
  );
}
