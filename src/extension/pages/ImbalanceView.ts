import type * as vscode from 'vscode';
import type { Log } from '../ui/Log.ts';
import { connectPage } from './connectPage.ts';
import { pilotSource, type SessionPage, sessionSource } from './PageSource.ts';

export interface ViewTools extends SessionPage {
  readonly extension: vscode.Uri;
  readonly log: Log;
}

/** The *Imbalance* view of the side bar. */
export class ImbalanceView implements vscode.WebviewViewProvider {
  readonly #tools: ViewTools;

  constructor(tools: ViewTools) {
    this.#tools = tools;
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const { session, pilots, extension, log } = this.#tools;
    const sources = [sessionSource(session), pilotSource(pilots)];
    const connection = connectPage(view.webview, 'view', { sources, extension, log });
    view.onDidDispose(() => connection.dispose());
  }
}
