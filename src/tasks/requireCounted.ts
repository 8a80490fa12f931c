import type { CountedNeed } from '../analysis/contract/failures/detailCodes.ts';
import { fail } from '../analysis/contract/failures/Failure.ts';
import { type AnyReport, isDynamicReport } from '../analysis/report/DynamicReport.ts';
import type { Report } from '../analysis/report/Report.ts';

/**
 * The report for what needs a pair or the assignment.
 *
 * @throws FailureError `detector-dynamic` where the detector chooses its positives by its predictions
 */
export function requireCounted(report: AnyReport, needs: CountedNeed = 'pair'): Report {
  if (!isDynamicReport(report)) return report;
  const { name, rule } = report.detector;
  return fail({ code: 'detector-dynamic', name, rule, needs });
}
