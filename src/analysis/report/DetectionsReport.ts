import type { PredictionRemark } from '../contract/records/PredictionRemark.ts';
import type { ResultScores } from '../predictions/averagePrecision.ts';
import type { Histogram } from './Histogram.ts';

/** Precision at the recalls 0, .01, …, 1, which no higher recall exceeds: four decimals. */
export interface PrecisionCurves {
  /** Over the classes with boxes. */
  readonly mean: readonly number[];
  /** Those with the most boxes. */
  readonly classes: readonly {
    readonly id: number | string;
    readonly boxes: number;
    readonly precision: readonly number[];
  }[];
}

/** What was there and what a model took it for. */
export interface ConfusionReport {
  /** Detections count from here on. */
  readonly score: number;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** Those with the most boxes. */
  readonly classes: readonly (number | string)[];
  /** How many classes the last but one row and column stand for; 0 where there is none. */
  readonly others: number;
  /** Boxes of the others that were taken for another of them, which their one cell holds with those that were found. */
  readonly confusedOthers: number;
  /** A row each for what was there and a column for what was found: the classes, the others, background. */
  readonly counts: readonly (readonly number[])[];
}

/**
 * What a model's detections say, whichever detector made them. Left-censored: nothing below `lowestScore` and no easy negative
 * is in it. Detections are what non-maximum suppression or a cut by score leaves: of anchors, points and queries they say nothing.
 */
export interface DetectionsReport {
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
  /** As pycocotools has it; null where no box is to be found, absent in reports of older versions. */
  readonly averagePrecision?: ResultScores | null;
  /** Precision at 101 recalls, at IoU .5; absent as above, and where no box is to be found. */
  readonly curves?: PrecisionCurves;
  /** What was taken for what, from the score with the best F1 on; absent as above, and where nothing was found. */
  readonly confusion?: ConfusionReport;
  readonly perCategory: readonly {
    readonly id: number | string;
    readonly truePositives: number;
    readonly falsePositives: number;
    readonly missed: number;
    /** Absent without boxes, and in reports of older versions. */
    readonly ap50?: number;
  }[];
  /** By score, 20 bins from 0 to 1. */
  readonly truePositiveScores: Histogram;
  readonly falsePositiveScores: Histogram;
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
