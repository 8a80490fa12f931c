import type { CandidateCounts } from '../candidates/CandidateCounts.ts';
import type { CandidateDetector } from '../frameworks/candidateDetectors.ts';
import type { Showings } from '../candidates/countShowings.ts';
import type { DenoisingCounts } from '../queries/countDenoising.ts';
import type { MatchCounts } from '../queries/countMatches.ts';
import type { OneToOneDetector } from '../frameworks/oneToOneDetectors.ts';
import type { StartOfTraining } from '../queries/startOfTraining.ts';
import type { TileRule } from './tiledBoxes.ts';

/** What a dataset is for a detector that chooses its positives among points, at several sizes of the input. */
export interface PointExploration {
  readonly kind: 'points';
  readonly detector: CandidateDetector;
  readonly settings: readonly PointSetting[];
}

export interface PointSetting {
  /** Pixels of the square input. */
  readonly side: number;
  /** Null for whole pictures. */
  readonly tiles: (TileRule & { readonly lost: number; readonly cut: number }) | null;
  /** Pictures that are shown in an epoch: images, or tiles. */
  readonly pictures: number;
  /** One for each release of the detector, in its order. */
  readonly releases: readonly CandidateCounts[];
  /** With the augmentation that stays on to the end; null where it is not known. */
  readonly showings: Showings | null;
}

/** What it is for a detector that gives every box one query, for several numbers of queries. */
export interface QueryExploration {
  readonly kind: 'queries';
  readonly detector: OneToOneDetector;
  /** Pictures that are padded together. */
  readonly batch: number;
  readonly settings: readonly QuerySetting[];
}

export interface QuerySetting {
  readonly queries: number;
  readonly matches: MatchCounts;
  /** Negative logits for each positive one, in one layer and one group; NaN where no box is matched. */
  readonly negativesPerPositive: number;
  /** Of a new class head; null for softmax, and where it is not known. */
  readonly start: StartOfTraining | null;
  /** Boxes beyond the detections that are kept of a picture: no test can find them. */
  readonly beyondKept: number;
  readonly denoising: DenoisingCounts | null;
  /** For DETR's softmax: share of "no object" in the class loss, and the weight at which it would be half. */
  readonly noObject: { readonly share: number; readonly balancedWeight: number | null } | null;
}

export type Exploration = PointExploration | QueryExploration;
