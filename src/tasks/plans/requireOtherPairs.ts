import { fail } from '../../analysis/contract/failures/Failure.ts';
import type { LearnedReport } from '../../analysis/report/LearnedReport.ts';
import type { SimulatedRecommendation } from '../../analysis/report/RecommendationReport.ts';
import type { Report } from '../../analysis/report/Report.ts';
import { recommendationOf } from '../recommendForConfig.ts';

/**
 * The recommendation of a report, for what compares it with other pairs.
 *
 * @throws FailureError `nothing-recommended`; `pair-published` where no others are known
 */
export function requireOtherPairs(report: Report): SimulatedRecommendation {
  const found = recommendationOf(report);
  if (found.rests !== 'published') return found;
  const { source, detector } = report;
  return fail({ code: 'pair-published', file: source.file, detector: detector.name });
}

/**
 * What runs say, or a list of pairs that are worth one, of a report that was made with runs, or with none yet.
 *
 * @throws FailureError `nothing-recommended`, `pair-published`
 */
export function requireLearned(report: Report): LearnedReport {
  const { learned } = report;
  if (learned !== undefined) return learned;
  requireOtherPairs(report);
  return fail({ code: 'internal', message: 'a recommendation without what runs say' });
}
