import type { BoxColumns } from '../annotations/Dataset.ts';
import { type Assignment, iouBin, type Matches } from '../assignment/Assignment.ts';
import type { TargetBoxes } from '../assignment/TargetBoxes.ts';
import type { DetectorSetup } from '../detectors/DetectorSetup.ts';
import { aspectClass } from './aspectClass.ts';
import { type BoxTally, firstRows, UNMATCHED_EXAMPLES } from './BoxTally.ts';
import { boxSizeBin } from './boxSizes.ts';
import { count } from './Counts.ts';
import { matchClass } from './matchClass.ts';
import { matchReasons } from './matchReason.ts';
import { shapeBin } from './shapeGrid.ts';
import { sizeClass } from '../annotations/sizeClass.ts';

/** Counts what became of the boxes of one image after another. */
export function boxAdder(tally: BoxTally, annotations: BoxColumns, setup: DetectorSetup) {
  const reasonFor = matchReasons(setup);
  const threshold = 'foregroundIou' in setup.assigner ? setup.assigner.foregroundIou : 0;
  let perBox = new Int32Array(64);

  const addBox = (
    targets: TargetBoxes,
    box: number,
    { bestIou, wanted }: { readonly bestIou: number; readonly wanted: boolean },
  ) => {
    const row = targets.rows[box] as number;
    const foreground = perBox[box] as number;
    const { width, height } = sides(targets, box);
    addToGroup(tally.byCategory, annotations.category[row] as number, foreground);
    addToGroup(tally.bySize, sizeClass(annotations, row), foreground);
    addToGroup(tally.byAspect, aspectClass(height, width), foreground);
    count(tally.sizes, boxSizeBin(Math.sqrt(width * height)));
    count(tally.shapes, shapeBin(width, height));
    count(tally.matches, matchClass(foreground));
    if (foreground > 0 && bestIou >= threshold) return;
    const reason = reasonFor({ width, height, bestIou, wanted });
    if (bestIou < threshold) count(tally.weak, reason);
    if (foreground === 0) {
      count(tally.unmatched, reason);
      noteUnmatched(tally, row);
    }
  };

  return (targets: TargetBoxes, { foreground, bestIous, wanted }: Assignment) => {
    perBox = countPerBox(perBox, targets, foreground);
    for (let box = 0; box < targets.count; box++) {
      const bestIou = bestIous === null ? 1 : (bestIous[box] as number);
      if (bestIous !== null) count(tally.bestIous, iouBin(bestIou));
      addBox(targets, box, { bestIou, wanted: wanted?.(box) ?? false });
    }
  };
}

function countPerBox(
  column: Int32Array<ArrayBuffer>,
  targets: TargetBoxes,
  foreground: Matches,
): Int32Array<ArrayBuffer> {
  const perBox =
    column.length < targets.count
      ? new Int32Array(2 * targets.count)
      : column.fill(0, 0, targets.count);
  for (let i = 0; i < foreground.count; i++) {
    const box = foreground.boxes[i] as number;
    perBox[box] = (perBox[box] as number) + 1;
  }
  return perBox;
}

function addToGroup(group: BoxTally['bySize'], index: number, foreground: number): void {
  if (index < 0) return;
  count(group.boxes, index);
  count(group.foreground, index, foreground);
  if (foreground === 0) count(group.unmatched, index);
}

function sides({ corners }: TargetBoxes, box: number) {
  return {
    width: (corners[4 * box + 2] as number) - (corners[4 * box] as number),
    height: (corners[4 * box + 3] as number) - (corners[4 * box + 1] as number),
  };
}

function noteUnmatched(tally: BoxTally, row: number): void {
  const rows = tally.unmatchedRows;
  if (rows.length < UNMATCHED_EXAMPLES || row < (rows.at(-1) as number))
    tally.unmatchedRows = firstRows([...rows, row]);
}
