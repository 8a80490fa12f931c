import * as vscode from 'vscode';
import type { FocalLossSite } from '../../analysis/configs/edits/FocalLossSite.ts';
import type { Failure } from '../../analysis/contract/failures/Failure.ts';
import { pairBesideFixed } from '../../analysis/recommendation/pairBesideFixed.ts';
import { chosenPair } from '../../analysis/report/derive/chosenPair.ts';
import { isCounted } from '../analysis/Analysis.ts';
import { explainFailure, logFailure } from '../explainFailure.ts';
import { showError } from '../ui/messages.ts';
import type { ApplyTools } from './ApplyTools.ts';
import type { PairToApply } from './PairToApply.ts';

/** Failures behind which the config is sound, and only its own pair is not to be had. */
const WITHOUT_PAIR: ReadonlySet<Failure['code']> = new Set([
  'config-no-detector',
  'config-other-head',
  'detector-dynamic',
  'nothing-recommended',
]);

/**
 * Says why there is no pair for a config, and offers the pair of the report that is shown, by the name of the detector that
 * it was worked out for: the user may know that it fits.
 *
 * @param site that it would be written into; where code fixes one value, the other is the best beside it
 * @returns null where the user does not want it, or where there is none to offer
 */
export async function offerAnyway(
  { session, log }: ApplyTools,
  failure: Failure,
  { fixed }: FocalLossSite,
): Promise<PairToApply | null> {
  const { shown } = session;
  const report = shown && isCounted(shown) ? shown.report : null;
  const chosen = report === null ? undefined : chosenPair(report);
  const pair = chosen && pairBesideFixed(fixed, chosen, report?.simulation);
  const { message, advice } = await explainFailure(failure);
  await logFailure(failure, log);
  if (!pair || !report || !WITHOUT_PAIR.has(failure.code)) {
    const openLog = vscode.l10n.t('Open Log');
    if ((await showError(`${message} ${advice}`, openLog)) === openLog) log.show();
    return null;
  }
  const anyway = vscode.l10n.t(
    'Apply α {0}, γ {1} of {2} anyway',
    pair.alpha,
    pair.gamma,
    report.detector.name,
  );
  if ((await showError(`${message} ${advice}`, anyway)) !== anyway) return null;
  return { values: { alpha: pair.alpha, gamma: pair.gamma }, recommended: null };
}
