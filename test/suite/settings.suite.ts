import assert from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { SETTINGS } from '../../src/extension/contributions.ts';
import { readSettings } from '../../src/extension/settings.ts';

suite('the settings of a workspace', () => {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const folder = path.join(root, '.vscode');
  teardown(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('choose neither native code nor where it is', async () => {
    fs.mkdirSync(folder);
    fs.writeFileSync(
      path.join(folder, 'settings.json'),
      JSON.stringify({
        [SETTINGS.detector]: 'centernet',
        [SETTINGS.backend]: 'tensorflow',
        [SETTINGS.tensorflowPath]: root,
      }),
    );
    // A setting that a workspace may set shows that the file has been read.
    while (readSettings().detector !== 'centernet') await sleep(50);
    assert.strictEqual(readSettings().backend, 'auto');
    const configuration = vscode.workspace.getConfiguration();
    assert.strictEqual(configuration.get(SETTINGS.backend), 'auto');
    assert.strictEqual(configuration.get(SETTINGS.tensorflowPath), '');
  });
});
