// A detector that chooses by its own predictions: from the picker to boxes without a candidate, other image sizes by keys, the
// exported report, and a setting of its config.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchForCrash } from '../helpers/pages/pageCrashes.ts';
import { openEditor, SAMPLE } from './harness/editor.mjs';
import { keepFailurePictures } from './harness/failurePictures.mjs';
import { allDrawn, byId, inkOf, moveSlider, tableRows } from './harness/pages.mjs';
import { numberIn } from './harness/report.mjs';
import { treeRows } from './harness/tree.mjs';
import {
  chooseInExplorer,
  pageFrame,
  pickRow,
  runCommand,
  typeIntoQuickInput,
} from './harness/workbench.mjs';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SIDES = [320, 480, 640, 800, 960, 1280, 1600, 1920];
/** The last release of Ultralytics whose rule leaves small boxes without a candidate. */
const OLD = 2;
const ARGUMENTS = `task: detect
model: yolo11n.pt
imgsz: 640 # of the input
max_det: 300
cls_pw: 0.0
`;

const PATIENTLY = { timeout: 20_000 };

describe('a detector that chooses by its own predictions', () => {
  let editor;
  keepFailurePictures(() => editor);
  let view;
  const expected = explored(SAMPLE);
  beforeAll(async () => {
    editor = await openEditor({
      'longtail.coco.json': fs.readFileSync(SAMPLE),
      'crowd.coco.json': JSON.stringify(crowd(350)),
      'args.yaml': ARGUMENTS,
      'large.yaml': ARGUMENTS.replace('640', '800'),
    });
  });
  afterAll(() => editor?.close());

  it('is chosen among all, by framework, and analyzes the file again', async () => {
    const { page } = editor;
    await chooseInExplorer(page, 'longtail.coco.json', 'Analyze Dataset Imbalance');
    view = await pageFrame(page, 'view');
    await byId(view, 'ratio').waitFor({ timeout: 60_000 });
    await runCommand(page, 'Focal Lens: Choose Detector');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'anchors counted, α and γ recommended' }).first().waitFor();
    await editor.screenshot('dynamic-1-picker');
    await page.locator('.quick-input-widget input[type="text"]').first().fill('yolo11');
    await rows.filter({ hasText: 'boxes without a candidate' }).first().waitFor();
    await pickRow(page, 'yolo11');
    view = await pageFrame(page, 'view');
    await byId(view, 'what-if').waitFor({ timeout: 60_000 });
    await editor.screenshot('dynamic-2-view');
  });

  it('says how many boxes have no candidate, by the version of the framework', async () => {
    await byId(view, 'release').selectOption(String(OLD));
    expect(await answerOf(view)).toEqual(answerFor(expected, 640));
  });

  it.each(SIDES.filter(side => side > 640))('answers for %i px by one key more', async side => {
    const at = await moveSlider(view, 'setting', 'ArrowRight');
    expect(SIDES[at]).toBe(side);
    expect(await answerOf(view)).toEqual(answerFor(expected, side));
  });

  it('shows the same in a table, of every size and version', async () => {
    const rows = (await tableRows(view, 'side')).map(row => row.map(numberIn));
    const wanted = SIDES.map(side => {
      const { releases } = settingOf(expected, side);
      return releases.map(({ without }) => without.count);
    });
    expect(rows.map(([, ...cells]) => cells.filter((_, at) => at % 2 === 0))).toEqual(wanted);
    expect(await inkOf(view, 'side')).toBeGreaterThan(500);
  });

  it('opens the full report with every figure under a heading, where the slider moves all', async () => {
    await byId(view, 'open-report').click();
    const report = await pageFrame(editor.page, 'report');
    await byId(report, 'what-if').waitFor();
    await byId(report, 'release').selectOption(String(OLD));
    const at = await moveSlider(report, 'setting', 'Home');
    expect(SIDES[at]).toBe(320);
    const { sizes, positivesAtMost } = settingOf(expected, 320).releases[OLD];
    const rows = (await tableRows(report, 'without-sizes')).map(row => row.map(numberIn));
    expect(rows.map(([, boxes, without]) => ({ boxes, without }))).toEqual(sizes);
    expect(await byId(report, 'bounded').textContent()).toContain(
      `${positivesAtMost.toLocaleString('en')} positives at most`,
    );
    await editor.screenshot('dynamic-3-report');
    expect(await violations(report)).toEqual([]);
    expect(await violations(view)).toEqual([]);
  });

  it('is a row of the datasets, and is not compared by anchors that it has not', async () => {
    const { page } = editor;
    const rows = await treeRows(page);
    expect(rows.filter(row => row.includes('% without a candidate · yolo11'))).toHaveLength(1);
    await runCommand(page, 'Focal Lens: Compare…');
    const toast = page.locator('.notifications-toasts', { hasText: 'compared by their anchors' });
    await toast.waitFor(PATIENTLY);
    await runCommand(page, 'Notifications: Clear All Notifications');
  });

  it('exports a report that opens offline, draws its charts and answers the slider', async () => {
    await runCommand(editor.page, 'Focal Lens: Export Report');
    await typeIntoQuickInput(editor.page, editor.file('dynamic.html'));
    await expect.poll(() => fs.existsSync(editor.file('dynamic.html')), PATIENTLY).toBe(true);
    const opened = await editor.page.context().browser().newPage();
    watchForCrash(opened);
    const asked = [];
    opened.on('request', request => asked.push(request.url()));
    await opened.goto(pathToFileURL(editor.file('dynamic.html')).href);
    await byId(opened, 'what-if').waitFor();
    await allDrawn(opened);
    expect(await inkOf(opened, 'side')).toBeGreaterThan(500);
    expect(await inkOf(opened, 'cost')).toBeGreaterThan(500);
    await byId(opened, 'release').selectOption(String(OLD));
    await moveSlider(opened, 'setting', 'End');
    expect(await answerOf(opened)).toEqual(answerFor(expected, 1920));
    expect(asked.filter(url => !/^(file|data|blob):/.test(url))).toEqual([]);
    await opened.close();
  });

  it('sets the image size of the slider in a config, after a difference, and takes it back', async () => {
    const at = await moveSlider(view, 'setting', 'Home');
    expect(SIDES[at]).toBe(320);
    await moveSlider(view, 'setting', 'ArrowRight', SIDES.indexOf(1280));
    await byId(view, 'apply-setting').click();
    await applied('dynamic-4-size', ARGUMENTS.replace('640', '1280'));
  });

  it('sets what a card advises in a config, after a difference, and takes it back', async () => {
    const { page } = editor;
    await chooseInExplorer(page, 'crowd.coco.json', 'Analyze Dataset Imbalance');
    view = await pageFrame(page, 'view');
    await byId(view, 'apply-max_det').click({ timeout: 60_000 });
    await applied('dynamic-5-card', ARGUMENTS.replace('300', '400'));
  });

  /** Chooses the config, looks at the difference, applies it, and undoes it byte for byte. */
  async function applied(picture, wanted) {
    const { page } = editor;
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await editor.screenshot(`${picture}-configs`);
    await pickRow(page, 'args.yaml');
    await page.locator('.monaco-diff-editor .char-insert').first().waitFor();
    await editor.screenshot(`${picture}-difference`);
    expect(saved()).toBe(ARGUMENTS);
    await page.locator('.editor-actions a.action-label[aria-label^="Apply"]').click();
    await expect.poll(saved, PATIENTLY).toBe(wanted);
    await page.locator('.editor-instance .monaco-editor[data-uri$="args.yaml"]').waitFor();
    await page.keyboard.press('Control+z');
    await runCommand(page, 'File: Save');
    await expect.poll(saved, PATIENTLY).toBe(ARGUMENTS);
    await runCommand(page, 'Notifications: Clear All Notifications');
  }

  it('reads the detector of a config, with the image size that is written there', async () => {
    const { page } = editor;
    await chooseInExplorer(page, 'large.yaml', 'Analyze with This Config');
    await pickRow(page, 'crowd.coco.json');
    const value = async () => byId(await pageFrame(page, 'view'), 'setting-value').textContent();
    await expect.poll(value, { timeout: 60_000 }).toBe('800 px');
    await editor.screenshot('dynamic-6-config');
  });

  it('never met its content security policy', () => {
    expect(editor.violations).toEqual([]);
  });

  const saved = () => fs.readFileSync(editor.file('args.yaml'), 'utf8');
});

/** What the command line counts, apart from any page. */
function explored(file) {
  const parameters = ['dist/cli.cjs', 'explore', file, '--detector', 'yolo11', '--format', 'json'];
  const sides = ['--image-size', SIDES.join(',')];
  const text = execFileSync(process.execPath, [...parameters, ...sides], { maxBuffer: 1 << 28 });
  return JSON.parse(text).exploration;
}

const settingOf = ({ settings }, wanted) => settings.find(({ side }) => side === wanted);

/** Size, boxes without a candidate and points, as numbers. */
const answerFor = (exploration, side) => {
  const { without, pointsPerImage } = settingOf(exploration, side).releases[OLD];
  return { side, without: without.count, points: pointsPerImage };
};

async function answerOf(frame) {
  const said = await byId(frame, 'what-if-answer').textContent();
  const found = /^At ([\d,]+) px, ([\d,]+) box.* A picture has ([\d,]+) points/.exec(said);
  const [side, without, points] = (found ?? []).slice(1).map(numberIn);
  return { side, without, points };
}

/** What WCAG 2.1 AA objects to in one of our pages. */
async function violations(frame) {
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const { violations: found } = await globalThis.axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 140)}`),
    );
  });
}

/** One picture with more boxes than detections are kept. */
function crowd(boxes) {
  return {
    images: [{ id: 1, width: 1000, height: 1000, file_name: 'crowd.jpg' }],
    categories: [{ id: 1, name: 'person' }],
    annotations: Array.from({ length: boxes }, (_, at) => ({
      id: at + 1,
      image_id: 1,
      category_id: 1,
      bbox: [(at % 20) * 50, Math.floor(at / 20) * 50, 40, 40],
      area: 1600,
      iscrowd: 0,
    })),
  };
}
