import assert from 'node:assert';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { asFailure } from '../../src/analysis/contract/failures/Failure.ts';
import { findCandidates } from '../../src/extension/apply/findCandidates.ts';
import { ConfigReader } from '../../src/extension/configs/ConfigReader.ts';
import { textOf } from '../../src/extension/configs/editorConfigHost.ts';
import { configWorkerEnd } from '../../src/extension/configs/sharedConfigWorker.ts';

const LOSS =
  "model = dict(bbox_head=dict(loss_cls=dict(type='FocalLoss', alpha=0.25, gamma=0.5)))\n";
const YAML = (alpha: number) =>
  `MODEL: {META_ARCHITECTURE: RetinaNet, RETINANET: {FOCAL_LOSS_ALPHA: ${alpha}}}\n`;

/** No analysis is shown. */
const SOURCE = { report: null, onDidChange: new vscode.EventEmitter<void>().event };

suite('configs in the editor', () => {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const folder = path.join(root, 'configs');
  const write = (name: string, text: string) => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    return vscode.Uri.file(file);
  };
  const read = async (file: vscode.Uri) =>
    new ConfigReader(SOURCE).read(await vscode.workspace.openTextDocument(file));

  teardown(() => fs.rmSync(folder, { recursive: true, force: true }));
  suiteTeardown(() => configWorkerEnd.dispose());

  test('are read with what they build on, each file once', async () => {
    for (let level = 0; level < 8; level++)
      write(`l${level}.py`, `_base_ = [${`'./l${level + 1}.py', `.repeat(6)}]\n`);
    write('l8.py', LOSS);
    const { sites } = await read(vscode.Uri.file(path.join(folder, 'l0.py')));
    assert.deepStrictEqual(
      sites.map(({ inherited }) => [inherited?.alpha?.value, inherited?.gamma?.value]),
      [[0.25, 0.5]],
    );
  });

  test('are read as the editors hold them and their bases', async () => {
    const base = write('base.yaml', YAML(0.1));
    const document = await vscode.workspace.openTextDocument(base);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(base, new vscode.Range(0, 0, 9, 0), YAML(0.7));
    await vscode.workspace.applyEdit(edit);
    const { sites } = await read(write('a.yaml', '_BASE_: base.yaml\n'));
    assert.strictEqual(sites[0]?.inherited?.alpha?.value, 0.7);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('never reach out of the workspace', async () => {
    const outside = path.join(root, '..', `outside-${process.pid}.yaml`);
    fs.writeFileSync(outside, YAML(0.9));
    write(`~/outside.yaml`, YAML(0.9));
    const references = [outside, `../../${path.basename(outside)}`, '~/outside.yaml', 'file:///x'];
    for (const [index, reference] of references.entries()) {
      const text = `_BASE_: "${reference}"\nMODEL: {META_ARCHITECTURE: RetinaNet}\n`;
      const { sites } = await read(write(`far${index}.yaml`, text));
      assert.deepStrictEqual([reference, sites[0]?.inherited], [reference, undefined]);
    }
    fs.rmSync(outside);
  });

  test('that are pipes or devices keep no other from being found', async function () {
    if (process.platform === 'win32') return this.skip();
    write('good.yaml', YAML(0.25));
    for (const name of ['focal.yaml', 'focal.py', 'pipe.yaml'])
      execFileSync('mkfifo', [path.join(folder, name)]);
    fs.symlinkSync('/dev/zero', path.join(folder, 'zero.yaml'));
    write('onPipe.yaml', `_BASE_: pipe.yaml\n${YAML(0.5)}`);
    write('onDevice.yaml', `_BASE_: zero.yaml\n${YAML(0.5)}`);
    const found = await findCandidates();
    assert.deepStrictEqual(
      found.map(({ file }) => path.basename(file.path)),
      ['good.yaml'],
    );
    for (const name of ['focal.yaml', 'zero.yaml']) {
      const reading = textOf(vscode.Uri.file(path.join(folder, name)));
      assert.strictEqual((await reading.then(() => null, asFailure))?.code, 'unreadable');
    }
  });
});
