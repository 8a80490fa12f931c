import type * as vscode from 'vscode';
import type { PilotReport } from '../../analysis/report/PilotReport.ts';
import { sameStamp, stampOf } from '../analysis/fileStamp.ts';
import type { StoredRun } from './StoredRun.ts';

/** What pilots said of a dataset, where its annotations are still the same; null without any. */
export async function pilotOf(
  dataset: vscode.Uri,
  stored: readonly Pick<StoredRun, 'source'>[],
): Promise<PilotReport | null> {
  for (const { source } of stored)
    if (source.kind === 'pilot' && sameStamp(source.stamp, await stampOf(dataset)))
      return source.report;
  return null;
}
