import * as vscode from 'vscode';
import type { Failure } from '../../analysis/contract/failures/Failure.ts';
import { readingFound } from '../../analysis/report/derive/readingFound.ts';
import { detectorOf } from '../analysis/Analysis.ts';
import { runAnalysis } from '../targets/analyzeDataset.ts';
import { explainFailure, logFailure } from '../explainFailure.ts';
import { showError } from '../ui/messages.ts';
import type { ApplyTools } from './ApplyTools.ts';

export type MisreadFailure = Extract<Failure, { code: 'boxes-misread' }>;

/**
 * Says that the boxes of a dataset do not seem to mean what they are read as, and offers to analyze it as they look, where
 * that is known, or to write the pair all the same.
 *
 * @returns `read` once it is analyzed so; null where the user wants neither, or where that came to nothing
 */
export async function offerReading(
  { session, log }: ApplyTools,
  dataset: vscode.Uri,
  failure: MisreadFailure,
): Promise<'read' | 'anyway' | null> {
  const { message } = await explainFailure(failure);
  await logFailure(failure, log);
  const boxes = readingFound(failure.convention);
  const asFound = vscode.l10n.t('Analyze as They Look');
  const anyway = vscode.l10n.t('Apply Anyway');
  const actions = boxes === null ? [anyway] : [asFound, anyway];
  const chosen = await showError(message, ...actions);
  if (chosen === anyway) return 'anyway';
  if (chosen !== asFound || boxes === null) return null;
  const { shown } = session;
  const isShown = shown?.file.toString() === dataset.toString();
  const detector = isShown ? detectorOf(shown) : null;
  const outcome = await runAnalysis(session, log, { file: dataset, detector, boxes });
  return outcome.kind === 'done' ? 'read' : null;
}
