import * as vscode from 'vscode';
import type { Watched } from '../StatusItem.ts';
import type { Log } from '../ui/Log.ts';
import { connectPage } from './connectPage.ts';
import { pilotSource, type SessionPage, sessionSource } from './PageSource.ts';

export interface ViewTools extends SessionPage {
  readonly extension: vscode.Uri;
  readonly log: Log;
}

/** The *Imbalance* view of the side bar. */
export class ImbalanceView implements vscode.WebviewViewProvider, Watched {
  readonly #tools: ViewTools;
  readonly #shown = new vscode.EventEmitter<void>();
  readonly onDidChangeVisibility = this.#shown.event;
  #view: vscode.WebviewView | null = null;

  constructor(tools: ViewTools) {
    this.#tools = tools;
  }

  get isVisible(): boolean {
    return this.#view?.visible ?? false;
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const { session, pilots, extension, log } = this.#tools;
    const sources = [sessionSource(session), pilotSource(pilots)];
    const connection = connectPage(view.webview, 'view', { sources, extension, log });
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
