import * as vscode from 'vscode';
import { asFailure, fail } from '../../analysis/contract/failures/Failure.ts';
import { showFailure } from '../showFailure.ts';
import type { ApplyOutcome, ApplyTools } from './ApplyTools.ts';
import { lossesOf } from './findCandidates.ts';
import { previewOwnPair } from './previewPair.ts';

/**
 * What a CodeLens and a quick fix do: the difference that *Apply to Config…* would show for one focal loss, by the dataset
 * that is shown.
 *
 * @param argument the file, and the path of the focal loss unless it holds only one
 */
export async function applyHere(
  tools: ApplyTools,
  argument: unknown,
): Promise<ApplyOutcome | undefined> {
  const { file, path } = (argument ?? {}) as { file?: unknown; path?: unknown };
  const dataset = tools.session.shown?.file;
  if (!(file instanceof vscode.Uri) || !dataset) return undefined;
  try {
    const document = await vscode.workspace.openTextDocument(file);
    const { sites, left } = await lossesOf(file, document.getText());
    const site =
      path === undefined && sites.length === 1
        ? sites[0]
        : sites.find(candidate => candidate.path === path);
    const name = vscode.workspace.asRelativePath(file);
    if (site === undefined) return fail({ code: 'config-changed', file: name });
    return await previewOwnPair(tools, dataset, { file, sites: [site], left, sharedBy: 0 });
  } catch (thrown) {
    const failure = asFailure(thrown);
    showFailure(failure, tools.log);
    return { kind: 'refused', failure };
  }
}
