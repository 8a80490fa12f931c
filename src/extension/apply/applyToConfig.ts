import * as vscode from 'vscode';
import type { FocalLossValues } from '../../analysis/configs/edits/FocalLossSite.ts';
import { isFocalLossValues } from '../../analysis/configs/edits/isFocalLossValues.ts';
import { chosenPair } from '../../analysis/report/derive/chosenPair.ts';
import { asFailure } from '../../analysis/contract/failures/Failure.ts';
import { isCounted } from '../analysis/Analysis.ts';
import { showFailure } from '../showFailure.ts';
import { showInformation } from '../ui/messages.ts';
import type { ApplyOutcome, ApplyTools } from './ApplyTools.ts';
import { chooseCandidate } from './chooseCandidate.ts';
import { previewOwnPair, previewPair } from './previewPair.ts';

/**
 * *Apply to Config…*: choose a config, look at the difference, apply. The pair is the one that the config's own detector
 * leads to; values that were set by hand, with the sliders of a page, are written as they are.
 *
 * @param values from a page: those that its report recommends stand for the recommendation
 */
export async function applyToConfig(
  tools: ApplyTools,
  values?: unknown,
): Promise<ApplyOutcome | undefined> {
  const { shown } = tools.session;
  const own = setByHand(values, shown && isCounted(shown) ? chosenPair(shown.report) : undefined);
  if (own === null && shown === null) {
    void showInformation(vscode.l10n.t('Analyze a dataset first.'));
    return undefined;
  }
  try {
    const candidate = await chooseCandidate(own);
    if (candidate === undefined) return undefined;
    if (own !== null)
      return await previewPair(tools, candidate, { values: own, recommended: null });
    return shown === null ? undefined : await previewOwnPair(tools, shown.file, candidate);
  } catch (thrown) {
    const failure = asFailure(thrown);
    showFailure(failure, tools.log);
    return { kind: 'refused', failure };
  }
}

/** Null where the recommendation is meant. */
function setByHand(
  values: unknown,
  recommended: FocalLossValues | undefined,
): FocalLossValues | null {
  if (!isFocalLossValues(values)) return null;
  const { alpha, gamma } = values;
  return alpha === recommended?.alpha && gamma === recommended.gamma ? null : { alpha, gamma };
}
