import * as vscode from 'vscode';
import { plainText } from './plainText.ts';

/**
 * Shows a notification with a bar while a task runs, which the user can cancel.
 *
 * @param task is given a signal that cancelling aborts, and a way to tell which share of it is done, in [0, 1]
 */
export function withNotification<T>(
  title: string,
  task: (signal: AbortSignal, share: (done: number) => void) => Promise<T>,
): Thenable<T> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: plainText(title),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (progress, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    let told = 0;
    return task(abort.signal, done => {
      progress.report({ increment: Math.max(0, done - told) * 100 });
      told = Math.max(told, done);
    });
  });
}
