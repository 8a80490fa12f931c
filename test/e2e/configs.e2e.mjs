// A detector config in the editor: CodeLens and quick fix write the suggested values, and Python still reads the file.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditor, SAMPLE } from './harness/editor.mjs';
import { keepFailurePictures } from './harness/failurePictures.mjs';
import { byId } from './harness/pages.mjs';
import {
  chooseInExplorer,
  openFile,
  pageFrame,
  pickRow,
  runCommand,
} from './harness/workbench.mjs';

const CONFIG = `_base_ = './schedule.py'
model = dict(
    type='RetinaNet',
    bbox_head=dict(
        type='RetinaHead',
        num_classes=80,  # of COCO
        loss_cls=dict(
            type='FocalLoss',
            use_sigmoid=True,
            gamma=5.5,  # exponent
            alpha=.875,
            loss_weight=1.0)))
`;

/** Its α stands outside of the workspace, which nobody opened for us to read. */
const INHERITS = `_base_ = '../outside.py'
model = dict(bbox_head=dict(loss_cls=dict(type='FocalLoss', gamma=1.50)))
`;

const PATIENTLY = { timeout: 20_000 };

describe('a config of MMDetection in the editor', () => {
  let editor;
  keepFailurePictures(() => editor);
  beforeAll(async () => {
    editor = await openEditor({
      'longtail.coco.json': fs.readFileSync(SAMPLE),
      'retinanet.py': CONFIG,
      'schedule.py': "optimizer = dict(type='SGD')\n",
      'inherits.py': INHERITS,
      '../outside.py': CONFIG.replace('_base_', 'x'),
    });
    const { page } = editor;
    await chooseInExplorer(page, 'longtail.coco.json', 'Analyze Dataset Imbalance');
    await byId(await pageFrame(page, 'view'), 'ratio').waitFor({ timeout: 60_000 });
    await openFile(page, 'retinanet.py');
  });
  afterAll(() => editor?.close());

  const lens = name =>
    editor.page.locator('.codelens-decoration a', { hasText: `Focal Lens: ${name}` });
  const saved = () => fs.readFileSync(editor.file('retinanet.py'), 'utf8');

  it('shows what the analysis suggests over both values', async () => {
    await lens('α .875 → ').waitFor(PATIENTLY);
    await lens('γ 5.5 → ').waitFor(PATIENTLY);
    expect(await lens('α .875 → ').textContent()).toContain('suggested by longtail.coco.json');
    await editor.screenshot('configs-1-codelens');
  });

  it('says as information that the classes differ from the data', async () => {
    await editor.page.locator('.squiggly-info').first().waitFor(PATIENTLY);
  });

  it('writes both values on a click, and nothing else', async () => {
    await lens('α .875 → ').click();
    await lens('α').waitFor({ state: 'hidden', timeout: 20_000 });
    await runCommand(editor.page, 'File: Save');
    await expect.poll(saved, PATIENTLY).not.toBe(CONFIG);
    expectTwoNumbers(CONFIG, saved());
  });

  it('takes them back on undo', async () => {
    await editor.page.keyboard.press('Control+z');
    await runCommand(editor.page, 'File: Save');
    await expect.poll(saved, PATIENTLY).toBe(CONFIG);
  });

  it('offers the same as a quick fix in the line of a value', async () => {
    const { page } = editor;
    await lens('γ 5.5 → ').waitFor(PATIENTLY);
    await page.locator('.view-line', { hasText: 'exponent' }).click();
    await page.keyboard.press('Control+.');
    const action = page.locator('.action-widget .monaco-list-row', { hasText: 'suggested by' });
    await action.first().waitFor(PATIENTLY);
    await editor.screenshot('configs-2-quick-fix');
    await action.first().click();
    await lens('γ').waitFor({ state: 'hidden', timeout: 20_000 });
    await runCommand(page, 'File: Save');
    await expect.poll(saved, PATIENTLY).not.toBe(CONFIG);
    expectTwoNumbers(CONFIG, saved());
  });

  it('does not look at files outside of the workspace', async () => {
    await openFile(editor.page, 'inherits.py');
    await lens('α – → ').waitFor(PATIENTLY);
  });

  it('analyzes with the detector of the config', async () => {
    const { page } = editor;
    await chooseInExplorer(page, 'retinanet.py', 'Analyze with This Config');
    await pickRow(page, 'longtail.coco.json');
    const view = await pageFrame(page, 'view');
    await view.locator('body').filter({ hasText: 'retinanet.py' }).waitFor({ timeout: 60_000 });
  });
});

/** Two numbers differ, as Python's own parser reads the file; without a Python, as the letters say. */
function expectTwoNumbers(before, after) {
  const [old, now] = [before, after].map(constantsOf);
  expect(now).toHaveLength(old.length);
  expect(now.filter((constant, i) => constant !== old[i])).toHaveLength(2);
}

function constantsOf(text) {
  const script =
    'import ast, json, sys; print(json.dumps([repr(n.value) for n in ast.walk(ast.parse(sys.stdin.read())) if isinstance(n, ast.Constant)]))';
  try {
    return JSON.parse(execFileSync('python3', ['-c', script], { input: text }).toString());
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return text.replaceAll(/#.*/g, '').match(/[\w.]+/g);
  }
}
