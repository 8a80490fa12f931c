import { stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { FileFault } from '../../analysis/contract/failures/detailCodes.ts';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import { writeFailure } from '../../platform/node/files/fileFailure.ts';
import { requireWritable } from '../../platform/node/writing/writable.ts';
import { canonicalJson } from '../../analysis/contract/text/canonicalJson.ts';
import { detectorBasis } from '../../tasks/configBasis.ts';
import { factsOf } from '../configs/factsOf.ts';
import { readBytes } from '../readBytes.ts';
import type { ProposedChange } from './ProposedChange.ts';

/**
 * Makes the edits through the text document, so that undo works, and saves it unless it had unsaved changes before.
 *
 * @throws FailureError `config-changed` when text, file or a file that it builds on are no longer what the edits were made
 * for, `not-writable`; nothing is changed then
 */
export async function writeChange(change: ProposedChange): Promise<void> {
  const { document, edits, bytes } = change;
  await checkBases(change);
  await checkUnchanged(change);
  await checkWritable(document.uri);
  const edit = new vscode.WorkspaceEdit();
  for (const { offset, length, content } of edits) {
    const range = new vscode.Range(
      document.positionAt(offset),
      document.positionAt(offset + length),
    );
    edit.replace(document.uri, range, content);
  }
  if (!(await vscode.workspace.applyEdit(edit)))
    fail({
      code: 'not-writable',
      file: nameOf(document.uri),
      reason: 'edit-refused',
    });
  if (bytes !== null && !(await document.save())) {
    await revert(document);
    fail({ code: 'not-writable', file: nameOf(document.uri), reason: 'not-saved' });
  }
}

async function checkUnchanged({ document, before, bytes }: ProposedChange): Promise<void> {
  const changed = fail.bind(null, { code: 'config-changed', file: nameOf(document.uri) });
  if (document.isClosed || document.getText() !== before) changed();
  // The editor may not have noticed yet that the file is another one.
  if (bytes !== null && !sameBytes(bytes, await readBytes(document.uri))) changed();
}

/** Files that it builds on may be others by now: the same pair has to lead to the same edits, and to be the config's still. */
async function checkBases(change: ProposedChange): Promise<void> {
  const { document, edits, basis } = change;
  const { uri } = document;
  const again = await change.again();
  const isSame =
    canonicalJson(again) === canonicalJson(edits) &&
    (basis === null || detectorBasis(await factsOf(uri, { fresh: true })) === basis);
  if (!isSame) fail({ code: 'config-changed', file: nameOf(uri) });
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

async function checkWritable(file: vscode.Uri): Promise<void> {
  const refuse = (reason: FileFault) => fail({ code: 'not-writable', file: nameOf(file), reason });
  if (vscode.workspace.fs.isWritableFileSystem(file.scheme) === false)
    refuse('read-only-file-system');
  const { permissions = 0 } = await vscode.workspace.fs.stat(file);
  if ((permissions & vscode.FilePermission.Readonly) !== 0) refuse('read-only');
  if (file.scheme !== 'file') return;
  try {
    requireWritable(file.fsPath, await stat(file.fsPath));
  } catch (thrown) {
    fail(writeFailure(nameOf(file), thrown));
  }
}

/** Back to the file's content; the document had no changes of its own. */
async function revert(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.files.revert');
}

const nameOf = (file: vscode.Uri) => vscode.workspace.asRelativePath(file);
