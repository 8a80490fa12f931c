import { fail } from '../analysis/contract/failures/Failure.ts';
import type { RunRemark } from '../analysis/contract/RunRemark.ts';
import type { ScheduleInput, SimulationInputs } from '../analysis/contract/SimulationInputs.ts';
import { type AnyReport, isDynamicReport } from '../analysis/report/DynamicReport.ts';
import type { Report } from '../analysis/report/Report.ts';
import { checkRuns, type CheckedRuns } from '../analysis/trainings/runs/checkRuns.ts';
import type { LearnedReport } from '../analysis/report/LearnedReport.ts';
import type { RunRow } from '../analysis/trainings/runs/Learned.ts';
import type { Metric } from '../analysis/trainings/runs/MeasuredRun.ts';
import type { PairedFile } from '../analysis/trainings/runs/PairedRecord.ts';
import type { AnalysisRequest } from './AnalysisRequest.ts';
import { countedAsked } from './detectorAsked.ts';
import type { RunAnalysis } from './recommendForConfig.ts';
import { requireCounted } from './requireCounted.ts';
import { requireLearned } from './plans/requireOtherPairs.ts';

/** What is to be learned from. */
export interface RunsToLearn {
  /** None where no run of a plan has finished. */
  readonly files: readonly PairedFile[];
  /** By which runs are compared; the first that all have where it is not given. */
  readonly metric?: Metric | undefined;
  /** Runs that are not there to be learned from. */
  readonly planned?: readonly RunRow[] | undefined;
}

export interface LearnedFromRuns {
  readonly report: Report;
  readonly learned: LearnedReport;
  readonly remarks: readonly RunRemark[];
}

/** Of the images of a file, training may leave out those without boxes; more than all of them are other data. */
const SAME_IMAGES = [0.8, 1.02] as const;

/** Share by which a schedule and a log may differ. */
const SAME_LENGTH = 0.1;

/**
 * What trainings of the user's own say of the pairs for a data set. Where nobody says how long a training is, the runs do.
 *
 * @param request with a simulation
 * @throws FailureError `runs-unusable`; `nothing-recommended`, `pair-published`; what the analysis throws
 */
export async function learnFromRuns(
  request: AnalysisRequest,
  given: RunsToLearn,
  analyze: RunAnalysis,
): Promise<LearnedFromRuns> {
  countedAsked(request, 'pair');
  const { report: found, remarks } = await reportWithRuns(request, given, analyze);
  const report = requireCounted(found);
  return { report, learned: requireLearned(report), remarks };
}

/**
 * The same where a report without a recommendation is an answer, too: runs say nothing there.
 *
 * @throws FailureError `runs-unusable`; what the analysis throws
 */
export async function reportWithRuns(
  request: AnalysisRequest,
  given: RunsToLearn,
  analyze: RunAnalysis,
): Promise<{ readonly report: AnyReport; readonly remarks: readonly RunRemark[] }> {
  const { planned } = given;
  const { request: asked, checked } = requestWithRuns(request, given);
  const { rows, remarks, images } = checked;
  const report = await analyze(asked);
  if (isDynamicReport(report)) return { report, remarks };
  const { learned, dataset } = report;
  if (images !== null) requireSameImages(images, dataset.images);
  if (learned === undefined) return { report, remarks };
  const all = [...rows, ...(planned ?? [])];
  return { report: { ...report, learned: { ...learned, rows: all, remarks } }, remarks };
}

/**
 * A request with the runs that count, and with their length where nobody says how long a training is.
 *
 * @throws FailureError `runs-unusable`
 */
export function requestWithRuns(
  request: AnalysisRequest,
  { files, metric }: RunsToLearn,
): { readonly request: AnalysisRequest; readonly checked: CheckedRuns } {
  const checked = checkRuns(files, metric);
  const place = files[0]?.file ?? '';
  const inputs = withLength(request.simulation?.inputs ?? {}, checked.length, place);
  const simulation = request.simulation && { ...request.simulation, inputs };
  return { request: { ...request, simulation, runs: checked.runs }, checked };
}

/** @throws FailureError `runs-unusable` where a schedule was told that the runs have not had */
function withLength(
  inputs: SimulationInputs,
  { epochs, iterations, batch }: CheckedRuns['length'],
  file: string,
): SimulationInputs {
  const given = inputs.schedule;
  const [unit, found] =
    given?.kind === 'epochs'
      ? (['epochs', epochs] as const)
      : (['iterations', iterations] as const);
  if (given !== undefined) {
    const wanted =
      given.kind === 'epochs'
        ? given.epochs
        : given.kind === 'iterations'
          ? given.iterations
          : null;
    if (wanted !== null && found !== null && Math.abs(found - wanted) > SAME_LENGTH * wanted)
      fail({ code: 'runs-unusable', file, reason: { kind: 'other-length', unit, found, wanted } });
    return inputs;
  }
  const schedule = scheduleOf(epochs, iterations, batch);
  return schedule === undefined ? inputs : { ...inputs, schedule };
}

/** Of iterations nobody can tell the images without a batch: RetinaNet's usual one is assumed. */
const USUAL_BATCH = 16;

function scheduleOf(
  epochs: number | null,
  iterations: number | null,
  batch: number | null,
): ScheduleInput | undefined {
  if (iterations !== null && batch !== null) return { kind: 'iterations', iterations, batch };
  if (epochs === null)
    return iterations === null ? undefined : { kind: 'iterations', iterations, batch: USUAL_BATCH };
  return { kind: 'epochs', epochs, ...(batch !== null && { batch }) };
}

/**
 * Whether runs go together, and with the data and the schedule of an analysis, before they are learned from.
 *
 * @throws FailureError `runs-unusable`
 */
export function checkFitting(
  files: readonly PairedFile[],
  { images, inputs }: { readonly images: number; readonly inputs: SimulationInputs },
): CheckedRuns {
  const checked = checkRuns(files);
  withLength(inputs, checked.length, files[0]?.file ?? '');
  if (checked.images !== null) requireSameImages(checked.images, images);
  return checked;
}

function requireSameImages(
  { count, place: { file, line } }: NonNullable<CheckedRuns['images']>,
  images: number,
): void {
  const [least, most] = SAME_IMAGES;
  if (count >= least * images && count <= most * images) return;
  const reason = { kind: 'other-images', found: count, images } as const;
  fail({ code: 'runs-unusable', file, ...(line !== null && { line }), reason });
}
