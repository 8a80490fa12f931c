import { ALPHA_RANGE, GAMMA_RANGE } from '../../analysis/configs/edits/focalLossRanges.ts';
import type { FocalLossValues } from '../../analysis/configs/edits/FocalLossSite.ts';
import type { Environment } from '../Environment.ts';
import { numberOption, onePositional } from '../options/readArguments.ts';
import { type AnalysisMeans, recommendedValues } from './recommendedValues.ts';

/** The values that --alpha and --gamma give. */
export interface ValuesFromOptions {
  readonly alpha: number | undefined;
  readonly gamma: number | undefined;
}

/** @throws FailureError `arguments` where an option is out of range */
export function valuesFromOptions(options: {
  readonly alpha?: string | undefined;
  readonly gamma?: string | undefined;
}): ValuesFromOptions {
  return {
    alpha: numberOption('alpha', options.alpha, ALPHA_RANGE),
    gamma: numberOption('gamma', options.gamma, GAMMA_RANGE),
  };
}

/** What was asked for; what is left open comes from the report or annotation file that is named. */
export async function resolveValues(
  { alpha, gamma }: ValuesFromOptions,
  positionals: readonly string[],
  how: AnalysisMeans,
  environment: Environment,
): Promise<FocalLossValues> {
  if (alpha !== undefined && gamma !== undefined && positionals.length === 0)
    return { alpha, gamma };
  const file = onePositional(positionals, 'an annotation file or a report, or both values');
  if (alpha !== undefined && gamma !== undefined) return { alpha, gamma };
  const recommended = await recommendedValues(file, how, environment);
  return { alpha: alpha ?? recommended.alpha, gamma: gamma ?? recommended.gamma };
}
