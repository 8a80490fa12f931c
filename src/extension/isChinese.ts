import * as vscode from 'vscode';

/** Whether the editor speaks Simplified Chinese. */
export function isChinese(): boolean {
  return /^zh(-cn|-hans|$)/i.test(vscode.env.language);
}
