import * as vscode from 'vscode';
import { fail } from '../../analysis/contract/Failure.ts';
import { detectorBasis } from '../../tasks/configBasis.ts';
import { detectorOf, requireNumbers, requireOwnHead } from '../../tasks/recommendForConfig.ts';
import { factsWithBases } from '../configs/factsOf.ts';
import { withNotification } from '../ui/withNotification.ts';
import type { ApplyTools } from './ApplyTools.ts';
import type { PairToApply } from './PairToApply.ts';

const STAGES = ['scan', 'count', 'assign', 'simulate'] as const;

/**
 * The pair for one focal loss of a config, by the config's own detector and training; worked out now where it is not known
 * yet, which the user can watch and cancel.
 *
 * @param path of the focal loss
 * @throws FailureError why there is none; `config-changed` where the focal loss is not there; `cancelled`
 */
export async function pairFor(
  { recommendations }: Pick<ApplyTools, 'recommendations'>,
  dataset: vscode.Uri,
  { file, path }: { readonly file: vscode.Uri; readonly path: string },
): Promise<PairToApply> {
  const facts = await factsWithBases(file);
  const site = facts.sites.find(candidate => candidate.path === path);
  if (site === undefined) return fail({ code: 'config-changed', file: facts.file });
  detectorOf(facts.detector);
  requireOwnHead(facts, site);
  requireNumbers(facts.file, site);
  const title = vscode.l10n.t(
    'Analyzing {0} with {1}',
    vscode.workspace.asRelativePath(dataset),
    facts.file,
  );
  const { values, recommendation } = await withNotification(title, (signal, share) =>
    recommendations.recommend(dataset, facts, {
      signal,
      progress: report => share((STAGES.indexOf(report.stage) + report.share) / STAGES.length),
    }),
  );
  return { values, recommended: { recommendation, dataset, basis: detectorBasis(facts) } };
}
