import * as vscode from 'vscode';
import type { FocalLossValues } from '../../analysis/configs/edits/FocalLossSite.ts';
import { isFocalLossValues } from '../../analysis/configs/edits/isFocalLossValues.ts';
import { chosenPair } from '../../analysis/report/derive/chosenPair.ts';
import { asFailure } from '../../analysis/contract/failures/Failure.ts';
import { askToAnalyze } from '../analyzeFirst.ts';
import { type Analysis, isCounted } from '../analysis/Analysis.ts';
import { configOfTarget } from '../configs/configTarget.ts';
import { showFailure } from '../showFailure.ts';
import type { ApplyOutcome, ApplyTools } from './ApplyTools.ts';
import type { Candidate } from './Candidate.ts';
import { chooseCandidate } from './chooseCandidate.ts';
import { candidatesOf, lossesOf } from './findCandidates.ts';
import { previewOwnPair, previewPair } from './previewPair.ts';

/**
 * *Apply to Config…*: choose a config, look at the difference, apply. The pair is the one that the config's own detector
 * leads to; values that were set by hand, with the sliders of a page, are written as they are.
 *
 * @param values from a page: those that its report recommends stand for the recommendation, and go into the config that was
 *   analyzed, if one was
 */
export async function applyToConfig(
  tools: ApplyTools,
  values?: unknown,
): Promise<ApplyOutcome | undefined> {
  const { shown } = tools.session;
  const own = setByHand(values, shown && isCounted(shown) ? chosenPair(shown.report) : undefined);
  if (own === null && shown === null) {
    void askToAnalyze();
    return undefined;
  }
  try {
    const isMeant = own === null && isFocalLossValues(values);
    const candidate =
      (isMeant ? await placeOf(tools, shown) : null) ?? (await chooseCandidate(own, shown));
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

/**
 * Where the pair of a report goes without a question: into the config that it was worked out for. Null where there is none,
 * where it has several places, and where other configs build on it.
 */
async function placeOf({ bases }: ApplyTools, shown: Analysis | null): Promise<Candidate | null> {
  const file = configOfTarget(shown?.detector ?? null);
  if (file === null || (await bases.isBase(file))) return null;
  const document = await vscode.workspace.openTextDocument(file);
  const [only, another] = candidatesOf(file, await lossesOf(file, document.getText()));
  return only !== undefined && another === undefined ? only : null;
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
