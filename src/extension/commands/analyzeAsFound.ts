import * as vscode from 'vscode';
import { readingFound } from '../../analysis/report/derive/readingFound.ts';
import { askToAnalyze } from '../analyzeFirst.ts';
import { targetOf } from '../analysis/Analysis.ts';
import type { Outcome, Session } from '../analysis/Session.ts';
import type { Log } from '../ui/Log.ts';
import { showInformation } from '../ui/messages.ts';
import { runAnalysis } from './analyzeDataset.ts';

/**
 * *Analyze Boxes as They Look*: the dataset that is shown, with its boxes read in the way that was found to fit. *Analyze
 * Again* keeps it.
 *
 * @returns how it ended; undefined where there is no other way to read them
 */
export async function analyzeAsFound(session: Session, log: Log): Promise<Outcome | undefined> {
  const { shown } = session;
  if (shown === null) {
    void askToAnalyze();
    return undefined;
  }
  const { file, report } = shown;
  const boxes = report.convention === undefined ? null : readingFound(report.convention);
  if (boxes !== null) return runAnalysis(session, log, { ...targetOf(shown), boxes });
  const name = vscode.workspace.asRelativePath(file);
  void showInformation(
    vscode.l10n.t('No other way to read the boxes of {0} is known to fit their images.', name),
  );
  return undefined;
}
