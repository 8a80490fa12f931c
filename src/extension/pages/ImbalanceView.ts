import type * as vscode from 'vscode';
import type { Session } from '../analysis/Session.ts';
import { connectPage } from './connectPage.ts';
import { sessionSource } from './PageSource.ts';

/** The *Imbalance* view of the side bar. */
export class ImbalanceView implements vscode.WebviewViewProvider {
  readonly #session: Session;
  readonly #extension: vscode.Uri;

  constructor(session: Session, extension: vscode.Uri) {
    this.#session = session;
    this.#extension = extension;
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const connection = connectPage(view.webview, 'view', {
      source: sessionSource(this.#session),
      extension: this.#extension,
    });
    view.onDidDispose(() => connection.dispose());
  }
}
