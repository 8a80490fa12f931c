import { fail } from '../contract/failures/Failure.ts';
import { LOOKED_FOR } from './findFocalLossSites.ts';
import type { FocalLossSite } from './edits/FocalLossSite.ts';
import { isAlike } from './isAlike.ts';
import type { NoFocalLoss } from './reading/LossSign.ts';
import { type RelativeLoss, shownRelative } from './reading/RelativeLoss.ts';

interface Wanted {
  readonly path?: string | undefined;
  /** Why there is none, where that is known. */
  readonly none?: NoFocalLoss | null;
  /** Losses of the same file that are no focal losses. */
  readonly relatives?: readonly RelativeLoss[];
}

/** Stands for every focal loss of a file, where no path is written like it. */
const ALL = 'all';

/**
 * The one focal loss that is meant: by its path, or the only one.
 *
 * @throws FailureError `config-no-focal-loss`, `config-ambiguous`; `config-other-loss` where a relative of focal loss is meant
 */
export function selectSite(
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
 * @throws FailureError `config-no-focal-loss`, `config-other-loss`, `config-ambiguous`
 */
export function sitesNamed(
  file: string,
  sites: readonly FocalLossSite[],
  { path, none, relatives = [] }: Wanted = {},
): readonly FocalLossSite[] {
  refuseOther(file, sites, { path, relatives });
  if (sites.length === 0) {
    const reason = none && none.code !== 'no-loss' ? { reason: none.reason } : {};
    fail({ code: 'config-no-focal-loss', file, looked: LOOKED_FOR, ...reason });
  }
  const fitting = path === undefined ? unnamed(sites) : sites.filter(site => site.path === path);
  if (fitting.length === 0 && path === ALL && isAlike(sites)) return sites;
  return fitting.length === 1 ? fitting : ambiguous(file, sites);
}

function refuseOther(
  file: string,
  sites: readonly FocalLossSite[],
  { path, relatives = [] }: Wanted,
): void {
  if (path !== undefined) refuseRelative(file, relatives, path);
  else if (sites.length === 0) refuseRelative(file, relatives);
}

/** One whose values other lines decide cannot be meant where nobody names it. */
function unnamed(sites: readonly FocalLossSite[]): readonly FocalLossSite[] {
  const undecided = sites.filter(({ decided }) => decided === undefined);
  return undecided.length === 1 ? undecided : sites;
}

function ambiguous(file: string, sites: readonly FocalLossSite[]): never {
  const all = isAlike(sites) ? { alike: true as const } : {};
  return fail({ code: 'config-ambiguous', file, candidates: sites.map(described), ...all });
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
