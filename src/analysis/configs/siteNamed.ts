import { fail } from '../contract/Failure.ts';
import { LOOKED_FOR } from './findFocalLossSites.ts';
import type { FocalLossSite } from './edits/FocalLossSite.ts';
import type { NoFocalLoss } from './reading/LossSign.ts';
import { type RelativeLoss, shownRelative } from './reading/RelativeLoss.ts';

interface Wanted {
  readonly path?: string | undefined;
  /** Why there is none, where that is known. */
  readonly none?: NoFocalLoss | null;
  /** Losses of the same file that are no focal losses. */
  readonly relatives?: readonly RelativeLoss[];
}

/**
 * The one focal loss that is meant: by its path, or the only one.
 *
 * @throws FailureError `config-no-focal-loss`, `config-ambiguous`; `config-other-loss` where a relative of focal loss is meant
 */
export function siteNamed(
  file: string,
  sites: readonly FocalLossSite[],
  { path, none, relatives = [] }: Wanted = {},
): FocalLossSite {
  if (path !== undefined) refuseRelative(file, relatives, path);
  else if (sites.length === 0) refuseRelative(file, relatives);
  if (sites.length === 0) {
    const reason = none && none.code !== 'no-loss' ? { reason: none.reason } : {};
    fail({ code: 'config-no-focal-loss', file, looked: LOOKED_FOR, ...reason });
  }
  const fitting = path === undefined ? sites : sites.filter(site => site.path === path);
  const [only, another] = fitting;
  if (only === undefined || another !== undefined) {
    return fail({ code: 'config-ambiguous', file, candidates: sites.map(described) });
  }
  return only;
}

/**
 * Stops where a loss is meant whose values are no pair of focal loss.
 *
 * @param path of the loss that is meant; the first one where it is left out
 * @throws FailureError `config-other-loss`
 */
export function refuseRelative(
  file: string,
  relatives: readonly RelativeLoss[],
  path?: string,
): void {
  const meant = relatives.find(relative => path === undefined || relative.path === path);
  if (meant === undefined) return;
  const loss = shownRelative(meant, file);
  fail({ code: 'config-other-loss', file, loss, more: relatives.length - 1 });
}

function described({ path, alpha, gamma }: FocalLossSite): { path: string; line?: number } {
  const line = (alpha ?? gamma)?.line;
  return line === undefined ? { path } : { path, line };
}
