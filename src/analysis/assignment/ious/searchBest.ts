import type { AnchorGrid, GridLevel } from '../../anchors/AnchorGrid.ts';
import { KIND_VALUES } from '../../anchors/anchorKinds.ts';
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
/** The IoU that each kind of anchor could reach, level by level; −1 where it has been searched. */
let bounds = new Float64Array(64);

export interface Search {
  readonly round: Rounding;
  /** Anchors that are passed over. */
  readonly ignored?: ReadonlySet<number> | undefined;
}

/**
 * Finds all anchors of a box's highest IoU when none reaches the IoU of the sweep: kinds of anchors in the order of the
 * IoU they could reach at best, each in the window that the best so far leaves, until no kind can reach it any more.
 */
export function searchBest(
  grid: AnchorGrid,
  box: TargetBox,
  best: BestAnchors,
  { round, ignored }: Search,
): void {
  const kinds = boundKinds(grid, box);
  // Each turn searches one kind.
  for (let turn = 0; turn < kinds; turn++) {
    const next = indexOfHighest(kinds);
    if (next < 0 || (bounds[next] as number) * (1 + 1e-5) < best.best) return;
    bounds[next] = -1;
    const { level, kind } = kindAt(grid, next);
    toLevelUnits(placed, box, level, best.best * (1 - 1e-5));
    if (iouWindow(window, placed, level, kind))
      for (let row = window.firstRow; row <= window.lastRow; row++)
        searchRow(level, 4 * kind, row, { box, best, round, ignored });
  }
}

/** @returns how many kinds there are */
function boundKinds(grid: AnchorGrid, box: TargetBox): number {
  let count = 0;
  for (const level of grid.levels) {
    toLevelUnits(placed, box, level, 0);
    if (count + level.anchorsPerCell > bounds.length) grow(count + level.anchorsPerCell);
    for (let kind = 0; kind < level.anchorsPerCell; kind++)
      bounds[count++] = iouBound(level, kind, placed);
  }
  return count;
}

function grow(kinds: number): void {
  const before = bounds;
  bounds = new Float64Array(2 * kinds);
  bounds.set(before);
}

/** The IoU that a kind reaches with a box at most. */
function iouBound({ kinds }: GridLevel, kind: number, box: BoxInLevelUnits): number {
  const at = KIND_VALUES * kind;
  const shared =
    Math.min(box.width, kinds[at + 4] as number) * Math.min(box.height, kinds[at + 5] as number);
  return shared / Math.max(shared, box.area + (kinds[at + 6] as number) - shared);
}

/** @returns −1 where all have been searched */
function indexOfHighest(kinds: number): number {
  let highest = -1;
  let bound = -1;
  for (let i = 0; i < kinds; i++)
    if ((bounds[i] as number) > bound) {
      highest = i;
      bound = bounds[i] as number;
    }
  return highest;
}

function kindAt(grid: AnchorGrid, index: number) {
  let kind = index;
  for (const level of grid.levels) {
    if (kind < level.anchorsPerCell) return { level, kind };
    kind -= level.anchorsPerCell;
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
