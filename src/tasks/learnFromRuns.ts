import { fail } from '../analysis/contract/Failure.ts';
import type { RunRemark } from '../analysis/contract/RunRemark.ts';
import type { ScheduleInput, SimulationInputs } from '../analysis/contract/SimulationInputs.ts';
import type { Report } from '../analysis/report/Report.ts';
import { checkRuns, type CheckedRuns } from '../analysis/runs/checkRuns.ts';
import type { Learned } from '../analysis/runs/Learned.ts';
import type { Metric } from '../analysis/runs/MeasuredRun.ts';
import type { PairedFile } from '../analysis/runs/PairedRecord.ts';
import type { AnalysisRequest } from './AnalysisRequest.ts';
import { countedAsked } from './detectorAsked.ts';
import { recommendationOf, type RunAnalysis } from './recommendForConfig.ts';
import { requireCounted } from './requireCounted.ts';

/** What is to be learned from. */
export interface RunsToLearn {
  /** None where no run of a plan has finished. */
  readonly files: readonly PairedFile[];
  /** By which runs are compared; the first that all have where it is not given. */
  readonly metric?: Metric | undefined;
}

export interface LearnedFromRuns {
  readonly report: Report;
  readonly learned: Learned;
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
 * @throws FailureError `runs-unusable`; `nothing-recommended`; what the analysis throws
 */
export async function learnFromRuns(
  request: AnalysisRequest,
  { files, metric }: RunsToLearn,
  analyze: RunAnalysis,
): Promise<LearnedFromRuns> {
  countedAsked(request, 'pair');
  const { runs, remarks, length, images } = checkRuns(files, metric);
  const place = files[0]?.file ?? '';
  const inputs = withLength(request.simulation?.inputs ?? {}, length, place);
  const simulation = request.simulation && { ...request.simulation, inputs };
  const report = requireCounted(await analyze({ ...request, simulation, runs }));
  const { learned, dataset } = report;
  if (images !== null) requireSameImages(images, dataset.images);
  if (learned === undefined) {
    recommendationOf(report);
    return fail({ code: 'internal', message: 'a recommendation without what runs say' });
  }
  return { report, learned, remarks };
}

/** @throws FailureError `runs-unusable` where a schedule was told that the runs have not had */
function withLength(
  inputs: SimulationInputs,
  { epochs, iterations, batch }: CheckedRuns['length'],
  file: string,
): SimulationInputs {
  const told = inputs.schedule;
  const [unit, found] =
    told?.kind === 'epochs' ? (['epochs', epochs] as const) : (['iterations', iterations] as const);
  if (told !== undefined) {
    const wanted =
      told.kind === 'epochs' ? told.epochs : told.kind === 'iterations' ? told.iterations : null;
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

function requireSameImages(
  { count, place: { file, line } }: NonNullable<CheckedRuns['images']>,
  images: number,
): void {
  const [least, most] = SAME_IMAGES;
  if (count >= least * images && count <= most * images) return;
  const reason = { kind: 'other-images', found: count, images } as const;
  fail({ code: 'runs-unusable', file, ...(line !== null && { line }), reason });
}
