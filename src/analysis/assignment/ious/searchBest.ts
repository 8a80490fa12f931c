import type { AnchorGrid, GridLevel } from '../../anchors/AnchorGrid.ts';
import { SHAPE_VALUES } from '../../anchors/cellShapes.ts';
import type { Rounding } from '../../geometry/rounding.ts';
import type { BestAnchors } from './BestAnchors.ts';
import {
  emptyLevelBox,
  emptyWindow,
  iouWindow,
  type BoxInLevelUnits,
  toLevelUnits,
} from './iouWindow.ts';
import type { TargetBox } from '../TargetBox.ts';

const window = emptyWindow();
const placed = emptyLevelBox();
/** The IoU that each shape of anchor could reach, level by level; −1 where it has been searched. */
let bounds = new Float64Array(64);

export interface Search {
  readonly round: Rounding;
  /** Anchors that are passed over. */
  readonly ignored?: ReadonlySet<number> | undefined;
}

/**
 * Finds all anchors of a box's highest IoU when none reaches the IoU of the sweep: shapes of anchors in the order of the
 * IoU they could reach at best, each in the window that the best so far leaves, until no shape can reach it any more.
 */
export function searchBest(
  grid: AnchorGrid,
  box: TargetBox,
  best: BestAnchors,
  { round, ignored }: Search,
): void {
  const shapes = boundShapes(grid, box);
  // Each turn searches one shape.
  for (let turn = 0; turn < shapes; turn++) {
    const next = indexOfHighest(shapes);
    if (next < 0 || (bounds[next] as number) * (1 + 1e-5) < best.best) return;
    bounds[next] = -1;
    const { level, shape } = shapeAt(grid, next);
    toLevelUnits(placed, box, level, best.best * (1 - 1e-5));
    if (iouWindow(window, placed, level, shape))
      for (let row = window.firstRow; row <= window.lastRow; row++)
        searchRow(level, 4 * shape, row, { box, best, round, ignored });
  }
}

/** @returns how many shapes there are */
function boundShapes(grid: AnchorGrid, box: TargetBox): number {
  let count = 0;
  for (const level of grid.levels) {
    toLevelUnits(placed, box, level, 0);
    if (count + level.anchorsPerCell > bounds.length) grow(count + level.anchorsPerCell);
    for (let shape = 0; shape < level.anchorsPerCell; shape++)
      bounds[count++] = iouBound(level, shape, placed);
  }
  return count;
}

function grow(shapes: number): void {
  const before = bounds;
  bounds = new Float64Array(2 * shapes);
  bounds.set(before);
}

/** The IoU that a shape reaches with a box at most. */
function iouBound({ shapes }: GridLevel, shape: number, box: BoxInLevelUnits): number {
  const at = SHAPE_VALUES * shape;
  const shared =
    Math.min(box.width, shapes[at + 4] as number) * Math.min(box.height, shapes[at + 5] as number);
  return shared / Math.max(shared, box.area + (shapes[at + 6] as number) - shared);
}

/** @returns −1 where all have been searched */
function indexOfHighest(shapes: number): number {
  let highest = -1;
  let bound = -1;
  for (let i = 0; i < shapes; i++)
    if ((bounds[i] as number) > bound) {
      highest = i;
      bound = bounds[i] as number;
    }
  return highest;
}

function shapeAt(grid: AnchorGrid, index: number) {
  let shape = index;
  for (const level of grid.levels) {
    if (shape < level.anchorsPerCell) return { level, shape };
    shape -= level.anchorsPerCell;
  }
  throw new RangeError(`no anchor ${index} in a cell`);
}

function searchRow(
  level: GridLevel,
  offset: number,
  row: number,
  { box, best, round, ignored }: Search & { box: TargetBox; best: BestAnchors },
): void {
  const { cell, unitX, unitY, anchorsPerCell } = level;
  const shiftY = level.originY + row * level.strideY;
  const y1 = round(round((cell[offset + 1] as number) + shiftY) * unitY);
  const y2 = round(round((cell[offset + 3] as number) + shiftY) * unitY);
  const overlapY = round(Math.min(box.y2, y2) - Math.max(box.y1, y1));
  if (!(overlapY > 0)) return;
  const height = round(y2 - y1);
  const first = level.first + row * level.columns * anchorsPerCell + offset / 4;
  for (let column = window.firstColumn; column <= window.lastColumn; column++) {
    const shiftX = level.originX + column * level.strideX;
    const x1 = round(round((cell[offset] as number) + shiftX) * unitX);
    const x2 = round(round((cell[offset + 2] as number) + shiftX) * unitX);
    const overlapX = round(Math.min(box.x2, x2) - Math.max(box.x1, x1));
    if (!(overlapX > 0)) continue;
    const shared = round(overlapX * overlapY);
    const areas = round(box.area + round(round(x2 - x1) * height));
    const iou = round(shared / round(areas - shared));
    if (!(iou > 0 && iou >= best.best)) continue;
    const anchor = first + column * anchorsPerCell;
    if (ignored?.has(anchor) !== true) best.offer(anchor, iou);
  }
}
