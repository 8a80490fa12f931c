import { SHAPE_VALUES } from '../../anchors/cellShapes.ts';
import type { GridLevel } from '../../anchors/AnchorGrid.ts';
import type { TargetBox } from '../TargetBox.ts';

/** Rows and columns of a level in which an anchor can reach a given IoU with a box; inclusive, whole numbers. */
export interface IouWindow {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
  /** Intersection, in the unit of the boxes, below which the IoU is certainly not reached. */
  intersection: number;
}

export function emptyWindow(): IouWindow {
  return { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0, intersection: 0 };
}

/** A box beside the anchors of a level: in pixels, from the first cell's centre on. */
export interface BoxInLevelUnits {
  left: number;
  top: number;
  right: number;
  bottom: number;
  width: number;
  height: number;
  area: number;
  /** Share that the intersection has of the sum of both areas at the IoU to be reached: iou / (1 + iou). */
  share: number;
}

export function emptyLevelBox(): BoxInLevelUnits {
  return { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0, area: 0, share: 0 };
}

/** Places a box on a level, once for all shapes of anchors there. */
export function toLevelUnits(
  placed: BoxInLevelUnits,
  box: TargetBox,
  level: GridLevel,
  iou: number,
): void {
  const { unitX, unitY, originX, originY } = level;
  placed.left = box.x1 / unitX - originX;
  placed.right = box.x2 / unitX - originX;
  placed.top = box.y1 / unitY - originY;
  placed.bottom = box.y2 / unitY - originY;
  placed.width = box.width / unitX;
  placed.height = box.height / unitY;
  placed.area = box.area / (unitX * unitY);
  placed.share = iou / (1 + iou);
}

/** Slack against float32 rounding: relative for areas, and in cells for positions. */
const RELATIVE = 1e-6;
const CELLS = 1e-3;

/**
 * Bounds the anchors of one shape that overlap a box with at least an IoU: the intersection must be
 * iou / (1 + iou) × (sum of both areas), which bounds each side's overlap, which bounds the shift.
 *
 * Asked 45 times a box, mostly in vain: first what the sides alone tell.
 *
 * @param shape  the anchor's position in the cell
 * @returns false where no anchor can reach it; the window is not changed then
 */
export function iouWindow(
  window: IouWindow,
  box: BoxInLevelUnits,
  level: GridLevel,
  shape: number,
): boolean {
  const { shapes } = level;
  const at = SHAPE_VALUES * shape;
  const anchorWidth = shapes[at + 4] as number;
  const anchorHeight = shapes[at + 5] as number;
  const narrower = box.width < anchorWidth ? box.width : anchorWidth;
  const lower = box.height < anchorHeight ? box.height : anchorHeight;
  const needed = box.share * (box.area + (shapes[at + 6] as number)) * (1 - RELATIVE);
  if (narrower * lower < needed) return false;
  const slack = 2 * level.grain;
  const overlapX = (needed / lower) * (1 - RELATIVE) - slack;
  const overlapY = (needed / narrower) * (1 - RELATIVE) - slack;
  // Overlap at shift s is min(right, anchor.x2 + s) − max(left, anchor.x1 + s).
  const { strideX, strideY } = level;
  const [x1, y1] = [shapes[at] as number, shapes[at + 1] as number];
  const [x2, y2] = [shapes[at + 2] as number, shapes[at + 3] as number];
  const firstColumn = Math.max(0, Math.ceil((box.left + overlapX - x2) / strideX - CELLS));
  const lastColumn = Math.min(
    level.columns - 1,
    Math.floor((box.right - overlapX - x1) / strideX + CELLS),
  );
  const firstRow = Math.max(0, Math.ceil((box.top + overlapY - y2) / strideY - CELLS));
  const lastRow = Math.min(
    level.rows - 1,
    Math.floor((box.bottom - overlapY - y1) / strideY + CELLS),
  );
  // Also false for NaN, where neither box nor anchor has an area.
  if (!(firstColumn <= lastColumn && firstRow <= lastRow)) return false;
  // As integers, without which every index made of them would be worked out in doubles.
  window.firstColumn = firstColumn | 0;
  window.lastColumn = lastColumn | 0;
  window.firstRow = firstRow | 0;
  window.lastRow = lastRow | 0;
  window.intersection = needed * level.unitX * level.unitY;
  return true;
}
