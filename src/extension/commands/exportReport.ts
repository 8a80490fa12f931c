import * as vscode from 'vscode';
import { CHARTS_SCRIPT } from '../../protocol/chartsScript.ts';
import { wordsScript } from '../../words/choose/wordsScript.ts';
import { systemDetail } from '../../analysis/contract/failures/Detail.ts';
import { askToAnalyze } from '../analyzeFirst.ts';
import type { Analysis } from '../analysis/Analysis.ts';
import { showFailure } from '../showFailure.ts';
import type { Log } from '../ui/Log.ts';
import { showInformation } from '../ui/messages.ts';
import type { PageSources } from './renderReport.ts';

/**
 * *Export Report…*: HTML, Markdown, JSON or CSV by the extension of the chosen name.
 *
 * @param pages folder of the bundled pages, which the HTML report carries
 */
export async function exportReport(
  analysis: Analysis | null,
  log: Log,
  pages: vscode.Uri,
): Promise<void> {
  if (analysis === null) {
    void askToAnalyze();
    return;
  }
  const { report, file } = analysis;
  const target = await vscode.window.showSaveDialog({
    defaultUri: file.with({ path: file.path.replace(/(\.json)?(\.gz)?$/i, '-imbalance.html') }),
    filters: { HTML: ['html'], Markdown: ['md'], JSON: ['json'], CSV: ['csv'] },
    saveLabel: vscode.l10n.t('Export'),
  });
  if (target === undefined) return;
  try {
    const { renderReport } = await import('./renderReport.ts');
    const text = await renderReport(report, target.path, {
      language: vscode.env.language,
      sources: () => readSources(pages),
    });
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch (thrown) {
    const reason = systemDetail(thrown);
    showFailure({ code: 'not-writable', file: target.fsPath, reason }, log);
    return;
  }
  log.info(`report written to ${target.toString(true)}`);
  void offerToOpen(target);
}

/** An HTML report in the browser where there is one beside the file, all else in the editor. */
async function offerToOpen(report: vscode.Uri): Promise<void> {
  const name = vscode.workspace.asRelativePath(report);
  const open = vscode.l10n.t('Open');
  if ((await showInformation(vscode.l10n.t('Report saved as {0}.', name), open)) !== open) return;
  const isPage = /\.html?$/i.test(report.path);
  const isHere = vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
  if (!isPage || !isHere || !(await vscode.env.openExternal(report)))
    await vscode.commands.executeCommand('vscode.open', report);
}

async function readSources(pages: vscode.Uri): Promise<PageSources> {
  const read = (file: string) => readText(vscode.Uri.joinPath(pages, file));
  const scripts = [wordsScript(vscode.env.language), CHARTS_SCRIPT, 'report.js'];
  return {
    script: (await Promise.all(scripts.map(read))).join('\n'),
    style: await read('report.css'),
  };
}

async function readText(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}
