import * as vscode from 'vscode';
import { SNIPPETS } from '../../analysis/configs/frameworks/lists/snippets.ts';
import { chosenPair } from '../../analysis/report/derive/chosenPair.ts';
import { isDynamicReport } from '../../analysis/report/DynamicReport.ts';
import { askToAnalyze } from '../analyzeFirst.ts';
import { showInformation } from '../ui/messages.ts';
import { pickItem } from '../ui/pickItem.ts';
import { flashStatus } from '../ui/StatusEntry.ts';
import type { SuggestionSource } from './SuggestionSource.ts';

/** *Copy as…*: the recommended values as text to paste, for a framework that the user chooses. */
export async function copySnippet({ report }: SuggestionSource): Promise<void> {
  const values = report && !isDynamicReport(report) ? chosenPair(report) : undefined;
  if (report === null || !values) {
    if (report === null) void askToAnalyze();
    else
      void showInformation(
        vscode.l10n.t('No α and γ are recommended for {0}.', report.detector.name),
      );
    return;
  }
  const items = SNIPPETS.map(({ title, text }) => ({ label: title, text: text(values) }));
  const chosen = await pickItem(items, {
    placeHolder: vscode.l10n.t('Copy α {0}, γ {1} as', values.alpha, values.gamma),
  });
  if (chosen === undefined) return;
  await vscode.env.clipboard.writeText(chosen.text);
  flashStatus('clippy', vscode.l10n.t('Copied for {0}', chosen.label), 4000);
}
