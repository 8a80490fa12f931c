// What happens when a file cannot be analyzed, or the user changes their mind.
import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditor, SAMPLE } from './harness/editor.mjs';
import { keepFailurePictures } from './harness/failurePictures.mjs';
import { byId } from './harness/pages.mjs';
import { chooseInExplorer, openView, pageFrame } from './harness/workbench.mjs';

const ANALYZE = 'Analyze Dataset Imbalance';
const sample = fs.readFileSync(SAMPLE);

describe('trouble', () => {
  let editor;
  keepFailurePictures(() => editor);
  const show = async file => {
    await chooseInExplorer(editor.page, file, ANALYZE);
    return pageFrame(editor.page, 'view');
  };
  beforeAll(async () => {
    const files = {
      'cut-off.json': sample.subarray(0, sample.length >> 1),
      'large.json': largeDataset(),
      'no-dataset.json': '{ "compilerOptions": { "strict": true } }',
      'longtail.coco.json': sample,
    };
    // Every IoU of every image, so that there is something to watch.
    editor = await openEditor(files, { 'focalLens.counting.exactHistogram': true });
  });
  afterAll(() => editor?.close());

  it('explains a file that is cut off, once', async () => {
    const view = await show('cut-off.json');
    const words = /ends in the middle, at line \d+, column \d+/;
    await expect.poll(() => byId(view, 'failure').textContent()).toMatch(words);
    expect(await byId(view, 'failure').textContent()).not.toMatch(/\bat .*\.(ts|cjs):\d+/);
    expect(await byId(view, 'retry').count()).toBe(1);
    const toasts = editor.page.locator('.notifications-toasts', { hasText: 'ends in the middle' });
    expect(await toasts.count()).toBe(0);
    await editor.screenshot('8-broken-file');
  });

  it('says what it found instead of a dataset', async () => {
    const view = await show('no-dataset.json');
    await expect
      .poll(() => byId(view, 'failure').textContent())
      .toContain('not a COCO annotation file');
    expect(await byId(view, 'retry').count()).toBe(0);
    expect(await byId(view, 'choose-file').count()).toBe(1);
  });

  it('goes back to what was shown when it is cancelled', async () => {
    let view = await show('longtail.coco.json');
    await byId(view, 'ratio').waitFor({ timeout: 60_000 });
    const ratio = await byId(view, 'ratio').textContent();
    view = await show('large.json');
    // Reading is over in a blink; what the data is comes long before the count of anchors ends.
    await byId(view, 'data').waitFor({ timeout: 60_000 });
    expect(await byId(view, 'busy').count()).toBe(1);
    expect(await byId(view, 'data').textContent()).toContain('500,000');
    await byId(view, 'ratio-so-far').filter({ hasText: 'so far' }).waitFor({ timeout: 30_000 });
    await byId(view, 'amount')
      .filter({ hasText: /of 20,000 images/ })
      .waitFor();
    expect(await byId(view, 'ratio').count()).toBe(0);
    const entry = editor.page.locator('.statusbar-item', { hasText: 'Analyzing' });
    expect(await entry.count()).toBe(0);
    await editor.screenshot('9-progress');
    await showExplorer(editor.page);
    await entry.filter({ hasText: /large\.json \d+%/ }).waitFor();
    await openView(editor.page);
    view = await pageFrame(editor.page, 'view');
    await byId(view, 'data').waitFor();
    await byId(view, 'cancel').click();
    await byId(view, 'ratio').waitFor();
    expect(await byId(view, 'ratio').textContent()).toBe(ratio);
    await editor.page.waitForTimeout(1000);
    expect(await byId(view, 'busy').count()).toBe(0);
  });

  it('never met its content security policy', () => {
    expect(editor.violations).toEqual([]);
  });
});

/** Another side bar than ours. */
const showExplorer = page =>
  page.locator('.activitybar a.action-label[aria-label^="Explorer"]').click();

/** About 150 MB, so that there is something to cancel. */
function largeDataset() {
  const images = Array.from({ length: 20_000 }, (_, id) => ({ id, width: 640, height: 480 }));
  const annotation = image =>
    `{"id":0,"image_id":${image},"category_id":1,"bbox":[10,20,60,80],"iscrowd":0}`;
  const padding = ' '.repeat(230);
  const annotations = Array.from({ length: 500_000 }, (_, i) => annotation(i % 20_000)).join(
    `,${padding}\n`,
  );
  return `{"images":${JSON.stringify(images)},"categories":[{"id":1,"name":"a"}],"annotations":[${annotations}]}`;
}
