import { fail } from '../contract/Failure.ts';
import { LOOKED_FOR } from './findFocalLossSites.ts';
import type { FocalLossSite } from './FocalLossSite.ts';

/**
 * The one focal loss that is meant: by its path, or the only one.
 *
 * @throws FailureError `config-no-focal-loss`, `config-ambiguous`
 */
export function siteNamed(
  file: string,
  sites: readonly FocalLossSite[],
  path?: string,
): FocalLossSite {
  if (sites.length === 0) fail({ code: 'config-no-focal-loss', file, looked: LOOKED_FOR });
  const fitting = path === undefined ? sites : sites.filter(site => site.path === path);
  const [only, another] = fitting;
  if (only === undefined || another !== undefined) {
    return fail({ code: 'config-ambiguous', file, candidates: sites.map(described) });
  }
  return only;
}

function described({ path, alpha, gamma }: FocalLossSite): string {
  const line = (alpha ?? gamma)?.line;
  return line === undefined ? `${path} (not written yet)` : `${path} (line ${line})`;
}
