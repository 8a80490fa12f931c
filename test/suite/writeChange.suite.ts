import assert from 'node:assert';
import fs from 'node:fs';
import * as vscode from 'vscode';
import { asFailure } from '../../src/analysis/contract/failures/Failure.ts';
import { candidatesOf, lossesOf } from '../../src/extension/apply/findCandidates.ts';
import { proposeChange } from '../../src/extension/apply/ProposedChange.ts';
import type { ProposedChange } from '../../src/extension/apply/ProposedChange.ts';
import { undoChange } from '../../src/extension/apply/undoChange.ts';
import { writeChange } from '../../src/extension/apply/writeChange.ts';
import { readText, TemporaryFolder } from './temporaryFolder.ts';

const BEFORE = `# RetinaNet of ours
MODEL:
  RETINANET:
    FOCAL_LOSS_ALPHA: 0.25 # weight of positives
    FOCAL_LOSS_GAMMA:   2.0
`;
const AFTER = BEFORE.replace('0.25', '0.4').replace('2.0', '1.5');
const PAIR = { values: { alpha: 0.4, gamma: 1.5 }, recommended: null };

async function propose(file: vscode.Uri): Promise<ProposedChange> {
  const document = await vscode.workspace.openTextDocument(file);
  const [candidate] = candidatesOf(file, await lossesOf(file, document.getText()));
  assert.ok(candidate, 'the config holds a focal loss');
  return proposeChange(candidate, PAIR);
}

const failureOf = (change: ProposedChange) =>
  writeChange(change).then(
    () => 'written',
    thrown => asFailure(thrown).code,
  );

suite('applying to a config', () => {
  let folder: TemporaryFolder;
  setup(() => {
    folder = new TemporaryFolder();
  });
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    folder.dispose();
  });

  test('changes two values of the file and nothing else', async () => {
    const file = folder.write('retinanet.yaml', BEFORE);
    await writeChange(await propose(file));
    assert.strictEqual(readText(file), AFTER);
  });

  test('keeps Windows line ends', async () => {
    const file = folder.write('windows.yaml', BEFORE.replaceAll('\n', '\r\n'));
    await writeChange(await propose(file));
    assert.strictEqual(readText(file), AFTER.replaceAll('\n', '\r\n'));
  });

  test('can be undone byte for byte', async () => {
    const file = folder.write('retinanet.yaml', BEFORE);
    const change = await propose(file);
    await writeChange(change);
    await vscode.window.showTextDocument(change.document);
    await vscode.commands.executeCommand('undo');
    await change.document.save();
    assert.strictEqual(readText(file), BEFORE);
  });

  test('is taken back byte for byte, and saved, where nothing was edited since', async () => {
    const texts = [BEFORE, BEFORE.replaceAll('\n', '\r\n'), `\uFEFF${BEFORE}`];
    for (const [at, before] of texts.entries()) {
      const file = folder.write(`back-${at}.yaml`, before);
      const change = await propose(file);
      await writeChange(change);
      assert.notStrictEqual(readText(file), before);
      assert.ok(await undoChange(change));
      assert.strictEqual(readText(file), before);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    }
  });

  test('is taken back after its editor was closed', async () => {
    const file = folder.write('closed.yaml', BEFORE);
    const change = await propose(file);
    await writeChange(change);
    await vscode.window.showTextDocument(change.document);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    assert.ok(await undoChange(change));
    assert.strictEqual(readText(file), BEFORE);
  });

  test('stays where the text was edited since', async () => {
    const file = folder.write('edited.yaml', BEFORE);
    const change = await propose(file);
    await writeChange(change);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(file, new vscode.Position(0, 0), '# mine\n');
    await vscode.workspace.applyEdit(edit);
    assert.ok(!(await undoChange(change)));
    assert.strictEqual(change.document.getText(), `# mine\n${AFTER}`);
  });

  test('edits unsaved text and leaves it unsaved', async () => {
    const file = folder.write('retinanet.yaml', BEFORE);
    const document = await vscode.workspace.openTextDocument(file);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(file, new vscode.Position(0, 0), '# mine\n');
    await vscode.workspace.applyEdit(edit);
    await writeChange(await propose(file));
    assert.strictEqual(document.getText(), `# mine\n${AFTER}`);
    assert.ok(document.isDirty);
    assert.strictEqual(readText(file), BEFORE);
    await vscode.window.showTextDocument(document);
  });

  test('writes nothing when the text was edited since the difference was shown', async () => {
    const file = folder.write('retinanet.yaml', BEFORE);
    const change = await propose(file);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(file, new vscode.Position(0, 0), '# mine\n');
    await vscode.workspace.applyEdit(edit);
    assert.strictEqual(await failureOf(change), 'config-changed');
    assert.strictEqual(change.document.getText(), `# mine\n${BEFORE}`);
    await vscode.window.showTextDocument(change.document);
  });

  test('writes nothing when the file on disk is another one by now', async () => {
    const file = folder.write('retinanet.yaml', BEFORE);
    const change = await propose(file);
    const other = BEFORE.replace('of ours', 'of theirs');
    fs.writeFileSync(file.fsPath, other);
    assert.strictEqual(await failureOf(change), 'config-changed');
    assert.strictEqual(readText(file), other);
  });

  test('writes nothing when the file is gone', async () => {
    const file = folder.write('retinanet.yaml', BEFORE);
    const change = await propose(file);
    fs.rmSync(file.fsPath);
    assert.notStrictEqual(await failureOf(change), 'written');
    assert.ok(!fs.existsSync(file.fsPath));
  });
});
