import * as vscode from 'vscode';
import { plainText } from './plainText.ts';

interface StatusLook {
  /** Of the editor's, without `$()`. */
  readonly icon: string;
  readonly text: string;
  readonly tooltip: string;
  readonly command: string;
}

/** An entry in the status bar: an icon and words. */
export class StatusEntry implements vscode.Disposable {
  readonly #item: vscode.StatusBarItem;

  constructor(id: string, name: string) {
    this.#item = vscode.window.createStatusBarItem(id, vscode.StatusBarAlignment.Left);
    this.#item.name = name;
  }

  show({ icon, text, tooltip, command }: StatusLook): void {
    this.#item.text = withIcon(icon, text);
    this.#item.tooltip = plainText(tooltip);
    this.#item.command = command;
    this.#item.show();
  }

  hide(): void {
    this.#item.hide();
  }

  dispose(): void {
    this.#item.dispose();
  }
}

/** Says something in the status bar for a moment. */
export function flashStatus(icon: string, text: string, milliseconds: number): void {
  vscode.window.setStatusBarMessage(withIcon(icon, text), milliseconds);
}

const withIcon = (icon: string, text: string) => `$(${icon}) ${plainText(text)}`;
