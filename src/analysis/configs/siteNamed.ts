import { fail } from '../contract/Failure.ts';
import { LOOKED_FOR } from './findFocalLossSites.ts';
import type { FocalLossSite } from './edits/FocalLossSite.ts';
import type { NoFocalLoss } from './reading/LossSign.ts';

interface Wanted {
  readonly path?: string | undefined;
  /** Why there is none, where that is known. */
  readonly none?: NoFocalLoss | null;
}

/**
 * The one focal loss that is meant: by its path, or the only one.
 *
 * @throws FailureError `config-no-focal-loss`, `config-ambiguous`
 */
export function siteNamed(
  file: string,
  sites: readonly FocalLossSite[],
  { path, none }: Wanted = {},
): FocalLossSite {
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

function described({ path, alpha, gamma }: FocalLossSite): { path: string; line?: number } {
  const line = (alpha ?? gamma)?.line;
  return line === undefined ? { path } : { path, line };
}
