import * as vscode from 'vscode';

/** Tells when a file changes, comes or goes. */
export function watchFile(file: vscode.Uri, changed: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(vscode.Uri.joinPath(file, '..'), literally(basenameOf(file))),
  );
  watcher.onDidChange(changed);
  watcher.onDidCreate(changed);
  watcher.onDidDelete(changed);
  return watcher;
}

const basenameOf = (file: vscode.Uri) => file.path.slice(file.path.lastIndexOf('/') + 1);

/** A file name as a glob pattern that matches it alone. */
const literally = (name: string) => name.replaceAll(/[[\]{}*?]/g, '[$&]');
