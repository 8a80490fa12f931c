import type { AnchorGrid, GridLevel } from '../../anchors/AnchorGrid.ts';
import type { Rounding } from '../../geometry/rounding.ts';
import type { AnchorField } from './AnchorField.ts';
import type { BestAnchors } from './BestAnchors.ts';
import { emptyLevelBox, emptyWindow, iouWindow, toLevelUnits } from './iouWindow.ts';
import type { TargetBox } from '../TargetBox.ts';

interface Sweep {
  readonly field: AnchorField;
  readonly best: BestAnchors;
  /** Every anchor with at least this IoU is visited. */
  readonly iou: number;
  readonly round: Rounding;
}

const window = emptyWindow();
const placed = emptyLevelBox();
// Overlap and width of the anchors of one window row, by column.
let overlaps = new Float64Array(512);
let widths = new Float64Array(512);

/** Compares a box with every anchor it overlaps by at least `sweep.iou`, and notes the highest IoUs of both. */
export function sweepBox(grid: AnchorGrid, box: TargetBox, index: number, sweep: Sweep): void {
  for (const level of grid.levels) {
    toLevelUnits(placed, box, level, sweep.iou);
    for (let shape = 0; shape < level.anchorsPerCell; shape++)
      if (iouWindow(window, placed, level, shape)) {
        prepareColumns(level, box, 4 * shape, sweep.round);
        sweepRows(level, shape, { box, index, sweep });
      }
  }
}

function prepareColumns(level: GridLevel, box: TargetBox, offset: number, round: Rounding): void {
  const { firstColumn } = window;
  const columns = window.lastColumn - firstColumn + 1;
  if (columns > overlaps.length) {
    overlaps = new Float64Array(2 * columns);
    widths = new Float64Array(2 * columns);
  }
  const [overlapsX, widthsX] = [overlaps, widths];
  const { originX, strideX, unitX } = level;
  const left = level.cell[offset] as number;
  const right = level.cell[offset + 2] as number;
  const { x1: boxLeft, x2: boxRight } = box;
  for (let i = 0; i < columns; i++) {
    const shift = originX + (firstColumn + i) * strideX;
    const x1 = round(round(left + shift) * unitX);
    const x2 = round(round(right + shift) * unitX);
    overlapsX[i] = round((x2 < boxRight ? x2 : boxRight) - (x1 > boxLeft ? x1 : boxLeft));
    widthsX[i] = round(x2 - x1);
  }
}

/**
 * The hot loop. Rows and columns are separable, so an anchor costs two products, one quotient and a few compares; of a
 * window's anchors five in six reach an IoU of .4, nine in ten one of .1, and the others cost a compare of overlaps.
 */
function sweepRows(
  level: GridLevel,
  shape: number,
  { box, index, sweep }: { box: TargetBox; index: number; sweep: Sweep },
): void {
  const { field, best, round, iou: leastIou } = sweep;
  const { highest, owner, touched } = field;
  const { firstRow, lastRow, firstColumn, lastColumn, intersection } = window;
  const [overlapsX, widthsX] = [overlaps, widths];
  const columns = lastColumn - firstColumn + 1;
  const step = level.anchorsPerCell;
  const { originY, strideY, unitY } = level;
  const top = level.cell[4 * shape + 1] as number;
  const bottom = level.cell[4 * shape + 3] as number;
  const { area, y1: boxTop, y2: boxBottom } = box;
  let touchedCount = field.touchedCount;
  let highestOfBox = best.best;
  for (let row = firstRow; row <= lastRow; row++) {
    const shift = originY + row * strideY;
    const y1 = round(round(top + shift) * unitY);
    const y2 = round(round(bottom + shift) * unitY);
    const overlapY = round((y2 < boxBottom ? y2 : boxBottom) - (y1 > boxTop ? y1 : boxTop));
    if (!(overlapY > 0)) continue;
    const height = round(y2 - y1);
    const neededX = intersection / overlapY;
    let anchor = level.first + (row * level.columns + firstColumn) * step + shape;
    for (let i = 0; i < columns; i++, anchor += step) {
      const overlapX = overlapsX[i] as number;
      if (overlapX < neededX) continue;
      const shared = round(overlapX * overlapY);
      const areas = round(area + round((widthsX[i] as number) * height));
      const iou = round(shared / round(areas - shared));
      if (iou < leastIou) continue;
      const before = highest[anchor] as number;
      if (iou > before) {
        if (before === 0) touched[touchedCount++] = anchor;
        highest[anchor] = iou;
        owner[anchor] = index;
      }
      if (iou >= highestOfBox) {
        best.offer(anchor, iou);
        highestOfBox = iou;
      }
    }
  }
  field.touchedCount = touchedCount;
}
