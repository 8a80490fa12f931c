import type { BoxColumns, Dataset } from '../dataset/Dataset.ts';
import { type RowsByImage, rowsByImage } from '../dataset/rowsByImage.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import { type Batches, batchesOf } from './Batches.ts';
import type { DetectorSetup } from '../detectors/DetectorSetup.ts';
import { type EvidencePlan, evidencePlan } from './evidence/evidenceLevels.ts';
import { imageHashes } from './imageHashes.ts';
import type { BoxMarks } from './tallies/BoxMarks.ts';

/** A range of images to assign and count: plain columns, so that threads can share them. */
export interface TallyJob {
  readonly setup: DetectorSetup;
  readonly images: {
    readonly count: number;
    readonly width: Float64Array;
    readonly height: Float64Array;
  };
  readonly boxes: BoxColumns;
  /** Where boxes are marked, `marksFor` them; threads share them, and each writes those of its images. New ones where it is left out. */
  readonly marks?: BoxMarks | undefined;
  readonly groups: RowsByImage;
  readonly evidence: EvidencePlan;
  /** Absent where every image is padded alone. */
  readonly batches?: Batches | undefined;
  /** Rows of `Dataset.categories`. */
  readonly categories: number;
  /** First image of the range, and the one after its last. */
  readonly from: number;
  readonly to: number;
}

/** How many marks a job has: as many as the file has annotations, for each size that images are trained at. */
export function marksFor({ boxes, setup }: TallyJob): number {
  return boxes.crowd.length * setup.resize.length;
}

interface JobOptions {
  /** How many images are padded together; 1 where it is not given. */
  readonly imagesPerBatch?: number | undefined;
  /** Whether what is counted shall merge with that of other files. */
  readonly mergeable?: boolean | undefined;
}

/** The job of all images. */
export function* wholeJob(
  dataset: Dataset,
  setup: DetectorSetup,
  { imagesPerBatch = 1, mergeable = false }: JobOptions = {},
): Steps<TallyJob> {
  const { images, annotations, categories } = dataset;
  const groups = yield* rowsByImage(dataset);
  const job: TallyJob = {
    setup,
    images: { count: images.count, width: images.width, height: images.height },
    boxes: {
      category: annotations.category,
      boxes: annotations.boxes,
      area: annotations.area,
      crowd: annotations.crowd,
    },
    groups,
    evidence: evidencePlan(yield* imageHashes(images), mergeable),
    categories: categories.length,
    from: 0,
    to: images.count,
  };
  return imagesPerBatch === 1 ? job : { ...job, batches: yield* batchesOf(job, imagesPerBatch) };
}
