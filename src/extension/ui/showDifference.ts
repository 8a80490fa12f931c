import * as vscode from 'vscode';
import { plainText } from './plainText.ts';

/** Opens two documents side by side. */
export async function showDifference(
  left: vscode.Uri,
  right: vscode.Uri,
  title: string,
): Promise<void> {
  await vscode.commands.executeCommand('vscode.diff', left, right, plainText(title), {
    preview: true,
  });
}
