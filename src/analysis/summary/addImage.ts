import { type CandidateGrid, levelOf } from '../anchors/AnchorGrid.ts';
import type { AnnotationColumns } from '../annotations/Dataset.ts';
import { type Assignment, IOU_BINS, type Matches } from '../assignment/Assignment.ts';
import type { TargetBoxes } from '../assignment/TargetBoxes.ts';
import { type AnchorTally, keepFirst, UNMATCHED_EXAMPLES } from './AnchorTally.ts';
import { boxSizeBin } from './boxSizes.ts';
import { count, type Counts } from './Counts.ts';
import { sizeClass } from './sizeClass.ts';

// Foreground anchors of each box of the image at hand.
let perBox = new Int32Array(64);

/** Counts one image's assignment. */
export function addImage(
  tally: AnchorTally,
  annotations: AnnotationColumns,
  targets: TargetBoxes,
  assignment: Assignment,
): void {
  const { grid, foreground, ignored, iouCounts } = assignment;
  for (const [index, level] of grid.levels.entries()) count(tally.anchors, index, level.count);
  if (iouCounts !== null)
    for (let bin = 0; bin < IOU_BINS; bin++) count(tally.iouCounts, bin, iouCounts[bin]);
  countLevels(tally.foreground, grid, foreground);
  countLevels(tally.ignored, grid, ignored);
  countPerBox(targets, foreground);
  for (let box = 0; box < targets.count; box++) addBox(tally, annotations, targets, box);
}

function countLevels(column: Counts, grid: CandidateGrid, matches: Matches): void {
  for (let i = 0; i < matches.count; i++)
    count(column, levelOf(grid, matches.anchors[i] as number));
}

function countPerBox(targets: TargetBoxes, foreground: Matches): void {
  if (perBox.length < targets.count) perBox = new Int32Array(2 * targets.count);
  else perBox.fill(0, 0, targets.count);
  for (let i = 0; i < foreground.count; i++) {
    const box = foreground.boxes[i] as number;
    perBox[box] = (perBox[box] as number) + 1;
  }
}

function addBox(
  tally: AnchorTally,
  annotations: AnnotationColumns,
  targets: TargetBoxes,
  box: number,
): void {
  const row = targets.rows[box] as number;
  const foreground = perBox[box] as number;
  const unmatched = foreground === 0 ? 1 : 0;
  const category = annotations.category[row] as number;
  if (category >= 0) {
    count(tally.categoryBoxes, category);
    count(tally.categoryForeground, category, foreground);
    count(tally.categoryUnmatched, category, unmatched);
  }
  const size = sizeClass(annotations, row);
  count(tally.sizeBoxes, size);
  count(tally.sizeForeground, size, foreground);
  count(tally.sizeUnmatched, size, unmatched);
  count(tally.boxSizes, boxSizeBin(networkSize(targets, box)));
  if (unmatched === 1) noteUnmatched(tally, row);
}

function networkSize({ corners }: TargetBoxes, box: number): number {
  const width = (corners[4 * box + 2] as number) - (corners[4 * box] as number);
  const height = (corners[4 * box + 3] as number) - (corners[4 * box + 1] as number);
  return Math.sqrt(width * height);
}

function noteUnmatched(tally: AnchorTally, row: number): void {
  const rows = tally.unmatchedRows;
  if (rows.length < UNMATCHED_EXAMPLES || row < (rows.at(-1) as number))
    tally.unmatchedRows = keepFirst([...rows, row]);
}
