import type { Comparison } from '../analysis/report/compare/Comparison.ts';
import { compareReports as compare } from '../analysis/report/compare/compareReports.ts';
import type { AnyReport } from '../analysis/report/DynamicReport.ts';
import { requireCounted } from '../tasks/requireCounted.ts';

/** A report with the name that a comparison calls it by. */
export interface ReportToCompare {
  readonly label: string;
  readonly report: AnyReport;
}

/**
 * Holds two reports together.
 *
 * @throws FailureError `detector-dynamic` where the detector of one has no anchors to compare by
 */
export function compareReports(first: ReportToCompare, second: ReportToCompare): Comparison {
  const counted = ({ label, report }: ReportToCompare) => ({
    label,
    report: requireCounted(report, 'comparison'),
  });
  return compare(counted(first), counted(second));
}
