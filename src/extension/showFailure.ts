import * as vscode from 'vscode';
import type { Failure } from '../analysis/contract/failures/Failure.ts';
import { explain } from '../words/say/explain.ts';
import { explainFailure } from './explainFailure.ts';
import type { Log } from './ui/Log.ts';
import { showError } from './ui/messages.ts';

/** Tells what went wrong and what to do next; the log keeps it. Cancelling is no failure. */
export function showFailure(failure: Failure, log: Log): void {
  if (failure.code === 'cancelled') return;
  const { message, advice } = explain(failure);
  log.error(`${failure.code}: ${message} ${advice}`);
  const shown = explainFailure(failure);
  void offerLog(`${shown.message} ${shown.advice}`, log);
}

async function offerLog(message: string, log: Log): Promise<void> {
  const openLog = vscode.l10n.t('Open Log');
  if ((await showError(message, openLog)) === openLog) log.show();
}
