import * as vscode from 'vscode';
import { asFailure } from '../../analysis/contract/Failure.ts';
import type { FromPage } from '../../protocol/page.ts';
import { readFromPage } from '../../protocol/readFromPage.ts';
import { COMMANDS } from '../contributions.ts';
import { showFailure } from '../showFailure.ts';
import type { Log } from '../ui/Log.ts';
import { pageFolder, pageHtml } from './pageHtml.ts';
import type { PageName } from './pageHtml.ts';
import type { PageSource } from './PageSource.ts';
import { savePicture } from './savePicture.ts';

export interface PageTools {
  readonly source: PageSource;
  readonly extension: vscode.Uri;
  readonly log: Log;
}

/**
 * Fills a webview with a page and keeps it in step with its source: the message goes out when the page says that it
 * listens, and after every change from then on.
 *
 * @returns what to dispose of with the webview
 */
export function connectPage(
  webview: vscode.Webview,
  page: PageName,
  { source, extension, log }: PageTools,
): vscode.Disposable {
  let listens = false;
  const send = () => {
    const message = source.message();
    if (listens && message !== null) void webview.postMessage(message);
  };
  const parts = vscode.Disposable.from(
    source.onDidChange(send),
    webview.onDidReceiveMessage((received: unknown) => {
      const message = readFromPage(received);
      if (message === null)
        return log.error(`The page "${page}" sent what no page sends; nothing was done.`);
      if (message.type !== 'ready') return void answer(message, log);
      listens = true;
      send();
    }),
  );
  webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extension)] };
  webview.html = pageHtml(webview, extension, page);
  return parts;
}

type PageRequest = Exclude<FromPage, { type: 'ready' }>;

async function answer(message: PageRequest, log: Log): Promise<void> {
  try {
    await runFor(message, log);
  } catch (thrown) {
    showFailure(asFailure(thrown), log);
  }
}

/** Every request of a page is a command, so that the palette can do what the page can. */
function runFor(message: PageRequest, log: Log): Thenable<unknown> {
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
    case 'add-run':
      return vscode.commands.executeCommand(COMMANDS.addRun);
    case 'plan-runs':
      return vscode.commands.executeCommand(COMMANDS.planRuns);
    case 'remove-run':
      return vscode.commands.executeCommand(COMMANDS.removeRun);
    case 'copy':
      return vscode.env.clipboard.writeText(message.text);
    case 'save-picture':
      return savePicture(message, log);
    case 'apply':
      return vscode.commands.executeCommand(COMMANDS.applyToConfig, {
        alpha: message.alpha,
        gamma: message.gamma,
      });
  }
}
