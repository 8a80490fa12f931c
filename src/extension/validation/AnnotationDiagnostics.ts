import * as vscode from 'vscode';
import { watchFile } from '../analysis/watchFile.ts';
import type { FileDiagnostics } from './diagnosticsOf.ts';

/** What was found in annotations, in the Problems panel; of each file until it changes or is closed. */
export class AnnotationDiagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('focalLens.annotations');
  readonly #watchers = new Map<string, vscode.Disposable>();
  /** The files in which something was found, by what was validated. */
  readonly #files = new Map<string, readonly vscode.Uri[]>();
  readonly #listening = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) this.#clear(document.uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#clear(uri)),
  );

  /** In place of what was found before. @param validated the file or folder */
  show(validated: vscode.Uri, found: readonly FileDiagnostics[]): void {
    const key = validated.toString();
    for (const file of [validated, ...(this.#files.get(key) ?? [])]) this.#clear(file);
    const shown = found.filter(({ diagnostics }) => diagnostics.length > 0);
    this.#files.set(
      key,
      shown.map(({ file }) => file),
    );
    for (const { file, diagnostics } of shown) {
      this.#clear(file);
      this.#collection.set(file, diagnostics);
      this.#watchers.set(
        file.toString(),
        watchFile(file, () => this.#clear(file)),
      );
    }
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
