import fs from 'node:fs';
import { openEditor, SAMPLE } from '../../../test/e2e/harness/editor.mjs';
import { byId, moveSlider } from '../../../test/e2e/harness/pages.mjs';
import { chooseInExplorer, pageFrame, pickRow } from '../../../test/e2e/harness/workbench.mjs';
import { animatedPng } from './animatedPng.mjs';

const SIZE = { width: 1280, height: 800 };

/** Writes media/screenshot.png and media/tour.png. */
export async function takePictures() {
  const editor = await openEditor(
    {
      'instances_train.json': fs.readFileSync(SAMPLE),
      'retinanet.yaml': fs.readFileSync('samples/retinanet.yaml'),
    },
    { 'workbench.colorTheme': 'Dark Modern' },
  );
  try {
    await editor.page.setViewportSize(SIZE);
    fs.writeFileSync('media/tour.png', animatedPng(await tour(editor.page)));
  } finally {
    await editor.close();
  }
}

/** From the right-click to the difference; the still picture is taken on the way. */
async function tour(page) {
  const frames = [];
  const take = async milliseconds => {
    await page.waitForTimeout(400);
    frames.push({ png: await page.screenshot(), milliseconds });
  };
  await chooseInExplorer(page, 'instances_train.json', 'Analyze Dataset Imbalance', () =>
    take(1500),
  );
  const view = await pageFrame(page, 'view');
  await byId(view, 'apply').waitFor({ timeout: 120_000 });
  await take(2500);
  await byId(view, 'open-report').click();
  const report = await pageFrame(page, 'report');
  await byId(report, 'ratio').waitFor();
  await byId(report, 'tab-anchors').click();
  await byId(report, 'chart-difficulty').evaluate(chart => chart.scrollIntoView({ block: 'end' }));
  await byId(view, 'headline').evaluate(headline => headline.scrollIntoView({ block: 'end' }));
  await page.waitForTimeout(1500);
  await page.screenshot({ path: 'media/screenshot.png' });
  await take(2500);
  // Away from the recommended pair, and back: what is applied is what is recommended.
  for (const key of ['ArrowRight', 'ArrowLeft']) {
    for (const presses of [5, 5]) {
      await moveSlider(view, 'gamma', key, presses);
      await take(700);
    }
  }
  await byId(view, 'apply').click();
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await take(1500);
  await pickRow(page, 'retinanet.yaml');
  await page.locator('.monaco-diff-editor .char-insert').first().waitFor();
  await take(3000);
  return frames;
}
