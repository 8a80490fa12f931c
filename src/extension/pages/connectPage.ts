import * as vscode from 'vscode';
import { asFailure } from '../../analysis/contract/failures/Failure.ts';
import type { FromPage, ToPage } from '../../protocol/page.ts';
import { readFromPage } from '../../protocol/readFromPage.ts';
import type { Analysis } from '../analysis/Analysis.ts';
import { CHOOSE_CONFIG, COMMANDS } from '../contributions.ts';
import { showFailure } from '../showFailure.ts';
import type { Log } from '../ui/Log.ts';
import { pageFolder, pageHtml } from './pageHtml.ts';
import type { PageName } from './pageHtml.ts';
import type { PageSource } from './PageSource.ts';
import { savePicture } from './savePicture.ts';
import { showExamples } from './showExamples.ts';

export interface PageTools {
  /** In the order in which their messages are sent. */
  readonly sources: readonly PageSource[];
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
  { sources, extension, log }: PageTools,
): vscode.Disposable {
  let listens = false;
  const post = (message: ToPage | null) => {
    if (listens && message !== null) void webview.postMessage(message);
  };
  const following = sources.flatMap(source => [
    source.onDidChange(() => post(source.message())),
    ...(source.onDidProgress === undefined
      ? []
      : [source.onDidProgress(progress => post({ type: 'progress', progress }))]),
  ]);
  const closed = new AbortController();
  const examples = {
    script: vscode.Uri.joinPath(extension, 'dist', 'exampleWorker.cjs').fsPath,
    log,
    signal: closed.signal,
  };
  const parts = vscode.Disposable.from(
    ...following,
    { dispose: () => closed.abort() },
    webview.onDidReceiveMessage((received: unknown) => {
      const message = readFromPage(received);
      if (message === null)
        return log.error(`The page "${page}" sent what no page sends; nothing was done.`);
      if (message.type === 'show-examples')
        return void showExamples(message, analysisOf(sources), examples).then(post);
      if (message.type !== 'ready') return void answer(message, sources, log);
      listens = true;
      for (const source of sources) post(source.message());
    }),
  );
  webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extension)] };
  webview.html = pageHtml(webview, extension, page);
  return parts;
}

/** What a page shows; null where it shows no analysis. */
function analysisOf(sources: readonly PageSource[]): Analysis | null {
  return sources.map(source => source.analysis?.() ?? null).find(shown => shown !== null) ?? null;
}

type PageRequest = Exclude<FromPage, { type: 'ready' | 'show-examples' }>;

/** Requests that are about no analysis, or about the one that runs. */
const ABOUT_NONE: ReadonlySet<PageRequest['type']> = new Set([
  'copy',
  'save-picture',
  'cancel',
  'stop-measuring',
  'choose-file',
  'try-sample',
]);

async function answer(
  message: PageRequest,
  sources: readonly PageSource[],
  log: Log,
): Promise<void> {
  try {
    const isAbout = !ABOUT_NONE.has(message.type);
    for (const source of sources) {
      const activated = isAbout ? source.activate?.() : undefined;
      if (activated !== undefined) await activated;
    }
    await runFor(message, log);
  } catch (thrown) {
    showFailure(asFailure(thrown), log);
  }
}

/** Requests that are a command without more. */
const PLAIN: Readonly<
  Record<
    Exclude<
      PageRequest['type'],
      | 'copy'
      | 'save-picture'
      | 'apply'
      | 'apply-setting'
      | 'set-training'
      | 'analyze-with-config'
      | 'measure-results'
      | 'open-record'
    >,
    string
  >
> = {
  'choose-file': COMMANDS.analyze,
  'try-sample': COMMANDS.trySample,
  cancel: COMMANDS.cancel,
  'analyze-again': COMMANDS.analyzeAgain,
  'analyze-as-found': COMMANDS.analyzeAsFound,
  'open-report': COMMANDS.openReport,
  export: COMMANDS.exportReport,
  compare: COMMANDS.compare,
  'choose-detector': COMMANDS.chooseDetector,
  'add-run': COMMANDS.addRun,
  'plan-runs': COMMANDS.planRuns,
  'remove-run': COMMANDS.removeRun,
  'measure-on-images': COMMANDS.measureOnImages,
  'stop-measuring': COMMANDS.stopMeasuring,
  'choose-results': COMMANDS.measureResults,
};

/** Every request of a page is a command, so that the palette can do what the page can. */
function runFor(message: PageRequest, log: Log): Thenable<unknown> {
  if (message.type === 'copy') return vscode.env.clipboard.writeText(message.text);
  if (message.type === 'save-picture') return savePicture(message, log);
  if (message.type === 'apply') {
    const { alpha, gamma } = message;
    return vscode.commands.executeCommand(COMMANDS.applyToConfig, { alpha, gamma });
  }
  if (message.type === 'apply-setting') {
    const { key, value } = message;
    return vscode.commands.executeCommand(COMMANDS.applySetting, { key, value });
  }
  if (message.type === 'set-training')
    return vscode.commands.executeCommand(COMMANDS.setTraining, message.training);
  if (message.type === 'measure-results')
    return vscode.commands.executeCommand(COMMANDS.measureResults, message.uri);
  if (message.type === 'open-record')
    return vscode.commands.executeCommand(COMMANDS.openRecord, message.record);
  if (message.type === 'analyze-with-config')
    return vscode.commands.executeCommand(COMMANDS.analyzeWithConfig, CHOOSE_CONFIG);
  return vscode.commands.executeCommand(PLAIN[message.type]);
}
