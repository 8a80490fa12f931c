import { fail } from '../contract/Failure.ts';
import { LOOKED_FOR } from './findFocalLossSites.ts';
import type { FocalLossSite } from './edits/FocalLossSite.ts';
import { isAlike } from './isAlike.ts';
import type { NoFocalLoss } from './reading/LossSign.ts';

interface Wanted {
  readonly path?: string | undefined;
  /** Why there is none, where that is known. */
  readonly none?: NoFocalLoss | null;
}

/** Stands for every focal loss of a file, where no path is written like it. */
const ALL = 'all';

/**
 * The one focal loss that is meant: by its path, or the only one.
 *
 * @throws FailureError `config-no-focal-loss`, `config-ambiguous`
 */
export function siteNamed(
  file: string,
  sites: readonly FocalLossSite[],
  wanted: Wanted = {},
): FocalLossSite {
  const [only, another] = sitesNamed(file, sites, wanted);
  return only === undefined || another !== undefined ? ambiguous(file, sites) : only;
}

/**
 * The focal losses that are meant: the one of a path, the only one, or with `all` every one, if they mean the same.
 *
 * @throws FailureError `config-no-focal-loss`, `config-ambiguous`
 */
export function sitesNamed(
  file: string,
  sites: readonly FocalLossSite[],
  { path, none }: Wanted = {},
): readonly FocalLossSite[] {
  if (sites.length === 0) {
    const reason = none && none.code !== 'no-loss' ? { reason: none.reason } : {};
    fail({ code: 'config-no-focal-loss', file, looked: LOOKED_FOR, ...reason });
  }
  // One whose values other lines decide cannot be meant where nobody names it.
  const undecided = sites.filter(({ decided }) => decided === undefined);
  const unnamed = undecided.length === 1 ? undecided : sites;
  const fitting = path === undefined ? unnamed : sites.filter(site => site.path === path);
  if (fitting.length === 0 && path === ALL && isAlike(sites)) return sites;
  return fitting.length === 1 ? fitting : ambiguous(file, sites);
}

function ambiguous(file: string, sites: readonly FocalLossSite[]): never {
  const all = isAlike(sites) ? { alike: true as const } : {};
  return fail({ code: 'config-ambiguous', file, candidates: sites.map(described), ...all });
}

function described({ path, alpha, gamma }: FocalLossSite): { path: string; line?: number } {
  const line = (alpha ?? gamma)?.line;
  return line === undefined ? { path } : { path, line };
}
