import type * as vscode from 'vscode';
import type { Session } from '../analysis/Session.ts';
import type { Log } from '../ui/Log.ts';
import { connectPage } from './connectPage.ts';
import { sessionSource } from './PageSource.ts';

/** The *Imbalance* view of the side bar. */
export class ImbalanceView implements vscode.WebviewViewProvider {
  readonly #session: Session;
  readonly #extension: vscode.Uri;
  readonly #log: Log;

  constructor(session: Session, extension: vscode.Uri, log: Log) {
    this.#session = session;
    this.#extension = extension;
    this.#log = log;
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const connection = connectPage(view.webview, 'view', {
      source: sessionSource(this.#session),
      extension: this.#extension,
      log: this.#log,
    });
    view.onDidDispose(() => connection.dispose());
  }
}
