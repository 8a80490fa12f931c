// Names of files and values of configs that the workbench would take for links and icons: all stay text.
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explain } from '../../src/words/choose/explain.ts';
import { failureWords as failureWordsZh } from '../../src/words/zh-cn/failures/failureWords.ts';
import { plainText } from '../../src/extension/ui/plainText.ts';
import { failuresNaming } from '../helpers/words/failuresNaming.ts';
import { LIVE_TEXTS } from '../helpers/words/liveText.ts';
import { openEditor, SAMPLE } from './harness/editor.mjs';
import { keepFailurePictures } from './harness/failurePictures.mjs';
import { byId } from './harness/pages.mjs';
import { ensureRuntime } from './harness/runtime.mjs';
import { chooseInExplorer, pageFrame, pickRow, runCommand } from './harness/workbench.mjs';

const ANALYZE = 'Analyze Dataset Imbalance';
const BROKEN = '[Open report](command:workbench.action.terminal.new).json';
const DATASET = '$(zap) sample.json';
const CONFIG = '$(zap) retinanet.yaml';
const VALUE = '[Repair](file:///etc/passwd)';

/** Between two signs that the workbench would take together. */
const JOINER = '\u2060';

describe('untrusted names', () => {
  let editor;
  keepFailurePictures(() => editor);
  const toast = text => editor.page.locator('.notifications-toasts', { hasText: text });
  const analyzed = async file => {
    await chooseInExplorer(editor.page, file, ANALYZE);
    return pageFrame(editor.page, 'view');
  };
  beforeAll(async () => {
    editor = await openEditor({
      [BROKEN]: '{"images": [}',
      [DATASET]: fs.readFileSync(SAMPLE),
      [CONFIG]: `MODEL:
  META_ARCHITECTURE: RetinaNet
  RETINANET:
    FOCAL_LOSS_ALPHA: "${VALUE}"
    FOCAL_LOSS_GAMMA: 2.0
`,
    });
  });
  afterAll(() => editor?.close());

  it('make no link in a notification, and no click opens a terminal', async () => {
    const { page } = editor;
    await chooseInExplorer(page, BROKEN, 'Validate Annotations');
    // The progress may still be shown beside it.
    const message = page.locator('.notification-list-item-message', { hasText: 'not valid JSON' });
    await message.waitFor();
    expect((await message.textContent()).replaceAll(JOINER, '')).toContain(BROKEN);
    expect(await message.locator('a').count()).toBe(0);
    await editor.screenshot('untrusted-1-notification');
    await message.click({ position: { x: 40, y: 8 } });
    await page.waitForTimeout(1000);
    expect(await page.locator('.xterm').count()).toBe(0);
  });

  it('make no icon in the tree, the status bar or a list to choose from', async () => {
    const { page } = editor;
    const view = await analyzed(DATASET);
    await byId(view, 'ratio').waitFor({ timeout: 60_000 });
    const row = page.locator('.pane-body .monaco-list-row', { hasText: 'sample.json' });
    await row.first().waitFor();
    await runCommand(page, 'Focal Lens: Apply to Config');
    const choice = page.locator('.quick-input-list .monaco-list-row', {
      hasText: 'retinanet.yaml',
    });
    await choice.waitFor();
    for (const place of [row.first(), choice])
      expect((await place.textContent()).replaceAll(JOINER, '')).toContain('$(zap)');
    expect(await page.locator('.codicon-zap').count()).toBe(0);
    await editor.screenshot('untrusted-2-list');
  });

  it('make no link of the value of a config', async () => {
    await pickRow(editor.page, 'retinanet.yaml');
    const message = toast('not a plain number').locator('.notification-list-item-message').first();
    await message.waitFor();
    expect((await message.textContent()).replaceAll(JOINER, '')).toContain(VALUE);
    expect(await message.locator('a').count()).toBe(0);
  });

  it('make no link by the expression of this very workbench, in any failure', () => {
    const links = linkExpression();
    expect(LIVE_TEXTS.filter(text => links.test(`${text} ${text}`)).length).toBeGreaterThan(5);
    for (const text of LIVE_TEXTS)
      for (const failure of failuresNaming(text))
        for (const wording of [undefined, failureWordsZh]) {
          const { message, advice } = explain(failure, wording);
          expect(plainText(`${message} ${advice}`)).not.toMatch(links);
        }
  });
});

/** What the workbench looks for in the text of a notification, taken from its code. */
function linkExpression() {
  const out = path.dirname(ensureRuntime().server);
  const workbench = path.join(out, 'vs', 'code', 'browser', 'workbench', 'workbench.js');
  const code = fs.readFileSync(workbench, 'utf8');
  const middle = code.indexOf(String.raw`:\/\/|command:`);
  const literal = /=\/((?:\\.|[^/\n])*)\/gi[,;]/;
  return new RegExp(literal.exec(code.slice(middle - 40, middle + 100))[1], 'i');
}
