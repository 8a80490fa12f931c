import type { FocalLossSite, FocalLossValues } from '../../analysis/configs/edits/FocalLossSite.ts';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import { onLine, type Surface } from '../../analysis/recommendation/onLine.ts';
import type { ValuesFromOptions } from './resolveValues.ts';

/** What is written, and what it rests on. */
export interface ValuesForSite {
  readonly values: Partial<FocalLossValues>;
  /** Where code fixes one of the two: the value of the simulated grid on whose line the other was chosen. */
  readonly nearest?: number;
}

/** A recommended pair, and the simulated surface that it was chosen on where there is one. */
export interface RecommendedPair extends FocalLossValues {
  readonly surface: Surface | null;
}

/**
 * What was asked for, where that is all that a focal loss takes; else null.
 *
 * @param hasData whether a data set or a report was named, which may say the rest
 */
export function askedForSite(
  asked: ValuesFromOptions,
  site: FocalLossSite,
  hasData: boolean,
): ValuesForSite | null {
  if (asked.alpha === undefined && asked.gamma === undefined) return null;
  const { alpha, gamma } = withFixed(asked, site);
  if (alpha !== undefined && gamma !== undefined) return { values: { alpha, gamma } };
  if (hasData) return null;
  // What cannot be written there needs no value.
  if (gamma !== undefined && !isSettable(site, 'alpha')) return { values: { gamma } };
  if (alpha !== undefined && !isSettable(site, 'gamma')) return { values: { alpha } };
  return null;
}

/**
 * What was asked for, with what is left open from a recommendation. Where code fixes one value, the other is the best beside
 * it.
 *
 * @param file that the recommendation is of, for messages
 * @throws FailureError `arguments` where a report holds no surface
 */
export function recommendedForSite(
  asked: ValuesFromOptions,
  site: FocalLossSite,
  { file, recommended }: { readonly file: string; readonly recommended: RecommendedPair },
): ValuesForSite {
  const { alpha, gamma } = withFixed(asked, site);
  const isAsked = asked.alpha !== undefined || asked.gamma !== undefined;
  if (site.fixed !== undefined && !isAsked) return besideFixed(file, site.fixed, recommended);
  return { values: { alpha: alpha ?? recommended.alpha, gamma: gamma ?? recommended.gamma } };
}

function withFixed(
  { alpha, gamma }: ValuesFromOptions,
  { fixed }: FocalLossSite,
): ValuesFromOptions {
  return { alpha: alpha ?? fixed?.alpha, gamma: gamma ?? fixed?.gamma };
}

function isSettable(site: FocalLossSite, name: keyof FocalLossValues): boolean {
  return site[name] !== null || site.insertion !== null;
}

/** @throws FailureError `arguments` where a report holds no surface */
function besideFixed(
  file: string,
  fixed: Partial<FocalLossValues>,
  { surface, ...recommended }: RecommendedPair,
): ValuesForSite {
  const { alpha: a = recommended.alpha, gamma: g = recommended.gamma } = fixed;
  if (a === recommended.alpha && g === recommended.gamma)
    return { values: { alpha: a, gamma: g }, nearest: fixed.gamma === undefined ? a : g };
  const best = surface && onLine(surface, fixed);
  if (best) {
    const { alpha, gamma, nearest } = best;
    return { values: { alpha, gamma }, nearest };
  }
  const [name, other, value] =
    fixed.gamma === undefined
      ? ['alpha', '--gamma', fixed.alpha]
      : ['gamma', '--alpha', fixed.gamma];
  const message = `The code of this loss fixes ${name} at ${value}, and ${file} holds no simulation to choose the other value from; give ${other}.`;
  return fail({ code: 'arguments', message });
}
