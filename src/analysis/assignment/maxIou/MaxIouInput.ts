import type { AnchorGrid } from '../../anchors/AnchorGrid.ts';
import type { Size } from '../../geometry/Size.ts';
import type { TargetBoxes } from '../TargetBoxes.ts';

/** What one image is assigned with. */
export interface MaxIouInput {
  readonly grid: AnchorGrid;
  readonly targets: TargetBoxes;
  /** Crowd regions, where the rule ignores their anchors. */
  readonly regions?: TargetBoxes | undefined;
  /** The image in the network before padding. */
  readonly resized: Size;
  /** The IoU histogram is exact from here on, in (0, 1]; lower is slower. Null where only labels are wanted. */
  readonly lowestIou: number | null;
  /** Whether counts of the labels are enough. */
  readonly countsOnly?: boolean | undefined;
}
