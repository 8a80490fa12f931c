// A detector config in the editor: CodeLens and quick fix show its own pair as a difference, and Python still reads the file.
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

const FCOS = `MODEL:
  META_ARCHITECTURE: OneStageDetector
  PROPOSAL_GENERATOR: {NAME: FCOS}
  FCOS: {NUM_CLASSES: 80, LOSS_ALPHA: 0.875, LOSS_GAMMA: 5.5}
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
      'fcos.yaml': FCOS,
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
  const confirmDifference = async (unchanged = () => expect(saved()).toBe(CONFIG)) => {
    const { page } = editor;
    await page.locator('.monaco-diff-editor .char-insert').first().waitFor(PATIENTLY);
    unchanged();
    await page.locator('.editor-actions a.action-label[aria-label^="Apply"]').click();
  };
  const saved = () => fs.readFileSync(editor.file('retinanet.py'), 'utf8');

  it('asks for an analysis with the config before it shows a pair', async () => {
    await lens('analyze longtail.coco.json with this config').waitFor(PATIENTLY);
    expect(await lens('α').count()).toBe(0);
    await lens('analyze longtail.coco.json with this config').click();
    await lens('α .875 → ').waitFor({ timeout: 60_000 });
    await lens('γ 5.5 → ').waitFor(PATIENTLY);
    expect(await lens('α .875 → ').textContent()).toContain('for longtail.coco.json');
    await editor.screenshot('configs-1-codelens');
  });

  it('says as information that the classes differ from the data', async () => {
    await editor.page.locator('.squiggly-info').first().waitFor(PATIENTLY);
  });

  it('writes both values after a difference, and nothing else', async () => {
    await lens('α .875 → ').click();
    await confirmDifference();
    await expect.poll(saved, PATIENTLY).not.toBe(CONFIG);
    expectTwoNumbers(CONFIG, saved());
    await lens('α').waitFor({ state: 'hidden', timeout: 20_000 });
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
    const action = page.locator('.action-widget .monaco-list-row', { hasText: 'as a difference' });
    await action.first().waitFor(PATIENTLY);
    await editor.screenshot('configs-2-quick-fix');
    // Older versions lay something over the list that takes clicks.
    await page.keyboard.press('Enter');
    await confirmDifference();
    await expect.poll(saved, PATIENTLY).not.toBe(CONFIG);
    expectTwoNumbers(CONFIG, saved());
  });

  it('looks at files outside of the workspace only where it may', async () => {
    const { page } = editor;
    await openFile(page, 'inherits.py');
    await chooseInExplorer(page, 'inherits.py', 'Analyze with This Config');
    const toast = page.locator('.notification-toast', { hasText: 'outside of the workspace' });
    await toast.waitFor(PATIENTLY);
    await editor.screenshot('configs-3-outside');
    expect(await lens('').count()).toBe(0);
    await toast.locator('.monaco-button', { hasText: 'Read It' }).click();
    await pickRow(page, 'longtail.coco.json');
    const view = await pageFrame(page, 'view');
    await view.locator('body').filter({ hasText: 'inherits.py' }).waitFor({ timeout: 60_000 });
  });

  it('analyzes with the detector of the config', async () => {
    const { page } = editor;
    await chooseInExplorer(page, 'retinanet.py', 'Analyze with This Config');
    await pickRow(page, 'longtail.coco.json');
    const view = await pageFrame(page, 'view');
    await view.locator('body').filter({ hasText: 'retinanet.py' }).waitFor({ timeout: 60_000 });
  });

  it('writes the published pair of FCOS from its card, after a difference', async () => {
    const { page } = editor;
    const written = () => fs.readFileSync(editor.file('fcos.yaml'), 'utf8');
    await chooseInExplorer(page, 'fcos.yaml', 'Analyze with This Config');
    await pickRow(page, 'longtail.coco.json');
    const view = await pageFrame(page, 'view');
    await view.locator('body').filter({ hasText: 'fcos.yaml' }).waitFor({ timeout: 60_000 });
    const card = byId(view, 'recommendation');
    await card.filter({ hasText: 'It is the published pair' }).waitFor(PATIENTLY);
    expect(await card.locator('.range').allTextContents()).toEqual([
      'range 0.25–0.75',
      'range 0.5–2',
    ]);
    await editor.screenshot('configs-4-fcos');
    await byId(view, 'apply-recommended').click();
    await confirmDifference(() => expect(written()).toBe(FCOS));
    await expect.poll(written, PATIENTLY).toBe(FCOS.replace('0.875', '0.25').replace('5.5', '2.0'));
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
