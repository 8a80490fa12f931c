// Sets of many files: from the menu of their main file or their folder to the report, with the split that was chosen.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditor } from './harness/editor.mjs';
import { keepFailurePictures } from './harness/failurePictures.mjs';
import { byId } from './harness/pages.mjs';
import { datasetRows } from './harness/tree.mjs';
import {
  chooseInExplorer,
  pageFrame,
  pickRow,
  reloadWindow,
  runCommand,
} from './harness/workbench.mjs';

/** The first bytes of a PNG of 320 × 240, which is all that is read of it. */
const PICTURE = Buffer.from('89504e470d0a1a0a0000000d4948445200000140000000f00802000000', 'hex');
const ONE_BOX = '0 0.5 0.5 0.4 0.4\n';
const TWO_BOXES = `${ONE_BOX}1 0.3 0.3 0.5 0.5\n`;

describe('sets of many files', () => {
  let editor;
  keepFailurePictures(() => editor);
  beforeAll(async () => {
    editor = await openEditor({
      'data.yaml': 'train: images/train\nval: images/val\nnames: [cat, dog]\n',
      'images/train/a.png': PICTURE,
      'images/val/b.png': PICTURE,
      'labels/train/a.txt': ONE_BOX,
      'labels/val/b.txt': TWO_BOXES,
      'pets/images/c.png': PICTURE,
      'pets/labels/c.txt': TWO_BOXES,
    });
  });
  afterAll(() => editor?.close());

  const shown = async file => {
    const view = await pageFrame(editor.page, 'view');
    await byId(view, 'file').filter({ hasText: file }).waitFor({ timeout: 60_000 });
    return view;
  };

  it('asks for the split of a data.yaml and shows the report of that', async () => {
    await chooseInExplorer(editor.page, 'data.yaml', 'Analyze Dataset Imbalance');
    await pickRow(editor.page, 'val');
    const view = await shown('data.yaml');
    expect(await view.locator('.source').textContent()).toContain('YOLO · split val');
    await expect
      .poll(async () => (await datasetRows(editor.page))[0] ?? '', { timeout: 20_000 })
      .toMatch(/^data\.yaml val · 1 : .* · 2 boxes$/);
    await editor.screenshot('sets-1-split');
  });

  it('sets all splits side by side, and fills the same panel when asked again', async () => {
    const { page } = editor;
    await chooseInExplorer(page, 'data.yaml', 'Analyze Dataset Imbalance');
    await pickRow(page, 'All splits side by side');
    const splits = await pageFrame(page, 'splits', 60_000);
    const main = byId(splits, 'splits');
    await main.waitFor({ timeout: 60_000 });
    expect(await main.locator('.source').textContent()).toContain('data.yaml');
    const heads = await main.locator('table').first().locator('thead th').allTextContents();
    expect(heads).toEqual(expect.arrayContaining(['train', 'val']));
    await editor.screenshot('sets-3-splits');
    await runCommand(page, 'Focal Lens: Compare the Splits of a Dataset');
    await page.locator('.notification-toast').waitFor({ state: 'detached', timeout: 60_000 });
    await main.waitFor();
    expect(await page.locator('.tab', { hasText: 'Splits of data.yaml' }).count()).toBe(1);
  });

  it('shows the splits again after a reload, in the panel that they are compared in again', async () => {
    const { page } = editor;
    const tab = page.locator('.tab', { hasText: 'Splits of data.yaml' });
    const numbers = async () => {
      const main = byId(await pageFrame(page, 'splits', 60_000), 'splits');
      await main.waitFor({ timeout: 60_000 });
      return main.locator('table').first().locator('td').allTextContents();
    };
    const before = await numbers();
    await reloadWindow(page);
    await tab.click();
    expect(await numbers()).toEqual(before);
    await chooseInExplorer(page, 'data.yaml', 'Analyze Dataset Imbalance');
    await pickRow(page, 'All splits side by side');
    await page.locator('.notification-toast').waitFor({ timeout: 60_000 });
    await page.locator('.notification-toast').waitFor({ state: 'detached', timeout: 60_000 });
    expect(await numbers()).toEqual(before);
    expect(await tab.count()).toBe(1);
  });

  it('analyzes a folder from its menu', async () => {
    await chooseInExplorer(editor.page, 'pets', 'Analyze Dataset Imbalance');
    const view = await shown('pets');
    expect(await view.locator('.source').textContent()).toContain('YOLO');
    expect(await datasetRows(editor.page)).toHaveLength(2);
    await editor.screenshot('sets-2-folder');
  });
});
