import * as vscode from 'vscode';
import { asFailure } from '../../analysis/contract/failures/Failure.ts';
import { shortened } from '../analysis/shortened.ts';
import { pairReason } from '../configs/hints/pairReason.ts';
import { explainDetail } from '../explainFailure.ts';
import { showFailure } from '../showFailure.ts';
import { showInformation } from '../ui/messages.ts';
import type { ApplyOutcome, ApplyTools } from './ApplyTools.ts';
import type { PairToApply } from './PairToApply.ts';
import { type Candidate, describeChange, describePair } from './Candidate.ts';
import { offerAnyway } from './offerAnyway.ts';
import { type MisreadFailure, offerReading } from './offerReading.ts';
import { pairFor } from './pairFor.ts';
import { proposeChange } from './ProposedChange.ts';
import { showChange } from './showChange.ts';

/**
 * Shows what a pair would change in a config, and asks. The question is left to stand: what this returns is known before
 * it is answered.
 *
 * @throws FailureError as `proposeChange`
 */
export async function previewPair(
  tools: ApplyTools,
  candidate: Candidate,
  pair: PairToApply,
): Promise<ApplyOutcome> {
  const { values, recommended } = pair;
  const change = await proposeChange(candidate, pair);
  const name = vscode.workspace.asRelativePath(candidate.file);
  if (change.after === change.before) {
    const text = vscode.l10n.t('{0} already has these values.', name);
    void showInformation(text);
    return { kind: 'unchanged', values };
  }
  const difference = describeChange(candidate, values);
  const why = recommended && pairReason(recommended, recommended.dataset);
  const more = [...(why === null ? [] : [why]), ...(await leftText(candidate))];
  const after = describePair(candidate, values);
  const preview = await showChange(tools, change, { name, difference, after, more });
  return { kind: 'shown', preview, values, recommendation: recommended?.recommendation ?? null };
}

/** The focal losses of the file that the change leaves as they are. */
async function leftText({ left }: Candidate): Promise<readonly string[]> {
  const reasons = await Promise.all(left.map(({ reason }) => explainDetail(reason)));
  return reasons.map(reason => vscode.l10n.t('Left as it is: {0}.', reason));
}

/**
 * The same with the pair that the config's own detector leads to; where there is none, the reason and an offer.
 *
 * @param force whether a pair is wanted although the boxes do not seem to mean what they are read as
 */
export async function previewOwnPair(
  tools: ApplyTools,
  dataset: vscode.Uri,
  candidate: Candidate,
  force = false,
): Promise<ApplyOutcome> {
  try {
    const { file, sites } = candidate;
    const paths = sites.map(({ path }) => path);
    const pair = await pairFor(tools, dataset, { file, paths, force });
    return await previewPair(tools, candidate, pair);
  } catch (thrown) {
    const failure = shortened(asFailure(thrown), dataset);
    if (failure.code === 'cancelled') return { kind: 'cancelled' };
    void (failure.code === 'boxes-misread'
      ? offerOther(tools, { candidate, dataset, failure })
      : offer(tools, candidate, failure));
    return { kind: 'refused', failure };
  }
}

/** Boxes that do not mean what they are read as: the pair of another reading, or of this one all the same. */
async function offerOther(
  tools: ApplyTools,
  { candidate, dataset, failure }: Misread,
): Promise<void> {
  try {
    const wanted = await offerReading(tools, dataset, failure);
    if (wanted === null) return;
    await previewOwnPair(tools, dataset, candidate, wanted === 'anyway');
  } catch (thrown) {
    showFailure(asFailure(thrown), tools.log);
  }
}

interface Misread {
  readonly candidate: Candidate;
  readonly dataset: vscode.Uri;
  readonly failure: MisreadFailure;
}

async function offer(
  tools: ApplyTools,
  candidate: Candidate,
  failure: ReturnType<typeof asFailure>,
): Promise<void> {
  try {
    const pair = await offerAnyway(tools, failure, candidate.sites[0]);
    if (pair !== null) await previewPair(tools, candidate, pair);
  } catch (thrown) {
    showFailure(asFailure(thrown), tools.log);
  }
}
