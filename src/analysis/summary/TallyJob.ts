import type { BoxColumns, Dataset } from '../dataset/Dataset.ts';
import { type RowsByImage, rowsByImage } from '../dataset/rowsByImage.ts';
import type { Steps } from '../contract/Steps.ts';
import { type Batches, batchesOf } from './Batches.ts';
import type { DetectorSetup } from '../detectors/DetectorSetup.ts';

/** A range of images to assign and count: plain columns, so that threads can share them. */
export interface TallyJob {
  readonly setup: DetectorSetup;
  readonly images: {
    readonly count: number;
    readonly width: Float64Array;
    readonly height: Float64Array;
  };
  readonly boxes: BoxColumns;
  readonly groups: RowsByImage;
  /** Absent where every image is padded alone. */
  readonly batches?: Batches | undefined;
  /** Rows of `Dataset.categories`. */
  readonly categories: number;
  /** First image of the range, and the one after its last. */
  readonly from: number;
  readonly to: number;
}

/**
 * The job of all images.
 *
 * @param imagesPerBatch  how many images are padded together
 */
export function* wholeJob(
  dataset: Dataset,
  setup: DetectorSetup,
  imagesPerBatch = 1,
): Steps<TallyJob> {
  const { images, annotations, categories } = dataset;
  const job: TallyJob = {
    setup,
    images: { count: images.count, width: images.width, height: images.height },
    boxes: {
      category: annotations.category,
      boxes: annotations.boxes,
      area: annotations.area,
      crowd: annotations.crowd,
    },
    groups: yield* rowsByImage(dataset),
    categories: categories.length,
    from: 0,
    to: images.count,
  };
  return imagesPerBatch === 1 ? job : { ...job, batches: yield* batchesOf(job, imagesPerBatch) };
}
