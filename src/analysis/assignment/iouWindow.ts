import type { GridLevel } from '../anchors/AnchorGrid.ts';
import type { TargetBox } from './TargetBox.ts';

/** Rows and columns of a level in which an anchor can reach a given IoU with a box; inclusive, empty where last < first. */
export interface IouWindow {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
  /** Intersection, in the unit of the boxes, below which the IoU is certainly not reached. */
  intersection: number;
}

/** Slack against float32 rounding: relative for areas, and in cells for positions. */
const RELATIVE = 1e-6;
const CELLS = 1e-3;

/**
 * Bounds the anchors of one kind that overlap a box with at least `iou`: the intersection must be
 * iou / (1 + iou) × (sum of both areas), which bounds each side's overlap, which bounds the shift.
 *
 * @param offset 4 × the anchor's position in the cell
 */
export function iouWindow(
  window: IouWindow,
  box: TargetBox,
  { level, offset, iou }: { level: GridLevel; offset: number; iou: number },
): boolean {
  const { cell, grain, unitX, unitY } = level;
  const x1 = cell[offset] as number;
  const y1 = cell[offset + 1] as number;
  const x2 = cell[offset + 2] as number;
  const y2 = cell[offset + 3] as number;
  // Both corners of an anchor may be off by a grain.
  const least = Math.max(0, x2 - x1 - 2 * grain) * Math.max(0, y2 - y1 - 2 * grain);
  const narrower = Math.min(box.width / unitX, x2 - x1 + 2 * grain);
  const lower = Math.min(box.height / unitY, y2 - y1 + 2 * grain);
  const areas = box.area / (unitX * unitY) + least;
  const needed = (iou / (1 + iou)) * areas * (1 - RELATIVE);
  if (narrower * lower < needed) return false;
  const overlapX = (needed / lower) * (1 - RELATIVE) - 2 * grain;
  const overlapY = (needed / narrower) * (1 - RELATIVE) - 2 * grain;
  // Overlap at shift s is min(x2, anchor.x2 + s) − max(x1, anchor.x1 + s).
  const left = box.x1 / unitX - level.originX;
  const right = box.x2 / unitX - level.originX;
  const top = box.y1 / unitY - level.originY;
  const bottom = box.y2 / unitY - level.originY;
  window.firstColumn = Math.max(0, Math.ceil((left + overlapX - x2) / level.strideX - CELLS));
  window.lastColumn = Math.min(
    level.columns - 1,
    Math.floor((right - overlapX - x1) / level.strideX + CELLS),
  );
  window.firstRow = Math.max(0, Math.ceil((top + overlapY - y2) / level.strideY - CELLS));
  window.lastRow = Math.min(
    level.rows - 1,
    Math.floor((bottom - overlapY - y1) / level.strideY + CELLS),
  );
  window.intersection = needed * unitX * unitY;
  return window.firstColumn <= window.lastColumn && window.firstRow <= window.lastRow;
}
