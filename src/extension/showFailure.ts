import * as vscode from 'vscode';
import type { Failure } from '../analysis/contract/failures/Failure.ts';
import { explainFailure, logFailure } from './explainFailure.ts';
import type { Log } from './ui/Log.ts';
import { showError } from './ui/messages.ts';

/** Tells what went wrong and what to do next; the log keeps it. Cancelling is no failure. */
export function showFailure(failure: Failure, log: Log): void {
  if (failure.code !== 'cancelled') void show(failure, log);
}

async function show(failure: Failure, log: Log): Promise<void> {
  await logFailure(failure, log);
  const { message, advice } = await explainFailure(failure);
  const openLog = vscode.l10n.t('Open Log');
  if ((await showError(`${message} ${advice}`, openLog)) === openLog) log.show();
}
