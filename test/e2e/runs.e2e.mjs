// Measured runs: a comparison is planned for a config, two runs come in, typed and by a file, and their pair goes into the config.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditor, SAMPLE } from './harness/editor.mjs';
import { keepFailurePictures } from './harness/failurePictures.mjs';
import { byId, tableRows } from './harness/pages.mjs';
import {
  chooseInExplorer,
  pageFrame,
  pickRow,
  runCommand,
  typeIntoQuickInput,
} from './harness/workbench.mjs';

const CONFIG = `model = dict(
    type='RetinaNet',
    bbox_head=dict(
        type='RetinaHead',
        num_classes=80,
        loss_cls=dict(
            type='FocalLoss',
            use_sigmoid=True,
            gamma=5.5,
            alpha=.875,
            loss_weight=1.0)))
train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=12)
optim_wrapper = dict(optimizer=dict(type='SGD', lr=0.01))
`;
const TABLE = 'gamma,alpha,AP,seed\n2,0.25,0.411,0\n';
const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PATIENTLY = { timeout: 20_000 };
const SLOWLY = { timeout: 60_000 };

describe('measured runs', () => {
  let editor;
  keepFailurePictures(() => editor);
  let report;
  beforeAll(async () => {
    editor = await openEditor({
      'longtail.coco.json': fs.readFileSync(SAMPLE),
      'retinanet.py': CONFIG,
      'runs.csv': TABLE,
      'other.csv': 'gamma,alpha,AP50,seed\n1,0.5,0.61,0\n',
    });
    await chooseInExplorer(editor.page, 'longtail.coco.json', 'Analyze Dataset Imbalance');
    const view = await pageFrame(editor.page, 'view');
    await byId(view, 'open-report').click(SLOWLY);
    report = await pageFrame(editor.page, 'report');
    await byId(report, 'ratio').waitFor();
  });
  afterAll(() => editor?.close());

  const rows = () => tableRows(report, 'runs');
  /** Each analysis has a report of its own: the one of what the view shows, by its detector, in the place of any other. */
  const reportOf = async detector => {
    const { page } = editor;
    await runCommand(page, 'View: Close All Editors');
    await page.locator('.tab', { hasText: 'Focal Lens report' }).waitFor({ state: 'detached' });
    const view = await pageFrame(page, 'view');
    await view.locator('.source', { hasText: detector }).waitFor(SLOWLY);
    await byId(view, 'open-report').click(SLOWLY);
    report = await pageFrame(page, 'report');
    // It is shown as it is counted, before it is whole.
    await byId(report, 'recommendation').waitFor(SLOWLY);
  };
  /** A page that was hidden is another document when it comes back. */
  const showReport = () => editor.page.locator('.tab', { hasText: 'Focal Lens report' }).click();
  /** None while it is analyzed. */
  const known = async () => {
    report = await pageFrame(editor.page, 'report');
    return rows().catch(() => []);
  };
  const saved = () => fs.readFileSync(editor.file('retinanet.py'), 'utf8');
  const dialogPath = name => path.join(editor.home.workspace, name);

  it('plans a comparison for a config, whose files appear in the folder that is chosen', async () => {
    const { page } = editor;
    await byId(report, 'recommendation').locator('[data-testid="plan-runs"]').click();
    await pickRow(page, 'retinanet.py');
    await pickRow(page, '2 runs');
    await typeIntoQuickInput(page, `${editor.home.workspace}${path.sep}`);
    const plan = editor.file('focal-lens-plan/plan.json');
    await expect.poll(() => fs.existsSync(plan), SLOWLY).toBe(true);
    const { runs, command, config } = JSON.parse(fs.readFileSync(plan, 'utf8'));
    expect(config).toBe('retinanet.py');
    expect(command).toContain('tools/train.py');
    expect(runs).toHaveLength(2);
    expect(runs[1]).toMatchObject({ gamma: 2, alpha: 0.25, seed: 0 });
    expect(fs.readFileSync(editor.file('focal-lens-plan/run.sh'), 'utf8')).toContain(
      'model.bbox_head.loss_cls.gamma=2.0',
    );
    expect(fs.existsSync(editor.file('focal-lens-plan/slurm.sh'))).toBe(true);
    await page.locator('.tab', { hasText: 'run.sh' }).waitFor(PATIENTLY);
    const toast = page.locator('.notification-toast', { hasText: '2 runs are planned' });
    await toast.waitFor(PATIENTLY);
    await editor.screenshot('runs-1-planned');
    await reportOf('retinanet.py');
    await expect
      .poll(async () => (await known()).map(row => row[3]), SLOWLY)
      .toEqual(['planned', 'planned']);
  });

  it('takes a run that is typed in, and says that it was per cent', async () => {
    const { page } = editor;
    await byId(report, 'learned').locator('[data-testid="add-run"]').click();
    await pickRow(page, 'Type it in');
    await typeIntoQuickInput(page, '1');
    await typeIntoQuickInput(page, '0.5');
    await pickRow(page, 'AP (mean over IoU');
    await typeIntoQuickInput(page, '43.2');
    await typeIntoQuickInput(page, '0');
    await typeIntoQuickInput(page, '');
    await page.locator('.notification-toast', { hasText: 'per cent' }).waitFor(PATIENTLY);
    await expect
      .poll(async () => (await known()).find(row => row[3] === 'measured')?.slice(0, 3), SLOWLY)
      .toEqual(['γ 1, α 0.5', '0.432', '0']);
  });

  it('refuses a table of another metric, and keeps what it has', async () => {
    const { page } = editor;
    await byId(report, 'learned').locator('[data-testid="add-run"]').click();
    await pickRow(page, 'Choose a table or a log');
    await typeIntoQuickInput(page, dialogPath('other.csv'));
    const toast = page.locator('.notification-toast', { hasText: 'AP50' });
    await toast.waitFor(PATIENTLY);
    expect((await rows()).filter(row => row[3] === 'measured')).toHaveLength(1);
  });

  it('takes one of a table, and shows what the pair gains as the command line says it', async () => {
    const { page } = editor;
    await byId(report, 'learned').locator('[data-testid="add-run"]').click();
    await pickRow(page, 'Choose a table or a log');
    await typeIntoQuickInput(page, dialogPath('runs.csv'));
    await expect
      .poll(async () => (await known()).filter(row => row[3] === 'measured').length, SLOWLY)
      .toBe(2);
    const { after } = learnedByCommandLine(editor);
    const said = plain(askCommandLine(editor, 'text'));
    const pair = `γ ${after.gamma}, α ${after.alpha}`;
    const finding = plain(await byId(report, 'learned-finding').textContent());
    expect(finding).toContain(pair);
    expect(said).toContain(finding);
    const [gain, choice] = await byId(report, 'learned').locator('dd').allTextContents();
    expect(said).toContain(`0.432 1 ${gain} (`);
    expect(choice).toBe(pair);
    await editor.screenshot('runs-2-learned');
  });

  it('has nothing on its page that WCAG 2.1 AA objects to', async () => {
    await report.evaluate(AXE);
    const found = await report.evaluate(async () => {
      const { violations } = await window.axe.run('[data-testid="learned"]');
      return violations.map(({ id }) => id);
    });
    expect(found).toEqual([]);
  });

  it('keeps the runs when it is analyzed again, and for no other detector', async () => {
    const { page } = editor;
    await runCommand(page, 'Focal Lens: Analyze Again');
    await expect
      .poll(async () => (await known()).filter(row => row[3] === 'measured').length, SLOWLY)
      .toBe(2);
    await chooseInExplorer(page, 'longtail.coco.json', 'Analyze Dataset Imbalance');
    await reportOf('retinanet-torchvision');
    expect(await byId(report, 'recommendation').count()).toBe(1);
    expect(await byId(report, 'learned').count()).toBe(0);
    await chooseInExplorer(page, 'retinanet.py', 'Analyze with This Config');
    await pickRow(page, 'longtail.coco.json');
    await reportOf('retinanet.py');
    await byId(report, 'learned').waitFor(SLOWLY);
  });

  it('writes the pair of the runs into the config after a difference, and undo takes it back', async () => {
    const { page } = editor;
    const { gamma, alpha } = learnedByCommandLine(editor).after;
    await byId(report, 'apply-learned').click();
    await page.locator('.monaco-diff-editor .char-insert').first().waitFor(SLOWLY);
    expect(saved()).toBe(CONFIG);
    await editor.screenshot('runs-3-difference');
    await page.locator('.editor-actions a.action-label[aria-label^="Apply"]').click();
    await expect.poll(saved, PATIENTLY).not.toBe(CONFIG);
    expect(valuesIn(saved())).toEqual([gamma, alpha]);
    await page.locator('.editor-instance .monaco-editor[data-uri$="retinanet.py"]').waitFor();
    await page.keyboard.press('Control+z');
    await runCommand(page, 'File: Save');
    await expect.poll(saved, PATIENTLY).toBe(CONFIG);
  });

  it('forgets a run that is removed', async () => {
    const { page } = editor;
    await runCommand(page, 'Focal Lens: Remove a Measured Run');
    await editor.screenshot('runs-4-remove');
    await pickRow(page, 'typed in');
    await showReport();
    await expect
      .poll(
        async () => (await known()).filter(row => row[3] === 'measured').map(row => row[0]),
        SLOWLY,
      )
      .toEqual(['γ 2, α 0.25']);
  });

  it('reads the results of the plan once its runs have finished', async () => {
    const plan = JSON.parse(fs.readFileSync(editor.file('focal-lens-plan/plan.json'), 'utf8'));
    for (const [at, { name }] of plan.runs.entries()) {
      const folder = editor.file(`focal-lens-plan/runs/${name}`);
      fs.mkdirSync(path.join(folder, 'vis_data'), { recursive: true });
      const log = `{"lr": 0.01, "loss": 0.5, "epoch": 12, "iter": 9, "step": 9}\n{"coco/bbox_mAP": ${0.42 - at / 100}, "step": 12}\n`;
      fs.writeFileSync(path.join(folder, 'vis_data', 'scalars.json'), log);
      fs.writeFileSync(path.join(folder, 'done'), '');
    }
    await runCommand(editor.page, 'Focal Lens: Add a Measured Run');
    await pickRow(editor.page, 'Finished runs of a plan');
    await pickRow(editor.page, 'focal-lens-plan/plan.json');
    const [first, second] = plan.runs.map(({ gamma, alpha }) => `γ ${gamma}, α ${alpha}`);
    await expect
      .poll(async () => (await known()).map(row => `${row[0]} ${row[1]} ${row[3]}`), SLOWLY)
      .toEqual(
        expect.arrayContaining([
          `${first} 0.42 measured`,
          `${second} 0.41 measured`,
          'γ 2, α 0.25 0.411 measured',
        ]),
      );
  });

  it('never met its content security policy', () => {
    expect(editor.violations).toEqual([]);
  });
});

/** What the command line says of the same two runs. */
function askCommandLine(editor, format) {
  const table = editor.file('both.csv');
  fs.writeFileSync(table, `${TABLE}1,0.5,0.432,0\n`);
  const [file, config] = ['longtail.coco.json', 'retinanet.py'].map(editor.file);
  const args = ['learn', file, '--config', config, '--runs', table, '--format', format];
  const answer = execFileSync('node', ['dist/cli.cjs', ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  fs.rmSync(table);
  return answer.toString();
}

const learnedByCommandLine = editor => JSON.parse(askCommandLine(editor, 'json'));

const plain = text => text.replaceAll(/\s+/g, ' ').trim();

function valuesIn(config) {
  return ['gamma', 'alpha'].map(name => Number(new RegExp(`${name}=([\\d.]+)`).exec(config)?.[1]));
}
