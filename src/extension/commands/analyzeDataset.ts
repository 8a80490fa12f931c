import * as vscode from 'vscode';
import type { Outcome, Session, AnalysisTarget } from '../analysis/Session.ts';
import { IMBALANCE_VIEW } from '../contributions.ts';
import { showFailure } from '../showFailure.ts';
import type { Log } from '../ui/Log.ts';
import { withViewProgress } from '../ui/withViewProgress.ts';

/**
 * *Analyze Dataset Imbalance*: shows the view at once and fills it while the worker runs.
 *
 * @param file from a menu; without it the user is asked
 * @returns how it ended, for callers of the command; undefined when no file was chosen
 */
export async function analyzeDataset(
  session: Session,
  log: Log,
  file?: unknown,
): Promise<Outcome | undefined> {
  const chosen = file instanceof vscode.Uri ? file : await chooseFile();
  return chosen && runAnalysis(session, log, { file: chosen, detector: null });
}

/** The same for a file, a detector and a way to read boxes that are known. */
export async function runAnalysis(
  session: Session,
  log: Log,
  target: AnalysisTarget,
): Promise<Outcome> {
  void vscode.commands.executeCommand(`${IMBALANCE_VIEW}.focus`);
  const started = performance.now();
  const outcome = await withViewProgress(IMBALANCE_VIEW, () => session.analyze(target));
  log.info(
    `${target.file.toString(true)}: ${outcome.kind}, ${Math.round(performance.now() - started)} ms`,
  );
  if (outcome.kind === 'failed') showFailure(outcome.failure, log);
  return outcome;
}

export async function chooseFile(): Promise<vscode.Uri | undefined> {
  const files = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Annotation file to analyze'),
    openLabel: vscode.l10n.t('Analyze'),
    filters: { [vscode.l10n.t('COCO annotations')]: ['json', 'gz'] },
  });
  return files?.[0];
}
