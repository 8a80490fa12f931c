import * as vscode from 'vscode';
import { printable } from '../../analysis/contract/text/printable.ts';

/** The extension's log, a line an entry. */
export class Log implements vscode.Disposable {
  readonly #channel: vscode.LogOutputChannel;

  constructor(name: string) {
    this.#channel = vscode.window.createOutputChannel(name, { log: true });
  }

  info(text: string): void {
    this.#channel.info(printable(text));
  }

  error(text: string): void {
    this.#channel.error(printable(text));
  }

  show(): void {
    this.#channel.show();
  }

  dispose(): void {
    this.#channel.dispose();
  }
}
