import * as vscode from 'vscode';

/** Shows a bar in a view while a task runs, without words. */
export function withViewProgress<T>(viewId: string, task: () => Promise<T>): Thenable<T> {
  return vscode.window.withProgress({ location: { viewId } }, task);
}
