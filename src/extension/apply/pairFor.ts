import * as vscode from 'vscode';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import { pairBesideFixed } from '../../analysis/recommendation/pairBesideFixed.ts';
import { detectorBasis } from '../../tasks/configBasis.ts';
import { detectorOf, requirePlaces, requireOwnHead } from '../../tasks/recommendForConfig.ts';
import { overallShare } from '../analysis/overallShare.ts';
import { saidOf } from '../analysis/saidOf.ts';
import { factsWithBases } from '../configs/factsOf.ts';
import { withNotification } from '../ui/withNotification.ts';
import type { ApplyTools } from './ApplyTools.ts';
import type { PairToApply } from './PairToApply.ts';

interface WantedPair {
  readonly file: vscode.Uri;
  readonly paths: readonly string[];
  /** Whether a pair is wanted although the boxes do not seem to mean what they are read as. */
  readonly force?: boolean;
}

/**
 * The pair for focal losses of a config, by the config's own detector and training; worked out now where it is not known
 * yet, which the user can watch and cancel.
 *
 * @param paths of focal losses that take the same values; at least one
 * @throws FailureError why there is none; `config-changed` where the focal loss is not there; `cancelled`
 */
export async function pairFor(
  { recommendations, session }: Pick<ApplyTools, 'recommendations' | 'session'>,
  dataset: vscode.Uri,
  { file, paths, force }: WantedPair,
): Promise<PairToApply> {
  const facts = await factsWithBases(file);
  const sites = facts.sites.filter(({ path }) => paths.includes(path));
  const [site] = sites;
  if (site === undefined || sites.length < paths.length)
    return fail({ code: 'config-changed', file: facts.file });
  detectorOf(facts.detector);
  for (const one of sites) {
    requireOwnHead(facts, one);
    requirePlaces(facts.file, one);
  }
  const title = vscode.l10n.t(
    'Analyzing {0} with {1}',
    vscode.workspace.asRelativePath(dataset),
    facts.file,
  );
  const { values, recommendation, report } = await withNotification(title, (signal, share) =>
    recommendations.recommend(dataset, facts, {
      signal,
      force,
      ...saidOf(session, dataset),
      progress: progress => share(overallShare(progress)),
    }),
  );
  const own = pairBesideFixed(site.fixed, values, report.simulation);
  const { learned } = report;
  const basis = detectorBasis(facts);
  return { values: own, recommended: { recommendation, learned, dataset, basis } };
}
