import type { FocalLossSite, FocalLossValues } from '../analysis/configs/edits/FocalLossSite.ts';
import { fail } from '../analysis/contract/Failure.ts';
import { onLine } from '../analysis/recommendation/onLine.ts';
import type { Environment } from './Environment.ts';
import { onePositional } from './readArguments.ts';
import type { RecommendedPair } from './savedReport.ts';
import type { AskedValues } from './wantedValues.ts';
import { type HowToAnalyze, recommendedValues } from './recommendedValues.ts';

const NAMES = ['alpha', 'gamma'] as const;

/** What is written, and what it rests on. */
export interface WantedPair {
  readonly values: Partial<FocalLossValues>;
  /** Where code fixes one of the two: the value of the simulated grid on whose line the other was chosen. */
  readonly nearest?: number;
}

/**
 * What was asked for; what is left open comes from the report or annotation file that is named. Where code fixes one value,
 * the other is the best beside it.
 */
export async function valuesForSite(
  asked: AskedValues,
  positionals: readonly string[],
  how: HowToAnalyze & { readonly site: FocalLossSite },
  environment: Environment,
): Promise<WantedPair> {
  const { site } = how;
  const given = { ...site.fixed, ...whatIsAsked(asked) };
  const isAsked = asked.alpha !== undefined || asked.gamma !== undefined;
  const isEnough = isAsked && NAMES.every(name => given[name] !== undefined);
  if (positionals.length === 0 && isAsked) {
    // What cannot be written there needs no value.
    const isAll = NAMES.every(name => given[name] !== undefined || !isSettable(site, name));
    if (isEnough || isAll) return { values: given };
  }
  const file = onePositional(positionals, 'an annotation file or a report, or both values');
  if (isEnough) return { values: given };
  const recommended = await recommendedValues(file, how, environment);
  if (site.fixed !== undefined && !isAsked) return besideFixed(file, site.fixed, recommended);
  const { alpha, gamma } = recommended;
  return { values: { alpha, gamma, ...given } };
}

function whatIsAsked({ alpha, gamma }: AskedValues): Partial<FocalLossValues> {
  return { ...(alpha !== undefined && { alpha }), ...(gamma !== undefined && { gamma }) };
}

function isSettable(site: FocalLossSite, name: keyof FocalLossValues): boolean {
  return site[name] !== null || site.insertion !== null;
}

/** @throws FailureError `arguments` where a report holds no surface */
function besideFixed(
  file: string,
  fixed: Partial<FocalLossValues>,
  { surface }: RecommendedPair,
): WantedPair {
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
