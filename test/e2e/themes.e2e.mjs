// Pictures of view and report in the themes that people use; they are kept for eyes to judge.
import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditor, SAMPLE } from './harness/editor.mjs';
import { keepFailurePictures } from './harness/failurePictures.mjs';
import { byId, inkOf, pictureOf, showTab } from './harness/pages.mjs';
import {
  chooseInExplorer,
  pageFrame,
  runCommand,
  typeIntoQuickInput,
} from './harness/workbench.mjs';

const THEMES = {
  dark: { label: 'Dark Modern', kind: 'vscode-dark' },
  light: { label: 'Light Modern', kind: 'vscode-light' },
  'high-contrast': { label: 'Dark High Contrast', kind: 'vscode-high-contrast' },
};

describe('themes', () => {
  let editor;
  keepFailurePictures(() => editor);
  let view;
  let report;
  beforeAll(async () => {
    editor = await openEditor(
      { 'longtail.coco.json': fs.readFileSync(SAMPLE) },
      { 'workbench.colorTheme': 'Default High Contrast Light' },
    );
    await chooseInExplorer(editor.page, 'longtail.coco.json', 'Analyze Dataset Imbalance');
    view = await pageFrame(editor.page, 'view');
    await byId(view, 'open-report').click({ timeout: 60_000 });
    report = await pageFrame(editor.page, 'report');
    await byId(report, 'ratio').waitFor();
    await showTab(report, 'anchors');
  });
  afterAll(() => editor?.close());

  it.each(Object.entries(THEMES))('follows %s', async (name, { label, kind }) => {
    const before = await pictureOf(view, 'levels');
    await runCommand(editor.page, 'Preferences: Color Theme');
    await typeIntoQuickInput(editor.page, label);
    for (const frame of [view, report])
      await frame.waitForFunction(wanted => document.body.dataset.vscodeThemeKind === wanted, kind);
    await expect.poll(() => pictureOf(view, 'levels')).not.toBe(before);
    await editor.screenshot(`theme-${name}`);
    await scrollThrough(view, `theme-${name}-view`);
    await scrollThrough(report, `theme-${name}-report`);
    expect(await inkOf(report, 'levels')).toBeGreaterThan(500);
  });

  /** One picture a screenful. */
  async function scrollThrough(frame, name) {
    const { height, screens } = await frame.evaluate(() => ({
      height: window.innerHeight,
      screens: Math.ceil(document.documentElement.scrollHeight / window.innerHeight),
    }));
    for (let screen = 1; screen < screens; screen++) {
      await frame.evaluate(top => window.scrollTo(0, top), screen * height);
      await editor.page.waitForTimeout(200);
      await editor.screenshot(`${name}-${screen + 1}`);
    }
    await frame.evaluate(() => window.scrollTo(0, 0));
  }
});
