import type { Steps } from '../contract/steps/Steps.ts';
import type { ResizeRule } from '../detectors/DetectorSetup.ts';
import type { Size } from '../geometry/Size.ts';
import type { Assignment } from './Assignment.ts';
import type { TargetBoxes } from './TargetBoxes.ts';

/** One image on its way into the network. */
export interface ImageView {
  readonly image: Size;
  readonly resize: ResizeRule;
  /** Its annotation rows in the order of the file. */
  readonly rows: Int32Array;
  /**
   * The IoU histogram is exact from here on, in (0, 1]; lower is slower. Null where only labels are wanted. Rules without
   * IoU do not look at it.
   */
  readonly lowestIou: number | null;
  /** Whether labels may be counted instead of listed, which some rules do in less time. */
  readonly countsOnly?: boolean | undefined;
  /** Largest sides in its batch, which it is padded to before the detector's multiple; absent where it is alone. */
  readonly largest?: Size | undefined;
}

/** Boxes of an image as the detector sees them, and the labels of its anchors. */
export interface AssignedImage {
  readonly targets: TargetBoxes;
  readonly assignment: Assignment;
}

/**
 * A detector's whole way from annotations to labels, box by box, since an image may have any number of boxes. Results are
 * valid until the next image.
 */
export interface ImageAssigner {
  (view: ImageView): Steps<AssignedImage>;
  /**
   * The same without steps, for an image with a few boxes whose labels may be counted: to begin steps takes longer than they
   * do. Null for others; absent where a rule has no such way.
   */
  readonly atOnce?: (view: ImageView) => AssignedImage | null;
}
