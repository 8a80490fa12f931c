import type { RecommendationReport } from '../../analysis/report/RecommendationReport.ts';
import type { NumberFormat } from '../numberFormat.ts';
import type { RecommendationWords } from '../RecommendationWords.ts';

/** What a pair rests on, in a sentence. */
export function restsText(
  found: RecommendationReport,
  { rests }: Pick<RecommendationWords, 'rests'>,
  format: NumberFormat,
): string {
  const grids = found.rests === 'published' ? 0 : found.nearGrids;
  return rests[found.rests](format.count(grids));
}
