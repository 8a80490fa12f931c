import * as vscode from 'vscode';
import { DONE_CONTEXTS } from '../contributions.ts';

/** Ticks a step of the walkthrough, which its command alone does not. */
export function tellDone(step: keyof typeof DONE_CONTEXTS): void {
  void vscode.commands.executeCommand('setContext', DONE_CONTEXTS[step], true);
}
