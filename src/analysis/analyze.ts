import type { BackendUsed } from './contract/BackendUsed.ts';
import { advise } from './advice/advise.ts';
import { type DatasetSummary, summarizeDataset } from './advice/DatasetSummary.ts';
import { adviseAnchors } from './anchorAdvice/adviseAnchors.ts';
import type { Dataset } from './dataset/Dataset.ts';
import type { ByteSource } from './contract/ByteSource.ts';
import { fail } from './contract/Failure.ts';
import type { Progress } from './contract/Progress.ts';
import type { SimulationInputs } from './contract/SimulationInputs.ts';
import { checkInputs } from './detectors/checks/checkInputs.ts';
import { checkSetup } from './detectors/checks/checkSetup.ts';
import { type Sharing, TimeSlice } from './contract/TimeSlice.ts';
import type { DetectorSetup } from './detectors/DetectorSetup.ts';
import type { ReadOptions } from './formats/Format.ts';
import { formatOf } from './formats/formats.ts';
import type { FocalParameters } from './losses/FocalParameters.ts';
import type { Measured } from './predictions/measure.ts';
import { measurePredictions } from './predictions/measurePredictions.ts';
import { recommend } from './recommendation/recommend.ts';
import type { Report } from './report/Report.ts';
import { reportOf } from './report/build/reportOf.ts';
import { trainingOf } from './simulation/trainingOf.ts';
import type { AnchorTally } from './summary/AnchorTally.ts';
import { total } from './summary/Counts.ts';
import { countDataset, type DatasetCounts } from './summary/countDataset.ts';
import type { Evidence } from './summary/Evidence.ts';
import { countLayout } from './summary/countLayout.ts';
import { readEvidence } from './summary/EvidenceTally.ts';
import { tallyImages, type TallyOptions } from './summary/tallyImages.ts';
import { type TallyJob, wholeJob } from './summary/TallyJob.ts';

export interface AnalyzeOptions extends Sharing {
  readonly setup: DetectorSetup;
  /** Starts a TensorFlow.js backend and says which; null leaves the simulation out. */
  readonly startBackend: (() => Promise<BackendUsed>) | null;
  /** How many images are padded together; 1 where it is not given. */
  readonly imagesPerBatch?: number | undefined;
  /** What is known about the training; the detector says the rest. */
  readonly inputs?: SimulationInputs | undefined;
  /** COCO results of a model on the same images. */
  readonly predictions?: ByteSource | undefined;
  /** Does the work of `tallyImages` in another way, for example on several threads. */
  readonly tally?: ((job: TallyJob, options: TallyOptions) => Promise<AnchorTally>) | undefined;
  /** What reads the records of the file; plain TypeScript where it is not given. */
  readonly engine?: ReadOptions['engine'];
  /** Compares boxes with anchors in less time; plain TypeScript does it where it is not given. */
  readonly sweepModule?: TallyOptions['sweepModule'];
  /** Leaves out the IoUs of background anchors, and with them the simulation. */
  readonly labelsOnly?: TallyOptions['labelsOnly'];
  /** Whether the whole file must be JSON by RFC 8259, also where nothing is read from it. */
  readonly strict?: boolean | undefined;
  readonly progress?: Progress | undefined;
}

/**
 * The whole analysis of one annotation file.
 *
 * @throws FailureError when the file cannot be read or holds nothing to analyze, when the detector is described by numbers
 *   that cannot be meant, and when it is cancelled
 */
export async function analyze(source: ByteSource, options: AnalyzeOptions): Promise<Report> {
  const { setup, startBackend, inputs = {}, tally: tallyJob = tallyImages, ...running } = options;
  checkSetup(setup);
  checkInputs({ inputs, imagesPerBatch: options.imagesPerBatch ?? 1 }, setup.name);
  const format = await formatOf(source);
  const dataset = await format.read(source, running);
  options.progress?.({ stage: 'count', share: 0 });
  const slice = new TimeSlice(running);
  const job = await slice.run(wholeJob(dataset, setup, options.imagesPerBatch));
  const counted = await slice.run(countDataset(dataset, job.groups));
  const tally = await tallyJob(job, running);
  if (total(tally.boxes.matches) === 0 && total(tally.anchors) > 0)
    fail({ code: 'nothing-usable', file: source.name, annotations: dataset.annotations.count });
  const measured =
    options.predictions &&
    (await measurePredictions(options.predictions, dataset, job.groups, running));
  const found = {
    source,
    format: format.id,
    setup,
    dataset,
    counted,
    layout: await slice.run(countLayout(dataset, job.groups, counted.categoryImages)),
    tally,
    measured,
    predictions: options.predictions,
    imagesPerBatch: options.imagesPerBatch,
  };
  const evidence = readEvidence(tally.evidence, dataset.categories.length);
  const summary = summaryOf(found);
  // Balanced sampling removes most of the imbalance; a pair fitted to all anchors would not apply to this training.
  const sampled = setup.sampling?.kind === 'balanced';
  if (startBackend === null || evidence.sampledForeground === 0 || sampled) {
    const training = trainingOf(setup, inputs, dataset.images.count);
    const advice = advise({ ...training, setup, dataset: summary, simulated: null });
    return slice.run(reportOf({ ...found, advice }));
  }

  const anchorAdvice = await adviseAnchors(job, tally, running);
  const backend = await startBackend();
  const simulated = await simulateTraining(evidence, { ...found, summary, inputs }, running);
  return slice.run(reportOf({ ...found, anchorAdvice, simulated: { backend, ...simulated } }));
}

interface Found {
  readonly setup: DetectorSetup;
  readonly dataset: Dataset;
  readonly counted: DatasetCounts;
  readonly tally: AnchorTally;
  readonly measured: Measured | undefined;
}

/** What the simulated training says, with the constants that a model's detections leave. */
async function simulateTraining(
  evidence: Evidence,
  { setup, dataset, measured, ...told }: Found & Told,
  running: Pick<AnalyzeOptions, 'progress' | 'pause' | 'signal'>,
) {
  // Loaded here: reading and counting alone need no TensorFlow.js, which takes a tenth of a second and 20 MiB.
  const { simulate } = await import('./simulation/simulate.ts');
  const { refit } = await import('./simulation/refit.ts');
  const { length, ...training } = trainingOf(setup, told.inputs, dataset.images.count);
  const model = { ...training, trained: told.inputs.trained ?? trainedPair(setup) };
  const chosen = measured && (await refit(evidence, measured.observed, model));
  const options = { ...training, ...running, members: chosen?.members };
  const simulation = await simulate(evidence, options);
  const recommendation = recommend(simulation, {
    setup,
    dataset: told.summary,
    sampledForeground: evidence.sampledForeground,
    training: length,
    refit: chosen,
  });
  return { simulation, recommendation, told: training.told, refit: chosen };
}

interface Told {
  readonly inputs: SimulationInputs;
  readonly summary: DatasetSummary;
}

function summaryOf({ setup, dataset, counted, tally, measured }: Found): DatasetSummary {
  const images = dataset.images.count;
  return {
    ...summarizeDataset({ images, imagesByCategory: [...counted.categoryImages], tally }, setup),
    suspects: measured && { count: measured.suspectCount, share: measured.suspectShare },
  };
}

/** What the detector trains with where nobody says what the model behind the predictions did. */
function trainedPair({ loss: { alpha, gamma } }: DetectorSetup): FocalParameters {
  return { alpha: alpha > 0 && alpha < 1 ? alpha : 0.5, gamma };
}
