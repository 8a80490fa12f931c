import type { RecommendationReport } from '../../analysis/report/RecommendationReport.ts';
import { en } from '../../words/en/en.ts';
import { numberFormat } from '../../words/numberFormat.ts';
import { adviceText } from '../../words/say/adviceText.ts';
import { rangedPair } from '../../words/say/rangedPair.ts';
import type { Environment } from '../Environment.ts';
import { reasonLines } from './reasonLines.ts';

const ENGLISH = numberFormat('en');

/**
 * Tells a recommended pair with its ranges, its confidence and its reasons.
 *
 * @param by what it was analyzed with: `its own detector (Detectron2 0.6)`
 */
export function tellPair(
  config: string,
  by: string,
  recommendation: RecommendationReport,
  { logError }: Pick<Environment, 'logError'>,
): void {
  const { alpha, gamma } = rangedPair(recommendation, en.recommendation, ENGLISH);
  logError(`${config}: alpha ${alpha}, gamma ${gamma}, analyzed with ${by}.`);
  logError(en.recommendation.confidence[recommendation.confidence]);
  for (const advice of recommendation.advice)
    if (advice.group === 'pair') reasonLines(adviceText(advice, en, ENGLISH)).forEach(logError);
}
