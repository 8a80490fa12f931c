import * as vscode from 'vscode';
import { systemDetail } from '../../analysis/contract/Detail.ts';
import { toCsv } from '../../analysis/report/toCsv.ts';
import { toHtml } from '../../analysis/report/toHtml.ts';
import { toJson } from '../../analysis/report/toJson.ts';
import { toMarkdown } from '../../analysis/report/toMarkdown.ts';
import type { Report } from '../../analysis/report/Report.ts';
import type { Analysis } from '../analysis/Analysis.ts';
import { ENGLISH_STATIC } from '../../analysis/report/StaticWords.ts';
import { isChinese } from '../isChinese.ts';
import { showFailure } from '../showFailure.ts';
import { staticWordsZh } from '../staticWordsZh.ts';

/**
 * *Export Report…*: HTML, Markdown, JSON or CSV by the extension of the chosen name.
 *
 * @param pages folder of the bundled pages, which the HTML report carries
 */
export async function exportReport(
  analysis: Analysis | null,
  log: vscode.LogOutputChannel,
  pages: vscode.Uri,
): Promise<void> {
  if (analysis === null) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Analyze a dataset first.'));
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
    const text = await render(report, target, pages);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch (thrown) {
    const reason = systemDetail(thrown);
    showFailure({ code: 'not-writable', file: target.fsPath, reason }, log);
    return;
  }
  log.info(`report written to ${target.toString(true)}`);
}

async function render(report: Report, target: vscode.Uri, pages: vscode.Uri): Promise<string> {
  if (target.path.endsWith('.csv')) return toCsv(report);
  if (target.path.endsWith('.md')) return toMarkdown(report);
  if (target.path.endsWith('.json')) return toJson(report);
  const assets = {
    script: await readText(vscode.Uri.joinPath(pages, 'report.js')),
    style: await readText(vscode.Uri.joinPath(pages, 'report.css')),
  };
  return toHtml(report, assets, isChinese() ? staticWordsZh : ENGLISH_STATIC);
}

async function readText(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}
