import type { MatchedLoss } from '../../losses/matchedLoss.ts';
import type { StartingScore } from './startingScore.ts';

/** A detector that matches every box with one of its queries (Hungarian matching), as numbers. */
export interface OneToOneRule {
  /** Q: predictions of one picture. */
  readonly queries: number;
  /** Copies of the queries that are matched by themselves while training; 1 where there is no group training. */
  readonly groups: number;
  /** Noised copies of the boxes as further queries; null where the detector has none. */
  readonly denoising: DenoisingRule | null;
  /** What the class loss is, for what the balance depends on. */
  readonly loss:
    | {
        /** Softmax over the classes and "no object", whose weight is `eos_coef`: DETR. */
        readonly kind: 'softmax';
        readonly noObjectWeight: number;
      }
    /** One sigmoid for each class and query. */
    | {
        readonly kind: 'sigmoid';
        readonly matched: MatchedLoss;
        /** Score of every query in a new head; null where that is not known here. */
        readonly start: StartingScore | null;
      };
  /** Detections that are kept of one picture when it is tested; null where all queries are. */
  readonly kept: number | null;
}

export interface DenoisingRule {
  /** D: noised boxes of one picture, before they are rounded to whole groups. */
  readonly number: number;
}
