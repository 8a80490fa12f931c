import { checkLimits, type Limits } from '../analysis/report/derive/checkLimits.ts';
import type { AnyReport } from '../analysis/report/DynamicReport.ts';
import type { Report } from '../analysis/report/Report.ts';
import type { AnalysisRequest } from './AnalysisRequest.ts';
import { requireCounted } from './requireCounted.ts';

export interface DatasetCheck {
  readonly report: Report;
  readonly checks: ReturnType<typeof checkLimits>;
  /** Whether all limits are kept. */
  readonly passed: boolean;
}

/** What is to be counted: nothing is simulated, and no IoUs of background are worked out. */
export type CheckRequest = Omit<AnalysisRequest, 'simulation' | 'labelsOnly'>;

/**
 * Counts a dataset and holds it to limits.
 *
 * @param analyze as the shell runs an analysis
 */
export async function checkDataset(
  request: CheckRequest,
  limits: Limits,
  analyze: (request: AnalysisRequest) => Promise<AnyReport>,
): Promise<DatasetCheck> {
  const report = requireCounted(await analyze({ ...request, labelsOnly: true, simulation: null }));
  const checks = checkLimits(report, limits);
  return { report, checks, passed: checks.every(({ passed }) => passed) };
}
