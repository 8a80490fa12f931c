import type { BoxColumns, Dataset } from '../annotations/Dataset.ts';
import { type RowsByImage, rowsByImage } from '../annotations/rowsByImage.ts';
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
  /** Rows of `Dataset.categories`. */
  readonly categories: number;
  /** First image of the range, and the one after its last. */
  readonly from: number;
  readonly to: number;
}

/** The job of all images. */
export function wholeJob(dataset: Dataset, setup: DetectorSetup): TallyJob {
  const { images, annotations, categories } = dataset;
  return {
    setup,
    images: { count: images.count, width: images.width, height: images.height },
    boxes: {
      category: annotations.category,
      boxes: annotations.boxes,
      area: annotations.area,
      crowd: annotations.crowd,
    },
    groups: rowsByImage(dataset),
    categories: categories.length,
    from: 0,
    to: images.count,
  };
}
