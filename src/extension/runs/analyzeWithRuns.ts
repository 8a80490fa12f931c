import type * as vscode from 'vscode';
import { asFailure } from '../../analysis/contract/failures/Failure.ts';
import { type AnyReport, isDynamicReport } from '../../analysis/report/DynamicReport.ts';
import type { RunRow } from '../../analysis/trainings/runs/Learned.ts';
import type { PairedFile } from '../../analysis/trainings/runs/PairedRecord.ts';
import type { AnalysisRequest } from '../../tasks/AnalysisRequest.ts';
import { detectorAsked } from '../../tasks/detectorAsked.ts';
import { reportWithRuns } from '../../tasks/learnFromRuns.ts';
import type { RunAnalysis } from '../../tasks/recommendForConfig.ts';
import { showFailure } from '../showFailure.ts';
import type { Log } from '../ui/Log.ts';
import { basisOf } from './basisOf.ts';
import { pilotOf } from './pilotOf.ts';
import type { RunStore } from './RunStore.ts';
import { runsToLearn } from './runsToLearn.ts';
import type { StoredRun } from './StoredRun.ts';

export interface Learning {
  readonly store: RunStore;
  readonly log: Log;
}

interface Asked {
  readonly dataset: vscode.Uri;
  readonly request: AnalysisRequest;
}

/**
 * An analysis with the runs and the pilots that are stored for just this dataset, detector and training.
 *
 * @throws FailureError what the analysis throws
 */
export async function analyzeWithRuns(
  learning: Learning,
  asked: Asked,
  analyze: RunAnalysis,
): Promise<AnyReport> {
  const { dataset, request } = asked;
  if ('dynamic' in detectorAsked(request)) return analyze(request);
  const stored = learning.store.of(basisOf(dataset, request));
  const report = await learned(learning, { stored, request }, analyze);
  const pilot = isDynamicReport(report) ? null : await pilotOf(dataset, stored);
  return isDynamicReport(report) || pilot === null ? report : { ...report, pilot };
}

interface WithStored {
  readonly stored: readonly StoredRun[];
  readonly request: AnalysisRequest;
}

/**
 * An analysis with the runs alone. Runs that no longer fit are said to be left out; an analysis never fails by them.
 *
 * @throws FailureError what the analysis throws
 */
async function learned(
  { log }: Learning,
  { stored, request }: WithStored,
  analyze: RunAnalysis,
): Promise<AnyReport> {
  const { files, planned, missing, failures } = await runsToLearn(stored);
  for (const failure of failures) showFailure(failure, log);
  try {
    const given = { files, planned };
    const { report, remarks } = await reportWithRuns(request, given, analyze);
    if (isDynamicReport(report)) return report;
    const { learned: found } = report;
    if (found === undefined) return report;
    return { ...report, learned: { ...found, remarks: [...remarks, ...missing] } };
  } catch (thrown) {
    const failure = asFailure(thrown);
    if (failure.code !== 'runs-unusable') throw thrown;
    showFailure(failure, log);
    const report = await analyze({ ...request, runs: [] });
    if (isDynamicReport(report)) return report;
    const rows = [...files.flatMap(refused), ...planned];
    return { ...report, ...(report.learned && { learned: { ...report.learned, rows } }) };
  }
}

function refused({ records }: PairedFile): readonly RunRow[] {
  return records.map(({ gamma, alpha, seed, place }) => {
    return { gamma, alpha, score: null, seed, status: 'refused', place };
  });
}
