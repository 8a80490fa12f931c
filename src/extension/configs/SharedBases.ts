import * as vscode from 'vscode';
import { MIGHT_BUILD_ON_OTHERS } from '../../analysis/configs/tree/bases.ts';
import { editorConfigHost } from './editorConfigHost.ts';
import { configWorker } from './sharedConfigWorker.ts';
import { CONFIG_FILES, findConfigs, readConfigText } from './workspaceConfigs.ts';

/**
 * Which configs of the workspace others build on: what one of them writes changes them all. Each file is read once, and
 * again when it changes.
 */
export class SharedBases implements vscode.Disposable {
  /** By the URI of a config, the names of the files that it builds on. */
  readonly #bases = new Map<string, readonly string[]>();
  readonly #changed = new Map<string, vscode.Uri>();
  #watcher: vscode.FileSystemWatcher | null = null;
  #reading: Promise<void> = Promise.resolve();

  /** Whether another config of the workspace builds on this one. */
  async isBase(file: vscode.Uri): Promise<boolean> {
    this.#watcher ??= this.#watched();
    this.#reading = this.#reading.then(() => this.#readChanged());
    await this.#reading;
    const name = vscode.workspace.asRelativePath(file);
    for (const [config, bases] of this.#bases)
      if (config !== file.toString() && bases.includes(name)) return true;
    return false;
  }

  dispose(): void {
    this.#watcher?.dispose();
  }

  #watched(): vscode.FileSystemWatcher {
    const watcher = vscode.workspace.createFileSystemWatcher(CONFIG_FILES);
    const isOther = (file: vscode.Uri) => void this.#changed.set(file.toString(), file);
    watcher.onDidChange(isOther);
    watcher.onDidCreate(isOther);
    watcher.onDidDelete(isOther);
    this.#reading = findConfigs().then(files => files.forEach(isOther));
    return watcher;
  }

  async #readChanged(): Promise<void> {
    const files = [...this.#changed.values()];
    this.#changed.clear();
    for (const file of files) {
      const bases = await basesOf(file);
      if (bases.length === 0) this.#bases.delete(file.toString());
      else this.#bases.set(file.toString(), bases);
    }
  }
}

/** None where a file is gone, broken, or no config. */
async function basesOf(file: vscode.Uri): Promise<readonly string[]> {
  try {
    const text = await readConfigText(file);
    if (!MIGHT_BUILD_ON_OTHERS.test(text)) return [];
    const name = vscode.workspace.asRelativePath(file);
    return await configWorker().ask({ kind: 'bases', file: name, text }, editorConfigHost(file));
  } catch {
    return [];
  }
}
