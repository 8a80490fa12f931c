// Measure on My Images: small detectors on 60 images that are drawn here; the live curves, Stop, going on, the result and its pair.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnImages } from '../helpers/pilot/drawnImages.ts';
import { writeDrawnSet } from '../helpers/pilot/drawnSet.ts';
import { openEditor } from './harness/editor.mjs';
import { keepFailurePictures } from './harness/failurePictures.mjs';
import { byId, inkOf, tableRows } from './harness/pages.mjs';
import {
  chooseInExplorer,
  pageFrame,
  pickRow,
  runCommand,
  typeIntoQuickInput,
} from './harness/workbench.mjs';

/** Enough on a quiet machine; on a busy one the editor asks for more. */
const MINUTES = 2;
const CONFIG = `model = dict(
    type='RetinaNet',
    bbox_head=dict(
        type='RetinaHead',
        num_classes=2,
        loss_cls=dict(type='FocalLoss', use_sigmoid=True, gamma=5.5, alpha=0.875, loss_weight=1.0)))
`;
const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PATIENTLY = { timeout: 30_000 };
const SLOWLY = { timeout: 60_000 };
const LONG = { timeout: 15 * 60_000 };

describe('measuring on images', () => {
  let editor;
  keepFailurePictures(() => editor);
  let report;
  beforeAll(async () => {
    editor = await openEditor({ ...drawnFiles(60), 'retinanet.py': CONFIG });
    await chooseInExplorer(editor.page, 'drawn.json', 'Analyze Dataset Imbalance');
    const view = await pageFrame(editor.page, 'view');
    await byId(view, 'open-report').click(SLOWLY);
    report = await pageFrame(editor.page, 'report');
    await byId(report, 'ratio').waitFor();
  });
  afterAll(() => editor?.close());

  let minutes = MINUTES;
  /** Waits until steps are trained, and gives what is needed where the time is too short. */
  const training = async () => {
    const more = editor.page.locator('.notification-toast .monaco-button', {
      hasText: /Take \d+ Minutes/,
    });
    await expect
      .poll(async () => {
        if (await more.isVisible()) {
          minutes = Number(/\d+/.exec(await more.textContent())[0]);
          await more.click();
        }
        const stage = byId(report, 'pilot-stage');
        return (await stage.count()) > 0 && stage.textContent();
      }, LONG)
      .toBe('Training small detectors…');
  };
  const kept = () => keptTrainings(editor.home.userData);

  it('starts from the card, and asks how many minutes it may take', async () => {
    const { page } = editor;
    await byId(report, 'surer').locator('[data-testid="measure-on-images"]').click();
    const input = page.locator('.quick-input-widget');
    await input.waitFor(PATIENTLY);
    await editor.screenshot('pilot-1-minutes');
    await input.locator('input[type="text"]').first().fill('many');
    await expect.poll(() => input.textContent(), PATIENTLY).toContain('Enter a number from');
    await typeIntoQuickInput(page, String(MINUTES));
    await byId(report, 'pilot').waitFor(PATIENTLY);
    expect(await byId(report, 'pilot').textContent()).toContain('drawn.json');
  });

  it(
    'draws learning curves while it trains, with the time that is left, and keeps what is done',
    async () => {
      await training();
      expect(await byId(report, 'pilot-stage').getAttribute('role')).toBe('status');
      await expect.poll(() => byId(report, 'pilot-left').textContent(), LONG).toContain('left');
      await expect.poll(() => tableRows(report, 'pilot').then(rows => rows.length), LONG).toBe(4);
      expect(await inkOf(report, 'pilot')).toBeGreaterThan(500);
      await expect.poll(() => kept().length, LONG).toBeGreaterThan(0);
      await editor.screenshot('pilot-2-live');
    },
    LONG.timeout,
  );

  it('has nothing on its page that WCAG 2.1 AA objects to while it trains', async () => {
    expect(await objections(report, 'pilot')).toEqual([]);
  });

  it('stops at once, by key', async () => {
    const before = threadsOf(editor);
    await byId(report, 'stop-measuring').focus();
    const from = performance.now();
    await editor.page.keyboard.press('Enter');
    await byId(report, 'pilot').waitFor({ state: 'detached' });
    await expect.poll(() => threadsOf(editor), { interval: 50 }).toBeLessThan(before - 1);
    const took = performance.now() - from;
    console.log(`stopped after ${Math.round(took)} ms`);
    // A second, and what else runs on a busy machine; a step is never waited for.
    expect(took).toBeLessThan(4000);
    expect(kept().length).toBeGreaterThan(0);
    await editor.screenshot('pilot-3-stopped');
  });

  it(
    'goes on with what was kept, and shows the result on the card',
    async () => {
      const { page } = editor;
      const before = kept().length;
      await runCommand(page, 'Focal Lens: Measure on My Images');
      await typeIntoQuickInput(page, String(minutes));
      await training();
      expect(kept().length).toBeGreaterThanOrEqual(before);
      await byId(report, 'pilot-line').waitFor(LONG);
      expect(before).toBeGreaterThan(0);
      expect(kept()).toEqual([]);
      const rows = await tableRows(report, 'pilot-pairs');
      expect(rows.length).toBeGreaterThan(2);
      expect(rows[0][0]).toBe('γ 2, α 0.25 · default');
      for (const [, ap50, difference] of rows.slice(1)) {
        expect(Number(ap50)).toBeGreaterThanOrEqual(0);
        expect(difference).toMatch(/^[+−]0\.\d{3} ± 0\.\d{3}$/);
      }
      const said = await byId(report, 'pilot-line').textContent();
      expect(said).toMatch(/started (better|worse) than|no difference you could measure/);
      expect(said).toMatch(/With the pilots as measured runs/);
      expect(await byId(report, 'measure-on-images').locator('..').getAttribute('class')).toBe(
        'done',
      );
      await editor.screenshot('pilot-4-card');
      await byId(report, 'pilot-result').scrollIntoViewIfNeeded();
      await page.waitForTimeout(500);
      await editor.screenshot('pilot-5-result');
    },
    LONG.timeout,
  );

  it('has nothing in its result that WCAG 2.1 AA objects to', async () => {
    expect(await objections(report, 'pilot-result')).toEqual([]);
  });

  it('keeps the result when it is analyzed again, and for no other detector', async () => {
    const { page } = editor;
    const rows = await tableRows(report, 'pilot-pairs');
    await runCommand(page, 'Focal Lens: Analyze Again');
    await expect.poll(() => byId(report, 'pilot-result').count(), SLOWLY).toBe(1);
    expect(await tableRows(report, 'pilot-pairs')).toEqual(rows);
  });

  it('writes it into an exported report', async () => {
    await byId(report, 'export').click();
    const file = editor.file('drawn.md');
    await typeIntoQuickInput(editor.page, file);
    await expect.poll(() => fs.existsSync(file), PATIENTLY).toBe(true);
    expect(fs.readFileSync(file, 'utf8')).toContain('## Measured on your images (pilots)');
  });

  it('applies the pair that follows, after a difference', async () => {
    const { page } = editor;
    await byId(report, 'apply-pilot').click();
    await pickRow(page, 'retinanet.py');
    await page.locator('.monaco-diff-editor .char-insert').first().waitFor(SLOWLY);
    await editor.screenshot('pilot-6-difference');
    await page.locator('.editor-actions a.action-label[aria-label^="Apply"]').click();
    await expect
      .poll(() => fs.readFileSync(editor.file('retinanet.py'), 'utf8'), PATIENTLY)
      .not.toBe(CONFIG);
  });

  it('writes nothing beside the images', () => {
    expect(fs.readdirSync(editor.home.workspace).toSorted()).toEqual([
      'drawn.json',
      'drawn.md',
      'images',
      'retinanet.py',
    ]);
    expect(fs.readdirSync(editor.file('images'))).toHaveLength(60);
  });

  it('never met its content security policy', () => {
    expect(editor.violations).toEqual([]);
  });
});

/** Images of noise with one to three squares each, and their annotations, by their paths in the workspace. */
function drawnFiles(images) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-drawn-'));
  writeDrawnSet(folder, drawnImages({ images, contrast: 0.5 }));
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const content = files.map(file => [path.relative(folder, file), fs.readFileSync(file)]);
  fs.rmSync(folder, { recursive: true });
  return Object.fromEntries(content);
}

/** Finished trainings in the extension's storage. */
function keptTrainings(userData) {
  const found = fs
    .readdirSync(userData, { recursive: true, encoding: 'utf8' })
    .find(file => path.basename(file) === 'focal-lens-pilot.json');
  if (found === undefined) return [];
  return JSON.parse(fs.readFileSync(path.join(userData, found), 'utf8')).runs;
}

/** Threads of this editor's extension host: a child of the server, whose arguments name the home. */
function threadsOf({ home }) {
  const commandOf = id => fs.readFileSync(`/proc/${id}/cmdline`, 'utf8');
  const parentOf = id => /^PPid:\s*(\d+)/m.exec(fs.readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
  for (const id of fs.readdirSync('/proc').filter(name => /^\d+$/.test(name)))
    try {
      if (commandOf(id).includes('extensionHost') && commandOf(parentOf(id)).includes(home.root))
        return fs.readdirSync(`/proc/${id}/task`).length;
    } catch {
      // It has ended meanwhile.
    }
  throw new Error('no extension host');
}

async function objections(frame, part) {
  await frame.evaluate(AXE);
  return frame.evaluate(async id => {
    const { violations } = await window.axe.run(`[data-testid="${id}"]`);
    return violations.map(violation => violation.id);
  }, part);
}
