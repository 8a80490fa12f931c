import * as vscode from 'vscode';
import type { FromPage } from '../../analysis/protocol/page.ts';
import { COMMANDS } from '../names.ts';
import { pageFolder, pageHtml } from './pageHtml.ts';
import type { PageName } from './pageHtml.ts';
import type { PageSource } from './PageSource.ts';
import { savePicture } from './savePicture.ts';

/**
 * Fills a webview with a page and keeps it in step with its source: the message goes out when the page says that it
 * listens, and after every change from then on.
 *
 * @returns what to dispose of with the webview
 */
export function connectPage(
  webview: vscode.Webview,
  page: PageName,
  { source, extension }: { readonly source: PageSource; readonly extension: vscode.Uri },
): vscode.Disposable {
  let listens = false;
  const send = () => {
    const message = source.message();
    if (listens && message !== null) void webview.postMessage(message);
  };
  const parts = vscode.Disposable.from(
    source.onDidChange(send),
    webview.onDidReceiveMessage((message: FromPage) => {
      if (message.type !== 'ready') return void runFor(message);
      listens = true;
      send();
    }),
  );
  webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extension)] };
  webview.html = pageHtml(webview, extension, page);
  return parts;
}

/** Every wish of a page is a command, so that the palette can do what the page can. */
function runFor(message: Exclude<FromPage, { type: 'ready' }>): Thenable<unknown> {
  switch (message.type) {
    case 'choose-file':
      return vscode.commands.executeCommand(COMMANDS.analyze);
    case 'cancel':
      return vscode.commands.executeCommand(COMMANDS.cancel);
    case 'analyze-again':
      return vscode.commands.executeCommand(COMMANDS.analyzeAgain);
    case 'open-report':
      return vscode.commands.executeCommand(COMMANDS.openReport);
    case 'export':
      return vscode.commands.executeCommand(COMMANDS.exportReport);
    case 'compare':
      return vscode.commands.executeCommand(COMMANDS.compare);
    case 'copy':
      return vscode.env.clipboard.writeText(message.text);
    case 'save-picture':
      return savePicture(message.name, message.png);
    case 'apply':
      return vscode.commands.executeCommand(COMMANDS.applyToConfig, {
        alpha: message.alpha,
        gamma: message.gamma,
      });
  }
}
