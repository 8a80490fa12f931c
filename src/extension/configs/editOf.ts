import * as vscode from 'vscode';
import type { TextEdit } from '../../analysis/configs/edits/FocalLossSite.ts';

/** Edits of a text as an edit of the editor, which can be undone in one step. */
export function editOf(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { offset, length, content } of edits) {
    const start = document.positionAt(offset);
    const end = document.positionAt(offset + length);
    edit.replace(document.uri, new vscode.Range(start, end), content);
  }
  return edit;
}
