import type { NumberFormat } from '../../../src/analysis/report/numberFormat.ts';
import type { RecommendationReport } from '../../../src/analysis/report/Report.ts';

/** Words a piece of advice from the numbers it rests on; `number` reads one of them by its key. */
export type AdviceWording = (
  number: (key: string) => number,
  format: NumberFormat,
  found: RecommendationReport,
) => string;
