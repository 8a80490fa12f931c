// Somebody who has just installed it: the sample, the walkthrough, and the whole way without a mouse.
import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditor, SAMPLE } from './harness/editor.mjs';
import { keepFailurePictures } from './harness/failurePictures.mjs';
import { hasFocus, pressKeys, pressUntil, runByKeys, takeFromFirstMenu } from './harness/keys.mjs';
import { byId } from './harness/pages.mjs';
import { ratioText, reportOf } from './harness/report.mjs';
import { activationTime } from './harness/startup.mjs';
import { datasetRows } from './harness/tree.mjs';
import { pageFrame, pickRow, runCommand } from './harness/workbench.mjs';

const CONFIG = fs.readFileSync('test/e2e/workspace/retinanet.yaml', 'utf8');
const PATIENTLY = { timeout: 30_000 };

/** Activated in the same window by the same machine; it loads a small bundle, as ours is. */
const BUILT_IN = 'vscode.git';

describe('the first run', () => {
  let editor;
  keepFailurePictures(() => editor);
  beforeAll(async () => {
    editor = await openEditor({
      'longtail.coco.json': fs.readFileSync(SAMPLE),
      'retinanet.yaml': CONFIG,
    });
  });
  afterAll(() => editor?.close());

  it('goes from the Explorer to an applied change by keys alone', async () => {
    const { page } = editor;
    await takeFromFirstMenu(page, 'Analyze Dataset');
    const view = await pageFrame(page, 'view');
    await byId(view, 'apply').waitFor({ timeout: 60_000 });
    await view.waitForFunction(() => document.hasFocus(), undefined, PATIENTLY);
    await pressUntil(page, 'Tab', () => hasFocus(view, 'alpha-slider'));
    await pressKeys(page, 'ArrowRight', 'ArrowRight');
    await pressUntil(page, 'Tab', () => hasFocus(view, 'apply'));
    await pressKeys(page, 'Enter');
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'retinanet.yaml' })
      .waitFor();
    await page.waitForTimeout(500);
    await pressKeys(page, 'Enter');
    await page.locator('.monaco-diff-editor .char-insert').first().waitFor(PATIENTLY);
    await editor.screenshot('first-1-keyboard');
    // The editor's own key for the notification's first button.
    await runByKeys(page, 'Notifications: Accept Notification Primary Action');
    await expect
      .poll(() => fs.readFileSync(editor.file('retinanet.yaml'), 'utf8'), PATIENTLY)
      .not.toBe(CONFIG);
    // The changed config opens last; a palette that is open by then would close.
    await page.locator('.editor-instance .monaco-editor[data-uri$="retinanet.yaml"]').waitFor();
    await page.waitForTimeout(500);
  });

  it('analyzes the sample that comes with it', async () => {
    const { page } = editor;
    await runCommand(page, 'Focal Lens: Try the Sample');
    const view = await pageFrame(page, 'view');
    await byId(view, 'file').filter({ hasText: 'longtail.coco.json' }).waitFor(PATIENTLY);
    await expect.poll(() => datasetRows(page), { timeout: 100_000 }).toHaveLength(2);
    expect(await byId(view, 'ratio').textContent()).toBe(ratioText(reportOf(SAMPLE)));
  });

  it('walks through four steps with pictures', async () => {
    const { page } = editor;
    await runCommand(page, 'Welcome: Open Walkthrough');
    await pickRow(page, 'Get Started with Focal Lens');
    const steps = page.locator('.getting-started-step');
    await steps.nth(3).waitFor(PATIENTLY);
    for (let step = 0; step < 4; step++) {
      await steps.nth(step).click();
      await page.waitForTimeout(700);
      await editor.screenshot(`first-2-walkthrough-${step + 1}`);
    }
  });

  it('activates no slower than a built-in extension, by VS Code’s own figures', async () => {
    const ours = await activationTime(editor.page, 'focal-lens.focal-lens');
    const theirs = await activationTime(editor.page, BUILT_IN);
    console.log(`activation: ${JSON.stringify({ ours, [BUILT_IN]: theirs })} ms`);
    expect(ours.code).toBeGreaterThan(0);
    expect(ours.code + ours.call).toBeLessThan(theirs.code + theirs.call);
  });

  it('never met its content security policy', () => {
    expect(editor.violations).toEqual([]);
  });
});
