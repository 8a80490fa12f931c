import crypto from 'node:crypto';
import * as vscode from 'vscode';
import { canonicalJson } from '../../analysis/contract/text/canonicalJson.ts';

/**
 * The folder of one comparison in the extension's storage, by all that makes it another one. Only one comparison is kept:
 * folders of others are removed.
 */
export async function keptFolder(storage: vscode.Uri, comparison: object): Promise<vscode.Uri> {
  const name = crypto
    .createHash('sha256')
    .update(canonicalJson(comparison))
    .digest('hex')
    .slice(0, 16);
  for (const [other] of await entriesOf(storage))
    if (other !== name) await removeFolder(vscode.Uri.joinPath(storage, other));
  return vscode.Uri.joinPath(storage, name);
}

/** Nothing happens where there is none. */
export async function removeFolder(folder: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(folder, { recursive: true, useTrash: false });
  } catch {
    // It may never have been made.
  }
}

async function entriesOf(folder: vscode.Uri): Promise<readonly (readonly [string, unknown])[]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
