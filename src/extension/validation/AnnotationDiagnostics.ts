import * as vscode from 'vscode';
import { watchFile } from '../analysis/watchFile.ts';

/** What was found in annotation files, in the Problems panel until the file changes or is closed. */
export class AnnotationDiagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('focalLens.annotations');
  readonly #watchers = new Map<string, vscode.Disposable>();
  readonly #listening = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) this.#clear(document.uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#clear(uri)),
  );

  /** In place of what was found in the file before. */
  show(file: vscode.Uri, found: readonly vscode.Diagnostic[]): void {
    this.#clear(file);
    if (found.length === 0) return;
    this.#collection.set(file, found);
    this.#watchers.set(
      file.toString(),
      watchFile(file, () => this.#clear(file)),
    );
  }

  dispose(): void {
    this.#listening.dispose();
    for (const watcher of this.#watchers.values()) watcher.dispose();
    this.#collection.dispose();
  }

  #clear(file: vscode.Uri): void {
    const key = file.toString();
    this.#collection.delete(file);
    this.#watchers.get(key)?.dispose();
    this.#watchers.delete(key);
  }
}
