import { advise } from '../advice/advise.ts';
import { type DatasetSummary, summarizeDataset } from '../advice/DatasetSummary.ts';
import type { AnchorAdvice } from '../anchorAdvice/AnchorAdvice.ts';
import { adviseAnchors } from '../anchorAdvice/adviseAnchors.ts';
import type { Judged } from '../anchorAdvice/searchedRules.ts';
import type { Convention } from '../contract/records/Convention.ts';
import type { BackendUsed } from '../contract/BackendUsed.ts';
import type { OnStage } from '../contract/AnalysisStage.ts';
import { fail } from '../contract/failures/Failure.ts';
import type { SimulationInputs } from '../contract/SimulationInputs.ts';
import type { DetectorSetup } from '../detectors/DetectorSetup.ts';
import type { Measured } from '../predictions/measure.ts';
import type { Report } from '../report/Report.ts';
import type { MeasuredReport } from '../report/MeasuredReport.ts';
import { reportOf } from '../report/build/reportOf.ts';
import type { MeasuredRun } from '../trainings/runs/MeasuredRun.ts';
import { TimeSlice } from '../contract/steps/TimeSlice.ts';
import { resolveTraining } from '../simulation/resolveTraining.ts';
import { total } from '../summary/Counts.ts';
import type { Evidence } from '../summary/evidence/Evidence.ts';
import { readEvidence } from '../summary/evidence/EvidenceTally.ts';
import { conventionReasons } from './conventionReasons.ts';
import { requireKept } from './requireKept.ts';
import { countedReasons } from '../summary/countedReasons.ts';
import type { Summary } from '../summary/Summary.ts';
import type { TallyOptions } from '../summary/tallyImages.ts';

/**
 * Does the work of `adviseAnchors` on another thread.
 *
 * @returns undefined where a thread would take longer to start than it saves
 */
export type AdviseBeside = (
  setup: DetectorSetup,
  found: Judged,
  options: Pick<TallyOptions, 'sweepModule' | 'signal'>,
) => Promise<AnchorAdvice | null> | undefined;

export interface ConcludeOptions extends TallyOptions {
  readonly setup: DetectorSetup;
  readonly source: Report['source'];
  /** A systematic mistake in how the boxes are written. */
  readonly convention?: Convention | undefined;
  /** Starts a TensorFlow.js backend and says which; null leaves the simulation out. */
  readonly startBackend: (() => Promise<BackendUsed>) | null;
  /** Loads `trainHeads.wasm` and compiles it; plain TypeScript trains where it is not given, or gives nothing. */
  readonly loadHeads?: (() => WebAssembly.Module | undefined) | undefined;
  /** How many images were padded together; 1 where it is not given. */
  readonly imagesPerBatch?: number | undefined;
  /** What is known about the training; the detector says the rest. */
  readonly inputs?: SimulationInputs | undefined;
  /** What a model found on the same images. */
  readonly measured?: (Measured & { readonly report: MeasuredReport }) | undefined;
  /** Trainings of the user's own, or none yet: what they say is worked out where this is given. */
  readonly runs?: readonly MeasuredRun[] | undefined;
  readonly onStage?: OnStage | undefined;
  /** Looks for other anchors while the training is simulated; before that where it is not given. */
  readonly adviseBeside?: AdviseBeside | undefined;
}

/**
 * What follows from counts, wherever they come from: advice, a simulated training, and the report of all.
 *
 * @throws FailureError when the backend cannot be started, and when it is cancelled
 */
export async function conclude(summary: Summary, options: ConcludeOptions): Promise<Report> {
  const { setup, startBackend, inputs = {}, measured, onStage = () => undefined } = options;
  const slice = new TimeSlice(options);
  const found = { ...options, summary, measured: measured?.report };
  const evidence = readEvidence(summary.anchors.evidence, summary.categories.length);
  const dataset = datasetOf(summary, options);
  // Balanced sampling removes most of the imbalance; a pair fitted to all anchors would not apply to this training.
  const sampled = setup.sampling?.kind === 'balanced';
  if (startBackend === null || evidence.sampledForeground === 0 || sampled) {
    onStage('report');
    const training = resolveTraining(setup, inputs, summary.images);
    const advice = advise({ ...training, setup, dataset, simulated: null });
    return slice.run(reportOf({ ...found, advice }));
  }

  onStage('anchor-advice');
  const beside = options.adviseBeside?.(setup, summary, options);
  const advising = beside ?? adviseAnchors(setup, summary, options);
  // Into a relative of focal loss no pair is to be written: none is to head the advice that says so.
  if (setup.loss.kind !== undefined) {
    onStage('report');
    const training = resolveTraining(setup, inputs, summary.images);
    const advice = advise({ ...training, setup, dataset, simulated: null });
    return slice.run(reportOf({ ...found, anchorAdvice: await advising, advice }));
  }
  if (beside === undefined) await advising;
  const simulating = simulated(evidence, dataset, { ...options, startBackend });
  // Where one fails, the other is not to outlive the analysis.
  await Promise.allSettled([advising, simulating]);
  const simulation = await simulating;
  const anchorAdvice = await advising;
  onStage('report');
  return slice.run(reportOf({ ...found, anchorAdvice, simulated: simulation }));
}

async function simulated(
  evidence: Evidence,
  dataset: DatasetSummary,
  options: ConcludeOptions & { readonly startBackend: () => Promise<BackendUsed> },
) {
  const { startBackend, onStage } = options;
  onStage?.('backend');
  const backend = await startBackend();
  onStage?.('simulate');
  // Loaded here: counting alone needs no TensorFlow.js, which takes a tenth of a second and 20 MiB.
  const { simulateTraining } = await import('./simulateTraining.ts');
  return { backend, ...(await simulateTraining(evidence, dataset, options)) };
}

/**
 * @throws FailureError `all-left-out` where the detector's framework leaves out what could be trained on, `nothing-usable`
 *   where no box is one that the detector trains on
 */
export function checkUsable(
  summary: Summary,
  { setup, source: { file }, convention }: Pick<ConcludeOptions, 'setup' | 'source' | 'convention'>,
): void {
  const { anchors, annotations } = summary;
  if (total(anchors.boxes.matches) > 0) return;
  requireKept({ summary, setup }, file);
  if (total(anchors.imagesWithoutPixels) > 0) return;
  const reasons = [...conventionReasons(convention), ...countedReasons(summary)];
  fail({ code: 'nothing-usable', file, annotations, reasons });
}

function datasetOf(
  { images, categoryImages, anchors }: Summary,
  { setup, measured }: ConcludeOptions,
): DatasetSummary {
  return {
    ...summarizeDataset({ images, imagesByCategory: [...categoryImages], tally: anchors }, setup),
    suspects: measured && { count: measured.suspectCount, share: measured.suspectShare },
  };
}
