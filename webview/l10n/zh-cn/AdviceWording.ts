import type { NumberFormat } from '../../../src/words/numberFormat.ts';
import type { RecommendationReport } from '../../../src/analysis/report/Report.ts';

/**
 * Words a piece of advice from the numbers it rests on; `number` reads one of them by its key. A wording that needs the
 * recommended pair is never asked without one.
 */
export type AdviceWording<Found = RecommendationReport | undefined> = (
  number: (key: string) => number,
  format: NumberFormat,
  found: Found,
) => string;
