import * as vscode from 'vscode';
import { COMMANDS } from './contributions.ts';
import { showInformation } from './ui/messages.ts';

/** Says that nothing was analyzed that a command could work on, and offers to do so. */
export async function askToAnalyze(): Promise<void> {
  const analyze = vscode.l10n.t('Analyze…');
  if ((await showInformation(vscode.l10n.t('Analyze a dataset first.'), analyze)) === analyze)
    await vscode.commands.executeCommand(COMMANDS.analyze);
}
