import type { AnchorGrid } from '../../anchors/AnchorGrid.ts';
import type { Rounding } from '../../geometry/rounding.ts';
import type { BestAnchors } from '../ious/BestAnchors.ts';
import { searchBest } from '../ious/searchBest.ts';
import type { TargetBox } from '../TargetBox.ts';

/**
 * Leaves ignored anchors out of a box's best ones. Where none is left, the best of the others are searched.
 *
 * The highest IoU becomes −1 where every anchor is ignored, as in MMDetection.
 */
export function bestOutsideIgnored(
  grid: AnchorGrid,
  box: TargetBox,
  best: BestAnchors,
  { ignored, round }: { readonly ignored: ReadonlySet<number>; readonly round: Rounding },
): void {
  if (best.best > 0 && best.dropOwn(ignored) > 0) return;
  if (ignored.size === grid.count) return best.restart(-1);
  best.restart(0);
  searchBest(grid, box, best, { round, ignored });
}
