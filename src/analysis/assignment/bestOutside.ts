import type { AnchorGrid } from '../anchors/AnchorGrid.ts';
import type { Rounding } from '../geometry/rounding.ts';
import { anchorAt } from './anchorBox.ts';
import type { BestAnchors } from './BestAnchors.ts';
import { overlap, type TargetBox } from './TargetBox.ts';

/**
 * Leaves ignored anchors out of a box's best ones. Where none is left, every other anchor is compared: rare, and simpler
 * than to sweep without the ignored ones.
 *
 * The highest IoU becomes −1 where every anchor is ignored, as in MMDetection.
 */
export function bestOutside(
  grid: AnchorGrid,
  box: TargetBox,
  best: BestAnchors,
  { ignored, round }: { readonly ignored: ReadonlySet<number>; readonly round: Rounding },
): void {
  if (best.best > 0 && best.dropOwn(ignored) > 0) return;
  best.restart(ignored.size === grid.count ? -1 : 0);
  for (let anchor = 0; anchor < grid.count; anchor++) {
    if (ignored.has(anchor)) continue;
    const iou = overlap(box, anchorAt(grid, anchor, round), round);
    if (iou > 0 && iou >= best.best) best.offer(anchor, iou);
  }
}
