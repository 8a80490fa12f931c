import * as vscode from 'vscode';
import type { Failure } from '../analysis/contract/Failure.ts';
import { explain } from '../analysis/contract/explain.ts';
import { explainFailure } from './explainFailure.ts';

/** Tells what went wrong and what to do next; the log keeps it. Cancelling is no failure. */
export function showFailure(failure: Failure, log: vscode.LogOutputChannel): void {
  if (failure.code === 'cancelled') return;
  const { message, advice } = explain(failure);
  log.error(`${failure.code}: ${message} ${advice}`);
  const shown = explainFailure(failure);
  void offerLog(`${shown.message} ${shown.advice}`, log);
}

async function offerLog(message: string, log: vscode.LogOutputChannel): Promise<void> {
  const openLog = vscode.l10n.t('Open Log');
  if ((await vscode.window.showErrorMessage(message, openLog)) === openLog) log.show();
}
