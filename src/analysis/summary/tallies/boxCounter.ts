import type { BoxColumns } from '../../dataset/Dataset.ts';
import { type Assignment, iouBin, type LabelCounts } from '../../assignment/Assignment.ts';
import type { TargetBoxes } from '../../assignment/TargetBoxes.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { DetectorSetup } from '../../detectors/DetectorSetup.ts';
import type { AnchorTally } from '../AnchorTally.ts';
import { aspectClass } from './aspectClass.ts';
import type { BinnedBox } from './BinnedBox.ts';
import { addBox } from './BoxTally.ts';
import { boxSizeBin } from './boxSizes.ts';
import { addToClass } from './ClassTally.ts';
import { matchClass } from './matchClass.ts';
import { familyOf } from '../../assignment/families.ts';
import { MATCH_REASONS, REPEATED } from '../../assignment/reasons/MatchReason.ts';
import { repeatsOfMatched } from './repeatsOfMatched.ts';
import { addRow } from './RowSet.ts';
import { shapeBin } from './shapeGrid.ts';
import { sizeClass } from '../../dataset/sizeClass.ts';

/** Boxes that are counted in one piece of work. */
const BOXES_A_PIECE = 1024;

/**
 * Counts what became of the boxes of one image after another.
 *
 * @param annotationRow in the file, of a row of `annotations`
 */
export function boxCounter(
  { boxes, classes, unmatchedRows }: Pick<AnchorTally, 'boxes' | 'classes' | 'unmatchedRows'>,
  annotations: BoxColumns,
  setup: DetectorSetup,
  annotationRow: (row: number) => number,
) {
  const reasonFor = familyOf(setup).reasons(setup, setup.assigner);
  const threshold = 'foregroundIou' in setup.assigner ? setup.assigner.foregroundIou : 0;
  let perBox = new Int32Array(64);

  const binned = (
    targets: TargetBoxes,
    box: number,
    { bestIous, wanted }: Assignment,
    repeats: ReadonlySet<number>,
  ): BinnedBox => {
    const row = targets.rows[box] as number;
    const foreground = perBox[box] as number;
    const { width, height } = sides(targets, box);
    const bestIou = bestIous === null ? 1 : (bestIous[box] as number);
    const isWeak = bestIou < threshold;
    const isWanted = wanted?.(box) ?? false;
    const reason =
      isWeak || foreground === 0
        ? MATCH_REASONS.indexOf(reasonFor({ width, height, bestIou, wanted: isWanted }))
        : -1;
    const ownReason = repeats.has(box) ? REPEATED : reason;
    return {
      category: annotations.category[row] as number,
      foreground,
      sizeClass: sizeClass(annotations, row),
      aspectClass: aspectClass(height, width),
      sizeBin: boxSizeBin(Math.sqrt(width * height)),
      shapeBin: shapeBin(width, height),
      matchClass: matchClass(foreground),
      bestIouBin: bestIous === null ? -1 : iouBin(bestIou),
      reason,
      unmatchedReason: foreground === 0 ? ownReason : -1,
      isWeak,
    };
  };

  return function* (
    targets: TargetBoxes,
    assignment: Assignment,
    labels: LabelCounts,
  ): Steps<void> {
    perBox = countPerBox(perBox, targets.count, assignment.grid.levels.length, labels);
    const repeats = yield* repeatsOfMatched(annotations, targets, perBox);
    for (let index = 0; index < targets.count; index++) {
      if (index % BOXES_A_PIECE === BOXES_A_PIECE - 1) yield;
      const box = binned(targets, index, assignment, repeats);
      addBox(boxes, box);
      addToClass(classes, box);
      if (box.foreground === 0) addRow(unmatchedRows, annotationRow(targets.rows[index] as number));
    }
  };
}

function countPerBox(
  column: Int32Array<ArrayBuffer>,
  boxes: number,
  levels: number,
  { foreground }: LabelCounts,
): Int32Array<ArrayBuffer> {
  const perBox = column.length < boxes ? new Int32Array(2 * boxes) : column;
  for (let box = 0, at = 0; box < boxes; box++) {
    let sum = 0;
    for (const end = at + levels; at < end; at++) sum += foreground[at] as number;
    perBox[box] = sum;
  }
  return perBox;
}

function sides({ corners }: TargetBoxes, box: number) {
  return {
    width: (corners[4 * box + 2] as number) - (corners[4 * box] as number),
    height: (corners[4 * box + 3] as number) - (corners[4 * box + 1] as number),
  };
}
