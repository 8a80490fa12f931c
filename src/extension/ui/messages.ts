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

/**
 * Moves what still lies in the corner to the list of notifications: a question that was answered elsewhere cannot be taken back
 * alone.
 */
export async function putMessagesAway(): Promise<void> {
  await vscode.commands.executeCommand('notifications.hideToasts');
}

/** Milliseconds that a word stays in the status bar. */
const BRIEFLY = 10_000;

/** A quiet word that needs no answer. */
export function showBriefly(message: string): void {
  vscode.window.setStatusBarMessage(`$(check) ${plainText(message)}`, BRIEFLY);
}
