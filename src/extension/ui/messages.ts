import * as vscode from 'vscode';
import { plainText } from './plainText.ts';

/** @returns the action that was chosen */
export function showError(message: string, ...actions: string[]): Thenable<string | undefined> {
  return vscode.window.showErrorMessage(plainText(message), ...actions);
}

/** @returns the action that was chosen */
export function showInformation(
  message: string,
  ...actions: string[]
): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(plainText(message), ...actions);
}
