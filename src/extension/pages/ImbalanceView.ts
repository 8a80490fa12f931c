import * as vscode from 'vscode';
import type { Session } from '../analysis/Session.ts';
import type { Log } from '../ui/Log.ts';
import { connectPage } from './connectPage.ts';
import type { Watched } from '../StatusItem.ts';
import { sessionSource } from './PageSource.ts';

/** The *Imbalance* view of the side bar. */
export class ImbalanceView implements vscode.WebviewViewProvider, Watched {
  readonly #session: Session;
  readonly #extension: vscode.Uri;
  readonly #log: Log;
  readonly #shown = new vscode.EventEmitter<void>();
  readonly onDidChangeVisibility = this.#shown.event;
  #view: vscode.WebviewView | null = null;

  constructor(session: Session, extension: vscode.Uri, log: Log) {
    this.#session = session;
    this.#extension = extension;
    this.#log = log;
  }

  get isVisible(): boolean {
    return this.#view?.visible ?? false;
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const connection = connectPage(view.webview, 'view', {
      source: sessionSource(this.#session),
      extension: this.#extension,
      log: this.#log,
    });
    this.#view = view;
    this.#shown.fire();
    view.onDidChangeVisibility(() => this.#shown.fire());
    view.onDidDispose(() => {
      connection.dispose();
      this.#view = null;
      this.#shown.fire();
    });
  }
}
