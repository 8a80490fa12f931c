import type { DetectorSetup } from '../../detectors/DetectorSetup.ts';

/** A detector as pilots train it: its own rules on its first levels. */
export interface PilotSetup {
  readonly setup: DetectorSetup;
  readonly strides: readonly number[];
  readonly anchorsPerPlace: number;
}

/** Why a detector has no pilots. */
export type UnfitDetector =
  /** It has no anchors: points, default boxes, shapes. */
  | { readonly kind: 'no-anchors'; readonly detector: string }
  /** Its loss is not a focal loss over classes, or it sees a sample of the anchors alone. */
  | { readonly kind: 'other-loss'; readonly detector: string }
  /** Its levels do not begin at a stride of 4, 8 or 16, each twice the one before, with as many anchors in each place. */
  | { readonly kind: 'other-levels'; readonly detector: string };
