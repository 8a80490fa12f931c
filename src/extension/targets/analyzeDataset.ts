import * as vscode from 'vscode';
import type { AnalysisTarget } from '../analysis/AnalysisTarget.ts';
import type { Outcome, Session } from '../analysis/Session.ts';
import { IMBALANCE_VIEW } from '../contributions.ts';
import { logFailure } from '../explainFailure.ts';
import type { Log } from '../ui/Log.ts';
import { chooseAnnotations, type ChoosingTexts } from './chooseAnnotations.ts';
import { type Chosen, chooseTarget, detectorFor } from './chooseTarget.ts';
import { chooseSplit, type SplitsOf } from './chooseSplit.ts';

export interface AnalyzeTools {
  readonly session: Session;
  readonly log: Log;
  readonly splitsOf: SplitsOf;
}

/**
 * *Analyze Dataset Imbalance*: shows the view at once and fills it while the worker runs.
 *
 * @param file or folder from a menu, which is analyzed with the config that names it; without it the user is asked
 * @returns how it ended, for callers of the command; undefined when nothing was chosen
 */
export async function analyzeDataset(
  { session, log, splitsOf }: AnalyzeTools,
  file?: unknown,
): Promise<Outcome | undefined> {
  const chosen = file instanceof vscode.Uri ? await givenTarget(file) : await chooseTarget(texts());
  if (chosen === undefined) return undefined;
  const split = await chooseSplit(chosen.file, splitsOf);
  return split && runAnalysis(session, log, { ...chosen, ...split });
}

async function givenTarget(file: vscode.Uri): Promise<Chosen | undefined> {
  const detector = await detectorFor(file);
  return detector && { file, ...detector };
}

/** The same for a file, a detector and a way to read boxes that are known. Why it failed is told by the view. */
export async function runAnalysis(
  session: Session,
  log: Log,
  target: AnalysisTarget,
): Promise<Outcome> {
  void vscode.commands.executeCommand(`${IMBALANCE_VIEW}.focus`);
  const started = performance.now();
  const outcome = await session.analyze(target);
  log.info(
    `${target.file.toString(true)}: ${outcome.kind}, ${Math.round(performance.now() - started)} ms`,
  );
  if (outcome.kind === 'failed') await logFailure(outcome.failure, log);
  return outcome;
}

/** Lets the user choose what is analyzed. */
export function chooseFile(): Promise<vscode.Uri | undefined> {
  return chooseAnnotations(texts());
}

const texts = (): ChoosingTexts => ({
  file: vscode.l10n.t('Annotation file to analyze'),
  folder: vscode.l10n.t('Folder of annotations to analyze'),
  open: vscode.l10n.t('Analyze'),
});
