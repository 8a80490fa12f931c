import { checkLimits, type Limits } from '../analysis/report/derive/checkLimits.ts';
import type { AnyReport } from '../analysis/report/DynamicReport.ts';
import type { AnalysisRequest } from './AnalysisRequest.ts';
import { countedAsked, detectorAsked } from './detectorAsked.ts';

export interface DatasetCheck {
  readonly report: AnyReport;
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
 * @throws FailureError `detector-dynamic` where there are limits on anchors and the detector has none to count
 */
export async function checkDataset(
  request: CheckRequest,
  limits: Limits,
  analyze: (request: AnalysisRequest) => Promise<AnyReport>,
): Promise<DatasetCheck> {
  const detector = detectorAsked(request);
  const needsAnchors = limits.ratio !== undefined || limits.unmatched !== undefined;
  // Said before any data is read.
  if (needsAnchors) countedAsked(request, 'limits');
  // What-ifs have no limits.
  const questions = 'dynamic' in detector ? { sides: [], queries: [] } : undefined;
  const report = await analyze({ ...request, questions, labelsOnly: true, simulation: null });
  const checks = checkLimits(report, limits);
  return { report, checks, passed: checks.every(({ passed }) => passed) };
}
