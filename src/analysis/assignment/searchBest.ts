import type { AnchorGrid } from '../anchors/AnchorGrid.ts';
import type { Rounding } from '../geometry/rounding.ts';
import { anchorBox } from './anchorBox.ts';
import type { BestAnchors } from './BestAnchors.ts';
import { type IouWindow, iouWindow } from './iouWindow.ts';
import { overlap, type TargetBox } from './TargetBox.ts';

/**
 * Finds all anchors of a box's highest IoU when none reaches the IoU of the sweep: kinds of anchors in the order of the
 * IoU they could reach at best, each in the window that the best so far leaves, until no kind can reach it any more.
 */
export function searchBest(
  grid: AnchorGrid,
  box: TargetBox,
  best: BestAnchors,
  round: Rounding,
): void {
  const window: IouWindow = {
    firstRow: 0,
    lastRow: 0,
    firstColumn: 0,
    lastColumn: 0,
    intersection: 0,
  };
  for (const { level, offset, bound } of kindsByBound(grid, box, round)) {
    if (bound * (1 + 1e-5) < best.best) break;
    if (!iouWindow(window, box, { level, offset, iou: best.best * (1 - 1e-5) })) continue;
    for (let row = window.firstRow; row <= window.lastRow; row++) {
      for (let column = window.firstColumn; column <= window.lastColumn; column++) {
        const iou = overlap(box, anchorBox(level, { row, column, offset }, round), round);
        if (iou > 0 && iou >= best.best)
          best.offer(
            level.first + (row * level.columns + column) * level.anchorsPerCell + offset / 4,
            iou,
          );
      }
    }
  }
}

/** Each level's cell anchors with the highest IoU that their shape allows, best first. */
function kindsByBound(grid: AnchorGrid, box: TargetBox, round: Rounding) {
  return grid.levels
    .flatMap(level =>
      Array.from({ length: level.anchorsPerCell }, (_, a) => {
        const { width, height } = anchorBox(level, { row: 0, column: 0, offset: 4 * a }, round);
        // Elsewhere in the grid, each side may differ by two grains.
        const slackX = 2 * level.grain * level.unitX;
        const slackY = 2 * level.grain * level.unitY;
        const shared = Math.min(box.width, width + slackX) * Math.min(box.height, height + slackY);
        const least = Math.max(0, width - slackX) * Math.max(0, height - slackY);
        const union = Math.max(shared, box.area + least - shared);
        return { level, offset: 4 * a, bound: shared / union };
      }),
    )
    .toSorted((a, b) => b.bound - a.bound);
}
