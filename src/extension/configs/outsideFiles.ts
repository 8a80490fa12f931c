import * as vscode from 'vscode';
import { showInformation } from '../ui/messages.ts';

/** Files outside of the workspace that the user has let be read, while the window is open. */
const allowed = new Set<string>();

/** Whether a config may build on this file: what lies in the workspace, and what the user has allowed. */
export function mayRead(file: vscode.Uri): boolean {
  if (vscode.workspace.getWorkspaceFolder(file) !== undefined) return true;
  return vscode.workspace.isTrusted && allowed.has(file.toString());
}

/**
 * Asks whether a file outside of the workspace may be read; in Restricted Mode nobody is asked, and none is.
 *
 * @param config that builds on it
 */
export async function allowOutside(config: string, file: vscode.Uri): Promise<boolean> {
  if (!vscode.workspace.isTrusted) return false;
  const read = vscode.l10n.t('Read It');
  const question = vscode.l10n.t(
    '{0} builds on {1}, which lies outside of the workspace.',
    config,
    file.fsPath,
  );
  if ((await showInformation(question, read)) !== read) return false;
  allowed.add(file.toString());
  return true;
}
