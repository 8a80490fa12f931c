import { fail } from '../contract/failures/Failure.ts';
import type { OnStage } from '../contract/AnalysisStage.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import { TimeSlice } from '../contract/steps/TimeSlice.ts';
import type { Dataset } from '../dataset/Dataset.ts';
import { rowsByImage } from '../dataset/rowsByImage.ts';
import { recordRuleOf } from '../detectors/arithmetics.ts';
import type { DetectorSetup } from '../detectors/DetectorSetup.ts';
import type { AnchorTally } from './AnchorTally.ts';
import { checkClasses } from './checkClasses.ts';
import { describeDataset } from './describeDataset.ts';
import { imageHashes } from './imageHashes.ts';
import { type ImageSample, sampleImages } from './ImageSample.ts';
import type { DescribedDataset, MergeableSummary, Summary } from './Summary.ts';
import { tallyImages, type TallyOptions } from './tallyImages.ts';
import { keptRecords } from './records/keptRecords.ts';
import { type TallyJob, wholeJob } from './TallyJob.ts';
import { markedBoxes } from './markedBoxes.ts';

/** Does the work of `tallyImages`, perhaps on several threads. */
export type Tally = (job: TallyJob, options: TallyOptions) => Promise<AnchorTally>;

export interface SummarizeOptions extends TallyOptions {
  /** How many images are padded together; 1 where it is not given. */
  readonly imagesPerBatch?: number | undefined;
  readonly tally?: Tally | undefined;
  /** Whether images are kept for advice on anchors; they are where it is not given. */
  readonly keepsSample?: boolean | undefined;
  readonly onStage?: OnStage | undefined;
  /** Is shown what the data set is, before anything of the detector is counted. */
  readonly onDescribed?: ((described: DescribedDataset) => void) | undefined;
}

/** Counts a data set; what only a merge needs is left out. */
export async function summarize(
  dataset: Dataset,
  setup: DetectorSetup,
  options: SummarizeOptions,
): Promise<Summary> {
  return counted(dataset, setup, options, false);
}

/**
 * Counts a part of a data set.
 *
 * @throws FailureError `counts-not-mergeable`
 */
export async function summarizePart(
  dataset: Dataset,
  setup: DetectorSetup,
  options: SummarizeOptions,
): Promise<MergeableSummary> {
  if ((options.imagesPerBatch ?? 1) > 1)
    fail({
      code: 'counts-not-mergeable',
      reason: 'batches-not-mergeable',
    });
  checkClasses(dataset.categories.length);
  const ids = new Set(dataset.categories.map(({ id }) => id));
  if (ids.size < dataset.categories.length) refuseSameId(dataset);
  return { ...(await counted(dataset, setup, options, true)), mergeable: true };
}

async function counted(
  dataset: Dataset,
  setup: DetectorSetup,
  options: SummarizeOptions,
  mergeable: boolean,
): Promise<Summary> {
  const { imagesPerBatch, tally = tallyImages, keepsSample = true, ...others } = options;
  const { onStage, onDescribed, ...running } = others;
  onStage?.('describe');
  const slice = new TimeSlice(running);
  const rule = recordRuleOf(setup.boxes);
  const { dataset: kept, faults } = await slice.run(keptRecords(dataset, rule, setup.classes));
  const job = await slice.run(wholeJob(kept, setup, { imagesPerBatch, mergeable }));
  const groups = kept === dataset ? job.groups : await slice.run(rowsByImage(dataset));
  const described = await slice.run(describeDataset(dataset, groups, mergeable));
  onDescribed?.(described);
  onStage?.('assign');
  const { marks, ...anchors } = await tally(job, running);
  return {
    ...described,
    anchors,
    records: faults,
    ...(await slice.run(markedBoxes(kept, marks, setup.resize.length))),
    sample: keepsSample ? await slice.run(sampleFor(kept, job)) : [],
  };
}

/** Only detectors whose foreground begins at an IoU with an anchor get advice on anchors. */
function* sampleFor(dataset: Dataset, { setup, groups }: TallyJob): Steps<ImageSample> {
  if (setup.candidates.kind !== 'anchors' || setup.assigner.kind !== 'max-iou') return [];
  return yield* sampleImages(dataset, groups, yield* imageHashes(dataset.images));
}

function refuseSameId({ categories }: Dataset): never {
  const seen = new Set<number | string>();
  const repeated = categories.find(({ id }) => seen.has(id) || !seen.add(id));
  return fail({
    code: 'counts-not-mergeable',
    reason: { kind: 'same-id', id: String(repeated?.id) },
  });
}
