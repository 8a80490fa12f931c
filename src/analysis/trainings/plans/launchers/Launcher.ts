import type { FocalLossSite, FocalLossValues } from '../../../configs/edits/FocalLossSite.ts';
import type { ConfigDocument } from '../../../configs/syntax/ConfigNode.ts';

/** How the trainings of a framework are started, with another pair than their config has. */
export interface Launcher {
  /** As `FocalLossSite.framework` names them. */
  readonly frameworks: readonly string[];
  /** Its usual command; null where there is none that could set a seed. */
  readonly command: (documents: readonly ConfigDocument[]) => string | null;
  /**
   * What its command line sets over the config, one argument each.
   *
   * @returns null where this place cannot be reached so
   */
  readonly options: (site: FocalLossSite, values: FocalLossValues) => readonly string[] | null;
}

/** Frameworks tell whole numbers from others by the point. */
export function floatText(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

/** The full keys of both values; null where they have no plain names. */
export function keysOf(
  site: FocalLossSite,
): { readonly alpha: string; readonly gamma: string } | null {
  const [alpha, gamma] = [keyOf(site, 'alpha'), keyOf(site, 'gamma')];
  return PLAIN.test(alpha) && PLAIN.test(gamma) ? { alpha, gamma } : null;
}

function keyOf(site: FocalLossSite, name: keyof FocalLossValues): string {
  const written = site[name] ?? site.inherited?.[name];
  return written?.key ?? inserted(site.path, site.insertion?.[`${name}Key`]);
}

/** Names with points between, and places in lists. */
const PLAIN = /^[A-Za-z_]\w*(?:\.(?:[A-Za-z_]\w*|\d+))*$/;

/** `FOCAL_LOSS_ALPHA: ` and `alpha=` end where the value begins. */
function inserted(path: string, key: string | undefined): string {
  const name = key?.replace(/["'\s]|[:=]\s*$/g, '') ?? '';
  return path === '' ? name : `${path}.${name}`;
}
