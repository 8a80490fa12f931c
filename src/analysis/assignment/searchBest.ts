import type { AnchorGrid, GridLevel } from '../anchors/AnchorGrid.ts';
import type { Rounding } from '../geometry/rounding.ts';
import { anchorBox } from './anchorBox.ts';
import type { BestAnchors } from './BestAnchors.ts';
import { type IouWindow, iouWindow } from './iouWindow.ts';
import type { TargetBox } from './TargetBox.ts';

const window: IouWindow = {
  firstRow: 0,
  lastRow: 0,
  firstColumn: 0,
  lastColumn: 0,
  intersection: 0,
};

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
  const kinds = kindsOf(grid, round);
  const bounds = Float64Array.from(kinds, kind => iouBound(kind, box));
  for (;;) {
    const next = indexOfHighest(bounds);
    const kind = kinds[next];
    if (kind === undefined || (bounds[next] as number) * (1 + 1e-5) < best.best) return;
    bounds[next] = -1;
    const { level, offset } = kind;
    if (iouWindow(window, box, { level, offset, iou: best.best * (1 - 1e-5) }))
      for (let row = window.firstRow; row <= window.lastRow; row++)
        searchRow(kind, row, { box, best, round });
  }
}

/** One anchor of a cell, as it is anywhere on a level. */
interface Kind {
  readonly level: GridLevel;
  readonly offset: number;
  /** Sides where they are largest, and the area where it is smallest: rounding makes them differ by two grains. */
  readonly width: number;
  readonly height: number;
  readonly leastArea: number;
}

const knownKinds = new WeakMap<AnchorGrid, readonly Kind[]>();

/** Boxes and images share grids, so their kinds are kept with them. */
function kindsOf(grid: AnchorGrid, round: Rounding): readonly Kind[] {
  const known = knownKinds.get(grid);
  if (known !== undefined) return known;
  const kinds = grid.levels.flatMap(level => kindsOfLevel(level, round));
  knownKinds.set(grid, kinds);
  return kinds;
}

function kindsOfLevel(level: GridLevel, round: Rounding): readonly Kind[] {
  const slackX = 2 * level.grain * level.unitX;
  const slackY = 2 * level.grain * level.unitY;
  return Array.from({ length: level.anchorsPerCell }, (_, a) => {
    const { width, height } = anchorBox(level, { row: 0, column: 0, offset: 4 * a }, round);
    return {
      level,
      offset: 4 * a,
      width: width + slackX,
      height: height + slackY,
      leastArea: Math.max(0, width - slackX) * Math.max(0, height - slackY),
    };
  });
}

/** The IoU that a kind reaches with a box at most. */
function iouBound({ width, height, leastArea }: Kind, box: TargetBox): number {
  const shared = Math.min(box.width, width) * Math.min(box.height, height);
  return shared / Math.max(shared, box.area + leastArea - shared);
}

function indexOfHighest(bounds: Float64Array): number {
  let highest = -1;
  for (let i = 0; i < bounds.length; i++)
    if (
      (bounds[i] as number) >= 0 &&
      (highest < 0 || (bounds[i] as number) > (bounds[highest] as number))
    )
      highest = i;
  return highest;
}

function searchRow(
  { level, offset }: Kind,
  row: number,
  { box, best, round }: { box: TargetBox; best: BestAnchors; round: Rounding },
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
    if (iou > 0 && iou >= best.best) best.offer(first + column * anchorsPerCell, iou);
  }
}
