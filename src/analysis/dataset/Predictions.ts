import type { PredictionRemark } from '../contract/records/PredictionRemark.ts';

/** Detections of a model as columns, those on unknown images or of unknown categories left out. */
export interface Predictions {
  readonly count: number;
  /** Row of the image, and of the category, in the dataset. */
  readonly image: Int32Array;
  readonly category: Int32Array;
  /** x, y, width, height in pixels of the image; 4 × count. */
  readonly boxes: Float64Array;
  readonly scores: Float64Array;
  /** Records that were left out because image, category, box or score are missing or unknown. */
  readonly leftOut: number;
  /** Why, the most frequent reason first. */
  readonly remarks: readonly PredictionRemark[];
}
