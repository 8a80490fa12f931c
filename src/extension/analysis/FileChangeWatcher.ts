import * as vscode from 'vscode';
import { idOf } from './Analysis.ts';
import type { AnalysisStore } from './AnalysisStore.ts';
import { sameStamp, stampOf } from './fileStamp.ts';
import { watchFile } from './watchFile.ts';

/** A file that is being written changes many times. */
const SETTLE_MILLISECONDS = 300;

/** Marks analyses whose file has changed: at once while the editor watches, else when its window gets the focus. */
export class FileChangeWatcher implements vscode.Disposable {
  readonly #store: AnalysisStore;
  readonly #watchers = new Map<string, vscode.Disposable>();
  readonly #following: vscode.Disposable;
  #timer: NodeJS.Timeout | undefined;

  constructor(store: AnalysisStore) {
    this.#store = store;
    this.#following = vscode.Disposable.from(
      store.onDidChange(() => this.#watchAll()),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.#checkSoon();
      }),
    );
    this.#watchAll();
    this.#checkSoon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#following.dispose();
    for (const watcher of this.#watchers.values()) watcher.dispose();
  }

  #watchAll(): void {
    const wanted = new Map(this.#store.all.map(({ file }) => [file.toString(), file]));
    for (const [key, watcher] of this.#watchers)
      if (!wanted.has(key)) {
        watcher.dispose();
        this.#watchers.delete(key);
      }
    for (const [key, file] of wanted)
      if (!this.#watchers.has(key))
        this.#watchers.set(
          key,
          watchFile(file, () => this.#checkSoon()),
        );
  }

  #checkSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#check(), SETTLE_MILLISECONDS);
  }

  async #check(): Promise<void> {
    await Promise.all(
      this.#store.all.map(async analysis => {
        const stale = !sameStamp(analysis.stamp, await stampOf(analysis.file));
        // Meanwhile it may have been analyzed again.
        if (this.#store.withId(idOf(analysis))?.stamp === analysis.stamp)
          this.#store.markStale(idOf(analysis), stale);
      }),
    );
  }
}
