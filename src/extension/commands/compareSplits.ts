import * as vscode from 'vscode';
import { asFailure } from '../../analysis/contract/failures/Failure.ts';
import type { SplitComparison } from '../../analysis/report/compare/splits/SplitComparison.ts';
import type { CompareSplitsRequest } from '../../protocol/worker.ts';
import type { Watching } from '../analysis/runInWorker.ts';
import type { Session } from '../analysis/Session.ts';
import { requestFor } from '../configs/requestFor.ts';
import type { SplitsPanel } from '../pages/SplitsPanel.ts';
import { showFailure } from '../showFailure.ts';
import { chooseFile } from '../targets/analyzeDataset.ts';
import { detectorFor } from '../targets/chooseTarget.ts';
import type { Log } from '../ui/Log.ts';
import { withNotification } from '../ui/withNotification.ts';

export interface CompareSplitsTools {
  readonly session: Session;
  readonly splits: SplitsPanel;
  readonly compareSplits: (
    request: CompareSplitsRequest,
    watching: Watching,
  ) => Promise<SplitComparison>;
  readonly log: Log;
}

/**
 * *Compare Splits*: train, validation and test of a set side by side.
 *
 * @param given the file or folder of the set; without it that of the analysis that is shown, or the user is asked
 */
export async function compareSplits(tools: CompareSplitsTools, given?: unknown): Promise<void> {
  const { session, splits, log } = tools;
  const file = given instanceof vscode.Uri ? given : (session.shown?.file ?? (await chooseFile()));
  if (file === undefined) return;
  const shown = session.shown?.file.toString() === file.toString() ? session.shown : null;
  const chosen = shown ?? (await detectorFor(file));
  if (chosen === undefined) return;
  try {
    const asked = { ...shown, file, detector: chosen.detector };
    const { split: _, predictions: __, ...request } = await requestFor(asked);
    const title = vscode.l10n.t(
      'Comparing the splits of {0}',
      vscode.workspace.asRelativePath(file),
    );
    const comparison = await withNotification(title, signal =>
      tools.compareSplits({ compareSplits: request }, { signal, progress: () => undefined }),
    );
    splits.show(file, comparison);
  } catch (thrown) {
    showFailure(asFailure(thrown), log);
  }
}
