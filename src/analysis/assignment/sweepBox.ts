import type { AnchorGrid, GridLevel } from '../anchors/AnchorGrid.ts';
import type { Rounding } from '../geometry/rounding.ts';
import type { AnchorField } from './AnchorField.ts';
import type { BestAnchors } from './BestAnchors.ts';
import { type IouWindow, iouWindow } from './iouWindow.ts';
import type { TargetBox } from './TargetBox.ts';

interface Sweep {
  readonly field: AnchorField;
  readonly best: BestAnchors;
  /** Every anchor with at least this IoU is visited. */
  readonly iou: number;
  readonly round: Rounding;
}

const window: IouWindow = {
  firstRow: 0,
  lastRow: 0,
  firstColumn: 0,
  lastColumn: 0,
  intersection: 0,
};
// Overlap and width of the anchors of one window row, by column.
let overlaps = new Float64Array(512);
let widths = new Float64Array(512);

/** Compares a box with every anchor it overlaps by at least `sweep.iou`, and notes the highest IoUs of both. */
export function sweepBox(grid: AnchorGrid, box: TargetBox, index: number, sweep: Sweep): void {
  for (const level of grid.levels) {
    for (let offset = 0; offset < level.cell.length; offset += 4)
      if (iouWindow(window, box, { level, offset, iou: sweep.iou })) {
        prepareColumns(level, box, offset, sweep.round);
        sweepRows(level, offset, { box, index, sweep });
      }
  }
}

function prepareColumns(level: GridLevel, box: TargetBox, offset: number, round: Rounding): void {
  const columns = window.lastColumn - window.firstColumn + 1;
  if (columns > overlaps.length) {
    overlaps = new Float64Array(2 * columns);
    widths = new Float64Array(2 * columns);
  }
  const left = level.cell[offset] as number;
  const right = level.cell[offset + 2] as number;
  for (let i = 0; i < columns; i++) {
    const shift = level.originX + (window.firstColumn + i) * level.strideX;
    const x1 = round(round(left + shift) * level.unitX);
    const x2 = round(round(right + shift) * level.unitX);
    overlaps[i] = round((x2 < box.x2 ? x2 : box.x2) - (x1 > box.x1 ? x1 : box.x1));
    widths[i] = round(x2 - x1);
  }
}

/**
 * The hot loop: about 20 ns a visited anchor. Rows and columns are separable, so an anchor costs one product, one quotient
 * and two compares; most anchors of a window fail the compare of overlaps and cost that alone.
 */
function sweepRows(
  level: GridLevel,
  offset: number,
  { box, index, sweep }: { box: TargetBox; index: number; sweep: Sweep },
): void {
  const { field, best, round } = sweep;
  const { highest, owner, touched } = field;
  const { firstRow, lastRow, firstColumn, lastColumn, intersection } = window;
  const columns = lastColumn - firstColumn + 1;
  const step = level.anchorsPerCell;
  const top = level.cell[offset + 1] as number;
  const bottom = level.cell[offset + 3] as number;
  const { area, y1: boxTop, y2: boxBottom } = box;
  let touchedCount = field.touchedCount;
  for (let row = firstRow; row <= lastRow; row++) {
    const shift = level.originY + row * level.strideY;
    const y1 = round(round(top + shift) * level.unitY);
    const y2 = round(round(bottom + shift) * level.unitY);
    const overlapY = round((y2 < boxBottom ? y2 : boxBottom) - (y1 > boxTop ? y1 : boxTop));
    if (!(overlapY > 0)) continue;
    const height = round(y2 - y1);
    const neededX = intersection / overlapY;
    let anchor = level.first + (row * level.columns + firstColumn) * step + offset / 4;
    for (let i = 0; i < columns; i++, anchor += step) {
      const overlapX = overlaps[i] as number;
      if (overlapX < neededX) continue;
      const shared = round(overlapX * overlapY);
      const areas = round(area + round((widths[i] as number) * height));
      const iou = round(shared / round(areas - shared));
      const before = highest[anchor] as number;
      if (iou > before) {
        if (before === 0) touched[touchedCount++] = anchor;
        highest[anchor] = iou;
        owner[anchor] = index;
      }
      if (iou >= best.best) best.offer(anchor, iou);
    }
  }
  field.touchedCount = touchedCount;
}
