// VS Code in Simplified Chinese: menus, views, questions, failures and pages follow it.
import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditor, SAMPLE } from './harness/editor.mjs';
import { keepFailurePictures } from './harness/failurePictures.mjs';
import { allDrawn, byId } from './harness/pages.mjs';
import { ratioText, reportOf } from './harness/report.mjs';
import { chooseInExplorer, pageFrame, pickRow } from './harness/workbench.mjs';

const CONFIG = fs.readFileSync('test/e2e/workspace/retinanet.yaml', 'utf8');
const ANALYZE = '分析数据集不均衡';
const sample = fs.readFileSync(SAMPLE);

describe('in Simplified Chinese', () => {
  let editor;
  keepFailurePictures(() => editor);
  let view;
  beforeAll(async () => {
    editor = await openEditor(
      {
        'cut-off.json': sample.subarray(0, sample.length >> 1),
        'longtail.coco.json': sample,
        'retinanet.yaml': CONFIG,
      },
      {},
      { language: 'zh-cn' },
    );
  });
  afterAll(() => editor?.close());

  it('offers its commands', async () => {
    const { page } = editor;
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input[type="text"]').first().fill('>Focal Lens: ');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: ANALYZE }).first().waitFor();
    await editor.screenshot('chinese-1-commands');
    const titles = await rows.filter({ hasText: 'Focal Lens: ' }).allTextContents();
    expect(titles.length).toBeGreaterThan(3);
    for (const title of titles) expect(title).toMatch(/Focal Lens: .*\p{Script=Han}/u);
    await page.keyboard.press('Escape');
  });

  it('explains a broken file', async () => {
    const { page } = editor;
    await chooseInExplorer(page, 'cut-off.json', ANALYZE);
    const failed = await pageFrame(page, 'view');
    await expect
      .poll(() => byId(failed, 'failure').textContent())
      .toMatch(/cut-off\.json.*第 \d+ 行第 \d+ 列/);
    await editor.screenshot('chinese-2-failure');
  });

  it('shows the analysis in the view', async () => {
    const { page } = editor;
    await chooseInExplorer(page, 'longtail.coco.json', ANALYZE);
    view = await pageFrame(page, 'view');
    await byId(view, 'ratio').waitFor({ timeout: 60_000 });
    expect(await byId(view, 'ratio').textContent()).toBe(ratioText(reportOf(SAMPLE)));
    await allDrawn(view);
    for (const title of ['样本不均衡', '数据集'])
      await page.locator('.pane-header', { hasText: title }).waitFor();
    expect(await englishIn(view)).toEqual([]);
  });

  it('shows the report', async () => {
    const { page } = editor;
    await byId(view, 'open-report').click();
    const report = await pageFrame(page, 'report');
    await byId(report, 'ratio').waitFor();
    await allDrawn(report);
    await page.locator('.tab', { hasText: 'Focal Lens 报告' }).waitFor();
    expect(await englishIn(report)).toEqual([]);
    await editor.screenshot('chinese-3-report');
  });

  it('asks before it changes a config', async () => {
    const { page } = editor;
    await byId(view, 'apply').click();
    await pickRow(page, 'retinanet.yaml');
    const missing = page.locator('.notification-toast', { hasText: '../Base-RetinaNet.yaml' });
    await missing.locator('.monaco-button', { hasText: '仍然应用' }).click();
    await page.locator('.monaco-diff-editor .char-insert').first().waitFor();
    const toast = page.locator('.notification-toast', { hasText: '修改 retinanet.yaml' });
    await toast.waitFor();
    expect(await toast.locator('.monaco-button').allTextContents()).toEqual(['应用', '取消']);
    await editor.screenshot('chinese-4-difference');
  });

  it('never met its content security policy', () => {
    expect(editor.violations).toEqual([]);
  });
});

/** Runs of three and more English words in a page that are neither data nor said to be English. */
function englishIn(frame) {
  return frame.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, p, li, dt, dd, summary, label, .button')]
      .filter(part => part.closest('[lang="en"], bdi, .source') === null)
      .map(part => part.textContent)
      .filter(text => /[a-z]{2,}( [a-z]{2,}){2,}/i.test(text)),
  );
}
