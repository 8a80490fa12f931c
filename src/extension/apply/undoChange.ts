import * as vscode from 'vscode';
import type { ProposedChange } from './ProposedChange.ts';

/**
 * Takes a change back that was written, through the text document, and saves it where that was saved.
 *
 * @returns whether it was: a text that was edited since stays as it is
 */
export async function undoChange({
  document: { uri },
  before,
  after,
  bytes,
}: ProposedChange): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  if (document.getText() !== after) return false;
  const edit = new vscode.WorkspaceEdit();
  const all = new vscode.Range(document.positionAt(0), document.positionAt(after.length));
  edit.replace(uri, all, before);
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  return bytes === null || document.save();
}
