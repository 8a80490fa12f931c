import type { PredictionRemark } from '../contract/records/PredictionRemark.ts';
import type { Histogram } from './Histogram.ts';

/** What a model's detections say. Left-censored: nothing below `lowestScore` and no easy negative is in it. */
export interface MeasuredReport {
  readonly file: string;
  readonly detections: number;
  /** Records without image, category, box or score that the annotation file knows. */
  readonly leftOut: number;
  /** Why, and what looks wrong about the rest; absent where there is nothing to say. */
  readonly remarks?: readonly PredictionRemark[];
  readonly lowestScore: number;
  /** Detections by what they matched at IoU .5, as pycocotools does; `near`, `other-class` and `background` are errors. */
  readonly outcomes: Readonly<
    Record<'true' | 'ignored' | 'near' | 'other-class' | 'background', number>
  >;
  readonly missed: number;
  readonly perCategory: readonly {
    readonly id: number | string;
    readonly truePositives: number;
    readonly falsePositives: number;
    readonly missed: number;
  }[];
  /** By score, 20 bins from 0 to 1. */
  readonly truePositiveScores: Histogram;
  readonly falsePositiveScores: Histogram;
  /** |p − y| of true and false positives, 30 bins from 0 to 1; the last holds the outliers (GHM). */
  readonly gradientNorms: Histogram;
  /** Share of the observed loss in the hardest 20 % of the true and 1 % of the false positives. */
  readonly lossShares: readonly {
    readonly gamma: number;
    readonly hardestTrue: number;
    readonly hardestFalse: number;
  }[];
  /** Confident errors that look like wrong or missing labels; at most 100 are listed. */
  readonly suspects: {
    readonly count: number;
    /** Of the errors that score from .5. */
    readonly share: number;
    readonly examples: readonly {
      readonly image: number | string;
      readonly category: number | string;
      readonly box: readonly number[];
      readonly score: number;
      readonly bestIou: number;
    }[];
  };
}
