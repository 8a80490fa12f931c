// From a dataset and a config that names it to the written pair: four actions, by mouse and by keys alone, and the pair is the
// one that the command line writes.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOOR_BASES, smallDataset } from '../suite/doorConfigs.ts';
import { openEditor } from './harness/editor.mjs';
import { keepFailurePictures } from './harness/failurePictures.mjs';
import { hasFocus, pressKeys, pressUntil, takeFromFirstMenu } from './harness/keys.mjs';
import { byId } from './harness/pages.mjs';
import { chooseInExplorer, pageFrame, reloadWindow, runCommand } from './harness/workbench.mjs';

const DATASET = 'a-train.json';
const CONFIG = 'retinanet.py';
const FILES = {
  [DATASET]: smallDataset(40, 9),
  [CONFIG]: DOOR_BASES['bases/retinanet.py'].replace(
    'dataset=dict(',
    `dataset=dict(type='CocoDataset', ann_file='${DATASET}', `,
  ),
  'b-val.json': smallDataset(60, 40),
  // Names no data, and comes first by its name.
  'another.yaml': DOOR_BASES['bases/retinanet.yaml'],
};
const PATIENTLY = { timeout: 30_000 };

describe('the shortest way', () => {
  let editor;
  keepFailurePictures(() => editor);
  /** What the command line makes of the config. */
  let wanted = '';
  beforeAll(async () => {
    wanted = byCommandLine();
    editor = await openEditor(FILES);
  });
  afterAll(() => editor?.close());

  const saved = () => fs.readFileSync(editor.file(CONFIG), 'utf8');
  const reset = async () => {
    await runCommand(editor.page, 'View: Close All Editors');
    fs.writeFileSync(editor.file(CONFIG), FILES[CONFIG]);
  };

  it('is four actions by mouse', async () => {
    const { page } = editor;
    // A right-click, and the menu's item.
    await chooseInExplorer(page, DATASET, 'Analyze Dataset Imbalance');
    const view = await pageFrame(page, 'view');
    await byId(view, 'apply-recommended').waitFor({ timeout: 60_000 });
    await byId(view, 'apply-recommended').click();
    await page.locator('.monaco-diff-editor .char-insert').first().waitFor(PATIENTLY);
    expect(await page.locator('.tab.active').textContent()).toMatch(/^retinanet\.py ↔ α .*γ /);
    expect(saved()).toBe(FILES[CONFIG]);
    await editor.screenshot('flow-1-difference');
    await page.locator('.editor-actions a.action-label[aria-label^="Apply"]').click();
    await expect.poll(saved, PATIENTLY).toBe(wanted);
    expect(wanted).not.toBe(FILES[CONFIG]);
    // One message at a time: the question is answered.
    const toasts = page.locator('.notification-toast');
    await toasts.filter({ hasText: 'Focal Lens changed' }).waitFor(PATIENTLY);
    await expect.poll(() => toasts.count(), PATIENTLY).toBe(1);
  });

  it('is four actions by keys alone', async () => {
    const { page } = editor;
    await reset();
    // The menu's key, and its item.
    await takeFromFirstMenu(page, 'Analyze Dataset');
    const view = await pageFrame(page, 'view');
    await byId(view, 'busy').waitFor({ state: 'detached', timeout: 60_000 });
    await byId(view, 'apply-recommended').waitFor({ timeout: 60_000 });
    await view.waitForFunction(() => document.hasFocus(), undefined, PATIENTLY);
    await pressUntil(page, 'Tab', () => hasFocus(view, 'apply-recommended'));
    await pressKeys(page, 'Enter');
    await page.locator('.monaco-diff-editor .char-insert').first().waitFor(PATIENTLY);
    await page.waitForTimeout(500);
    await pressKeys(page, 'Control+Enter');
    await expect.poll(saved, PATIENTLY).toBe(wanted);
  });

  it('can be left with the difference, which then is gone', async () => {
    const { page } = editor;
    await reset();
    const view = await pageFrame(page, 'view');
    // The editor may take a while to see that the file is as before.
    await expect
      .poll(async () => {
        await byId(view, 'apply-recommended').click();
        const difference = page.locator('.monaco-diff-editor .char-insert').first();
        return difference.waitFor({ timeout: 5000 }).then(() => 'shown', String);
      }, PATIENTLY)
      .toBe('shown');
    await page.locator('.editor-actions a.action-label[aria-label^="Drop This Change"]').click();
    await page.locator('.monaco-diff-editor').waitFor({ state: 'detached', ...PATIENTLY });
    expect(saved()).toBe(FILES[CONFIG]);
  });

  it('offers config and dataset in one choice', async () => {
    const { page } = editor;
    await runCommand(page, 'Focal Lens: Analyze Dataset Imbalance');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.first().waitFor();
    await expect.poll(() => rows.count(), PATIENTLY).toBeGreaterThanOrEqual(4);
    await editor.screenshot('flow-2-choice');
    const texts = (await rows.allTextContents()).map(text => text.replaceAll(/\s+/g, ' '));
    expect(texts.slice(0, 2).join('\n')).toMatch(/retinanet\.py.*× a-train\.json/);
    expect(texts.join('\n')).toMatch(/another\.yaml.*× A file…/);
    await rows.filter({ hasText: CONFIG }).first().click();
    const view = await pageFrame(page, 'view');
    await byId(view, 'file').filter({ hasText: DATASET }).waitFor({ timeout: 60_000 });
  });

  it('lists the config that was analyzed first, and marks it with nothing that is not so', async () => {
    const { page } = editor;
    // The command is there once the analysis is.
    await byId(await pageFrame(page, 'view'), 'apply-recommended').waitFor({ timeout: 60_000 });
    await runCommand(page, 'Focal Lens: Apply to Config');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await expect.poll(async () => rows.first().textContent(), PATIENTLY).toContain(CONFIG);
    expect(await rows.first().textContent()).not.toContain('build');
    await page.keyboard.press('Escape');
  });
});

describe('reports', () => {
  let editor;
  keepFailurePictures(() => editor);
  beforeAll(async () => {
    editor = await openEditor(FILES);
  });
  afterAll(() => editor?.close());

  const analyze = async name => {
    await chooseInExplorer(editor.page, name, 'Analyze Dataset Imbalance');
    const view = await pageFrame(editor.page, 'view');
    await byId(view, 'file').filter({ hasText: name }).waitFor({ timeout: 60_000 });
    await runCommand(editor.page, 'Focal Lens: Open Report');
  };
  const tab = name => editor.page.locator('.tab', { hasText: `${name} · Focal Lens report` });
  /** Names in all reports that are on screen. */
  const shown = async () => {
    const names = await Promise.all(
      editor.page
        .frames()
        .map(frame =>
          frame
            .evaluate(() =>
              document.body?.dataset.page === 'report'
                ? document.querySelector('[data-testid="file"]')?.textContent
                : undefined,
            )
            .catch(() => undefined),
        ),
    );
    return names.filter(name => name !== undefined).toSorted((a, b) => (a < b ? -1 : 1));
  };

  it('stand side by side, each of its own analysis', async () => {
    await analyze(DATASET);
    await expect.poll(shown, PATIENTLY).toEqual([DATASET]);
    await analyze('b-val.json');
    await expect.poll(shown, PATIENTLY).toEqual([DATASET, 'b-val.json']);
    await editor.screenshot('flow-3-reports');
  });

  it('apply their own pair, whatever was analyzed since', async () => {
    const reports = await Promise.all(
      editor.page.frames().map(async frame => ({
        frame,
        isOurs: await frame
          .evaluate(
            name =>
              document.body?.dataset.page === 'report' &&
              document.querySelector('[data-testid="file"]')?.textContent === name,
            DATASET,
          )
          .catch(() => false),
      })),
    );
    const ours = reports.find(({ isOurs }) => isOurs);
    await byId(ours.frame, 'apply-recommended').click();
    await editor.page.locator('.monaco-diff-editor .char-insert').first().waitFor(PATIENTLY);
    expect(await editor.page.locator('.tab', { hasText: '↔' }).textContent()).toContain(CONFIG);
    await runCommand(editor.page, 'Focal Lens: Drop This Change');
    await chooseInExplorer(editor.page, 'b-val.json', 'Analyze Dataset Imbalance');
    const view = await pageFrame(editor.page, 'view');
    await byId(view, 'file').filter({ hasText: 'b-val.json' }).waitFor({ timeout: 60_000 });
  });

  it('are opened once', async () => {
    await runCommand(editor.page, 'Focal Lens: Open Report');
    await editor.page.waitForTimeout(1000);
    expect([await tab(DATASET).count(), await tab('b-val.json').count()]).toEqual([1, 1]);
  });

  it('come back after a reload', async () => {
    const comeBack = async timeout => {
      await reloadWindow(editor.page);
      // Another tab of its group may lie over it.
      for (const name of [DATASET, 'b-val.json']) await tab(name).click({ timeout: 60_000 });
      await expect.poll(shown, { timeout }).toEqual([DATASET, 'b-val.json']);
    };
    // The web server of VS Code 1.100 now and then gives one of the webviews that load at once the service worker of another, so
    // that it finds none of its scripts: there, and only there, once more.
    if (process.env['FOCAL_LENS_VSCODE'] === 'oldest')
      await comeBack(20_000).catch(() => comeBack(60_000));
    else await comeBack(60_000);
  });
});

function byCommandLine() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-flow-'));
  try {
    for (const [name, text] of Object.entries(FILES))
      fs.writeFileSync(path.join(folder, name), text);
    execFileSync(
      process.execPath,
      [path.resolve('dist/cli.cjs'), 'apply', DATASET, '--config', CONFIG, '--write'],
      { cwd: folder, stdio: 'pipe' },
    );
    return fs.readFileSync(path.join(folder, CONFIG), 'utf8');
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
