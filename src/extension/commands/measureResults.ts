import * as vscode from 'vscode';
import type { Outcome, Session } from '../analysis/Session.ts';
import type { Log } from '../ui/Log.ts';
import { analyzeAgain } from './analyzeAgain.ts';

/**
 * *Measure a Model's Results…*: the dataset that is shown, with what a model's detections on its images reach.
 *
 * @param argument a file, or its URI as text, as a page hands it over that it was dropped on; else the user chooses one
 * @returns how it ended; undefined where nothing was analyzed
 */
export function measureResults(
  session: Session,
  log: Log,
  argument: unknown,
): Promise<Outcome | undefined> {
  return analyzeAgain(session, log, async () => {
    const predictions = fileOf(argument) ?? (await chosenFile());
    return predictions && { predictions };
  });
}

function fileOf(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  return typeof argument === 'string' ? vscode.Uri.parse(argument) : undefined;
}

async function chosenFile(): Promise<vscode.Uri | undefined> {
  const files = await vscode.window.showOpenDialog({
    title: vscode.l10n.t("A model's results on these images (COCO results)"),
    openLabel: vscode.l10n.t('Measure'),
    filters: { JSON: ['json'] },
  });
  return files?.[0];
}
