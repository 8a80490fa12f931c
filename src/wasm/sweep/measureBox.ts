/* The IoUs of a box with every anchor it overlaps well enough, and which labels they are. */

import { findWindows, FOUND, FOUND_COLUMNS, FOUND_ROW, FOUND_ROWS } from './findWindows';
import { FourAnchors } from './FourAnchors';
import { addLabels } from './labelCounts';
import { splat0, splat1, splat2, splat3 } from './lanes';
import {
  ANCHOR_STEP,
  GROUP_AREAS,
  GROUP_BYTES,
  GROUP_HEIGHTS,
  GROUPS,
  HAS_EXACT_CORNERS,
  HIGH_CORNER,
  LEVEL_BYTES,
  levels,
  levelsEnd,
  LOW_CORNER,
  SHAPE_BYTES,
  SHAPES,
} from './memory';
import { fits, iousEnd, note } from './windows';

/** Against rounding to float32, relative, and where that has no digits left. */
const ROUGHLY: f64 = 1e-5;
const TINY: f32 = 1e-35;

/**
 * Works out the IoUs of a box with every anchor it overlaps by at least `iou`, which is above 0, and counts the labels that
 * they are if no other box takes the anchors.
 *
 * @returns the highest IoU, which counts where it is at least `iou`; negative where there is no room
 */
export function measureBox(
  x1: f32,
  y1: f32,
  x2: f32,
  y2: f32,
  iou: f64,
  box: i32,
  foregroundIou: f32,
  ignoredIou: f32,
): f32 {
  const area = (x2 - x1) * (y2 - y1);
  const share = iou / (1 + iou);
  // Rough, so that nothing is left out that doubles would let through.
  const widthOfBox = f32x4.splat(x2 - x1);
  const heightOfBox = f32x4.splat(y2 - y1);
  const areaOfBox = f32x4.splat(area);
  const roughShare = f32x4.splat(f32(share * (1 - ROUGHLY)));
  const tiny = f32x4.splat(TINY);
  const lefts = f32x4.splat(x1);
  const tops = f32x4.splat(y1);
  const rights = f32x4.splat(x2);
  const bottoms = f32x4.splat(y2);
  const fromForeground = f32x4.splat(foregroundIou);
  const fromIgnored = f32x4.splat(ignoredIou);
  const zero = f32x4.splat(0);
  let highest = zero;
  let shapes = 0;
  for (let level = levels; level < levelsEnd; level += LEVEL_BYTES) {
    const step = load<i32>(level, ANCHOR_STEP);
    let group = load<usize>(level, GROUPS);
    let foreground = zero;
    let labelled = zero;
    for (let first = 0; first < step; first += 4, group += GROUP_BYTES) {
      const across = f32x4.pmin(v128.load(group), widthOfBox);
      const down = f32x4.pmin(v128.load(group, GROUP_HEIGHTS), heightOfBox);
      const needed = f32x4.mul(f32x4.add(v128.load(group, GROUP_AREAS), areaOfBox), roughShare);
      // Most shapes end here.
      const able = f32x4.ge(f32x4.mul(across, down), f32x4.sub(needed, tiny));
      if (!v128.any_true(able)) continue;
      let left = findWindows(level, group, able, x1, y1, x2, y2, across, down, needed);
      for (; left !== 0; left &= left - 1) {
        const lane = ctz(left);
        const shape = load<usize>(level, SHAPES) + usize(first + lane) * SHAPE_BYTES;
        const at = FOUND + (usize(lane) << 2);
        const column = load<i32>(at);
        const columns = load<i32>(at, FOUND_COLUMNS);
        const row = load<i32>(at, FOUND_ROW);
        const rows = load<i32>(at, FOUND_ROWS);
        if (!fits(rows, columns)) return -1;
        const isExact = load<i32>(level, HAS_EXACT_CORNERS) !== 0;
        let to = iousEnd;
        const lastColumn = i32x4.splat(columns);
        for (let fromColumn = 0; fromColumn < columns; fromColumn += 4) {
          const lowX = FourAnchors.corners(level, shape, LOW_CORNER, column + fromColumn, isExact);
          const highX = FourAnchors.corners(
            level,
            shape,
            HIGH_CORNER,
            column + fromColumn,
            isExact,
          );
          const width = f32x4.sub(highX, lowX);
          // Lanes behind the window have no IoU: NaN is neither more nor the best.
          const overlapX = v128.or(
            f32x4.sub(f32x4.pmin(highX, rights), f32x4.pmax(lowX, lefts)),
            i32x4.ge_s(i32x4.add(i32x4.splat(fromColumn), i32x4(0, 1, 2, 3)), lastColumn),
          );
          for (let fromRow = 0; fromRow < rows; fromRow += 4) {
            const lowY = FourAnchors.corners(
              level + 8,
              shape + 8,
              LOW_CORNER,
              row + fromRow,
              isExact,
            );
            const highY = FourAnchors.corners(
              level + 8,
              shape + 8,
              HIGH_CORNER,
              row + fromRow,
              isExact,
            );
            const height = f32x4.sub(highY, lowY);
            // Where rows lie beside the box nothing is shared, whatever columns share; nor behind the window.
            const overlapY = v128.and(
              f32x4.pmax(zero, f32x4.sub(f32x4.pmin(highY, bottoms), f32x4.pmax(lowY, tops))),
              i32x4.gt_s(i32x4.splat(rows - fromRow), i32x4(0, 1, 2, 3)),
            );
            const first = FourAnchors.ious(
              overlapX,
              width,
              splat0(overlapY),
              splat0(height),
              areaOfBox,
            );
            const second = FourAnchors.ious(
              overlapX,
              width,
              splat1(overlapY),
              splat1(height),
              areaOfBox,
            );
            const third = FourAnchors.ious(
              overlapX,
              width,
              splat2(overlapY),
              splat2(height),
              areaOfBox,
            );
            const fourth = FourAnchors.ious(
              overlapX,
              width,
              splat3(overlapY),
              splat3(height),
              areaOfBox,
            );
            // Rows behind the window are written over by what comes next.
            v128.store(to, first);
            v128.store(to, second, 16);
            v128.store(to, third, 32);
            v128.store(to, fourth, 48);
            to += usize(min(4, rows - fromRow)) << 4;
            highest = f32x4.pmax(highest, first);
            highest = f32x4.pmax(highest, second);
            highest = f32x4.pmax(highest, third);
            highest = f32x4.pmax(highest, fourth);
            foreground = i32x4.add(
              foreground,
              i32x4.add(
                i32x4.add(f32x4.ge(first, fromForeground), f32x4.ge(second, fromForeground)),
                i32x4.add(f32x4.ge(third, fromForeground), f32x4.ge(fourth, fromForeground)),
              ),
            );
            labelled = i32x4.add(
              labelled,
              i32x4.add(
                i32x4.add(f32x4.ge(first, fromIgnored), f32x4.ge(second, fromIgnored)),
                i32x4.add(f32x4.ge(third, fromIgnored), f32x4.ge(fourth, fromIgnored)),
              ),
            );
          }
        }
        note(level, first + lane, shapes + first + lane, box, column, columns, row, rows, to);
      }
    }
    if (v128.any_true(labelled) || v128.any_true(foreground))
      addLabels(level, box, foreground, labelled);
    shapes += step;
  }
  return max(
    max(f32x4.extract_lane(highest, 0), f32x4.extract_lane(highest, 1)),
    max(f32x4.extract_lane(highest, 2), f32x4.extract_lane(highest, 3)),
  );
}
