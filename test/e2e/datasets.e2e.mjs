// Everything around one analysis: the list of datasets, places in files, comparisons, changed files, exports, the keyboard.
import fs from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditor, SAMPLE } from './harness/editor.mjs';
import { keepFailurePictures } from './harness/failurePictures.mjs';
import { byId, tableRows } from './harness/pages.mjs';
import { sharedFile } from './harness/sharedFile.mjs';
import { clickRow, datasetRows, rowAction, treeRows, unfold } from './harness/tree.mjs';
import {
  chooseInExplorer,
  openView,
  pageFrame,
  pickRow,
  reloadWindow,
  runCommand,
  typeIntoQuickInput,
} from './harness/workbench.mjs';

const TRAIN = sharedFile('data/coco/roboflow_chess_train.json');
const VALID = sharedFile('data/coco/roboflow_chess_valid.json');
const PATIENTLY = { timeout: 20_000 };

/** Annotation 23 lies outside its image, 21 has no width; the dwarf of 24 gets no anchor. Lines end as on Windows. */
const ODD = [
  '{"images": [{"id": 7, "width": 640, "height": 480, "file_name": "Küche.jpg"}],',
  ' "categories": [{"id": 1, "name": "chair"}, {"id": 2, "name": "unused"}],',
  ' "annotations": [{"id": 20, "image_id": 7, "category_id": 1, "bbox": [10, 20, 200, 180]},',
  '   {"note": "🪑🪑", "id": 21, "image_id": 7, "category_id": 1, "bbox": [10, 20, 0, 180]},',
  '   {"id": 22, "image_id": 7, "category_id": 1, "bbox": [100, 20, 60, 64]}, {"id": 23, "image_id": 7, "category_id": 1, "bbox": [9000, 20, 50, 50]}]}',
].join('\r\n');

describe('datasets', () => {
  let editor;
  keepFailurePictures(() => editor);
  beforeAll(async () => {
    editor = await openEditor({
      'longtail.coco.json': fs.readFileSync(SAMPLE),
      'odd.json': ODD,
      'packed.json.gz': gzipSync(ODD),
      'retinanet.yaml': fs.readFileSync('test/e2e/workspace/retinanet.yaml'),
      ...(TRAIN === null ? {} : { 'train.json': fs.readFileSync(TRAIN) }),
      ...(VALID === null ? {} : { 'valid.json': fs.readFileSync(VALID) }),
    });
  });
  afterAll(() => editor?.close());

  const analyze = async file => {
    await chooseInExplorer(editor.page, file, 'Analyze Dataset Imbalance');
    const view = await pageFrame(editor.page, 'view');
    await byId(view, 'file').filter({ hasText: file }).waitFor({ timeout: 60_000 });
    return view;
  };

  it('invites to analyze a file or try the sample while the list is empty', async () => {
    await openView(editor.page);
    await editor.page.locator('.welcome-view-content', { hasText: 'try the sample' }).waitFor();
    await editor.screenshot('datasets-1-empty');
  });

  it('copies the id of a record of a file that the editor cannot open', async () => {
    const { page } = editor;
    await analyze('packed.json.gz');
    await unfold(page, 'packed.json.gz');
    await unfold(page, 'box has no width or no height');
    await clickRow(page, 'Annotation 21');
    await page.locator('.statusbar-item', { hasText: /Copied: \d+/ }).waitFor(PATIENTLY);
    await rowAction(page, 'packed.json.gz', 'Remove from List');
    await expect.poll(() => datasetRows(page), PATIENTLY).toHaveLength(0);
  });

  it('lists what was analyzed with its ratio, boxes and detector', async () => {
    await analyze('odd.json');
    await expect
      .poll(() => treeRows(editor.page), PATIENTLY)
      .toEqual([expect.stringMatching(/^odd\.json.*1 : [\d,]+ · retinanet-torchvision · 4 boxes/)]);
  });

  it('opens the file at an odd record that is clicked', async () => {
    const { page } = editor;
    await unfold(page, 'odd.json');
    await unfold(page, 'box has no width or no height');
    await editor.screenshot('datasets-2-tree');
    await clickRow(page, 'Annotation 21');
    await page.locator('.monaco-editor[data-uri$="odd.json"]').waitFor(PATIENTLY);
    const status = page.locator('.statusbar-item', { hasText: /Ln \d+, Col \d+/ });
    await status.filter({ hasText: '(83 selected)' }).waitFor(PATIENTLY);
    expect(await status.textContent()).toContain('Ln 4, Col 87');
    await editor.screenshot('datasets-3-place');
  });

  it('marks a dataset whose file has changed, and analyzes it again on one click', async () => {
    const { page } = editor;
    fs.writeFileSync(editor.file('odd.json'), ODD.replace('[10, 20, 0, 180]', '[10, 20, 90, 180]'));
    await page.locator('.statusbar-item', { hasText: 'odd.json has changed' }).waitFor(PATIENTLY);
    await byId(await pageFrame(page, 'view'), 'stale').waitFor();
    await expect.poll(() => treeRows(page).then(rows => rows[0]), PATIENTLY).toContain('changed');
    await editor.screenshot('datasets-4-stale');
    await page.locator('.statusbar-item', { hasText: 'odd.json has changed' }).click();
    await expect
      .poll(() => treeRows(page).then(rows => rows[0]), PATIENTLY)
      .not.toContain('changed');
    expect(await page.locator('.statusbar-item', { hasText: 'odd.json' }).count()).toBe(0);
    expect((await treeRows(page)).join('\n')).not.toContain('no width');
  });

  it('compares two detectors on one file', async () => {
    const { page } = editor;
    await rowAction(page, 'odd.json', 'Compare…');
    await pickRow(page, 'The same file with another detector');
    await pickRow(page, 'fcos-torchvision');
    const comparison = await pageFrame(page, 'compare', 60_000);
    await byId(comparison, 'comparison').waitFor(PATIENTLY);
    expect(await byId(comparison, 'headline').textContent()).toContain('fcos-torchvision');
    expect(await datasetRows(page)).toHaveLength(2);
    // What was shown before still is.
    const view = await pageFrame(page, 'view');
    await expect
      .poll(() => view.locator('body').textContent(), PATIENTLY)
      .toContain('retinanet-torchvision');
    await editor.screenshot('datasets-5-two-detectors');
  });

  it.skipIf(TRAIN === null || VALID === null)(
    'compares train with valid of real data',
    async () => {
      const { page } = editor;
      await analyze('train.json');
      await analyze('valid.json');
      await rowAction(page, 'train.json', 'Compare…');
      await pickRow(page, 'valid.json');
      const comparison = await pageFrame(page, 'compare', 60_000);
      await byId(comparison, 'headline').filter({ hasText: 'valid.json' }).waitFor(PATIENTLY);
      const title = await byId(comparison, 'headline').textContent();
      expect(title).toMatch(/train\.json.*valid\.json/);
      const [train, valid] = [TRAIN, VALID].map(counted);
      const [, first, second] = (await tableRows(comparison, 'differences')).find(
        ([name]) => name === 'boxes per image',
      );
      expect(Number(first)).toBeCloseTo(train.boxes / train.images, 1);
      expect(Number(second)).toBeCloseTo(valid.boxes / valid.images, 1);
      const shifts = await tableRows(comparison, 'shifts');
      const [, divergence] = shifts.find(([name]) => name.startsWith('Classes: '));
      expect(Number(divergence)).toBeCloseTo(jensenShannon(train, valid), 3);
      await editor.screenshot('datasets-6-train-valid');
    },
  );

  it('shows list and comparison again after a reload', async () => {
    const { page } = editor;
    const rows = await datasetRows(page);
    await reloadWindow(page);
    await openViewIfHidden(page);
    await expect.poll(() => datasetRows(page), { timeout: 60_000 }).toEqual(rows);
    await page.locator('.tab', { hasText: 'Focal Lens comparison' }).click();
    await byId(await pageFrame(page, 'compare', 60_000), 'headline').waitFor(PATIENTLY);
  });

  it('exports every number as CSV', async () => {
    const { page } = editor;
    await rowAction(page, 'odd.json', 'Export Report…');
    await typeIntoQuickInput(page, editor.file('numbers.csv'));
    const text = () =>
      fs.existsSync(editor.file('numbers.csv'))
        ? fs.readFileSync(editor.file('numbers.csv'), 'utf8')
        : '';
    await expect.poll(text, PATIENTLY).toContain('chair');
    const lines = text().split('\r\n');
    expect(lines[0]).toBe('section,item,measure,value');
    expect(lines).toContain('class,chair,boxes,4');
    expect(lines).toContain('problem,box-outside-image,records,1');
  });

  it('lets the detector be chosen, and analyzes with it', async () => {
    const { page } = editor;
    await runCommand(page, 'Focal Lens: Choose Detector');
    await pickRow(page, 'ssd300-torchvision');
    await expect
      .poll(() => treeRows(page).then(rows => rows.join('\n')), PATIENTLY)
      .toContain('ssd300');
    expect(fs.readFileSync(editor.file('.vscode/settings.json'), 'utf8')).toContain(
      'ssd300-torchvision',
    );
  });

  it('forgets a dataset that is removed', async () => {
    const before = (await treeRows(editor.page)).length;
    await rowAction(editor.page, 'ssd300', 'Remove from List');
    await expect
      .poll(() => treeRows(editor.page).then(rows => rows.length), PATIENTLY)
      .toBe(before - 1);
  });

  it('never met its content security policy', () => {
    expect(editor.violations).toEqual([]);
  });
});

/** From the file itself. */
function counted(file) {
  const { annotations, categories, images } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const perClass = categories.map(({ id, name }) => [
    name,
    annotations.filter(annotation => annotation.category_id === id).length / annotations.length,
  ]);
  return {
    boxes: annotations.length,
    images: images.length,
    shares: Object.fromEntries(perClass),
  };
}

/** In bits. */
function jensenShannon(one, other) {
  const part = (share, middle) => (share === 0 ? 0 : (share * Math.log2(share / middle)) / 2);
  return Object.keys({ ...one.shares, ...other.shares }).reduce((sum, name) => {
    const [p, q] = [one.shares[name] ?? 0, other.shares[name] ?? 0];
    return sum + part(p, (p + q) / 2) + part(q, (p + q) / 2);
  }, 0);
}

async function openViewIfHidden(page) {
  if (!(await page.locator('.pane-header', { hasText: 'Datasets' }).isVisible()))
    await openView(page);
}
