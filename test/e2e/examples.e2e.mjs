// Objects on their images, in a real editor: what shares an id, what a model says, what is not there.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnImages } from '../helpers/pilot/drawnImages.ts';
import { writeDrawnSet } from '../helpers/pilot/drawnSet.ts';
import { openEditor } from './harness/editor.mjs';
import { keepFailurePictures } from './harness/failurePictures.mjs';
import { hasFocus, pressUntil } from './harness/keys.mjs';
import { byId, showTab } from './harness/pages.mjs';
import {
  chooseInExplorer,
  pageFrame,
  runCommand,
  typeIntoQuickInput,
} from './harness/workbench.mjs';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PATIENTLY = { timeout: 30_000 };
const SLOWLY = { timeout: 60_000 };

describe('objects on their images', () => {
  let editor;
  keepFailurePictures(() => editor);
  let report;
  beforeAll(async () => {
    editor = await openEditor(drawnFiles());
    await chooseInExplorer(editor.page, 'drawn.json', 'Analyze Dataset Imbalance');
    const view = await pageFrame(editor.page, 'view');
    await byId(view, 'open-report').click(SLOWLY);
    report = await pageFrame(editor.page, 'report');
    await byId(report, 'ratio').waitFor();
  });
  afterAll(() => editor?.close());

  it('are opened by keys, show their pixels and boxes, and say what is missing', async () => {
    const { page } = editor;
    await showTab(report, 'data');
    await byId(report, 'see-duplicate-annotation-id').focus();
    expect(await hasFocus(report, 'see-duplicate-annotation-id')).toBe(true);
    await page.keyboard.press('Enter');
    const examples = byId(report, 'examples-duplicate-annotation-id');
    const picture = examples.getByRole('img').first();
    await picture.waitFor(PATIENTLY);
    expect(await picture.getAttribute('aria-label')).toMatch(/^Part of drawn-0\.png: \w+, /);
    // The middle of the box is of the colour that the square was drawn in.
    const [red, , blue] = await middleOf(examples.locator('li').first());
    expect(Math.abs(red - blue)).toBeGreaterThan(80);
    expect(await examples.locator('rect.wanted:not(.around)').count()).toBeGreaterThan(1);
    await expect
      .poll(() => examples.textContent(), PATIENTLY)
      .toContain('drawn-1.png was not found in the folders around the annotations.');
    await picture.evaluate(drawn => drawn.scrollIntoView({ block: 'center' }));
    await editor.screenshot('examples-1-duplicates');
    await report.evaluate(AXE);
    const found = await report.evaluate(async () => {
      const { violations } = await window.axe.run('[data-testid="problems"]');
      return violations.map(violation => violation.id);
    });
    expect(found).toEqual([]);
  });

  it('open their record from below the picture, by keys', async () => {
    const { page } = editor;
    const examples = byId(report, 'examples-duplicate-annotation-id');
    await byId(report, 'see-duplicate-annotation-id').focus();
    const link = examples.getByRole('button').first();
    await pressUntil(page, 'Tab', () => link.evaluate(own => own === document.activeElement), 5);
    await page.keyboard.press('Enter');
    await page
      .locator('.editor-instance .monaco-editor[data-uri$="drawn.json"]')
      .waitFor(PATIENTLY);
    await editor.screenshot('examples-2-record');
  });

  it('show what a model is sure of where no box is', async () => {
    const { page } = editor;
    await runCommand(page, "Measure a Model's Results");
    await typeIntoQuickInput(page, editor.file('results.json'));
    await page.locator('.tab', { hasText: 'Focal Lens report' }).click();
    report = await pageFrame(page, 'report');
    await byId(report, 'see-suspects').waitFor({ state: 'attached', ...SLOWLY });
    await showTab(report, 'decide');
    await byId(report, 'see-suspects').click(SLOWLY);
    const examples = byId(report, 'examples-suspects');
    await examples
      .locator('rect.detected')
      .first()
      .waitFor({ state: 'attached', ...PATIENTLY });
    expect(await examples.getByRole('img').first().getAttribute('aria-label')).toMatch(
      /detected as (?:red|blue), /,
    );
    await examples.evaluate(list => list.scrollIntoView({ block: 'center' }));
    await editor.screenshot('examples-3-suspects');
  });

  it('are found, too, where results are taken for annotations and then measured', async () => {
    const { page } = editor;
    await runCommand(page, 'Focal Lens: Analyze Again');
    await byId(report, 'see-suspects').waitFor({ state: 'detached', ...SLOWLY });
    await chooseInExplorer(page, 'results.json', 'Analyze Dataset Imbalance');
    const view = await pageFrame(page, 'view');
    const measure = byId(view, 'measure-these');
    await measure.waitFor(PATIENTLY);
    expect(await measure.textContent()).toBe('Measure them on drawn.json');
    await editor.screenshot('examples-4-results');
    await measure.click();
    await byId(view, 'ratio').waitFor(SLOWLY);
    await page.locator('.tab', { hasText: 'Focal Lens report' }).click();
    report = await pageFrame(page, 'report');
    await byId(report, 'see-suspects').waitFor({ state: 'attached', ...SLOWLY });
  });

  it('need nothing that the pages are not allowed', () => {
    expect(editor.violations).toEqual([]);
  });
});

/** A picture's pixel in the middle of the box in question. */
function middleOf(item) {
  return item.evaluate(part => {
    const canvas = part.querySelector('canvas');
    // The last is the uppermost, and the one that the picture is cut around.
    const box = [...part.querySelectorAll('rect.wanted:not(.around)')].at(-1);
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(name =>
      Number(box.getAttribute(name)),
    );
    const pen = canvas.getContext('2d');
    return [...pen.getImageData(Math.round(x + width / 2), Math.round(y + height / 2), 1, 1).data];
  });
}

/** Images 0 and 1 have annotations that share their ids; the second image is gone. A model finds what nobody has drawn. */
function drawnFiles() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-drawn-'));
  const file = writeDrawnSet(folder, drawnImages({ images: 30, contrast: 0.9 }));
  const set = JSON.parse(fs.readFileSync(file, 'utf8'));
  const twice = [1, 2].flatMap(image => {
    const own = set.annotations.find(({ image_id }) => image_id === image);
    return [{ ...own, bbox: [1, 1, 12, 12] }];
  });
  set.annotations.push(...twice);
  const results = set.images.map(({ id }) => ({
    image_id: id,
    category_id: 1 + (id % 2),
    bbox: [30, 2, 14, 14],
    score: 0.9 + id / 1000,
  }));
  fs.rmSync(path.join(folder, 'images', 'drawn-1.png'));
  fs.writeFileSync(file, JSON.stringify(set));
  fs.writeFileSync(path.join(folder, 'results.json'), JSON.stringify(results));
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const content = files.map(one => [path.relative(folder, one), fs.readFileSync(one)]);
  fs.rmSync(folder, { recursive: true });
  return Object.fromEntries(content);
}
