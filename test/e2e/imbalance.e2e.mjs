// The main job: from the Explorer to the numbers, to another α and γ, to the config, and back.
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchForCrash } from '../helpers/pages/pageCrashes.ts';
import { openEditor, SAMPLE } from './harness/editor.mjs';
import { keepFailurePictures } from './harness/failurePictures.mjs';
import { sharedFile } from './harness/sharedFile.mjs';
import {
  allDrawn,
  byId,
  inkOf,
  moveSlider,
  pictureOf,
  showTab,
  tableRows,
} from './harness/pages.mjs';
import { numberIn, ratioText, reportOf } from './harness/report.mjs';
import {
  chooseInExplorer,
  openView,
  pageFrame,
  pickRow,
  reloadWindow,
  runCommand,
  typeIntoQuickInput,
} from './harness/workbench.mjs';

const COCO = sharedFile('data/coco/instances_val2014_100.json');
const CONFIG = fs.readFileSync('test/e2e/workspace/retinanet.yaml', 'utf8');

/** The editor answers within this time even where many programs share few processors. */
const PATIENTLY = { timeout: 20_000 };

describe('the main job', () => {
  let editor;
  keepFailurePictures(() => editor);
  let view;
  beforeAll(async () => {
    editor = await openEditor({
      'longtail.coco.json': fs.readFileSync(SAMPLE),
      'retinanet.yaml': CONFIG,
      'package.json': '{ "name": "no-config" }',
      ...(COCO === null ? {} : { 'instances_val2014_100.json': fs.readFileSync(COCO) }),
    });
  });
  afterAll(() => editor?.close());

  it('invites to choose a file while nothing was analyzed', async () => {
    await openView(editor.page);
    const empty = await pageFrame(editor.page, 'view');
    await byId(empty, 'choose-file').waitFor();
    expect(await byId(empty, 'ratio').count()).toBe(0);
    await editor.screenshot('1-empty');
  });

  it('analyzes a file from the Explorer and shows its ratio and counts', async () => {
    const { page } = editor;
    await chooseInExplorer(page, 'longtail.coco.json', 'Analyze Dataset Imbalance', () =>
      editor.screenshot('2-context-menu'),
    );
    view = await pageFrame(page, 'view');
    await byId(view, 'ratio').waitFor({ timeout: 60_000 });
    const report = reportOf(SAMPLE);
    expect(await byId(view, 'ratio').textContent()).toBe(ratioText(report));
    const levels = (await tableRows(view, 'levels')).map(row => row.slice(1, 4).map(numberIn));
    expect(new Set(levels.flat())).toEqual(
      new Set(report.assignment.perLevel.flatMap(l => [l.foreground, l.ignored, l.background])),
    );
    await editor.screenshot('3-view');
  });

  it.each(['levels', 'classes', 'sizes', 'loss'])('draws the chart of %s', async chart => {
    expect(await inkOf(view, chart)).toBeGreaterThan(500);
  });

  it('lets a slider move the loss chart at once', async () => {
    // A chart out of sight is drawn when it comes into sight.
    await byId(view, 'chart-loss').scrollIntoViewIfNeeded();
    const before = { picture: await pictureOf(view, 'loss'), rows: await tableRows(view, 'loss') };
    const gamma = await moveSlider(view, 'gamma', 'ArrowLeft', 10);
    expect(Number(await byId(view, 'gamma-value').inputValue())).toBe(gamma);
    expect(await tableRows(view, 'loss')).not.toEqual(before.rows);
    await byId(view, 'chart-loss').scrollIntoViewIfNeeded();
    await expect.poll(() => pictureOf(view, 'loss')).not.toBe(before.picture);
  });

  it('opens the full report beside, with the same ratio', async () => {
    await byId(view, 'open-report').click();
    const report = await pageFrame(editor.page, 'report');
    await byId(report, 'ratio').waitFor();
    expect(await byId(report, 'ratio').textContent()).toBe(await byId(view, 'ratio').textContent());
    await editor.screenshot('4-report');
  });

  it('writes the values of the sliders into a config after a difference', async () => {
    const { page } = editor;
    await moveSlider(view, 'alpha', 'End');
    const alpha = await moveSlider(view, 'alpha', 'ArrowLeft', 9);
    await moveSlider(view, 'gamma', 'Home');
    const gamma = await moveSlider(view, 'gamma', 'ArrowRight', 25);
    await byId(view, 'apply').click();
    await editor.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await editor.screenshot('5-configs');
    await pickRow(page, 'retinanet.yaml');
    await page.locator('.monaco-diff-editor .char-insert').first().waitFor();
    await page.locator('.notifications-toasts .monaco-button', { hasText: 'Apply' }).waitFor();
    await editor.screenshot('6-difference');
    expect(fs.readFileSync(editor.file('retinanet.yaml'), 'utf8')).toBe(CONFIG);
    await page.locator('.editor-actions a.action-label[aria-label^="Apply"]').click();
    await expect
      .poll(() => readIfThere(editor.file('retinanet.yaml')), PATIENTLY)
      .toBe(CONFIG.replace('0.25', String(alpha)).replace('2.0', String(gamma)));
  });

  it('restores the config byte for byte on undo', async () => {
    const { page } = editor;
    await page.locator('.editor-instance .monaco-editor[data-uri$="retinanet.yaml"]').waitFor();
    await editor.screenshot('7-applied');
    await page.keyboard.press('Control+z');
    await runCommand(page, 'File: Save');
    await expect.poll(() => readIfThere(editor.file('retinanet.yaml')), PATIENTLY).toBe(CONFIG);
  });

  it('does not overwrite a config that changed since the difference was shown', async () => {
    const { page } = editor;
    await clearToasts(page);
    await byId(view, 'apply').click();
    await pickRow(page, 'retinanet.yaml');
    const apply = page.locator('.notifications-toasts .monaco-button', { hasText: 'Apply' });
    await apply.waitFor();
    const theirs = CONFIG.replace('12', '13');
    fs.writeFileSync(editor.file('retinanet.yaml'), theirs);
    await apply.click();
    await page
      .locator('.notifications-toasts', { hasText: 'changed since the difference' })
      .waitFor();
    expect(fs.readFileSync(editor.file('retinanet.yaml'), 'utf8')).toBe(theirs);
  });

  it.each([
    ['report.html', /^<!doctype html>/],
    ['report.md', /^# 1 foreground anchor per /],
    ['report.json', /^\{\s*"schema": "focal-lens\/report@1"/],
  ])('exports %s in the format of its name', async (name, beginning) => {
    await clearToasts(editor.page);
    await runCommand(editor.page, 'Focal Lens: Export Report');
    await typeIntoQuickInput(editor.page, editor.file(name));
    await expect.poll(() => readIfThere(editor.file(name)), PATIENTLY).toMatch(beginning);
  });

  it('exports what the command line says', () => {
    const exported = JSON.parse(fs.readFileSync(editor.file('report.json'), 'utf8'));
    expect(exported.assignment).toEqual(reportOf(SAMPLE).assignment);
  });

  it('exports a page that opens offline and draws every chart', async () => {
    const opened = await editor.page.context().browser().newPage();
    watchForCrash(opened);
    const asked = [];
    opened.on('request', request => asked.push(request.url()));
    await opened.goto(pathToFileURL(editor.file('report.html')).href);
    await byId(opened, 'ratio').waitFor();
    expect(await byId(opened, 'ratio').textContent()).toBe(await byId(view, 'ratio').textContent());
    await allDrawn(opened);
    expect(await opened.locator('canvas').count()).toBeGreaterThan(12);
    await showTab(opened, 'anchors');
    await expect.poll(() => inkOf(opened, 'levels'), PATIENTLY).toBeGreaterThan(500);
    expect(asked.filter(url => !/^(file|data|blob):/.test(url))).toEqual([]);
    await opened.close();
  });

  it('exports Markdown whose tables are whole', () => {
    const lines = fs.readFileSync(editor.file('report.md'), 'utf8').split('\n');
    const tables = lines.filter(
      (line, at) => line.startsWith('|') && !lines[at - 1]?.startsWith('|'),
    );
    expect(tables.length).toBeGreaterThan(2);
    for (const [at, line] of lines.entries())
      if (line.startsWith('|') && lines[at - 1]?.startsWith('|'))
        expect({ line, cells: cellsIn(line) }).toEqual({ line, cells: cellsIn(lines[at - 1]) });
  });

  it.skipIf(COCO === null)('shows the ratio of real data: 100 images of COCO', async () => {
    await chooseInExplorer(editor.page, 'instances_val2014_100.json', 'Analyze Dataset Imbalance');
    view = await pageFrame(editor.page, 'view');
    await byId(view, 'file').filter({ hasText: 'instances_val2014_100' }).waitFor(PATIENTLY);
    expect(await byId(view, 'ratio').textContent()).toBe(ratioText(reportOf(COCO)));
  });

  it('shows view and report again after a reload', async () => {
    // The report is of the file that was analyzed first, and stays so.
    const ratios = {
      report: ratioText(reportOf(SAMPLE)),
      view: await byId(view, 'ratio').textContent(),
    };
    await reloadWindow(editor.page);
    // The config covers it, and VS Code brings a panel back when it is looked at.
    await editor.page.locator('.tab', { hasText: 'Focal Lens report' }).click();
    for (const [name, ratio] of Object.entries(ratios)) {
      const frame = await pageFrame(editor.page, name, 60_000);
      // It is shown as it is counted, before it is whole.
      await expect.poll(() => byId(frame, 'ratio').textContent(), { timeout: 60_000 }).toBe(ratio);
    }
  });

  it('never met its content security policy', () => {
    expect(editor.violations).toEqual([]);
  });
});

const readIfThere = file => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');

/** Cells of a row of a Markdown table; an escaped bar is none. */
const cellsIn = row => row.match(/(?<!\\)\|/g).length - 1;

const clearToasts = page => runCommand(page, 'Notifications: Clear All Notifications');
